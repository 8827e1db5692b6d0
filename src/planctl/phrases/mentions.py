"""Recurrences that running text speaks of: 每周 or 月调度 in what a measure says it will do.

Only words that can hardly mean anything else are taken: 每年 stands in figures (每年招引项目100个), 日报 is a paper.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from planctl.phrases import deadlines

# What is done again and again, after a bare unit: 周通报, 月调度, 季督查.
_WORK: Final = "通报|调度|协调|例会|会商|督查|督办|小结|报告|报送|一报|一调度|一通报"
_UNITS: Final = {
    "day": rf"每日|每天|逐日|日(?:{_WORK})",
    "week": rf"每周|每星期|逐周|按周|周报(?!纸|社)|(?<!一)周(?:{_WORK})",
    "month": rf"每个?月|逐月|按月|月报|月(?:{_WORK})",
    "quarter": rf"每个?季度?|逐季|按季|季报|季度?(?:{_WORK})",
    "half": "每半年",
}
# 月 and 日 after a number are a date (5月通报); 今日, 近日, 本周 and 上周 are one.
_NOT_AFTER: Final = r"(?<![0-9一二三四五六七八九十０-９今近本上下当次])"
_MENTION: Final = re.compile("|".join(rf"(?P<{unit}>{_NOT_AFTER}(?:{pattern}))" for unit, pattern in _UNITS.items()))
_LATER: Final = re.compile(r"[自从]?[0-9〇一二三四五六七八九十０-９]{1,3}月份?(?:起|开始),?，?每个?(?:月|季度?|周)")


class Mention(NamedTuple):
    """A recurrence named in a text: its unit, and the words that name it."""

    every: str
    words: str


class Beginning(NamedTuple):
    """A recurrence with a first day named in a text: 3月起每月."""

    start: date
    words: str


def mentions(text: str) -> list[Mention]:
    """The recurrences that a text names, in its order."""
    return [Mention(str(match.lastgroup), match[0]) for match in _MENTION.finditer(text)]


def beginning(text: str, year: int) -> Beginning | None:
    """The first recurrence of a text that says when it begins."""
    match = _LATER.search(text)
    start = deadlines.read(match[0], year).start if match else None
    return Beginning(start, match[0]) if match and start else None
