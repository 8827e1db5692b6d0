"""The stretch of days that a question is about."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.phrases import durations, periods
from planctl.plan.loaded import Loaded

USUAL_DAYS: Final = 30


class Window(NamedTuple):
    """From one day to another, both included; None is open. `kind` and `label` say how it was asked for."""

    start: date | None
    end: date | None
    kind: str
    label: str = ""

    def holds(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def window(
    plans: Sequence[Loaded],
    as_of: date,
    *,
    quarter: str | None = None,
    month: str | None = None,
    within: str | None = None,
    start: str | None = None,
    end: str | None = None,
    everything: bool = False,
) -> Window:
    """The window that was asked for; without a word about it, the usual days from the as-of day.

    A quarter or month without a year is the plan's year. CannotGoOn for two ways of asking at once, or for words
    that name no period.
    """
    asked = [bool(quarter), bool(month), bool(within), bool(start or end), everything]
    if sum(asked) > 1:
        raise CannotGoOn("several_periods")
    year = plan_year(plans, as_of)
    if quarter:
        found = periods.quarter(quarter, year)
        return _of(found, "quarter", quarter, "bad_quarter")
    if month:
        return _of(periods.month(month, year), "month", month, "bad_month")
    if everything:
        return Window(None, None, "all", str(year))
    if start or end:
        first = _edge(start, year, "start") if start else None
        last = _edge(end, year, "end") if end else None
        if first and last and last < first:
            raise CannotGoOn("period_backwards", start=first, end=last)
        return Window(first, last, "between")
    days = durations.days(within) if within else USUAL_DAYS
    if days is None:
        raise CannotGoOn("bad_duration", value=within)
    return Window(as_of, as_of + timedelta(days), "within", str(days))


def plan_year(plans: Sequence[Loaded], as_of: date) -> int:
    """The plan's year, which a quarter or month without one belongs to; of several, the as-of day's or the latest."""
    years = {loaded.plan.year for loaded in plans if loaded.plan}
    return as_of.year if as_of.year in years or not years else max(years)


def _of(found: periods.Period | None, kind: str, text: str, name: str) -> Window:
    if found is None:
        raise CannotGoOn(name, value=text)
    return Window(found.start, found.end, kind, found.key)


def _edge(text: str, year: int, side: str) -> date:
    found = periods.period(text, year)
    if found is None:
        raise CannotGoOn("bad_day", value=text)
    return found.start if side == "start" else found.end
