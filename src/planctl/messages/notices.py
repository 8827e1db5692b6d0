"""Lines on standard error beside an answer."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "report_period": (
        "this is on {period}, which has only begun; the one before: {option}",
        "这是刚开始的 {period};要上一期请加 {option}",
    ),
    "reading": ("reading plans: {done} of {n}", "正在读取计划:{done}/{n}"),
    "answering": ("{n} plans read, working out the answer", "已读{n}份计划,正在统计"),
    "checking": ("checking plans: {done} of {n}", "正在核对计划:{done}/{n}"),
    "chose_plans": (
        "of {n} plans, answering from {names}; --all-plans takes all of them",
        "共有{n}份计划,本次只看{names};要看全部请加 --all-plans",
    ),
    "chose_plan": (
        "of {n} plans, this is about {path}; another one is named by --plan or as 2018/5.2",
        "共有{n}份计划,本次改的是 {path};要改另一份,请用 --plan 指明,或写成 2018/5.2 的样子",
    ),
    "changed_light": ("{id}: {was} -> {light}", "{id}:{was} → {light}"),
    "unchanged_light": ("{id}: {light}, as before", "{id}:{light},与之前相同"),
    "doubt": ("{code} {message}; {help}", "{code} {message};{help}"),
    "written": ("written to {path}", "已写入 {path}"),
    "started": (
        "a starter plan: put your own in its place, then: planctl validate {path}",
        "这是一份示例计划:请换成本单位的内容,再运行 planctl validate {path}",
    ),
    "carried": (
        (
            "carried over {carried} of {n} measure from {path}; left out as done, closed or cancelled: {left}",
            "carried over {carried} of {n} measures from {path}; left out as done, closed or cancelled: {left}",
        ),
        "从 {path} 的{n}项措施中结转{carried}项;已完成、销号或取消而未结转的:{left}项",
    ),
    "carried_undated": (
        (
            "{n} of them needs a new deadline, which this tells: planctl validate {path}",
            "{n} of them need a new deadline, which this lists: planctl validate {path}",
        ),
        "其中{n}项要重新确定时限,逐项查看:planctl validate {path}",
    ),
    "carried_dated": ("look it through, then: planctl validate {path}", "请通读一遍,再运行 planctl validate {path}"),
    "not_written": ("nothing was written to {path} (--dry-run)", "没有写入 {path}(--dry-run)"),
    "still_not_started": (
        "{id} still counts as not started: a percent alone changes no state; add --state in_progress if it has begun",
        "{id} 的状态仍是“未开始”:只报百分比不改变状态;已经启动的请加 --state 进行中",
    ),
    "closed_undone": (
        "{id} is closed although it is not reported as done; check that the result was accepted",
        "{id} 没有“已完成”的记录就销号;请核对是否确已验收",
    ),
    "extension_open": (
        "{id}: {words} is {to}; asked for in time ({asked}, due {due}), the due date moves once it is approved",
        "{id}:“{words}”即 {to};到期前提出({asked} 申请,{due} 到期),批准后到期日才改变",
    ),
    "extension_moves": (
        "{id}: {words} is {to}; asked for in time and approved: the due date moves from {was} to {now}",
        "{id}:“{words}”即 {to};到期前提出并已批准,到期日由 {was} 改为 {now}",
    ),
    "extension_idle": (
        "{id}: {words} is {to}; approved, but the due date stays {now}: another extension holds",
        "{id}:“{words}”即 {to};已批准,但到期日仍为 {now}(以另一次延期为准)",
    ),
    "extension_late": (
        "{id}: {words} is {to}; asked for on {asked}, after it was due on {due}: recorded, but no date moves",
        "{id}:“{words}”即 {to};{asked} 才申请,已过到期日 {due}:照记,但到期日不变",
    ),
    "counts_as_late": (
        "{id} counts as done on {date}, after it was due on {due}; if it was done before: "
        "planctl record {id} --amend --done-on DATE",
        "{id} 按报告日 {date} 计为完成,已过到期日 {due};若实际完成更早:planctl record {id} --amend --done-on 日期",
    ),
    "period_ahead": (
        "the period {period} begins only on {start}; check --for",
        "{period} 这一期 {start} 才开始,请核对 --for",
    ),
    "speaks_for_all": (
        "{id}: without --for it holds for all {n} unfinished dates, {ahead} of them still to come",
        "{id}:没有写 --for,尚未完成的 {n} 期全部算上(其中 {ahead} 期未到期)",
    ),
    "amends": ("{id}: mends the entry of {date}", "{id}:更正 {date} 的记录"),
    "nothing_to_fill": (
        "nothing of what was asked for, led by {division}, is open as of {as_of}; no file was written",
        "截至 {as_of},所选范围内没有 {division} 牵头的待填报事项,没有生成文件",
    ),
    "day_outside": (
        "the as-of day {day} lies outside the plan's year ({years}); to look at a day within it: --as-of {year}-06-30",
        "基准日 {day} 不在计划年度({years})之内;要看年度内某一天的情况,请加 --as-of {year}-06-30",
    ),
    "not_in_calendar": (
        (
            "{n} measure has no date and is not in the calendar",
            "{n} measures have no date and are not in the calendar",
        ),
        "另有{n}项措施没有日期,不在日历中",
    ),
    "calendar_empty": ("nothing has a date: the calendar is empty", "没有一项有日期,日历是空的"),
    "incomplete": (
        (
            "this answer may be incomplete: {path} has {n} error; see: planctl validate {path}",
            "this answer may be incomplete: {path} has {n} errors; see: planctl validate {path}",
        ),
        "结果可能不完整:{path} 有{n}处错误;查看:planctl validate {path}",
    ),
    "incomplete_plans": (
        "this answer may be incomplete: {n} of {all} plans have errors, the first is {path}; see: planctl validate",
        "结果可能不完整:{all}份计划中有{n}份有错误,第一份是 {path};查看:planctl validate",
    ),
    "validated": (
        "errors {error}, warnings {warning}, notes {note}; in files: {files}",
        "错误 {error} 处,警告 {warning} 处,提示 {note} 处,涉及 {files} 个文件",
    ),
    "merge_conflict": (
        "{path}: conflict markers are left, for {reason}; settle them by hand, then: planctl validate {path}",
        "{path}:留有冲突标记,因为{reason};请手工处理,然后运行 planctl validate {path}",
    ),
    "merge_clash": (
        "both sides recorded something of {id} on {day}, and their order would decide which holds",
        "双方在 {day} 都给 {id} 添加了记录,以哪一条为准取决于先后",
    ),
    "merge_lines": ("both sides changed the same lines", "双方改了同样的几行"),
    "merge_yaml": ("a version has errors in its YAML", "其中一个版本的 YAML 有错误"),
    "merge_encoding": ("a version is not in UTF-8", "其中一个版本不是 UTF-8 编码"),
    "merge_breaks": ("the sides end their lines differently (LF, CRLF)", "双方的换行符不同(LF、CRLF)"),
    "merge_twice": ("the id {id} stands twice", "编号 {id} 出现了两次"),
    "merge_undated": ("a new entry has no valid date", "有新增记录缺少有效日期"),
    "merge_gone": (
        "one side removed {id}, or its list, while the other added to it",
        "一方删除了 {id} 或其中的列表,另一方却在其中新增了记录",
    ),
    "merge_renumbered": (
        "the id {id} may mean another measure on the other side",
        "编号 {id} 在另一方那里可能已是别的措施",
    ),
    "merge_form": (
        "the lists of {id} are written in different ways",
        "双方对 {id} 的列表写法不同",
    ),
    "merge_check": (
        "the lines put together would be read otherwise than meant",
        "拼在一起后读出来会与本意不符",
    ),
    "merge_findings": (
        "put together they have a problem that neither side has",
        "合在一起后出现了双方原来都没有的问题",
    ),
    "merge_no_text": (
        "{path}: git takes it for no text and cannot merge it; ours was left as it is, choose a version by hand",
        "{path}:git 不把它当作文本,无法合并;我方版本保持不变,请手工选定一个版本",
    ),
    "merge_new_errors": (
        "{path}: merged without markers, but it has errors that neither side had; see: planctl validate {path}",
        "{path}:合并后没有冲突标记,但出现了双方原来都没有的错误;查看:planctl validate {path}",
    ),
    "git_line": (
        "{path}: line added: {line}; commit the file, so that every clone has it",
        "{path}:已添加一行:{line};请提交这个文件,使每个克隆都有",
    ),
    "git_overruled": (
        "{path}: another line of a .gitattributes file still sends it to another merge driver; take that line out",
        "{path}:.gitattributes 文件里另有一行给它指定了别的合并驱动;请删去那一行",
    ),
    "git_driver": (
        "git asks planctl to merge plans in this clone ({setting}); run this once in every clone",
        "在这个克隆里,git 已改由 planctl 合并计划({setting});每个克隆都要运行一次",
    ),
    "git_already": (
        "git already asks planctl to merge plans in this clone; nothing was changed",
        "在这个克隆里,git 早已由 planctl 合并计划;没有改动",
    ),
    "git_driver_name": (
        "planctl: a work plan's progress, by measure and entry",
        "planctl:按措施和记录合并工作计划的进展",
    ),
}
