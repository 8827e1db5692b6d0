"""Rules for clauses that recur: what 每月25日前, 每季度首月 or 半年一评估 come to as an RRULE (RFC 5545).

A month's end is `BYMONTHDAY=-1`, never 31, which would skip the shorter months.
"""

from typing import Final

from planctl.phrases.dated import dates
from planctl.phrases.drafts import Draft, Match

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKDAYS: Final = "MO,TU,WE,TH,FR"

# Each unit: the rule by which it is due at its end, and what an occurrence speaks for.
_UNITS: Final[dict[str, tuple[str, str]]] = {
    "day": ("FREQ=DAILY", "day"),
    "workday": (f"FREQ=WEEKLY;BYDAY={_WORKDAYS}", "day"),
    "week": ("FREQ=WEEKLY;BYDAY=FR", "week"),
    "tendays": ("FREQ=MONTHLY;BYMONTHDAY=10,20,-1", "month"),
    "fortnight": ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "month"),
    "month": ("FREQ=MONTHLY;BYMONTHDAY=-1", "month"),
    "quarter": ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "quarter"),
    "half": ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "half"),
    "term": ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1", "half"),
    "year": ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "year"),
}
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_EVERY: Final = {3: "quarter", 6: "half", 12: "year"}
# 每月两次, 每月三次: halves and tens of a month, as 半月 and 旬.
_PARTS_OF_MONTH: Final = {2: "fortnight", 3: "tendays"}
_LONGEST: Final = 366
_THIRDS: Final = {1: 10, 2: 20, 3: -1, 4: -1, 5: 20}


def each(match: Match) -> Draft:
    """每月, 逐月, 月调度: due at the unit's end; 每周 on Friday."""
    return _unit(match, match.the("unit").unit)


def rhythm(match: Match) -> Draft | None:
    """周通报, 月调度, 半年报. 半年总结 alone is the first half-year's, and 年度总结 the year's."""
    unit, word = match.the("unit"), match.the("rhythm")
    if unit.unit in ("half", "year") and word.value != 1:
        return None
    return _unit(match, unit.unit)


def quarterly(match: Match) -> Draft | None:
    """季度 by itself names no quarter, so it means each."""
    return _unit(match, "quarter") if match.the("unit").unit == "quarter" else None


def times(match: Match) -> Draft | None:
    """每年两次, 半年一评估: so many times in each unit, evenly where months divide so."""
    term, count = match.the("unit", "span"), match.the("number", "count").value
    if term.kind == "span" and term.value != 1:
        return interval(match)
    return _times(match, term.unit, count)


def _times(match: Match, unit: str, count: int) -> Draft | None:
    months = _MONTHS.get(unit, 0)
    if count > 1 and months > 1 and months % count == 0:
        return _months(match, months // count)
    if unit == "month" and count in _PARTS_OF_MONTH:
        return _unit(match, _PARTS_OF_MONTH[count])
    return _unit(match, unit) if count else None


def once(match: Match) -> Draft | None:
    """一月一调度, 一季一督查: here 一月 is each month, not January."""
    units = {"month": "month", "quarter": "quarter", "dom": "day"}
    term, count = match.terms[0], match.the("number", "count").value
    return _times(match, units[term.kind], count) if term.value == 1 and not term.year else None


def interval(match: Match) -> Draft | None:
    """每两周, 每3个月, 5天一通报. Months that divide the year fall on its parts, others count from its start."""
    span = match.the("span")
    if not 1 <= span.value <= _LONGEST:
        return None
    if span.value == 1 or span.unit not in ("day", "week", "month", "quarter", "half"):
        return _unit(match, span.unit) if span.value == 1 else None
    if span.unit in _MONTHS:
        return _months(match, span.value * _MONTHS[span.unit])
    frequency = "DAILY" if span.unit == "day" else "WEEKLY"
    by_day = "" if span.unit == "day" else ";BYDAY=FR"
    return _recurring(match, f"FREQ={frequency};INTERVAL={span.value}{by_day}", span.unit)


def unit_edge(match: Match) -> Draft | None:
    """每月底, 每季度末, 每月初, 每月中旬."""
    unit = match.the("unit").unit
    edge = match.the("end", "start", "third")
    if edge.kind == "end":
        return _unit(match, unit)
    day = _THIRDS[edge.value] if edge.kind == "third" else 10
    match unit:
        case "month":
            return _recurring(match, f"FREQ=MONTHLY;BYMONTHDAY={day}", "month")
        case "quarter" | "half" if edge.kind == "start":
            return _in_months(match, _starts(unit), day, unit)
    return None


def days_of_month(match: Match) -> Draft | None:
    """每月25日前, 每月5日和20日."""
    if match.the("unit").unit != "month":
        return None
    return _recurring(match, f"FREQ=MONTHLY;{_month_days(_doms(match))}", "month")


def weekdays(match: Match) -> Draft | None:
    """每周二, 每周一、周四."""
    if match.the("unit").unit != "week":
        return None
    term = match.the("weekday", "weekdays")
    days = sorted({part.value for part in term.parts or (term,)})
    return _recurring(match, "FREQ=WEEKLY;BYDAY=" + ",".join(_WEEKDAYS[day - 1] for day in days), "week")


def nth(match: Match) -> Draft | None:
    """每季度首月, 每季度末月25日前, 每月第一周, 每月最后一个工作日."""
    unit, which = match.the("unit").unit, match.the("nth")
    if unit == "week" and which.unit == "workday" and which.value in (1, -1):
        return _recurring(match, f"FREQ=WEEKLY;BYDAY={'MO' if which.value == 1 else 'FR'}", unit)
    if which.unit == "month":
        months = _nth_months(unit, which.value)
        return _in_months(match, months, _day_in_month(match), unit) if months else None
    months = () if unit == "month" else _nth_months(unit, 1 if which.value > 0 else -1)
    sure = which.value == -1 or 1 <= which.value <= 5
    if (unit != "month" and not months) or not sure or match.has("dom", "doms", "third"):
        return None
    by_month = f";BYMONTH={_listed(months)}" if months else ""
    match which.unit.split():
        case ["day"]:
            by = f"BYMONTHDAY={which.value}"
        case ["workday"]:
            by = f"BYDAY={_WORKDAYS};BYSETPOS={which.value}"
        case ["week"]:
            by = f"BYDAY={which.value}FR"
        case ["weekday", day]:
            by = f"BYDAY={which.value}{_WEEKDAYS[int(day) - 1]}"
        case _:
            return None
    return _recurring(match, f"FREQ=MONTHLY{by_month};{by}", unit)


def after_unit(match: Match) -> Draft | None:
    """每季度后15日内, 月度终了后5日内: in the month that follows."""
    unit = match.the("unit").unit
    within = match.the("dom", "span")
    named = unit in _MONTHS and (unit != "year" or match.has("every"))
    if not named or within.unit not in ("", "day", "workday") or not 1 <= within.value <= 28:
        return None
    workdays = within.unit == "workday"
    days = f"BYDAY={_WORKDAYS};BYSETPOS={within.value}" if workdays else f"BYMONTHDAY={within.value}"
    by_month = "" if unit == "month" else f";BYMONTH={_listed(_starts(unit))}"
    return _recurring(match, f"FREQ=MONTHLY{by_month};{days}", unit)


def yearly(match: Match) -> Draft | None:
    """每年3月1日前, 每年6月和12月, 每年年底."""
    unit, point = match.find("unit"), match.point
    if unit and unit.unit != "year":
        return None
    parts = point.parts or (point,)
    months = sorted({part.last.month for part in parts})
    if point.kind in ("year_end", "mark"):
        return _recurring(match, f"FREQ=YEARLY;BYMONTH={months[0]};BYMONTHDAY={point.last.day}", "year")
    days = {part.last.day if part.kind == "day" or part.last.day <= 20 else -1 for part in parts}
    if len(days) > 1:
        return dates(match)  # no one rule says 3月15日和9月10日
    return _in_months(match, tuple(months), days.pop(), "year")


# The rules in pieces


def _unit(match: Match, unit: str) -> Draft:
    rule, every = _UNITS[unit]
    return _recurring(match, rule, every)


def _recurring(match: Match, rule: str, every: str) -> Draft:
    return Draft("recurring", rrule=rule, every=every, rules=match.used("recurs", rrule=rule))


def _months(match: Match, months: int) -> Draft:
    """Every so many months: at the end of each such part of the year, or counted from its start where none fits."""
    if months > 1 and 12 % months == 0:
        return _in_months(match, tuple(range(months, 13, months)), -1, _EVERY.get(months, "month"))
    if months == 1:
        return _unit(match, "month")
    return _recurring(match, f"FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY=-1", "month")


def _in_months(match: Match, months: tuple[int, ...], day: int, every: str) -> Draft:
    if 2 in months and day in (29, 30):
        return _recurring(match, f"FREQ=MONTHLY;BYMONTH={_listed(months)};{_month_days([day])}", every)
    day = -1 if day == 31 else day
    return _recurring(match, f"FREQ=YEARLY;BYMONTH={_listed(months)};BYMONTHDAY={day}", every)


def _listed(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _starts(unit: str) -> tuple[int, ...]:
    """The first month of each such unit in a year."""
    return tuple(range(1, 13, _MONTHS[unit]))


def _nth_months(unit: str, nth: int) -> tuple[int, ...]:
    """The nth month of each such unit in a year; of the last, -1. None if units have no such month."""
    size = _MONTHS.get(unit, 1)
    offset = size if nth == -1 else nth
    return tuple(range(offset, 13, size)) if size > 1 and 1 <= offset <= size else ()


def _doms(match: Match) -> list[int]:
    term = match.the("dom", "doms")
    return sorted({part.value for part in term.parts or (term,)})


def _day_in_month(match: Match) -> int:
    if match.has("dom", "doms"):
        return _doms(match)[-1]
    edge = match.find("third", "start")
    return -1 if edge is None else 10 if edge.kind == "start" else _THIRDS[edge.value]


def _month_days(days: list[int]) -> str:
    """Days of every month; the 29th and 30th fall on the last day of a shorter one instead of being skipped."""
    last = days[-1]
    if last < 29:
        return "BYMONTHDAY=" + ",".join(map(str, days))
    if last == 31:
        return "BYMONTHDAY=" + ",".join(map(str, [*days[:-1], -1]))
    positions = [*range(1, len(days)), -1]
    spread = sorted({*days, *range(28, last + 1)})
    return f"BYMONTHDAY={','.join(map(str, spread))};BYSETPOS={','.join(map(str, positions))}"
