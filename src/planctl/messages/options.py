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
    "format": ("table, json, jsonl, csv or markdown.", "输出格式:table、json、jsonl、csv 或 markdown。"),
    "findings_format": ("full, concise, json or github.", "输出格式:full、concise、json 或 github。"),
    "output": (
        "Write to this file; its ending (.json .jsonl .csv .md .txt) tells the format.",
        "写入这个文件;格式由扩展名(.json .jsonl .csv .md .txt)决定。",
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
    "by": ("A row an item, division, leader or quarter.", "按事项(item)、处室、领导或季度分行。"),
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
    "help": ("Show this page.", "显示本页。"),
    "version": ("Show the version.", "显示版本。"),
    "install_completion": ("Install completion for this shell.", "为当前 shell 安装命令补全。"),
    "show_completion": (
        "Show this shell's completion script.",
        "显示当前 shell 的补全脚本。",
    ),
}
