"""Why a command cannot go on: what, and what to do next."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "no_such_path": ("{path}: no such file or folder", "{path}:没有这个文件或文件夹"),
    "no_plans_in": (
        "{path}: no plan file here; a plan is a .yaml file, or a folder named plans/ that holds some",
        "{path}:这里没有计划文件;计划是 .yaml 文件,或放在名为 plans/ 的文件夹里",
    ),
    "no_plan_here": (
        "no plan found: there is no plans/ folder with a .yaml file in {path} or above it; name one with --plan PATH, "
        "or start one: planctl new {year}",
        "找不到计划:{path} 及其上级目录都没有放着 .yaml 文件的 plans/ 文件夹;请用 --plan 指明计划文件,"
        "或新建一份:planctl new {year}",
    ),
    "cannot_read": ("{path}: cannot be read ({reason})", "{path}:无法读取({reason})"),
    "cannot_write": ("{path}: cannot be written ({reason})", "{path}:无法写入({reason})"),
    "os_ENOSPC": ("No space left on device", "磁盘已满"),
    "os_EDQUOT": ("Disk quota exceeded", "磁盘配额已用完"),
    "os_EACCES": ("Permission denied", "没有权限"),
    "os_EPERM": ("Operation not permitted", "不允许这样操作"),
    "os_EROFS": ("Read-only file system", "磁盘是只读的"),
    "os_ENOENT": ("No such file or directory", "没有这个文件或文件夹"),
    "os_EISDIR": ("Is a directory", "这是文件夹"),
    "os_ENOTDIR": ("Not a directory", "路径中有一段不是文件夹"),
    "os_ELOOP": ("Too many levels of symbolic links", "符号链接绕成了圈"),
    "os_ENAMETOOLONG": ("File name too long", "名称太长"),
    "cannot_print": ("the output cannot be written ({reason})", "结果无法输出({reason})"),
    "read_only": (
        "{path}: is read-only and was left as it is; choose another name",
        "{path}:是只读文件,没有改动;请换个文件名",
    ),
    "plan_read_only": (
        "{path}: is read-only and was left as it is; make it writable first (chmod u+w), if it may be changed",
        "{path}:是只读文件,没有改动;如果确实可以修改,请先加上写权限(chmod u+w)",
    ),
    "not_a_file": (
        "{path}: is no ordinary file and cannot be edited; name the plan's .yaml file",
        "{path}:不是普通文件,无法修改;请指明计划的 .yaml 文件",
    ),
    "not_encodable": (
        "{path}: left as it is: the change holds characters that would not be read back rightly in its encoding,"
        " {encoding}; leave them out, or save the file as UTF-8 first",
        "{path}:没有改动:内容里有字符用现在的编码({encoding})存不准确;请去掉这些字符,或先把文件另存为 UTF-8",
    ),
    "changed_underneath": (
        "{path}: another program has changed, moved or removed it meanwhile; nothing was written; run it again",
        "{path}:执行期间被别的程序改动、移走或删除了;本次没有写入,请重新运行",
    ),
    "locked": (
        "{path}: another planctl has held it since {since} ({holder}); waited {wait} s and wrote nothing;"
        " try again, or end that process: its lock goes with it",
        "{path}:另一个 planctl 从 {since} 起一直占用着({holder});等了 {wait} 秒,没有写入;"
        "请稍后再试,或结束那个进程,锁会随之解除",
    ),
    "unknown": ("unknown", "不明"),
    "lock_is_link": (
        "{lock}: is a symbolic link where the lock file of {path} belongs, and is not followed; nothing was written;"
        " remove the link and run the command again",
        "{lock}:这里应是 {path} 的锁文件,却是符号链接,planctl 不会跟随;本次没有写入,请删除这个链接后重新运行",
    ),
    "lock_is_no_file": (
        "{lock}: stands where the lock file of {path} belongs, but is a folder, a special file or a hard link;"
        " nothing was written; move it away and run the command again",
        "{lock}:占着 {path} 的锁文件的位置,却是文件夹、特殊文件或硬链接;本次没有写入,请把它移走后重新运行",
    ),
    "cannot_lock": (
        "{path}: cannot be changed, as its lock file {lock} cannot be made or opened ({reason});"
        " check that you may write to its folder",
        "{path}:无法修改:建不了或打不开它的锁文件 {lock}({reason});请检查所在文件夹的写权限",
    ),
    "output_is_plan": (
        "{path}: an answer is never written over a .yaml file, which could be a plan; choose another ending",
        "{path}:为免覆盖计划,结果不写入 .yaml 文件;请改用别的扩展名",
    ),
    "export_where": (
        "name a file to write; its ending tells what: {known}; or say --format",
        "请写明要生成的文件名,扩展名决定内容:{known};或用 --format 指定",
    ),
    "export_twice": (
        "two files are named, {file} and {output}; an export writes one",
        "写了两个文件名:{file} 和 {output};一次只导出一个文件",
    ),
    "bad_report_period": (
        "{value}: no period of this kind of report; write one like {example}",
        "{value}:这种报告没有这样的时段,写法如 {example}",
    ),
    "report_option": (
        "{option} is no option of report {kind}; it goes with: {known}",
        "report {kind} 没有 {option} 这个选项,它用于:{known}",
    ),
    "chase_whom": (
        "a chase slip is for one division: planctl report chase --division NAME",
        "催办单只发给一个处室,请写明:planctl report chase --division 处室名",
    ),
    "office_missing": (
        '{form} files need {library}, which is not installed; in the clone of planctl: pip install ".[office]", '
        "or anywhere: pip install XlsxWriter python-docx",
        '生成 {form} 文件要用 {library},这里没有安装;请在 planctl 的克隆里运行 pip install ".[office]",'
        "或直接运行 pip install XlsxWriter python-docx",
    ),
    "too_many_rows": (
        "a spreadsheet holds {most} rows, and this would be {n}; narrow it down by filters, or choose .csv or .jsonl",
        "电子表格最多{most}行,这里有{n}行;请用筛选缩小范围,或改用 .csv、.jsonl",
    ),
    "fill_division": (
        "a sheet to fill in is for one division; name it: --division NAME",
        "填报表一次只给一个处室,请指明:--division 处室名",
    ),
    "fill_one_plan": (
        "a sheet to fill in is for one plan, and {n} are chosen; name one with --plan: {known}",
        "填报表一次只针对一份计划,现在选中了{n}份;请用 --plan 指明其中一份:{known}",
    ),
    "filled_in": (
        "{path}: is there already and was left as it is, as it may have been filled in; choose another name",
        "{path}:已经存在,可能已有人填过,没有改动;请另取一个文件名",
    ),
    "wall_where": (
        "the wall is a page for a browser; name its file: planctl report wall -o wall.html",
        "进度挂图要用浏览器打开,请指定文件名:planctl report wall -o wall.html",
    ),
    "lead_only": (
        "this paper is about what a division leads; leave --role out",
        "这份材料只列处室牵头的事项,请去掉 --role",
    ),
    "bytes_to_terminal": (
        "this format is a file for another program; name one: -o FILE",
        "这种格式是给其他软件打开的文件,请指定文件名:-o 文件",
    ),
    "unknown_ending": (
        "{path}: which format? Use one of these endings: {known}, or say --format",
        "{path}:看不出要什么格式;请用这些扩展名之一:{known},或用 --format 指明",
    ),
    "bad_choice": ("{option}: {value!r} is not one of {known}", "{option}:没有“{value}”这个选择,可用:{known}"),
    "bad_day": (
        "{value!r} is not a day; write it as 2018-06-30",
        "“{value}”不是日期,请写成 2018-06-30 的样子",
    ),
    "bad_quarter": ("{value!r} is not a quarter; write Q2 or 2018-Q2", "“{value}”不是季度,请写 Q2 或 2018-Q2"),
    "bad_month": ("{value!r} is not a month; write 5 or 2018-05", "“{value}”不是月份,请写 5 或 2018-05"),
    "bad_year": ("{value!r} is not a year; write four digits, such as 2018", "“{value}”不是年份,请写四位数字,如 2018"),
    "bad_duration": ("{value!r} is not a number of days; write 14d or 2w", "“{value}”不是天数,请写 14d 或 2w"),
    "several_periods": (
        "give one period only: --quarter, --month, --within, --from/--to or --all",
        "只能选一个时段:--quarter、--month、--within、--from/--to、--all 之中选一",
    ),
    "period_backwards": (
        "the period runs backwards: from {start} to {end}",
        "时段前后颠倒:从 {start} 到 {end}",
    ),
    "unknown_division": (
        "no division is called {name!r}; perhaps: {hint}",
        "没有叫“{name}”的处室;可能是:{hint}",
    ),
    "several_divisions": (
        "several divisions begin with {name!r}: {known}; write more of the name",
        "以“{name}”开头的处室不止一个:{known};请写全一些",
    ),
    "unknown_leader": ("no leader is called {name!r}; perhaps: {hint}", "没有叫“{name}”的领导;可能是:{hint}"),
    "several_leaders": (
        "several leaders begin with {name!r}: {known}; write more of the name",
        "以“{name}”开头的领导不止一位:{known};请写全一些",
    ),
    "unknown_item": ("there is no item {name}; the items are: {known}", "没有第{name}项;现有事项:{known}"),
    "unknown_role": ("{name!r} is not a role; the roles are: {known}", "没有“{name}”这种角色;可用:{known}"),
    "unknown_id": ("nothing has the id {id!r}; perhaps: {hint}", "没有编号“{id}”;可能是:{hint}"),
    "option_missing": ("{option} is missing; it needs a text", "缺少 {option},要写上内容"),
    "needs_period": (
        "{id} is due several times ({deadline}): say which, such as --for {example}; open, late ones first: {known}",
        "{id} 要完成多次({deadline}),请指明哪一期,如 --for {example};尚未完成的(逾期的在前):{known}",
    ),
    "before_added": (
        "{id} was added to the plan on {added}; nothing can be recorded of it on {day}",
        "{id} 是 {added} 才新增的,{day} 还不能记录",
    ),
    "too_little_told": (
        "{id}: {given} alone does not make an entry; add at least one of --state, --percent and --note",
        "{id}:只写 {given} 还不够,请再写 --state、--percent、--note 之一",
    ),
    "already_asked": (
        "{id}: an extension to {to} has been asked for already and waits; to approve it: --approved-by NAME",
        "{id}:延至{to}的申请已经登记,尚待批准;登记批准请用 --approved-by",
    ),
    "bad_day_of": (
        "{option}: {value!r} is not a day; write it as 2018-06-30",
        "{option}:“{value}”不是日期,请写成 2018-06-30 的样子",
    ),
    "odd_dash": (
        "{word!r} begins with a dash that is not typed as two plain hyphens; write {meant}",
        "“{word}”开头的横线不对;请用两个半角减号,写成 {meant}",
    ),
    "nothing_told": (
        "{id}: nothing to record; give at least one of --state, --percent and --note",
        "{id}:没有可记录的内容;--state、--percent、--note 至少写一项",
    ),
    "already_finished": (
        "{id} was finished already, by the entry of {date}; if it must be done again: planctl return {id} --note TEXT",
        "{id} 已经办结(见 {date} 的记录);要重新办理,请先退回:planctl return {id} --note 原因",
    ),
    "already_recorded": (
        "{id}: the same entry of {date} is there already; nothing was written",
        "{id}:{date} 的同样记录已经有了,没有重复写入",
    ),
    "nothing_to_amend": (
        "{id} has no entry to mend yet; record one without --amend",
        "{id} 还没有可更正的记录;请去掉 --amend 直接记录",
    ),
    "nothing_amended": (
        "{id}: the entry of {date} says that already; nothing was written",
        "{id}:{date} 的记录本来就是这样,没有改动",
    ),
    "done_after_report": (
        "done on {done_on} cannot be reported on {date}, before it happened; check --done-on and --date",
        "{done_on} 完成的事不可能在 {date} 就报告;请核对 --done-on 和 --date",
    ),
    "future_day": (
        "{day} is after today ({today}); progress is recorded when it has happened",
        "{day} 在今天({today})之后;进展要在发生之后记录",
    ),
    "no_evidence": (
        "{id}: this plan requires evidence for what is done; add --evidence TEXT",
        "{id}:本方案规定办结须有佐证材料;请加上 --evidence",
    ),
    "bad_percent": (
        "{value!r} is not a number from 0 to 100",
        "“{value}”不是 0 到 100 之间的数字",
    ),
    "bad_new_deadline": (
        "{value!r} names no day; write it as in a plan, such as 2018-06-30",
        "“{value}”看不出是哪一天;请像方案里那样写,如 6月底、2018-06-30",
    ),
    "extension_not_later": (
        "{id} is due on {due}; an extension to {to} would not be later",
        "{id} 的到期日是 {due},延到 {to} 并没有推后",
    ),
    "no_reason": ("{id}: an extension needs a reason; say --reason TEXT", "{id}:延期要写明理由,请加 --reason"),
    "nothing_to_approve": (
        "{id}: no extension waits for approval; to ask for one: --to DEADLINE --reason TEXT",
        "{id}:没有待批准的延期;要申请延期,请用 --to 和 --reason",
    ),
    "approved_before_asked": (
        "{id}: an extension asked for on {asked} cannot have been approved on {day}; check --date",
        "{id}:{asked} 申请的延期不可能在 {day} 就批准;请核对 --date",
    ),
    "not_extendable": (
        "{id} has several due dates or none ({deadline}): an extension could not say which; record a note instead",
        "{id} 的到期日不是唯一的({deadline}),说不清延的是哪一期;请改用 record 记录说明",
    ),
    "not_a_measure": (
        "{id} is not a measure but holds some; name one: {known}",
        "{id} 不是措施,而是包含措施的事项或分组;请指明其中一项:{known}",
    ),
    "no_such_period": (
        "{id} has nothing due for {value!r}; it has: {known}",
        "{id} 没有“{value}”这一期;现有:{known}",
    ),
    "no_periods": (
        "{id} is due once and has no periods; leave --for out",
        "{id} 是一次性措施,不分期;请去掉 --for",
    ),
    "bad_period": (
        "{value!r} is not a period; write Q2, 2018-05 or 2018-H1",
        "“{value}”不是时段,请写 Q2、5月 或 2018-H1",
    ),
    "no_such_report": (
        "the plan asks for no report on {value!r}; it asks for: {known}",
        "方案没有要求报送“{value}”;要求报送的有:{known}",
    ),
    "not_fitting": ("{id} is not among the measures that were asked for", "{id} 不在筛选范围之内"),
    "several_ids": ("several plans have {id}; name one: {known}", "{id} 在不止一份计划里有;请指明:{known}"),
    "already_there": (
        "{path}: is there already and was left as it is; choose another name with -o FILE",
        "{path}:已经存在,没有改动;请用 -o 另取一个文件名",
    ),
    "no_plan_ending": (
        "{path}: a plan's file ends with one of {known}, else it would not be found",
        "{path}:计划文件要用这些扩展名之一,否则找不到:{known}",
    ),
    "like_not_earlier": (
        "{path}: is the plan of {old}; a new plan goes on from an earlier year's, and {year} is not later",
        "{path}:这是{old}年的计划;新计划只能从以前年度结转,{year}年并不更晚",
    ),
    "like_has_errors": (
        (
            "{path}: has {n} error; nothing was carried over, lest something get lost; see: planctl validate {path}",
            "{path}: has {n} errors; nothing was carried over, lest something get lost; see: planctl validate {path}",
        ),
        "{path}:有{n}处错误,为免遗漏没有结转;查看:planctl validate {path}",
    ),
    "like_unsafe": (
        "{path}: nothing was carried over, for it would not read as it stands there; start without --like and copy it",
        "{path}:没有结转:写出来再读会与原来不符;请不加 --like 新建,再手工抄录",
    ),
    "nothing_to_carry": (
        "{path}: every measure is done, closed or cancelled, so nothing goes on; to start afresh: planctl new {year}",
        "{path}:各项措施都已完成、销号或取消,没有可结转的;要从头新建:planctl new {year}",
    ),
    "bug": (
        "a mistake in planctl itself; please report it with what PLANCTL_TRACEBACK=1 gives ({kind}: {problem})",
        "这是 planctl 自身的错误;请加 PLANCTL_TRACEBACK=1 重新运行,把输出报告给我们({kind}: {problem})",
    ),
    "unknown_code": (
        "there is no code {value!r}; perhaps {meant}? All of them: planctl explain",
        "没有“{value}”这个代码,是不是 {meant}?全部代码:planctl explain",
    ),
    "edit_finds": ("{id}: nothing was written: {problem}; {help}", "{id} 没有写入:{problem};{help}"),
    "edit_unsafe": (
        "{path}: {id}: not edited, for the file would then read otherwise than meant; nothing was written",
        "{path}:{id} 没有改动:照这样改,文件读出来会与本意不符;没有写入任何内容",
    ),
    "not_editable": (
        "{path}:{line}: {id}: not edited, because {reason}; write these lines there by hand:\n{lines}",
        "{path}:{line}:{id} 没有改动:{reason};请在该处手工写入以下几行:\n{lines}",
    ),
    "form_flow_owner": (
        "it is written in braces; write it one key a line first",
        "它写在花括号里;请先改成一行一个键",
    ),
    "form_flow_list": (
        "its list is written in brackets; write it one entry a line first",
        "它的列表写在方括号里;请先改成一行一条",
    ),
    "form_not_list": ("what stands under the key is not a list", "这个键下面写的不是列表"),
    "form_not_records": ("the last entry of the list has no keys", "列表的最后一条里没有键"),
    "form_not_text": ("what stands there is not a single text", "那里写的不是一段文字"),
    "form_shared_line": ("its list begins on the same line as something else", "它的列表开头与别的内容写在同一行"),
    "form_bare_dash": ("a dash without a value stands before that place", "该处之前有一个后面没有内容的短横"),
    "form_open_block": (
        "the text before that place ends with the file and lacks a line break",
        "该处之前的文字写到文件末尾,没有换行",
    ),
    "form_block_comment": ("a comment stands after the | or > of the old text", "原有文字的 | 或 > 后面有注释"),
    "form_twice": ("the id stands more than once in the file", "这个编号在文件里不止一处"),
    "form_unsafe": ("the file would then read otherwise than meant", "照这样改,文件读出来会与本意不符"),
    "amend_removes": (
        "{path}:{line}: {id}: amending cannot take {key} away; delete its line by hand",
        "{path}:{line}:更正不能去掉 {id} 这条进展的 {key};请手工删除这一行",
    ),
    "cannot_hold": (
        "{id}: the text holds {character}, a character that a plan may not hold; leave it out",
        "{id}:文字里有 {character},计划里不能有这个字符;请去掉",
    ),
    "bad_number": (
        "{option}: {value!r} is not a whole number above 0",
        "{option}:“{value}”不是大于 0 的整数",
    ),
    "no_git": (
        "git is not found; install it (https://git-scm.com), or add its folder to PATH",
        "找不到 git;请先安装(https://git-scm.com),或把它所在的文件夹加入 PATH",
    ),
    "no_work_tree": (
        "{path}: is in no git work tree ({reason}); make one first: git init",
        "{path}:不在 git 工作区里({reason});请先运行 git init",
    ),
    "git_failed": ("git did not do it ({reason})", "git 没有完成({reason})"),
    "attributes_link": (
        "{path}: is a symbolic link, which git does not read; put an ordinary file in its place",
        "{path}:是符号链接,git 不会读取;请换成普通文件",
    ),
}
