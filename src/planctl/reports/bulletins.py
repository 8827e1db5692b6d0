"""Bulletins and summaries: which sections each kind has, and what period it is about."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from planctl.errors import CannotGoOn
from planctl.phrases import periods
from planctl.phrases.periods import Period
from planctl.queries.windows import plan_year
from planctl.reports import chase, counts, lists, yearly
from planctl.reports.document import Asked, Document, Origin, Sections

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
        known = periods.periods_of(year, unit)
        inside = asked.as_of.year == year
        return _holding(unit, asked.as_of) if inside else known[0] if asked.as_of.year < year else known[-1]
    found = periods.period(words, year, unit)
    if found is not None and unit == "week" and found.start == found.end:
        found = _holding(unit, found.start)
    if found is None or found.key != periods.key_of(unit, found.start):
        raise CannotGoOn("bad_report_period", value=words, example=periods.periods_of(year, unit)[-1].key)
    return found


def just_begun(kind: str, period: Period, as_of: date) -> str | None:
    """The key of the period before, where the as-of day is in the first fifth of one: that one may be meant."""
    length = (period.end - period.start).days + 1
    gone = (as_of - period.start).days
    return _holding(UNITS[kind], period.start - timedelta(1)).key if 0 <= gone * 5 < length else None


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
    return Document(kind, plans, asked.as_of, period, tuple(sections), tuple(origins), findings=count)


def _weekly(asked: Asked, week: Period) -> Sections:
    """周通报: what was done and reported, what has become overdue or stuck, and what comes until the next week ends."""
    return [
        *counts.overview(asked),
        *lists.unreadable(asked),
        *lists.finished_in(asked, week),
        *lists.reported_in(asked, week),
        *lists.late_and_fresh(asked, week),
        *lists.returned(asked),
        *lists.behind(asked),
        *lists.coming(asked, max(asked.as_of, week.start), week.end + timedelta(7)),
        *lists.unreported(asked),
    ]


def _monthly(asked: Asked, month: Period) -> Sections:
    """月调度: the month's due dates, what was done and reported, what comes next, what is late or stuck, who has not
    reported."""
    return [
        *counts.counted(asked, month),
        *lists.unreadable(asked),
        *lists.finished_in(asked, month),
        *lists.reported_in(asked, month),
        *lists.coming(asked, max(asked.as_of, month.start), _after(month).end),
        *lists.late(asked),
        *lists.returned(asked),
        *lists.behind(asked),
        *lists.unreported(asked),
    ]


def _quarterly(asked: Asked, quarter: Period) -> Sections:
    """季度完成情况: counts and shares, the quarter by item, leader and division, what was done, the late ones with who
    owes them, problems and next steps."""
    return [
        *counts.counted(asked, quarter),
        *lists.unreadable(asked),
        *counts.pace(asked),
        *counts.by(asked, "item", quarter),
        *counts.by(asked, "leader", quarter),
        *counts.by(asked, "division", quarter),
        *lists.finished_in(asked, quarter),
        *lists.late_of(asked, quarter),
        *lists.returned(asked),
        *lists.behind(asked),
        *lists.unreported(asked),
        *lists.obstacles(asked, quarter),
        *yearly.changed(asked, quarter),
        *lists.coming(asked, max(asked.as_of, _after(quarter).start), _after(quarter).end),
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
