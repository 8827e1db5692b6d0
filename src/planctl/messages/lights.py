"""What the lights mean: the rules of each profile, why one fitted, and what would turn it green."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    # colours, states, timings
    "red": ("red", "红"),
    "yellow": ("yellow", "黄"),
    "blue": ("blue", "蓝"),
    "green": ("green", "绿"),
    "grey": ("grey", "灰"),
    "not_started": ("not started", "未开始"),
    "in_progress": ("in progress", "进行中"),
    "done": ("done", "已完成"),
    "closed": ("closed", "已销号"),
    "returned": ("returned", "已退回"),
    "suspended": ("suspended", "已中止"),
    "cancelled": ("cancelled", "已取消"),
    "ongoing": ("ongoing", "持续推进"),
    "before_issue": ("before issue", "印发前"),
    "upcoming": ("not yet due", "未到期"),
    "due_soon": ("due soon", "临近到期"),
    "overdue": ("overdue", "逾期"),
    "done_on_time": ("done on time", "按期完成"),
    "done_late": ("done late", "逾期完成"),
    "open": ("no date binds", "不计时限"),
    # a row's word beside its colour
    "days_late": ("{n} d late", "逾期{n}天"),
    "days_left": ("in {n} d", "还剩{n}天"),
    "today": ("due today", "今天到期"),
    "points_behind": ("{n} pts behind", "落后{n}点"),
    "lit": ("{colour} light", "{colour}灯"),
    "lit_why": ("{colour} light: {words}", "{colour}灯:{words}"),
    # profiles
    "page": ("The light profiles", "亮灯规则"),
    "page_about": (
        "A light follows from the state that was reported and from what the calendar says of it. Of a profile's rules "
        "the first that fits holds; a measure with several due dates has the worst of their lights (red, yellow, blue, "
        "green, grey), an item the worst of its measures'. Pace (序时进度) is the share of the time that is gone, "
        "months counting alike: through November 91.7 %.",
        "灯由两样定出:填报的状态,和日历上的时序。一套规则中先适用的一条算数;一项措施有多个到期日的取其中最差的灯,"
        "事项取各措施中最差的灯(红、黄、蓝、绿、灰)。序时进度是时间已过的比例,各月等长:到11月底为91.7%。",
    ),
    "page_setting": (
        "A plan picks a profile and may set its numbers: lights: {profile: default, soon: 10, behind: 10, "
        "far_behind: 30}. planctl why ID says which rule held.",
        "方案可选一套规则并调整数字:lights: {profile: default, soon: 10, behind: 10, far_behind: 30}。"
        "某项为什么亮灯,看 planctl why 编号。",
    ),
    "page_title": ("{profile}: {words}", "{profile}:{words}"),
    "page_chosen": ("{title} (this plan's)", "{title}(本方案采用)"),
    "profile.default": ("the usual one", "通用规则"),
    "profile.yinchuan": ("by pace alone (Yinchuan 2025)", "只看序时进度(银川 2025)"),
    "profile.suqian": ("three colours of a chase slip (Suqian 2025)", "三色督办单(宿迁 2025)"),
    "profile.ouhai": ("by month (Ouhai 2020)", "按月亮灯(瓯海 2020)"),
    "default.1": (
        "grey: suspended or cancelled; due before the plan was issued; or no date to keep",
        "灰:已中止、已取消;方案印发前已到期;或没有时限",
    ),
    "default.2": ("green: done on time, or closed", "绿:按期完成,或已销号"),
    "default.3": ("yellow: done late", "黄:逾期完成"),
    "default.4": ("red: overdue and not done", "红:逾期未完成"),
    "default.5": (
        "yellow: returned, or due within {soon} days and not done",
        "黄:被退回,或{soon}天内到期尚未完成",
    ),
    "default.6": (
        "red or yellow: behind pace by more than {far_behind} or {behind} points, where a percent was reported",
        "红、黄:报了完成百分比,且落后序时进度超过{far_behind}个、{behind}个百分点",
    ),
    "default.7": ("green: in progress", "绿:正在推进"),
    "default.8": ("grey: not yet due, nothing begun", "灰:未到期,也未开始"),
    "yinchuan.1": (
        "grey: suspended or cancelled; due before the plan was issued; or no date to keep",
        "灰:已中止、已取消;方案印发前已到期;或没有时限",
    ),
    "yinchuan.2": ("green: done or closed", "绿:已完成或已销号"),
    "yinchuan.3": (
        "red or yellow: behind pace by more than {far_behind}, or by {behind} points or more",
        "红、黄:落后序时进度超过{far_behind}个百分点,或达到{behind}个百分点",
    ),
    "yinchuan.4": (
        "yellow: not started in its planned month; red: nor for three months",
        "黄:未在计划月份启动;红:连续三个月未启动",
    ),
    "yinchuan.5": ("green: on pace", "绿:达到序时进度"),
    "yinchuan.6": ("grey: no percent reported, so that no pace can be judged", "灰:没有报完成百分比,无从比对进度"),
    "suqian.1": (
        "grey: suspended or cancelled; due before the plan was issued; or no date to keep",
        "灰:已中止、已取消;方案印发前已到期;或没有时限",
    ),
    "suqian.2": ("red: overdue, until it is closed", "红:逾期,销号前一直亮红灯"),
    "suqian.3": (
        "yellow: returned, or behind pace by more than {behind} points",
        "黄:被退回,或落后序时进度超过{behind}个百分点",
    ),
    "suqian.4": ("blue: due within {soon} days and not done", "蓝:{soon}天内到期尚未完成"),
    "suqian.5": ("green: done on time, or closed", "绿:按期完成,或已销号"),
    "suqian.6": ("green: in progress", "绿:正在推进"),
    "suqian.7": ("grey: not yet due, nothing begun", "灰:未到期,也未开始"),
    "ouhai.1": (
        "grey: suspended or cancelled; due before the plan was issued; or no date to keep",
        "灰:已中止、已取消;方案印发前已到期;或没有时限",
    ),
    "ouhai.2": (
        "green: done within the month in which it was due; yellow: made up for later",
        "绿:在到期当月完成;黄:过了当月才补上",
    ),
    "ouhai.3": ("red: the month is over and it is not done", "红:当月已过仍未完成"),
    "ouhai.4": ("grey: the month is not over", "灰:当月未过,暂不评定"),
    # why a rule fitted
    "because.suspended": ("it is suspended", "已中止"),
    "because.cancelled": ("it is cancelled", "已取消"),
    "because.before_issue": (
        "it was due on {due}, before the plan was issued on {issued}: nobody could be told in time",
        "到期日 {due} 早于方案印发日 {issued},不作要求",
    ),
    "because.no_date": ("it has no date to keep", "没有必须遵守的日期"),
    "because.on_time": ("done on {done_on}, due on {due}", "{done_on} 完成,到期日 {due}"),
    "because.finished": ("done on {done_on}", "{done_on} 完成"),
    "because.closed": ("it is closed", "已销号"),
    "because.late": (
        "done on {done_on}, {late} after it was due on {due}",
        "{done_on} 完成,比到期日 {due} 晚{late}",
    ),
    "because.overdue": ("due on {due}, {days} ago, and not done", "到期日 {due} 已过{days},尚未完成"),
    "because.late_not_closed": (
        "done on {done_on}, after it was due on {due}, and not yet closed",
        "{done_on} 才完成(到期日 {due}),尚未销号",
    ),
    "because.returned": ("it was returned and is not done again", "已被退回,尚未重新完成"),
    "because.soon": ("due on {due}, in {left}, and not done", "到期日 {due},还有{left},尚未完成"),
    "because.far_behind": (
        "{percent} % reported, {pace} % of its time is gone: {behind} points behind, more than {far_limit}",
        "已报完成 {percent}%,时间已过 {pace}%:落后{behind}个百分点,超过{far_limit}个",
    ),
    "because.behind": (
        "{percent} % reported, {pace} % of its time is gone: {behind} points behind; yellow begins at {limit}",
        "已报完成 {percent}%,时间已过 {pace}%:落后{behind}个百分点,黄灯从{limit}个起",
    ),
    "because.in_progress": ("it is in progress and not yet due", "正在推进,未到期"),
    "because.not_due": ("not yet due, and nothing begun was reported", "未到期,也没有报告已开始"),
    "because.not_begun": ("its planned month is over and it has not started", "计划月份已过,尚未启动"),
    "because.not_begun_long": (
        "it has not started in three months, its planned one included",
        "从计划月份起连续三个月未启动",
    ),
    "because.on_pace": ("{percent} % reported, {pace} % of its time is gone", "已报完成 {percent}%,时间已过 {pace}%"),
    "because.no_pace": (
        "no percent was reported, or its first day is not known: no pace can be judged",
        "没有报完成百分比,或起始日不明,无从比对进度",
    ),
    "because.month_met": ("done on {done_on}, in the month in which it was due", "{done_on} 完成,在到期当月"),
    "because.month_made_up": (
        "done on {done_on}, after the month in which it was due ({due})",
        "{done_on} 才补上,已过到期当月({due})",
    ),
    "because.month_missed": (
        "the month in which it was due ({due}) is over, and it is not done",
        "到期当月({due})已过,尚未完成",
    ),
    "because.month_runs": ("the month in which it is due is not over", "到期当月未过,暂不评定"),
    # remedies
    "remedy.done": ("record that it is done", "办结后记录完成"),
    "remedy.done_in_time": (
        "if it was done by {due}, record that with its day",
        "若其实在 {due} 之前已完成,补记完成日期",
    ),
    "remedy.begun": ("once it has begun, record that it is in progress", "已经启动的,记录为进行中"),
    "remedy.percent": ("report {percent} % or more, once that is reached", "达到 {percent}% 后如实填报"),
    "remedy.closed": ("close it, once the result is accepted (销号)", "验收通过后予以销号"),
    "remedy.done_and_closed": (
        "report it done and, once that is accepted, close it",
        "报完成,验收通过后予以销号",
    ),
    "remedy.to": ("{colour}: {words}", "转{colour}灯:{words}"),
    "remedy.nothing": ("nothing that could be recorded today", "今天没有可以补记的"),
    "remedy.none": ("nothing: it is green", "已是绿灯"),
    "remedy.not_asked": ("nothing: it is not judged", "暂不评定"),
}
