"""Points of the calendar: 2018 年 6 月 底 is one month's end, 第一季度 one quarter, 次年 3 月 a month of the next year.

Each becomes one term with its first and last day: `day, ten, month, quarter, half, year, week`, the ends `month_end,
quarter_end, half_end, year_end`, `mark` (年初, 年中), `whole` and `range`; `noday` where the calendar has no such day.
Every function here reads at the term i and returns where to read on, or 0 if what it looks for does not stand there.
"""

from typing import Final

from planctl.phrases import stretches
from planctl.phrases.cursor import JOINS, Cursor
from planctl.phrases.stretches import YEARS, Stretch

# What may follow a year of two digits (18年6月); a bare 18年 must lie near the plan's own year.
_WITHIN_YEAR: Final = frozenset({"number", "ordinal", "half", "end", "start"})
_NEAR: Final = 3
# Weeks in the longest month.
_WEEKS_OF_MONTH: Final = 5
_EDGES: Final = ("end", "start", "mid")


def point(at: Cursor, i: int) -> int:
    """A point of the calendar, with or without its year."""
    j, named = _year(at, i)
    if named:
        at.year = named
        if at.is_unit(j, "year") and at.kind(j + 1) in _EDGES:
            j += 1  # 2020年年底
    return _part(at, i, j, named) or (year_part(at, i, j, named) if named else 0)


def _year(at: Cursor, i: int) -> tuple[int, int]:
    """Where the year named at i ends, and which it is; 0 if none is named."""
    term = at.terms[i]
    if term.kind == "year":
        return i + 1, (at.year if term.unit == "next" else at.plan_year) + term.value
    unit = at.units[i]
    if term.kind != "number" or (unit and unit.unit != "year"):
        return i, 0
    if unit is None:  # 2018上半年, 2018一季度
        begins = at.kind(i + 1) in ("half", "whole") or (at.kind(i + 1) == "number" and at.units[i + 1] is not None)
        return (i + 1, term.value) if begins and len(term.written) == 4 and term.value in YEARS else (i, 0)
    j = i + 1 + at.is_unit(i + 1, "year")
    if len(term.written) == 4 and term.value in YEARS:
        return j, term.value
    near = abs(2000 + term.value - at.plan_year) <= _NEAR and at.kind(j) != "within"
    if len(term.written) == 2 and (near or at.kind(j) in _WITHIN_YEAR):
        return j, 2000 + term.value
    return i, 0


def year_part(at: Cursor, i: int, j: int, named: int) -> int:
    """The last named year, begun at i, or the part of it that the word at j picks."""
    year = stretches.months(at.year, 1, 12)
    match at.kind(j):
        case "end":
            return at.add("year_end", i, j + 1, (year[1], year[1]), named=named)
        case "start":
            return at.add("mark", i, j + 1, stretches.months(at.year, 1, 1), named=named)
        case "mid":
            middle = stretches.month_end(at.year, 6)
            return at.add("mark", i, j + 1, (middle, middle), named=named)
        case "whole":
            return at.add("whole", i, j + 1, year, named=named)
    return at.add("year", i, j, year, named=named)


def _part(at: Cursor, i: int, j: int, named: int) -> int:
    """A half, quarter, month or ISO week at j, of a year that began at i."""
    ordinal = at.kind(j) == "ordinal"
    j += ordinal
    if at.kind(j) == "half":
        return _half(at, i, j + 1, at.terms[j].value, named)
    unit = at.units[j] if at.kind(j) == "number" else None
    if unit is None or (unit.value == 1 and not ordinal) or at.terms[j].written == "两":
        return 0
    value = at.terms[j].value
    j += 1
    while at.is_unit(j, unit.unit):
        j += 1  # the unit itself, and again in 6月月底
    match unit.unit:
        case "month" if unit.value == 0:
            return _month(at, i, j, value, named)
        case "quarter":
            return _quarter(at, i, j, value, named)
        case "half" if value in (1, 2):
            return _half(at, i, j, value, named)
        case "isoweek" | "week" if unit.unit == "isoweek" or _names_week(at, ordinal, named, value):
            week = stretches.week(at.year, value)
            return at.add("week" if week else "noday", i, j, week, value=value, unit="week", named=named)
    return 0


def _names_week(at: Cursor, ordinal: bool, named: int, value: int) -> bool:
    """第15周 is the year's; 第2周 may be a month's or a project's, and after 每季度 it is a quarter's."""
    listed = at.after(*JOINS) and len(at.out) > 1 and at.out[-2].kind == "week"
    return listed or (ordinal and not at.after("unit") and (bool(named) or value > _WEEKS_OF_MONTH))


def _month(at: Cursor, i: int, j: int, month: int, named: int) -> int:
    """A month, or the day or part of it that stands at j."""
    if not 1 <= month <= 12:
        return at.add("noday", i, j, value=month, unit="month")
    at.month = month
    unit = at.units[j] if at.kind(j) == "number" else None
    if unit and ((unit.unit == "day" and unit.value == 0) or _begins_days(at, j)):
        return day(at, i, j + 1 + at.is_unit(j + 1, "day"), at.terms[j].value, named)
    ten: Stretch | None = None
    match at.kind(j):
        case "third":
            ten = stretches.ten_days(at.year, month, at.terms[j].value)
        case "fortnight":
            ten = stretches.half_month(at.year, month, at.terms[j].value)
        case "start":
            ten = stretches.ten_days(at.year, month, 1)
        case "end":
            end = stretches.month_end(at.year, month)
            return at.add("month_end", i, j + 1, (end, end), value=month, unit="month", named=named)
    if ten:
        return at.add("ten", i, j + 1, ten, named=named)
    return at.add("month", i, j, stretches.months(at.year, month, month), value=month, unit="month", named=named)


def _begins_days(at: Cursor, j: int) -> bool:
    """6月1至6月30日: the number at j is a day, since the range's other end is one."""
    other = at.units[j + 4] if at.kind(j + 1) == "to" and at.kind(j + 4) == "number" else None
    return other is not None and other.unit == "day" and at.is_unit(j + 3, "month")


def third(at: Cursor, i: int) -> int:
    """下旬 after 6月上旬和: of the month last named."""
    return at.add("ten", i, i + 1, stretches.ten_days(at.year, at.month, at.terms[i].value))


def day(at: Cursor, i: int, j: int, number: int, named: int) -> int:
    """A day of the month last named, made of the terms from i up to j."""
    found = stretches.day(at.year, at.month, number)
    if found is None:
        leap = (at.month, number) == (2, 29)
        return at.add("noday", i, j, value=at.year, unit="leap" if leap else "day")
    return at.add("day", i, j, (found, found), named=named)


def _half(at: Cursor, i: int, j: int, number: int, named: int) -> int:
    ends = at.kind(j) == "end"
    return at.add("half_end" if ends else "half", i, j + ends, stretches.half(at.year, number), named=named)


def _quarter(at: Cursor, i: int, j: int, number: int, named: int) -> int:
    """A quarter, its end, or one of its months or ten days."""
    if not 1 <= number <= 4:
        return at.add("noday", i, j, value=number, unit="quarter")
    quarter = stretches.quarter(at.year, number)
    match at.kind(j):
        case "end":
            return at.add("quarter_end", i, j + 1, quarter, value=number, unit="quarter", named=named)
        case "start":
            ten = stretches.ten_days(at.year, 3 * number - 2, 1)
            return at.add("ten", i, j + 1, ten, named=named)
        case "nth" if at.is_unit(j + 1, "month"):
            month = quarter[1 if at.terms[j].value < 0 else 0].month
            stretch = stretches.months(at.year, month, month)
            return at.add("month", i, j + 2, stretch, value=month, unit="month", named=named)
    return at.add("quarter", i, j, quarter, value=number, unit="quarter", named=named)


def five_years(at: Cursor, i: int) -> int:
    """十四五 is 2021 to 2025; 十四五末 its last day."""
    first = at.terms[i].value
    days = stretches.months(first, 1, 12)[0], stretches.month_end(first + 4, 12)
    if at.kind(i + 1) == "end":
        return at.add("year_end", i, i + 2, (days[1], days[1]), named=first)
    return at.add("range", i, i + 1, days, unit="year", named=first)


def first_ones(at: Cursor, i: int) -> int:
    """前三季度, 前5个月: a range from the year's beginning."""
    unit, number = at.units[i + 1], at.terms[i + 1].value
    name = unit.unit if unit and at.kind(i + 2) == "unit" else ""
    if (name == "quarter" and 2 <= number <= 4) or (name == "month" and 2 <= number <= 12):
        last = number * 3 if name == "quarter" else number
        return at.add("range", i, i + 3, stretches.months(at.year, 1, last), unit=name)
    return 0
