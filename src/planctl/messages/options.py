"""What each option and argument does, for help."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "plan": (
        "The plan: a file or a folder of them. Otherwise PLANCTL_PLAN, else the nearest plans/ folder upward.",
        "计划文件或其文件夹;不写则取 PLANCTL_PLAN,再取当前目录及上级目录中最近的 plans/。",
    ),
    "all_plans": (
        "Answer from every plan there, not only the one of the as-of day.",
        "看全部计划,而不只是基准日所在年度的计划。",
    ),
    "as_of": (
        "Answer as of this day. Otherwise PLANCTL_AS_OF, else today.",
        "以这一天为基准日;不写则取 PLANCTL_AS_OF,再取今天。",
    ),
    "format": (
        "table, json, jsonl, csv, markdown or html.",
        "输出格式:table、json、jsonl、csv、markdown 或 html。",
    ),
    "report_format": (
        "table, markdown, html, docx or json; the wall is html.",
        "输出格式:table、markdown、html、docx 或 json;进度挂图只有 html。",
    ),
    "report_output": (
        "Write to this file; its ending (.md .html .docx .json .txt) tells the format.",
        "写入这个文件;格式由扩展名(.md .html .docx .json .txt)决定。",
    ),
    "export_format": (
        "xlsx, docx, ics, csv, markdown, html, json or jsonl, for standard output.",
        "输出到标准输出时的格式:xlsx、docx、ics、csv、markdown、html、json 或 jsonl。",
    ),
    "export_output": (
        "The file to write, as FILE is.",
        "要生成的文件,与 FILE 相同。",
    ),
    "findings_format": ("full, concise, json or github.", "输出格式:full、concise、json 或 github。"),
    "output": (
        "Write to this file; its ending (.json .jsonl .csv .md .html .txt) tells the format.",
        "写入这个文件;格式由扩展名(.json .jsonl .csv .md .html .txt)决定。",
    ),
    "raw": (
        "CSV: do not guard text that a spreadsheet would take for a formula.",
        "CSV:不给会被表格软件当作公式的文字加保护。",
    ),
    "exit_code": ("End with status 1 when there are rows.", "有结果行时以状态 1 退出。"),
    "lang": (
        "Language. Otherwise PLANCTL_LANG, else the locale's.",
        "界面语言;不写则取 PLANCTL_LANG,再取系统语言。",
    ),
    "color": ("Colours (NO_COLOR is heeded too).", "是否着色(也遵从 NO_COLOR)。"),
    "division": (
        "Only what this division leads or supports: name, alias, or the beginning of one. May be repeated.",
        "只看某处室牵头或配合的;可写全称、别名或开头几个字,可重复。",
    ),
    "leader": ("Only what this leader answers for. May be repeated.", "只看某位领导分管的;可重复。"),
    "item": ("Only this item or group, by its id. May be repeated.", "只看某一事项或分组(编号);可重复。"),
    "role": ("Only measures that the division leads, or supports.", "只看处室牵头的(lead)或配合的(support)。"),
    "state": (
        "Only what is in this state: not_started, in_progress, done, closed, returned, suspended, cancelled, ongoing.",
        "只看某种状态的:not_started、in_progress、done 等,也可写“已完成”“进行中”。",
    ),
    "timing": (
        "Only what the calendar says this of: overdue, due_soon, upcoming, done_on_time, done_late …",
        "只看某种时序的:overdue、due_soon、done_late 等,也可写“逾期”“临近到期”。",
    ),
    "light": (
        "Only this light: red, yellow, blue, green, grey. May be repeated, as --state and --timing.",
        "只看某种灯:red、yellow、blue、green、grey,也可写“红”“黄”;可重复,--state、--timing 同。",
    ),
    "search": ("Only measures whose text holds this.", "只看文字中含有这段话的。"),
    "quarter": (
        "Due in this quarter: Q2 (of the plan's year) or 2018-Q2.",
        "这个季度到期的:Q2(计划年度)或 2018-Q2。",
    ),
    "month": ("Due in this month: 5 (of the plan's year) or 2018-05.", "这个月到期的:5(计划年度)或 2018-05。"),
    "within": ("Due within so many days from the as-of day: 14d, 2w.", "从基准日起若干天内到期的:14d、2w。"),
    "from": ("Due on this day or later.", "这一天及以后到期的。"),
    "to": ("Due on this day or earlier.", "这一天及以前到期的。"),
    "everything": ("All of the plan.", "整份计划。"),
    "by": ("A row an item, division, leader, quarter or month.", "按事项(item)、处室、领导、季度或月份分行。"),
    "period": (
        "The report on this period (Q2, 5, 2018-H1); otherwise the one that is owed now.",
        "看哪一期的报送(Q2、5、2018-H1);不写则看当前应报的一期。",
    ),
    "for": (
        "The occurrence it is about, of a recurring or staged measure: 2018-04, 4月, Q2, a day, or a stage's words.",
        "周期性或分阶段措施的哪一期:2018-04、4月、Q2、某一天,或节点名称。",
    ),
    "measure_ids": ("Ids of measures, such as 5.3 or 9.2.1.", "措施编号,可写几个,如 5.3 9.2.1。"),
    "new_state": (
        "What is reported: not_started, in_progress, done, closed, returned, suspended, cancelled, ongoing.",
        "报告的状态:in_progress(进行中)、done(完成)等,中文英文都可以。",
    ),
    "percent": ("How much is done, 0 to 100.", "完成百分比,0 到 100。"),
    "date": ("The day of the report; otherwise the as-of day.", "报告日期;不写则为基准日(默认今天)。"),
    "done_on": (
        "The day on which it was done, where that is not the day of the report.",
        "实际完成日期(与报告日期不同时写)。",
    ),
    "reporter": ("Who reports.", "填报人。"),
    "note": ("What was done, in a person's words.", "进展说明。"),
    "problem": ("What stands in the way (存在问题).", "存在问题。"),
    "next": ("What comes next (下一步打算).", "下一步打算。"),
    "evidence": ("What shows it: a document's number, a link.", "佐证材料:文号、链接等。"),
    "amend": (
        "Mend the latest entry (of the period of --for) instead of adding one: only the fields given change.",
        "更正最近一条记录(写了 --for 则为该期的),只改写给出的各项,不新增。",
    ),
    "report_kind": (
        "weekly, monthly, quarterly, half-year, annual, chase or wall.",
        "weekly(周通报)、monthly(月调度)、quarterly(季度完成情况)、half-year(半年总结)、annual(年度总结)、"
        "chase(催办单)或 wall(进度挂图)。",
    ),
    "week": (
        "The week of a weekly bulletin: W16, 2018-W16, or a day in it. Otherwise the as-of day's.",
        "周通报的哪一周:W16、2018-W16 或其中某一天;不写则为基准日所在的一周。",
    ),
    "report_month": (
        "The month of a monthly report: 5 or 2018-05. Otherwise the as-of day's.",
        "月调度的哪个月:5 或 2018-05;不写则为基准日所在月份。",
    ),
    "report_quarter": (
        "The quarter of a quarterly report: Q2 or 2018-Q2. Otherwise the as-of day's.",
        "季度完成情况的哪个季度:Q2 或 2018-Q2;不写则为基准日所在季度。",
    ),
    "half": (
        "The half of a half-year's summary: H1 or 2018-H1. Otherwise the as-of day's.",
        "半年总结的哪个半年:H1(上半年)或 2018-H1;不写则为基准日所在半年。",
    ),
    "year": (
        "The year of an annual summary: 2018. Otherwise the plan's.",
        "年度总结的年度:2018;不写则为方案年度。",
    ),
    "export_file": (
        "The file to write: ledger.xlsx, ledger.docx, plan.ics, … Its ending tells what it is.",
        "要生成的文件:台账.xlsx、台账.docx、日历.ics 等,扩展名决定内容。",
    ),
    "to_fill": (
        "With one --division: a sheet of what it leads and has not finished, to be filled in (.xlsx). Never written "
        "over an existing file.",
        "与一个 --division 合用:把该处室牵头、尚未完成的各期导出成填报表(.xlsx)。从不覆盖已有文件。",
    ),
    "new_year": ("The new plan's year, four digits.", "新计划的年度,四位数字。"),
    "like": (
        "Go on from this plan of an earlier year (of a folder, the latest): unfinished measures, people, settings.",
        "从这份以前年度的计划结转(文件夹则取其中最近一年):未完成的措施、人员处室和各项约定。",
    ),
    "new_output": (
        "The new file (.yaml), or the folder for it; otherwise YEAR.yaml beside the other plans.",
        "新文件(.yaml)或所在文件夹;不写则放在其他计划旁边,名为 年度.yaml。",
    ),
    "dry_run": ("Show what would change and write nothing.", "只显示将作的改动,不写入文件。"),
    "asked_on": (
        "The day of asking, or of approving; otherwise the as-of day.",
        "申请(或批准)的日期;不写则为基准日(默认今天)。",
    ),
    "extend_to": ("The new deadline, in a plan's words: 6月底.", "延到何时,写法同方案:6月底。"),
    "reason": ("Why.", "理由。"),
    "approved_by": (
        "Who approved it; only then the due date moves.",
        "批准人;批准后到期日才改变。",
    ),
    "measure_id": ("A measure's id: 5.3, 9.2.1 or 2018/5.3.", "措施编号:5.3、9.2.1 或 2018/5.3。"),
    "in": ("The year that the phrase stands in.", "按哪一年理解。"),
    "strict": ("Warnings end with status 1 too.", "有警告也以状态 1 退出。"),
    "id": (
        "An item, group or measure: 5, 9.2, 5.2, or with its plan 2018/5.2.",
        "事项、分组或措施的编号:5、9.2、5.2,或带计划名 2018/5.2。",
    ),
    "name": ("One of them, to see its measures.", "只看其中一个的各项措施。"),
    "phrases": ("A deadline's words, in quotes.", "时限用语,请加引号。"),
    "paths": ("Plan files or folders. Otherwise as --plan says.", "计划文件或文件夹;不写则同 --plan。"),
    "code": ("A code such as PL102. Without one, all codes are listed.", "代码,如 PL102;不写则列出全部代码。"),
    "merge_base": ("The version that both sides began with (git's %O).", "双方共同的起点版本(git 的 %O)。"),
    "merge_ours": ("Our version (%A); the result is written into it.", "我方版本(%A);结果写入这个文件。"),
    "merge_theirs": ("Their version (%B).", "对方版本(%B)。"),
    "merge_path": ("What messages call the plan (%P).", "提示信息里怎样称呼这份计划(%P)。"),
    "marker_size": ("How long conflict markers are (%L); otherwise 7.", "冲突标记的长度(%L);不写则为 7。"),
    "git_action": (
        "install: set it up in this clone.",
        "install:在这个克隆里设置好。",
    ),
    "help": ("Show this page.", "显示本页。"),
    "version": ("Show the version.", "显示版本。"),
    "install_completion": ("Install completion for this shell.", "为当前 shell 安装命令补全。"),
    "show_completion": (
        "Show this shell's completion script.",
        "显示当前 shell 的补全脚本。",
    ),
}
