"""Bulletins and summaries: which sections each kind has, and what period it is about."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from planctl.errors import CannotGoOn
from planctl.phrases import periods
from planctl.phrases.periods import Period
from planctl.queries.windows import plan_year
from planctl.reports import chase, parts, yearly
from planctl.reports.document import Document, Origin
from planctl.reports.parts import Asked, Sections

# The kinds of document, each with the unit of the period that it is about.
UNITS: Final = {"weekly": "week", "monthly": "month", "quarterly": "quarter", "half-year": "half", "annual": "year"}
CHASE: Final = "chase"


def bulletin(kind: str, asked: Asked, period: Period, origins: Sequence[Origin]) -> Document:
    """A document of one of UNITS on a period, as of the day asked of."""
    return _document(kind, asked, period, _SECTIONS[kind](asked, period), origins)


def chase_slip(asked: Asked, division: str, origins: Sequence[Origin]) -> Document:
    """What one division owes (催办单); `asked` is already limited to what it leads."""
    return _document(CHASE, asked, None, chase.sections(asked), origins)._replace(addressee=division)


def period_asked(kind: str, words: str | None, asked: Asked) -> Period:
    """The period that words name (of the plan's year, where they name none), else the one that holds the as-of day or
    is nearest to it in the plan's year. CannotGoOn for words that name no such period."""
    unit = UNITS[kind]
    year = plan_year(asked.plans, asked.as_of)
    if words is None:
        return _holding(unit, min(max(asked.as_of, date(year, 1, 1)), date(year, 12, 31)))
    found = periods.period(words, year, unit)
    if found is not None and unit == "week" and found.start == found.end:
        found = _holding(unit, found.start)
    if found is None or found.key != periods.key_of(unit, found.start):
        raise CannotGoOn("bad_report_period", value=words, example=periods.periods_of(year, unit)[-1].key)
    return found


def _holding(unit: str, day: date) -> Period:
    """The period of a unit that holds a day."""
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return Period(periods.week_of(monday), monday, monday + timedelta(6))
    return next(each for each in periods.periods_of(day.year, unit) if each.holds(day))


def _document(
    kind: str, asked: Asked, period: Period | None, sections: Sections, origins: Sequence[Origin]
) -> Document:
    count = sum(loaded.errors for loaded in asked.plans)
    plans = tuple(loaded.plan for loaded in asked.plans if loaded.plan)
    return Document(kind, plans, asked.as_of, period, tuple(sections), tuple(origins), None, not count, count)


def _weekly(asked: Asked, week: Period) -> Sections:
    """周通报: what was done, what has become overdue, and what comes until the end of the next week."""
    return [
        *parts.overview(asked),
        *parts.finished_in(asked, week),
        *parts.fresh(asked, week),
        *parts.coming(asked, max(asked.as_of, week.start), week.end + timedelta(7)),
        *parts.unreported(asked),
        *parts.obstacles(asked, week),
    ]


def _monthly(asked: Asked, month: Period) -> Sections:
    """月调度: the month's due dates, what was done, what comes next, what is late, who has not reported."""
    return [
        *parts.counted(asked, month),
        *parts.finished_in(asked, month),
        *parts.coming(asked, max(asked.as_of, month.start), _after(month).end),
        *parts.late(asked),
        *parts.unreported(asked),
        *parts.obstacles(asked, month),
    ]


def _quarterly(asked: Asked, quarter: Period) -> Sections:
    """季度完成情况: counts and shares, the late ones with who owes them, and the quarter by leader and division."""
    return [
        *parts.counted(asked, quarter),
        *parts.pace(asked),
        *parts.by(asked, "item", quarter),
        *parts.by(asked, "leader", quarter),
        *parts.by(asked, "division", quarter),
        *parts.late(asked, quarter),
        *parts.unreported(asked),
        *parts.obstacles(asked, quarter),
        *parts.coming(asked, max(asked.as_of, _after(quarter).start), _after(quarter).end),
    ]


def _after(period: Period) -> Period:
    """The month or quarter after one."""
    return _holding("quarter" if "Q" in period.key else "month", period.end + timedelta(1))


_SECTIONS: Final[dict[str, Callable[[Asked, Period], Sections]]] = {
    "weekly": _weekly,
    "monthly": _monthly,
    "quarterly": _quarterly,
    "half-year": yearly.half_year,
    "annual": yearly.annual,
}
