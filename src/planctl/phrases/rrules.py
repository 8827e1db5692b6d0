"""Recurrence rules (RFC 5545) put together, as drafts of what recurs.

A month's end is `BYMONTHDAY=-1`, never 31, which would skip the shorter months.
"""

from typing import Final

from planctl.phrases.drafts import Draft, Match

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS: Final = "MO,TU,WE,TH,FR"
# Each unit: the rule by which it is due at its end, and what an occurrence speaks for.
_UNITS: Final[dict[str, tuple[str, str]]] = {
    "day": ("FREQ=DAILY", "day"),
    "workday": (f"FREQ=WEEKLY;BYDAY={WORKDAYS}", "day"),
    "week": ("FREQ=WEEKLY;BYDAY=FR", "week"),
    "tendays": ("FREQ=MONTHLY;BYMONTHDAY=10,20,-1", "month"),
    "fortnight": ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "month"),
    "month": ("FREQ=MONTHLY;BYMONTHDAY=-1", "month"),
    "bimonth": ("FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=-1", "month"),
    "quarter": ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "quarter"),
    "half": ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "half"),
    "term": ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1", "half"),
    "year": ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "year"),
}
# The months that a unit has.
MONTHS: Final = {"month": 1, "bimonth": 2, "quarter": 3, "half": 6, "year": 12}
# The last day of 上旬, 中旬, 下旬, 中下旬 and 上中旬; -1 is the month's.
THIRDS: Final = {1: 10, 2: 20, 3: -1, 4: -1, 5: 20}
_EVERY: Final = {3: "quarter", 6: "half", 12: "year"}


def each_unit(match: Match, unit: str) -> Draft:
    """Due at the end of each unit."""
    rule, every = _UNITS[unit]
    return recurring(match, rule, every)


def recurring(match: Match, rule: str, every: str) -> Draft:
    every = "month" if every == "bimonth" else every
    return Draft("recurring", rrule=rule, every=every, rules=match.used("recurs", rrule=rule))


def each_months(match: Match, months: int, day: int = -1) -> Draft:
    """Every so many months: in the last month of each such part of the year, or counted from its start where none
    fits."""
    if months > 1 and 12 % months == 0:
        return in_months(match, tuple(range(months, 13, months)), day, _EVERY.get(months, "month"))
    interval = f"INTERVAL={months};" if months > 1 else ""
    return recurring(match, f"FREQ=MONTHLY;{interval}{month_days([day])}", "month")


def in_months(match: Match, months: tuple[int, ...], day: int, every: str) -> Draft:
    """A day of some months of every year."""
    if 2 in months and day in (29, 30):
        return recurring(match, f"FREQ=MONTHLY;{by_month(months)}{month_days([day])}", every)
    day = -1 if day == 31 else day
    return recurring(match, f"FREQ=YEARLY;{by_month(months)}BYMONTHDAY={day}", every)


def by_month(months: tuple[int, ...]) -> str:
    """The part of a rule that names months; "" for all."""
    return f"BYMONTH={','.join(map(str, months))};" if months else ""


def month_days(days: list[int]) -> str:
    """Days of every month, -1 its last; the 29th and 30th fall on a shorter one's last instead of being skipped."""
    last = days[-1]
    if last < 29:
        return "BYMONTHDAY=" + ",".join(map(str, days))
    if last == 31:
        return "BYMONTHDAY=" + ",".join(map(str, [*days[:-1], -1]))
    positions = [*range(1, len(days)), -1]
    spread = sorted({*days, *range(28, last + 1)})
    return f"BYMONTHDAY={','.join(map(str, spread))};BYSETPOS={','.join(map(str, positions))}"


def except_months(rule: str, months: frozenset[int]) -> str | None:
    """The rule without some months of the year: 每月(2月除外). None if it would never come to pass."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    named = parts.get("BYMONTH")
    kept = [month for month in (map(int, named.split(",")) if named else range(1, 13)) if month not in months]
    frequency, *rest = [f"{key}={value}" for key, value in parts.items() if key != "BYMONTH"]
    if not kept:
        return None
    return ";".join([frequency, "BYMONTH=" + ",".join(map(str, kept)), *rest])


def starts(unit: str) -> tuple[int, ...]:
    """The first month of each such unit in a year."""
    return tuple(range(1, 13, MONTHS[unit]))


def nth_months(unit: str, nth: int) -> tuple[int, ...]:
    """The nth month of each such unit in a year; of the last, -1. None if units have no such month."""
    size = MONTHS.get(unit, 1)
    offset = size if nth == -1 else nth
    return tuple(range(offset, 13, size)) if size > 1 and 1 <= offset <= size else ()
