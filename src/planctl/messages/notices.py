"""Lines on standard error beside an answer."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "chose_plans": (
        "of {n} plans, answering from {names}; --all-plans takes all of them",
        "共有{n}份计划,本次只看{names};要看全部请加 --all-plans",
    ),
    "day_outside": (
        "the as-of day {day} lies outside the plan's year ({years}); to look at a day within it: --as-of {year}-06-30",
        "基准日 {day} 不在计划年度({years})之内;要看年度内某一天的情况,请加 --as-of {year}-06-30",
    ),
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
}
