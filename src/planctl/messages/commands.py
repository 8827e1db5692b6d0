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
    "today.short": ("today on one screen (planctl alone)", "今日一屏(只输入 planctl 也是它)"),
    "today.help": (
        "One screen: where the year stands, what is overdue, what is due soon, who has not reported, and the command "
        "that shows more of each. `planctl` alone does the same.",
        "一屏看清:全年进度到哪里、什么逾期、什么快到期、谁还没报,以及各自查看全部的命令。只输入 planctl 也是它。",
    ),
    "today.examples": ("planctl\nplanctl today --as-of 2018-05-20", "planctl\nplanctl today --as-of 2018-05-20"),
    "overdue.short": ("what is overdue, how late, and who owes it", "逾期事项:晚了几天、由谁负责"),
    "overdue.help": (
        "What was due before the as-of day and is not done, the longest overdue first: how many days late, who owes "
        "it, when it was last reported on and what was said.",
        "基准日之前到期而未完成的事项,晚得最久的在前:逾期几天、由谁负责、最近何时报告、说了什么。",
    ),
    "overdue.examples": (
        "planctl overdue\nplanctl overdue --leader 李保国 --as-of 2018-07-01\n"
        "planctl overdue --exit-code -o overdue.csv",
        "planctl overdue\nplanctl overdue --leader 李保国 --as-of 2018-07-01\nplanctl overdue --exit-code -o 逾期.csv",
    ),
    "missing.short": ("who has not reported (催办)", "催办清单:谁还没报进展"),
    "missing.help": (
        "The measures without an entry since the last cut-off, grouped by the division that leads, by the plan's own "
        "reporting rule. A plan without a rule asks for no reports.",
        "按方案自己的报送规则,列出上个截止日以来没有进展记录的措施,按牵头处室分组。方案没有规定报送的,不作要求。",
    ),
    "missing.examples": (
        "planctl missing\nplanctl missing --period 2018-Q2 --division 工业园区处",
        "planctl missing\nplanctl missing --period 2018-Q2 --division 工业园区处",
    ),
    "why.short": ("why a measure's light is what it is", "为什么亮这个灯"),
    "why.help": (
        "Why a measure's light is what it is: the reading of its deadline, each entry that counted, the rule and its "
        "numbers, and what would turn it green. Of a recurring measure the worst occurrence, or that of --for.",
        "为什么亮这个灯:时限怎样理解、哪些记录算数、依据哪条规则和数字、怎样转绿。"
        "周期性措施说明最差的一期,或用 --for 指定。",
    ),
    "why.examples": (
        "planctl why 5.2\nplanctl why 9.2.1 --for 2018-04 --as-of 2018-05-20",
        "planctl why 5.2\nplanctl why 9.2.1 --for 2018-04 --as-of 2018-05-20",
    ),
    "status.short": ("how much is done and how it is lit", "完成多少、各亮什么灯"),
    "status.help": (
        "How much is done, overdue and of which light: for the whole plan, and a row an item, division, leader, "
        "quarter or month, the worst first (quarters and months in their order).",
        "完成多少、逾期多少、各亮什么灯:先全部,再按事项、处室、领导、季度或月份分行,差的在前(季度、月份按先后)。",
    ),
    "status.examples": (
        "planctl status --as-of 2018-05-20\nplanctl status --by division",
        "planctl status --as-of 2018-05-20\nplanctl status --by division",
    ),
    "record.short": ("record progress of a measure", "记录一项措施的进展"),
    "record.help": (
        "Adds a progress entry to a measure, in the plan file itself, and shows what changed. Not a byte of the rest "
        "of the file is touched; --dry-run shows it without writing. With --amend the latest entry is mended.",
        "在计划文件里为一项措施记一条进展,并显示改动。文件其余部分一个字节也不动;--dry-run 只看不写。"
        "--amend 更正最近一条记录。",
    ),
    "record.examples": (
        "planctl record 5.2 --state in_progress --percent 60 --note 已征求各区意见\n"
        "planctl record 9.2.1 --for 2018-04 --state done --note 正常\n"
        "planctl record 5.2 --amend --percent 70 --dry-run",
        "planctl record 5.2 --state 进行中 --percent 60 --note 已征求各区意见\n"
        "planctl record 9.2.1 --for 4月 --state 完成 --note 正常\n"
        "planctl record 5.2 --amend --percent 70 --dry-run",
    ),
    "done.short": ("record that measures are done", "记录办结"),
    "done.help": (
        "Records that one or more measures are done, in the plan file itself, and shows what changed. A recurring or "
        "staged measure needs --for; without it the periods that are open are told.",
        "在计划文件里记录一项或几项措施已办结,并显示改动。周期性或分阶段措施要用 --for 指明哪一期;"
        "不写会列出尚未完成的各期。",
    ),
    "done.examples": (
        "planctl done 5.2 --done-on 2018-05-28 --evidence 文号\nplanctl done 3.2 3.3 --for 2018-04",
        "planctl done 5.2 --done-on 5月28日 --evidence 文号\nplanctl done 3.2 3.3 --for 4月",
    ),
    "extend.short": ("ask for a later deadline, or record its approval", "申请延期,或登记批准"),
    "extend.help": (
        "Records that a later deadline was asked for. Only one that was asked for before the due date and is approved "
        "(--approved-by) moves it; the original date stays beside it.",
        "登记延期申请。到期前提出并经批准(--approved-by)的,到期日才改变;原到期日一并保留。",
    ),
    "extend.examples": (
        "planctl extend 5.2 --to 6月底 --reason 等待市政府批复\n"
        "planctl extend 5.2 --to 6月底 --reason 等待市政府批复 --approved-by 党蓁",
        "planctl extend 5.2 --to 6月底 --reason 等待市政府批复\n"
        "planctl extend 5.2 --to 6月底 --reason 等待市政府批复 --approved-by 党蓁",
    ),
    "return.short": ("return what was reported (退回)", "退回"),
    "return.help": (
        "Records that what was reported is returned to be done again, and why.",
        "记录退回重办及其原因。",
    ),
    "return.examples": (
        "planctl return 5.2 --note 缺少考评办法正文",
        "planctl return 5.2 --note 缺少考评办法正文",
    ),
    "close.short": ("close what was accepted (销号)", "销号"),
    "close.help": (
        "Records that the result was accepted and the measure is closed: the checker's act, not the doer's. Without "
        "--for it closes every occurrence of a recurring measure.",
        "记录验收通过、予以销号:由督查方作出,不是承办方。周期性措施不写 --for 则各期一并销号。",
    ),
    "close.examples": (
        "planctl close 5.2 --note 验收通过",
        "planctl close 5.2 --note 验收通过",
    ),
    "suspend.short": ("suspend a measure (中止)", "中止"),
    "suspend.help": (
        "Records that a measure is suspended, and why; it is not overdue while it is. Without --for it holds for all "
        "that is unfinished.",
        "记录中止及其原因;中止期间不算逾期。不写 --for 则对尚未完成的各期都有效。",
    ),
    "suspend.examples": (
        "planctl suspend 8.3 --note 土地手续未办妥",
        "planctl suspend 8.3 --note 土地手续未办妥",
    ),
    "cancel.short": ("cancel a measure (取消)", "取消"),
    "cancel.help": (
        "Records that a measure is cancelled, and why. Without --for it holds for all that is unfinished.",
        "记录取消及其原因。不写 --for 则对尚未完成的各期都有效。",
    ),
    "cancel.examples": (
        "planctl cancel 8.3 --note 项目调整",
        "planctl cancel 8.3 --note 项目调整",
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
    "export.short": ("the plan as a file for another program", "导出给其他软件用的文件"),
    "export.help": (
        "The plan as a file for another program: the ledger (台账) in the office's own columns as .xlsx, .docx, .csv, "
        ".md or .html, the calendar as .ics, every due date as .json or .jsonl; with --to-fill the sheet that a "
        "division fills in. A Chinese plan gives a Chinese file unless --lang says otherwise.",
        "把方案导出成其他软件能用的文件:本单位栏目的台账(.xlsx、.docx、.csv、.md、.html)、日历(.ics)、全部到期项次"
        "(.json、.jsonl);加 --to-fill 则导出处室的填报表。中文方案导出中文文件,另有要求用 --lang 指定。",
    ),
    "export.examples": (
        "planctl export ledger.xlsx\nplanctl export ledger.docx --leader 李保国\n"
        "planctl export --division 工业园区处 --to-fill sheet.xlsx\nplanctl export plan.ics --division 工业园区处",
        "planctl export 台账.xlsx\nplanctl export 台账.docx --leader 李保国\n"
        "planctl export --division 工业园区处 --to-fill 填报表.xlsx\nplanctl export 日历.ics --division 工业园区处",
    ),
    "report.short": ("bulletins, summaries, the chase slip, the wall", "周通报、月调度、总结、催办单、进度挂图"),
    "report.help": (
        "A document to hand on: weekly (周通报), monthly (月调度), quarterly (季度完成情况), half-year (半年总结), "
        "annual (年度总结), chase (催办单, for one division), wall (进度挂图, a page for the leader). Without a "
        "period: the one of the as-of day. With -o FILE the ending tells the format. A Chinese plan gives a Chinese "
        "document unless --lang says otherwise.\n\n"
        "Every number is counted from the plan as it was known on the as-of day; the footer says that day, the light "
        "profile and the plan's commit.",
        "生成可以上报下发的文稿:weekly(周通报)、monthly(月调度)、quarterly(季度完成情况)、half-year(半年总结)、"
        "annual(年度总结)、chase(催办单,发给一个处室)、wall(进度挂图,给领导看的一页),写中文名称也可以。不写时段则为"
        "基准日所在的一期。用 -o 文件名 保存,扩展名决定格式。中文方案生成中文文稿,另有要求用 --lang 指定。\n\n"
        "文中数字一律由方案文件在基准日的记录统计得出;页脚注明基准日、亮灯规则和方案文件的 git 提交。",
    ),
    "report.examples": (
        "planctl report weekly\nplanctl report monthly --month 5 -o may.md\n"
        "planctl report quarterly --quarter Q2 -o q2.docx\nplanctl report chase --division 工业园区处\n"
        "planctl report wall -o wall.html",
        "planctl report weekly\nplanctl report monthly --month 5 -o 五月调度.md\n"
        "planctl report quarterly --quarter Q2 -o 二季度.docx\nplanctl report chase --division 工业园区处\n"
        "planctl report wall -o 进度挂图.html",
    ),
    "new.short": ("start a plan, or carry one into the next year", "新建计划,或结转到下一年度"),
    "new.help": (
        "Starts the file of a new plan and prints its path; nothing is ever overwritten. Alone, it writes a small "
        "example with comments. With --like, what is open or unfinished goes on from an earlier plan, each measure "
        "with where it came from; successors stand in for leaders who left, progress stays behind, and a dated "
        "deadline is left empty, what it was beside it, until a person sets a new one.",
        "新建一份计划并给出路径,从不覆盖已有文件。单独使用时写一份带注释的小示例。"
        "加 --like 则从以前年度结转:尚未完成的和长期推进的措施各注明出处,离任领导换成继任者,进展不带过来;"
        "有具体日期的时限留空,旁边注明原来的,由人重新确定。",
    ),
    "new.examples": (
        "planctl new 2019\nplanctl new 2019 --like plans/2018.yaml\n"
        "planctl new 2019 --like plans --as-of 2018-12-31 --dry-run",
        "planctl new 2019\nplanctl new 2019 --like plans/2018.yaml\n"
        "planctl new 2019 --like plans --as-of 2018-12-31 --dry-run",
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
    "explain.short": ("the page of a finding's code, or of the lights", "说明某个问题代码,或亮灯规则"),
    "explain.help": (
        "The page of a finding's code: what it means, why it matters, an example, and what to write instead. "
        "`planctl explain lights` gives the rules of every light profile.",
        "说明某个问题代码:含义、为什么要紧、例子、应当怎样写。planctl explain lights 列出各套亮灯规则。",
    ),
    "explain.examples": (
        "planctl explain PL106\nplanctl explain lights\nplanctl explain",
        "planctl explain PL106\nplanctl explain lights\nplanctl explain",
    ),
    "schema.short": ("the JSON Schema of the plan file, for editors", "计划文件的 JSON Schema,供编辑器使用"),
    "schema.help": (
        "The JSON Schema (draft-07) of the plan file: editors complete keys with it and mark mistakes.",
        "计划文件的 JSON Schema(draft-07):编辑器可据此补全键名、标出错误。",
    ),
    "schema.examples": ("planctl schema -o schema.json", "planctl schema -o schema.json"),
    "merge-file.short": ("two versions of a plan into one, for git", "把一份计划的两个版本合成一个,供 git 调用"),
    "merge-file.help": (
        "Joins two versions of a plan, as git's merge driver: what both sides appended to progress and extensions by "
        "measure and entry, everything else line by line as git does. The result is written into OURS. Status 0: "
        "merged; 1: conflict markers are left for a person.",
        "作为 git 的合并驱动,把一份计划的两个版本合成一个:双方追加的进展和延期按措施逐条合并,其余由 git 逐行合并。"
        "结果写入 OURS。退出状态 0:已合并;1:留有冲突标记,须由人处理。",
    ),
    "merge-file.examples": (
        "planctl merge-file base.yaml ours.yaml theirs.yaml\nplanctl git install",
        "planctl merge-file base.yaml ours.yaml theirs.yaml\nplanctl git install",
    ),
    "git.short": ("have git merge plans by measure and entry", "让 git 按措施和记录合并计划"),
    "git.help": (
        "Sets git up, in this clone, to merge plans with planctl: the merge driver in the clone's settings and a line "
        "for the plans' folder in .gitattributes. Two people's entries no longer conflict. Running it again changes "
        "nothing.",
        "在这个克隆里设置 git,由 planctl 合并计划:在克隆的设置里登记合并驱动,在 .gitattributes 里为计划文件夹加一行。"
        "两个人各自追加的记录不再冲突。重复运行不会改动任何内容。",
    ),
    "git.examples": ("planctl git install", "planctl git install"),
}
