"""Words of the wall: the page that shows a whole year."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    # head
    "title": ("{title}: wall, as of {as_of}", "{title}进度挂图,截至{as_of}"),
    "kicker": ("Work plan {years}: progress wall", "{years}年度进度挂图"),
    "as_of": ("As of {as_of:%Y-%m-%d}", "截至{as_of:%Y}年{as_of.month}月{as_of.day}日"),
    "skip": ("To the measures", "跳到具体措施"),
    "incomplete": (
        (
            "This page may lack something: {path} has {n} error. See: planctl validate {path}",
            "This page may lack something: {path} has {n} errors. See: planctl validate {path}",
        ),
        "本页可能不完整:{path} 有{n}处错误。查看:planctl validate {path}",
    ),
    # the whole in numbers
    "overview": ("The whole in numbers", "总体情况"),
    "overview_of": (
        (
            "All {n} measure; these numbers do not follow the filter below.",
            "All {n} measures; these numbers do not follow the filter below.",
        ),
        "全部{n}项措施的数字,不随下面的筛选变化。",
    ),
    "measures_done": ("Measures done", "已完成措施"),
    "dates_done": ("Due dates done", "已完成项次"),
    "past": ("Dates fallen due", "已到期项次"),
    "overdue": ("Overdue, not done", "逾期未完成"),
    "of_all": ("of {all}, {share}", "共{all}项,占{share}"),
    "of_dates": ("of {all}, {share}", "共{all}项次,占{share}"),
    "of_dates_undated": (
        "of {all}, {share}; measures without a date: {undated}",
        "共{all}项次,占{share};没有到期日的措施{undated}项不计",
    ),
    "past_early": (
        "of {all}; {early} of them before the plan was issued",
        "共{all}项次,其中{early}项次在方案印发前",
    ),
    "past_all": ("of {all}", "共{all}项次"),
    "overdue_of": (("{n} measure", "{n} measures"), "涉及{n}项措施"),
    "overdue_none": ("none", "没有逾期"),
    "lights": ("Lights", "亮灯"),
    "by_measure": ("Measures", "措施"),
    "by_date": ("Due dates", "项次"),
    "lights_about": (
        "A measure has the worst of its dates' lights.",
        "一项措施有几个到期日的,取其中最差的灯。",
    ),
    "coming": ("What comes next", "接下来到期"),
    "coming_none": ("Nothing more is due.", "没有尚待完成的到期日。"),
    "coming_n": (("{n} due", "{n} due"), "{n}项次"),
    # the curve
    "curve": ("Done, due and the year's pace", "完成进度与序时进度"),
    "curve_of": ("{title}, {year}", "{title}({year}年)"),
    "line_done": ("Done", "已完成"),
    "line_due": ("Fallen due", "已到期"),
    "line_pace": ("Pace", "序时进度"),
    "share_of": ("{share}% ({part}/{all})", "{share}%({part}/{all})"),
    "curve_about": (
        (
            "Done and fallen due are shares of {n} due date in all (measures without a date left out). Done: by "
            "the day on which each was done, as it is known on the as-of day. Fallen due: by the due dates. Pace is "
            "the share of the year that is gone, months counting alike; it asks nothing of any one measure.",
            "Done and fallen due are shares of all {n} due dates (measures without a date left out). Done: by the "
            "day on which each was done, as it is known on the as-of day. Fallen due: by the due dates. Pace is the "
            "share of the year that is gone, months counting alike; it asks nothing of any one measure.",
        ),
        "“已完成”“已到期”均为占全部{n}项次的比例(没有到期日的措施不计):前者按完成日期,以截至日所知为准;"
        "后者按到期日。“序时进度”是全年时间已过的比例,各月等长,不是对某一项措施的要求。",
    ),
    "curve_outside": (
        "The as-of day {as_of} lies outside {year}; by then {share}% ({part}/{all}) was done.",
        "截至日 {as_of} 不在{year}年内;到这一天已完成 {share}%({part}/{all})。",
    ),
    "curve_table": ("The numbers", "数据"),
    "curve_title": (
        "By {day}: {done} % done, {due} % fallen due, {pace} % of the year gone",
        "到 {day}:已完成 {done}%,已到期 {due}%,全年时间已过 {pace}%",
    ),
    "curve_ahead": (
        "Through {year}: nothing is known of it yet",
        "{year}年:截至日尚未进入这一年",
    ),
    "day": ("Through", "截至"),
    # filters
    "filters": ("Filter", "筛选"),
    "filter_division": ("Division (leads or supports)", "责任处室(牵头或配合)"),
    "filter_leader": ("Leader", "分管领导"),
    "filter_light": ("Light", "亮灯"),
    "filter_quarter": ("Due in", "到期季度"),
    "filter_q": ("Text", "文字"),
    "filter_q_hint": ("text, name, number; key /", "内容、姓名、编号;按 / 键"),
    "all_divisions": ("all", "全部"),
    "reset": ("Show all", "显示全部"),
    "open_all": ("Open all", "全部展开"),
    "close_all": ("Close all", "全部收起"),
    "shown": (
        "{n} of {all} measures shown",
        "显示 {n} / {all} 项措施",
    ),
    "shown_by": ("Only: {words}", "筛选:{words}"),
    "unknown": ("not known here and left out: {words}", "地址中有本页不认识的内容,未采用:{words}"),
    "none": ("No measure fits.", "没有符合条件的措施。"),
    "filter_about": (
        "The address follows the filter: copy it to share what you see. With a quarter chosen, the light is that of "
        "what is due in the quarter.",
        "地址栏随筛选变化,复制地址即可分享所见。选了季度时,亮灯只看该季度到期的项次。",
    ),
    "option": ("{name} ({count})", "{name}({count})"),
    # the timeline
    "timeline": ("The year", "全年进度图"),
    "timeline_of": ("{title}: the year {year}", "{title}:{year}年进度图"),
    "timeline_about": (
        "A row a measure. A sign stands on each due date, its shape and colour are its light; the bar is the time set "
        "for it, where a first day is stated; a broken line leads from the day that an approved extension moved; a "
        "short dash is what was due before the plan was issued and is not asked for.",
        "每行一项措施。记号在到期日上,形状和颜色都表示亮灯;横条是有起始日的办理时段;虚线从延期前的原到期日引出;"
        "短横是方案印发前已到期、不作要求的项次。",
    ),
    "measure": ("Measure", "措施"),
    "deadline": ("Deadline", "完成时限"),
    "standing": ("Standing", "现状"),
    "months": ("January to December {year}", "{year}年1月至12月"),
    "month_1": ("Jan", "1月"),
    "month_2": ("Feb", "2月"),
    "month_3": ("Mar", "3月"),
    "month_4": ("Apr", "4月"),
    "month_5": ("May", "5月"),
    "month_6": ("Jun", "6月"),
    "month_7": ("Jul", "7月"),
    "month_8": ("Aug", "8月"),
    "month_9": ("Sep", "9月"),
    "month_10": ("Oct", "10月"),
    "month_11": ("Nov", "11月"),
    "month_12": ("Dec", "12月"),
    "before": ("Before", "以前"),
    "after": ("Later", "以后"),
    "as_of_short": ("{month:02}-{day:02}", "{month}月{day}日"),
    "undated": ("no date", "没有到期日"),
    "tick": ("{due}{part}: {colour}, {words}", "{due}{part}:{colour},{words}"),
    "tick_moved": ("{tick} (first due on {original})", "{tick}(原到期日 {original})"),
    "row": (
        (
            "{n} due date: {words}",
            "{n} due dates: {words}",
        ),
        "{n}个到期日:{words}",
    ),
    "row_light": ("{n} {colour}", "{colour}{n}"),
    # tables
    "items": ("Items", "责任事项"),
    "by_division": ("By leading division", "按牵头处室"),
    "by_leader": ("By leader", "按分管领导"),
    "order_about": (
        "The worst first. What several share counts under each of them.",
        "灯重者在前。共同负责的在各自名下都计数。",
    ),
    "done_measures": ("Measures done", "措施完成"),
    "done_dates": ("Dates done", "项次完成"),
    "late": ("Overdue", "逾期"),
    "next": ("Next", "下一到期日"),
    # measures
    "measures": ("Measures", "具体措施"),
    "measures_about": (
        "Each opens to its deadline's reading, its entries and why its light is what it is. What is open is printed.",
        "点开可看时限的理解、各次进展和亮灯的缘由。展开的内容会一并打印。",
    ),
    "originally": ("{due} (first due on {original})", "{due}(原到期日 {original})"),
    "decree": ("{date}, by {authority}", "{date},{authority}"),
    "nothing_reported": ("nothing reported", "尚无进展记录"),
    "place": ("{path}, line {n}", "{path} 第{n}行"),
    # foot
    "reading": ("How to read this", "读图说明"),
    "rules": ("Light profile {profile}: {words}", "亮灯规则 {profile}:{words}"),
    "rules_about": ("Of these rules the first that fits holds.", "下列规则中先适用的一条算数。"),
    "origin": ("Where this comes from", "出处"),
    "recorded": (
        "What was recorded after the as-of day is not shown. Made by planctl.",
        "基准日以后的记录不在其中。由planctl生成。",
    ),
}
