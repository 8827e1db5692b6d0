"""The sentences of bulletins, summaries and chase slips. Each says what its numbers say, and no more."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    # titles
    "title_weekly": ("{title}: weekly bulletin, {period}", "{title}{period}工作通报"),
    "title_monthly": ("{title}: monthly dispatch, {period}", "{title}{period}工作调度情况"),
    "title_quarterly": ("{title}: completion in {period}", "{title}{period}完成情况"),
    "title_half-year": ("{title}: summary of {period}", "{title}{period}总结"),
    "title_annual": ("{title}: summary of {period}", "{title}{period}度总结"),
    "title_chase": ("Chase slip", "催办单"),
    "addressee": ("To: {name}", "{name}:"),
    "span": ("{start} to {end}, as of {as_of}", "{start}至{end},截至{as_of}"),
    "as_of": ("As of {as_of}", "截至{as_of}"),
    # periods
    "period_week": ("week {number} of {year}", "{year}年第{number}周"),
    "period_month": ("{year}-{number:02}", "{year}年{number}月"),
    "period_quarter": ("Q{ordinal} {year}", "{year}年{ordinal}季度"),
    "period_half": ("H{ordinal} {year}", "{year}年{ordinal}半年"),
    "period_year": ("{year}", "{year}年"),
    # headings
    "heading": ("{ordinal}. {words}", "{ordinal}、{words}"),
    "section_overview": ("The plan as a whole", "总体情况"),
    "section_counted": ("Due in {period}", "{period}到期事项"),
    "section_pace": ("Pace", "进度"),
    "section_finished": ("Done in {period}", "{period}完成事项"),
    "section_late": ("Overdue", "逾期未完成事项"),
    "section_coming": ("Due from {start} to {end}", "{start}至{end}到期事项"),
    "section_unreadable": ("Deadlines that cannot be read", "完成时限无法识别的措施"),
    "section_returned": ("Returned", "退回事项"),
    "section_behind": ("Behind pace", "进度滞后事项"),
    "section_reported": ("Reported in {period}", "{period}进展情况"),
    "section_soon": ("Due soon", "临近到期事项"),
    "section_unreported": ("Reports missing", "未报进展事项"),
    "section_problems": ("Problems reported", "存在问题"),
    "section_by_item": ("By item", "各责任事项"),
    "section_by_leader": ("By leader", "各分管领导"),
    "section_by_division": ("By division", "各牵头处室"),
    "section_by_quarter": ("By quarter", "各季度"),
    "section_months_ahead": ("The months ahead", "后续各月到期事项"),
    "section_undated": ("Without a date", "没有时限的措施"),
    "section_extended": ("Extended", "延期事项"),
    "section_set_aside": ("Suspended or cancelled", "中止和取消事项"),
    "section_targets": ("Promised in figures", "量化目标"),
    "section_chase_nothing": ("Nothing to chase", "没有需要催办的事项"),
    "section_chase_what": ("What is asked", "有关要求"),
    # sentences
    "of_plan": ("{plan}: {words}", "{plan}:{words}"),
    "measures": (("{n} measure", "{n} measures"), "{n}项措施"),
    "divisions": (("{n} division", "{n} divisions"), "{n}个处室"),
    "overview": (
        "The plan has {of_measures} and {occurrences} due dates.",
        "方案共有{of_measures},到期项次{occurrences}个。",
    ),
    "overview_chosen": (
        "What was chosen has {of_measures} and {occurrences} due dates.",
        "所选范围内共有{of_measures},到期项次{occurrences}个。",
    ),
    "overview_chosen_undated": (
        "What was chosen has {of_measures}, {undated} of them without a date, and {occurrences} due dates.",
        "所选范围内共有{of_measures},其中{undated}项没有到期日;到期项次共{occurrences}个。",
    ),
    "overview_undated": (
        "The plan has {of_measures}, {undated} of them without a date, and {occurrences} due dates.",
        "方案共有{of_measures},其中{undated}项没有到期日;到期项次共{occurrences}个。",
    ),
    "overview_done": (
        "Done: {done} due dates ({share} %); measures done: {measures_done}.",
        "已完成的到期项次{done}个,占{share}%;已完成的措施{measures_done}项。",
    ),
    "overview_overdue": (
        (
            "{n} due date of {of_measures} is overdue.",
            "{n} due dates of {of_measures} are overdue.",
        ),
        "逾期未完成{n}项次,涉及{of_measures}。",
    ),
    "lights_undated": (
        "Lights (dates, and measures without one): {lights}.",
        "亮灯项次(没有日期的措施各计一次):{lights}。",
    ),
    "lights": ("Lights (dates): {lights}.", "亮灯项次:{lights}。"),
    "due_in": (
        (
            "In {period} {n} date of {of_measures} is due.",
            "In {period} {n} dates of {of_measures} are due.",
        ),
        "{period}到期{n}项次,涉及{of_measures}。",
    ),
    "nothing_due_in": ("Nothing is due in {period}.", "{period}没有到期事项。"),
    "tally_none_done": ("None of them is done.", "均未完成。"),
    "tally_done": ("Done: {done} ({share} %).", "已完成{done}项次,占{share}%。"),
    "tally_done_on_time": (
        "Done: {done} ({share} %), all on time.",
        "已完成{done}项次,占{share}%,均按期完成。",
    ),
    "tally_done_late": (
        "Done: {done} ({share} %), all late.",
        "已完成{done}项次,占{share}%,均为逾期完成。",
    ),
    "tally_done_partly": (
        "Done: {done} ({share} %), {on_time} on time and {late} late.",
        "已完成{done}项次,占{share}%,其中按期{on_time}项次、逾期完成{late}项次。",
    ),
    "tally_overdue": ("Overdue: {overdue}.", "逾期未完成{overdue}项次。"),
    "tally_ahead": ("Not yet due: {ahead}.", "尚未到期{ahead}项次。"),
    "tally_set_aside": ("Suspended or cancelled: {set_aside}.", "已中止或取消{set_aside}项次。"),
    "tally_before_issue": (
        "Due before the plan was issued and not done: {before_issue}; no light is given for these.",
        "在方案印发前到期、未完成{before_issue}项次,不评定。",
    ),
    "paces": (
        "Unfinished dates with a percent reported and both ends known: {n}; ahead of pace {ahead}, on pace {on}, "
        "behind {behind} (to the percent point).",
        "报了完成百分比且起止日期明确的{n}个未完成项次中,超进度{ahead}个、达进度{on}个、欠进度{behind}个"
        "(与序时进度相比,按百分点取整)。",
    ),
    "finished": (
        ("{n} date of {of_measures} was done.", "{n} dates of {of_measures} were done."),
        "完成{n}项次,涉及{of_measures}。",
    ),
    "finished_late": (
        (
            "{n} date of {of_measures} was done, {late} of them late.",
            "{n} dates of {of_measures} were done, {late} of them late.",
        ),
        "完成{n}项次,涉及{of_measures},其中逾期完成{late}项次。",
    ),
    "finished_before": (
        "Another {n} had been done before and were reported only now.",
        "另有{n}项次为以前完成、本期报告。",
    ),
    "finished_only_before": (
        (
            "{n} date had been done before and was reported only now.",
            "{n} dates had been done before and were reported only now.",
        ),
        "{n}项次为以前完成、本期报告。",
    ),
    "late": (
        (
            "As of {as_of} {n} date of {of_measures} is overdue.",
            "As of {as_of} {n} dates of {of_measures} are overdue.",
        ),
        "截至{as_of},逾期未完成{n}项次,涉及{of_measures}。",
    ),
    "late_of": (
        (
            "Of what was due in {period} {n} date of {of_measures} is overdue as of {as_of}.",
            "Of what was due in {period} {n} dates of {of_measures} are overdue as of {as_of}.",
        ),
        "{period}到期的,截至{as_of}逾期未完成{n}项次,涉及{of_measures}。",
    ),
    "late_others": (
        "{n} dates of other days are overdue too.",
        "此外,其他时段到期的还有{n}项次逾期未完成。",
    ),
    "late_only_others": (
        ("{n} date of another day is overdue.", "{n} dates of other days are overdue."),
        "其他时段到期的有{n}项次逾期未完成。",
    ),
    "late_new": ("{n} of them fell due in {period}.", "其中{period}到期的{n}项次。"),
    "coming": (
        (
            "{n} date of {of_measures} is still to be done by its day.",
            "{n} dates of {of_measures} are still to be done by their days.",
        ),
        "将有{n}项次到期,涉及{of_measures}。",
    ),
    "soon": (
        ("{n} date of {of_measures} is due soon.", "{n} dates of {of_measures} are due soon."),
        "{n}项次临近到期,涉及{of_measures}。",
    ),
    "unreadable": (
        (
            "The deadline of {n} measure cannot be read: it counts as neither due nor overdue.",
            "The deadlines of {n} measures cannot be read: they count as neither due nor overdue.",
        ),
        "{n}项措施的完成时限无法识别,未计入到期和逾期。",
    ),
    "returned": (
        (
            "{n} date of {of_measures} was returned and is not done again.",
            "{n} dates of {of_measures} were returned and are not done again.",
        ),
        "已退回、尚未重新完成{n}项次,涉及{of_measures}。",
    ),
    "behind": (
        (
            "{n} date of {of_measures} is behind its pace and not yet due.",
            "{n} dates of {of_measures} are behind their pace and not yet due.",
        ),
        "未到期、落后于序时进度{n}项次,涉及{of_measures}。",
    ),
    "reported": (
        ("{n} report on {of_measures}, beside completions.", "{n} reports on {of_measures}, beside completions."),
        "除完成外,报告进展{n}条,涉及{of_measures}。",
    ),
    "shared_measures": (
        "Rows overlap: what is led jointly counts under each division.",
        "共同牵头的在各处室名下都计数。",
    ),
    "unreported_each": (
        (
            "The report on {period}, by {by}: {n} measure has no entry.",
            "The report on {period}, by {by}: {n} measures have no entry.",
        ),
        "{period}的进展应于{by}前报送,下列{n}项措施没有记录。",
    ),
    "unreported_unled": (
        (
            "The report on {period}, by {by}: {n} measure without an entry has no lead division.",
            "The report on {period}, by {by}: {n} measures without an entry have no lead division.",
        ),
        "{period}的进展({by}前报送),没有记录的措施中有{n}项没有牵头处室。",
    ),
    "unreported": (
        "The report on {period} was due by {by}; without an entry since: {of_measures} of {of_divisions}.",
        "{period}的进展应于{by}前报送,{of_divisions}的{of_measures}没有记录。",
    ),
    "to_report": (
        "The report on {period} is due by {by}; without an entry yet: {of_measures} of {of_divisions}.",
        "{period}的进展应于{by}前报送,{of_divisions}的{of_measures}尚无记录。",
    ),
    "problems": (
        "Problems were reported on {of_measures} still to be done.",
        "未完成事项中,报告了存在问题的有{of_measures}。",
    ),
    "shared": (
        "Rows overlap: what is shared counts under each name. In all: {n} dates.",
        "共同负责的在各自名下都计数,各行相加会多于全部的{n}项次。",
    ),
    "undated": (
        ("{n} measure has no date to be due on.", "{n} measures have no date to be due on."),
        "{n}项措施没有可以判定到期的日期。",
    ),
    "extended": (
        ("{n} date was moved by an approved extension.", "{n} dates were moved by approved extensions."),
        "{n}项次经批准延期。",
    ),
    "set_aside": (
        ("{n} date is suspended or cancelled.", "{n} dates are suspended or cancelled."),
        "{n}项次已中止或取消。",
    ),
    "targets": (
        (
            "The plan promises {n} figure; it keeps no results to hold against it.",
            "The plan promises {n} figures; it keeps no results to hold against them.",
        ),
        "方案有{n}个量化目标;实际完成数不在方案文件中,本文不作评价。",
    ),
    "targets_chosen": (
        (
            "What was chosen promises {n} figure; the plan keeps no results to hold against it.",
            "What was chosen promises {n} figures; the plan keeps no results to hold against them.",
        ),
        "所选范围内有{n}个量化目标;实际完成数不在方案文件中,本文不作评价。",
    ),
    "chase_opening": (
        "By the plan {title}, as of {as_of}, what follows is led by your division and waits to be dealt with.",
        "根据《{title}》,截至{as_of},你处牵头的下列事项需要办理。",
    ),
    "chase_opening_nothing": ("The plan {title}, as of {as_of}.", "《{title}》,截至{as_of}。"),
    "chase_late": (
        "Overdue: for what is done, report the day on which it was done; for what is not, what stands in the way and "
        "what comes next.",
        "逾期事项:已经办结的,请报完成日期;尚未办结的,请说明存在问题和下一步打算。",
    ),
    "chase_late_evidence": (
        "Overdue: for what is done, report the day on which it was done and what shows it; for what is not, what "
        "stands in the way and what comes next.",
        "逾期事项:已经办结的,请报完成日期和佐证材料;尚未办结的,请说明存在问题和下一步打算。",
    ),
    "chase_returned": ("Returned: please do it again as was asked.", "退回事项:请按退回意见办理后重新报送。"),
    "chase_soon": ("Due soon: please finish it by its day.", "临近到期事项:请按期完成。"),
    "chase_report_in_time": (
        "Reports still to be made: please send them by their day.",
        "待报进展事项:请在规定日期前报送。",
    ),
    "chase_report": ("Reports missing: please report how it stands.", "未报进展事项:请补报进展。"),
    "chase_nothing": (
        "As of {as_of} nothing that this division leads is overdue, due soon or without the report that is owed.",
        "截至{as_of},该处室牵头的事项没有逾期、临近到期或应报未报的。",
    ),
    "chase_nothing_chosen": (
        "As of {as_of} nothing of what was chosen is overdue, due soon or without the report that is owed.",
        "截至{as_of},所选范围内没有逾期、临近到期或应报未报的事项。",
    ),
    # columns that no other table has
    "column_key": ("Name", "名称"),
    "column_occurrences": ("Due", "到期项次"),
    "column_dues": ("Due", "到期日"),
    "column_lacking": ("Not reported", "未报措施数"),
    "column_share": ("Share", "完成率"),
    "column_reported": ("Reported", "报告日期"),
    "column_problem": ("Problem", "存在问题"),
    "column_next": ("Next", "下一步打算"),
    "column_evidence": ("Evidence", "佐证材料"),
    "column_note": ("Progress", "进展情况"),
    "column_told": ("Reported state", "报告状态"),
    "column_reason": ("Reason", "延期理由"),
    "column_approved_by": ("Approved by", "批准人"),
    "column_promise": ("Promise", "目标"),
    "column_overdue": ("Overdue", "逾期未完成"),
    "column_done": ("Done", "完成"),
    "column_title": ("Title", "责任事项"),
    # footer
    "footer": (
        "As of {as_of}; lights by the profile {profiles}.",
        "基准日{as_of};亮灯规则:{profiles}。",
    ),
    "incomplete": (
        "The plan file has errors ({n}); the numbers below may be incomplete.",
        "方案文件有{n}处错误,以下内容可能不完整。",
    ),
    "dated": ("{day}: {words}", "{day}:{words}"),
    "footer_plan": ("Plan file {path}, {commit}.", "方案文件{path},{commit}。"),
    "footer_plans": ("Made from {n} plan files.", "依据{n}份方案文件。"),
    "commit": ("commit {id}", "git提交{id}"),
    "commit_changed": ("commit {id} with changes not committed", "git提交{id},另有未提交的改动"),
    "unknown_commit": ("its commit is not known", "git提交不详"),
    "no_commit": ("not kept in git", "未纳入git"),
    "footer_said": (
        "What is done is what progress entries say; where there is none, it counts as not started.",
        "完成与否以方案文件中的进展记录为准,没有记录的按“未开始”计。",
    ),
    "profile": ("{name} ({words})", "{name}({words})"),
}
