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
        "no plan found: there is no plans/ folder with a .yaml file in {path} or above it; name one with --plan PATH",
        "找不到计划:{path} 及其上级目录都没有放着 .yaml 文件的 plans/ 文件夹;请用 --plan 指明计划文件",
    ),
    "cannot_read": ("{path}: cannot be read ({reason})", "{path}:无法读取({reason})"),
    "cannot_write": ("{path}: cannot be written ({reason})", "{path}:无法写入({reason})"),
    "cannot_print": ("the output cannot be written ({reason})", "结果无法输出({reason})"),
    "read_only": (
        "{path}: is read-only and was left as it is; choose another name",
        "{path}:是只读文件,没有改动;请换个文件名",
    ),
    "output_is_plan": (
        "{path}: an answer is never written over a .yaml file, which could be a plan; choose .json, .csv, .md or .txt",
        "{path}:为免覆盖计划,结果不写入 .yaml 文件;请改用 .json、.csv、.md 或 .txt",
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
    "not_fitting": ("{id} is not among the measures that were asked for", "{id} 不在筛选范围之内"),
    "several_ids": ("several plans have {id}; name one: {known}", "{id} 在不止一份计划里有;请指明:{known}"),
    "bug": (
        "a mistake in planctl itself; please report it with what PLANCTL_TRACEBACK=1 gives ({kind}: {problem})",
        "这是 planctl 自身的错误;请加 PLANCTL_TRACEBACK=1 重新运行,把输出报告给我们({kind}: {problem})",
    ),
    "unknown_code": (
        "there is no code {value!r}; perhaps {meant}? All of them: planctl explain",
        "没有“{value}”这个代码,是不是 {meant}?全部代码:planctl explain",
    ),
}
