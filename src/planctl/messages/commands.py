"""What each command does: a short line for the list, help, and examples."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "planctl.help": (
        "An office's yearly work plan as plain text: what is due, who owes it, and what is doubtful in it.",
        "把单位的年度工作计划存成纯文本:什么到期、由谁负责、哪里还有疑问。",
    ),
    "planctl.examples": (
        "planctl due --quarter Q2\nplanctl by-division\nplanctl COMMAND --help",
        "planctl due --quarter Q2\nplanctl by-division\nplanctl COMMAND --help",
    ),
    "due.short": ("what is due, in order of dates", "到期事项,按日期先后"),
    "due.help": (
        "What is due in a stretch of days, in the order of dates; 每月 stands once a month. Without a period: the next "
        "30 days from the as-of day.",
        "列出一段时间内到期的事项,按日期先后;“每月”的逐月列出。不写时段则看基准日起30天。",
    ),
    "due.examples": (
        "planctl due --quarter Q2\nplanctl due --within 14d --as-of 2018-04-20\n"
        "planctl due --month 5 --division 工业园区处\nplanctl due --all -o occurrences.csv",
        "planctl due --quarter Q2\nplanctl due --within 14d --as-of 2018-04-20\n"
        "planctl due --month 5 --division 工业园区处\nplanctl due --all -o 到期事项.csv",
    ),
    "list.short": ("the measures, in the plan's order", "各项措施,按计划次序"),
    "list.help": (
        "The measures with their deadlines and who answers for them, in the plan's order.",
        "列出各项措施及其时限、牵头处室和分管领导,按计划次序。",
    ),
    "list.examples": (
        "planctl list --leader 杨立祥\nplanctl list --search 工业设计\nplanctl list --item 9 --format csv",
        "planctl list --leader 杨立祥\nplanctl list --search 工业设计\nplanctl list --item 9 --format csv",
    ),
    "show.short": ("everything about one item, group or measure", "某一事项、分组或措施的全部内容"),
    "show.help": (
        "Everything about one item, group or measure: how its deadline is read, who answers for it, and where in the "
        "file it stands.",
        "某一事项、分组或措施的全部内容:时限怎样理解、由谁负责、在文件的哪一行。",
    ),
    "show.examples": (
        "planctl show 5.3\nplanctl show 9\nplanctl show 2018/4.3 --format json",
        "planctl show 5.3\nplanctl show 9\nplanctl show 2018/4.3 --format json",
    ),
    "by-division.short": ("what each division carries", "各处室承担的任务"),
    "by-division.help": (
        "What each division carries by quarter, leading and supporting counted apart; with a name, its measures.",
        "各处室分季度承担的任务,牵头与配合分开统计;写上处室名则列出其各项措施。",
    ),
    "by-division.examples": (
        "planctl by-division\nplanctl by-division 科学技术处\nplanctl by-division --role lead --format csv",
        "planctl by-division\nplanctl by-division 科学技术处\nplanctl by-division --role lead --format csv",
    ),
    "by-leader.short": ("what each leader answers for", "各位领导分管的任务"),
    "by-leader.help": (
        "What each leader answers for by quarter; with a name, the measures.",
        "各位领导分季度分管的任务;写上姓名则列出各项措施。",
    ),
    "by-leader.examples": (
        "planctl by-leader\nplanctl by-leader 李保国",
        "planctl by-leader\nplanctl by-leader 李保国",
    ),
    "targets.short": ("the quantified targets", "量化目标"),
    "targets.help": (
        "The quantified targets: what is measured, how much of it was promised, and where it stands.",
        "计划中的量化目标:指标、目标值,以及写在哪一项。",
    ),
    "targets.examples": (
        "planctl targets\nplanctl targets --item 5 --format json",
        "planctl targets\nplanctl targets --item 5 --format json",
    ),
    "calendar.short": ("what is due, as a calendar", "到期事项日历"),
    "calendar.help": (
        "The due dates laid out as a month, a quarter or a year. Without a period: the as-of day's month.",
        "把到期日排成月历、季历或年历。不写时段则看基准日所在的月份。",
    ),
    "calendar.examples": (
        "planctl calendar --month 5\nplanctl calendar --quarter Q2 --leader 祝方东\nplanctl calendar --all",
        "planctl calendar --month 5\nplanctl calendar --quarter Q2 --leader 祝方东\nplanctl calendar --all",
    ),
    "status.short": ("the plan at a glance", "计划概览"),
    "status.help": (
        "The plan at a glance: how many measures and occurrences there are, how many the calendar has passed, and the "
        "next dates.",
        "计划概览:共有多少措施和到期项次,按日历已过多少,接下来是哪些日子。",
    ),
    "status.examples": (
        "planctl status --as-of 2018-05-20\nplanctl status --by division",
        "planctl status --as-of 2018-05-20\nplanctl status --by division",
    ),
    "when.short": ("how a deadline's words are read", "一个时限用语怎样理解"),
    "when.help": (
        "How a deadline's words are read: from when to when, on which dates, by which rule, and what is doubtful.",
        "一个时限用语怎样理解:从何时到何时、有哪些到期日、依据哪条规则、有什么疑问。",
    ),
    "when.examples": (
        'planctl when "6月底前"\nplanctl when "每季度首月20日前" --in 2018\nplanctl when 10 Q2 3月起每月 --format json',
        'planctl when "6月底前"\nplanctl when "每季度首月20日前" --in 2018\nplanctl when 10 Q2 3月起每月 --format json',
    ),
    "validate.short": ("what is wrong or doubtful in plan files", "检查计划文件的错误和疑问"),
    "validate.help": (
        "Everything that is wrong or doubtful in plan files, each with its place and what to do next. Says nothing "
        "where nothing is found. Status 1: there are errors; 2: a file could not be read as a plan at all.",
        "检查计划文件中的全部错误和疑问,逐条指出位置和办法;没有问题就什么也不说。"
        "退出状态 1:有错误;2:有文件完全无法按计划读取。",
    ),
    "validate.examples": (
        "planctl validate\nplanctl validate plans/2018.yaml --strict\nplanctl validate --format github",
        "planctl validate\nplanctl validate plans/2018.yaml --strict\nplanctl validate --format github",
    ),
    "explain.short": ("the page of a finding's code", "说明某个问题代码"),
    "explain.help": (
        "The page of a finding's code: what it means, why it matters, an example, and what to write instead.",
        "说明某个问题代码:含义、为什么要紧、例子、应当怎样写。",
    ),
    "explain.examples": ("planctl explain PL106\nplanctl explain", "planctl explain PL106\nplanctl explain"),
    "schema.short": ("the JSON Schema of the plan file, for editors", "计划文件的 JSON Schema,供编辑器使用"),
    "schema.help": (
        "The JSON Schema (draft-07) of the plan file: editors complete keys with it and mark mistakes.",
        "计划文件的 JSON Schema(draft-07):编辑器可据此补全键名、标出错误。",
    ),
    "schema.examples": ("planctl schema -o schema.json", "planctl schema -o schema.json"),
}
