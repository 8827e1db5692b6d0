"""What is counted, or bare: spans (3个月), days of some month, weekdays, the nth of something, 每, and words.

They become the terms `span`, `count` (两次), `dom` (a day of the month), `weekday`, `nth`, `every`, `unit`, `number`,
`external` (按要求…), `happening` (验收 in 验收前) and, for digits that lost their units (1031日), `digits`. Every
function here reads at the term i and returns where to read on.
"""

from typing import Final

from planctl.phrases import stretches
from planctl.phrases.cursor import JOINS, Cursor
from planctl.phrases.points import day, year_part

# The value of words that go with a weekday: 每周一例会 is on Mondays, 每周一调度 once a week.
MEETING: Final = 2
_WORDS: Final = frozenset({"other", "work", "rhythm", "authority", "soft", "vague"})
# What a time can begin with.
_TIMES: Final = frozenset({
    "number", "ordinal", "year", "half", "whole", "fiveyear", "unit", "every", "to", "from", "before", "relative",
    "nextmonth", "festival", "season",
})  # fmt: skip
_LAST_OF_MONTH: Final = 31
# 百日 and more count the days of a campaign; no month has them.
_MANY: Final = 100


def count(at: Cursor, i: int) -> int:
    """A number that is no point: a span, a day of some month, the nth of something, or just a number."""
    if at.kind(i) == "ordinal":
        if at.kind(i + 1) != "number":
            return i + 1
        if at.is_unit(i + 2, "month", "week", "workday", "day"):
            return nth(at, i, i + 2, at.terms[i + 1].value)
        return count(at, i + 1)
    if at.kind(i) != "number":
        return at.keep(i)
    number, unit = at.terms[i], at.units[i]
    if unit is None:
        return _bare_number(at, i)
    j = i + 1 + (at.kind(i + 1) == "unit")
    if unit.unit == "day" and unit.value == 0 and not at.after("every") and at.kind(j) != "within":
        return _day_of_month(at, i, j)
    if j == i + 1:
        return at.keep(i)
    if unit.unit == "year" and len(number.written) > 2:
        return at.add("noday", i, j, value=number.value, unit="year")
    return at.add("span", i, j, value=number.value, unit=unit.unit)


def _day_of_month(at: Cursor, i: int, j: int) -> int:
    """15日: of the month last named, if any; else of every month or of an unknown one."""
    number = at.terms[i]
    if at.month:
        return day(at, i, j, number.value, 0)
    if 1 <= number.value <= 31:
        return at.add("dom", i, j, value=number.value)
    if number.unit == "chinese" and number.value >= _MANY:
        return at.add("other", i, j)
    return at.add("digits" if len(number.written) > 2 else "noday", i, j, value=number.value, unit="number")


def _bare_number(at: Cursor, i: int) -> int:
    """A number without a unit; after a list of weekdays it is one of them (每周一、三、五)."""
    listed = at.after(*JOINS) and len(at.out) > 1 and at.out[-2].kind == "weekday"
    if listed and 1 <= at.terms[i].value <= 7:
        return at.add("weekday", i, i + 1, value=at.terms[i].value)
    if at.kind(i + 1) == "times":
        return at.add("count", i, i + 2, value=at.terms[i].value)
    return at.keep(i)


def bare_unit(at: Cursor, i: int) -> int:
    """A unit without a number: 年底 and 年度 are the plan's year, 周五 a weekday, 月月 every month."""
    while at.is_unit(i + 1, at.terms[i].unit):
        if not at.after("every"):
            at.add("every", i, i + 1)
        i += 1  # also 每月月底
    term = at.terms[i]
    if term.unit == "year":
        if at.kind(i + 1) in ("end", "start", "mid"):
            return year_part(at, i, i + 1, 0)
        if term.value == 2 and not at.after("every"):
            return at.add("whole", i, i + 1, stretches.months(at.year, 1, 12))
    listed = at.after(*JOINS) and len(at.out) > 1 and at.out[-2].kind == "dom"
    if term.unit == "month" and at.kind(i + 1) == "end" and listed:
        return at.add("dom", i, i + 2, value=_LAST_OF_MONTH)  # 每月15日和月底
    if term.unit == "week":
        return _weekday(at, i) or at.keep(i)
    return at.keep(i)


def _weekday(at: Cursor, i: int) -> int:
    """周五, 星期日; 0 where the number counts instead: 每周一次, 每周一调度."""
    every = at.after("every")
    if at.is_unit(i + 1, "day"):
        number = 7
    elif at.kind(i + 1) == "number" and at.units[i + 1] is None:
        number = at.terms[i + 1].value
        once = number == 1 and at.kind(i + 2) == "rhythm" and at.terms[i + 2].value != MEETING
        if not 1 <= number <= 7 or at.kind(i + 2) == "times" or (every and once):
            return 0
    else:
        return 0
    if every:
        i = at.keep(i)
        return at.add("weekday", i, i + 1, value=number)
    return at.add("weekday", i, i + 2, value=number)


def nth(at: Cursor, i: int, j: int, number: int) -> int:
    """The nth of the unit at j, within a larger one: 首月, 最后一个工作日, 第一个周五 (`unit` is then `weekday 5`)."""
    if at.kind(j) != "unit":
        return j
    unit = at.terms[j].unit
    if unit == "week":
        named = j + 1 + at.is_unit(j + 1, "week")
        if at.kind(named) == "number" and at.units[named] is None and 1 <= at.terms[named].value <= 7:
            return at.add("nth", i, named + 1, value=number, unit=f"weekday {at.terms[named].value}")
    return at.add("nth", i, j + 1, value=number, unit=unit)


def every(at: Cursor, i: int) -> int:
    """每, 逐; 按 and 分 only before a bare unit. 按 with other words (按年度计划) defers to another paper."""
    kind = at.kind(i)
    if kind == at.kind(i + 1) == "every":
        return i + 1  # 每双周
    planned = kind == "per" and (at.kind(i + 2) == "authority" or at.kind(i + 2) == "soft")
    if kind == "every" or (at.kind(i + 1) == "unit" and not planned):
        at.month = 0
        return at.add("every", i, i + 1)
    if kind == "split":
        return at.add("other", i, i + 1)
    j = i + 1 + planned
    while at.kind(j) in _WORDS:
        j += 1
    return at.add("external", i, j) if j > i + 1 else j


def hedge(at: Cursor, i: int) -> int:
    """力争, 左右. 计划 is one only before a time (计划9月完成); else it is a paper (年度计划)."""
    dated = bool(at.out) and at.out[-1].days is not None
    if at.terms[i].value and (dated or at.kind(i + 1) not in _TIMES):
        return at.add("authority", i, i + 1)
    return at.keep(i)


def excepted(at: Cursor, i: int) -> int:
    """除…外, …除外, 不含…; 除 and 外 by themselves are parts of other words."""
    opens, ends = at.terms[i].value == 0, at.terms[i].value > 0
    closed = any(term.kind == "except" and term.value for term in at.terms[i + 1 :])
    opened = any(term.kind == "except" and not term.value for term in at.out)
    spoken = at.terms[i].end - at.terms[i].start > 1
    if (opens and (spoken or closed)) or (ends and (opened or at.terms[i].value == 1)):
        return at.keep(i)
    return at.add("other", i, i + 1)


def words(at: Cursor, i: int) -> int:
    """Words; before 前, 后 or 之日起 they name something that happens."""
    j = i
    while at.kind(j) in _WORDS:
        j += 1
    if at.kind(j) in ("after", "since") or (at.kind(j) == "before" and at.kind(j + 1) != "number"):
        return at.add("happening", i, j)
    return at.keep(i)
