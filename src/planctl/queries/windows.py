"""The stretch of days that a question is about."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.phrases import durations, periods
from planctl.phrases.periods import Period
from planctl.plan.loaded import Loaded
from planctl.queries.duties import Duty

USUAL_DAYS: Final = 30
_YEAR: Final = re.compile(r"\d{4}(?!\d)", re.ASCII)


class Window(NamedTuple):
    """From one day to another, both included; None is open. `kind` and `label` say how it was asked for.

    `words` are those of a quarter or month without a year: each plan takes them for its own.
    """

    start: date | None
    end: date | None
    kind: str
    label: str = ""
    words: str = ""

    def holds(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def of(self, year: int) -> "Window":
        """The window in the plan of a year."""
        return _named(self.kind, self.words, year) if self.words else self


def within(found: Iterable[Duty], chosen: Window) -> list[Duty]:
    """The measures with something due in a window, and of their standings (`chosen`) only those."""
    kept = []
    for duty in found:
        here = chosen.of(duty.plan.year)
        duty.chosen = [each for each in duty.chosen if each.due and here.holds(each.due)]
        kept += [duty] if duty.chosen else []
    return kept


def of_period(period: Period) -> Window:
    """The window of one period, the same in every plan."""
    return Window(period.start, period.end, "between", period.key)


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

    CannotGoOn for two ways of asking at once, or for words that name no period.
    """
    asked = [bool(quarter), bool(month), bool(within), bool(start or end), everything]
    if sum(asked) > 1:
        raise CannotGoOn("several_periods")
    year = plan_year(plans, as_of)
    if quarter or month:
        return _named("quarter" if quarter else "month", quarter or month or "", year)
    if everything:
        return Window(None, None, "all", str(year))
    if start or end:
        first = _edge(start, year, "start") if start else None
        last = _edge(end, year, "end") if end else None
        if first and last and last < first:
            raise CannotGoOn("period_backwards", start=first, end=last)
        return Window(first, last, "between")
    length = days_within(within)
    return Window(as_of, as_of + timedelta(length), "within", str(length))


def days_within(within: str | None) -> int:
    """How many days ahead were asked for; the usual ones without a word."""
    days = durations.days(within) if within else USUAL_DAYS
    if days is None:
        raise CannotGoOn("bad_duration", value=within)
    return days


def years_asked(as_of: date, within: str | None, *words: str | None) -> frozenset[int]:
    """The years that words name (2018-Q2, 2018-05-01), else those of the days ahead: whose plans to look at."""
    named = {int(found[0]) for word in words if word and (found := _YEAR.match(word.strip()))}
    return frozenset(named or {as_of.year, (as_of + timedelta(days_within(within))).year})


def plan_year(plans: Sequence[Loaded], as_of: date) -> int:
    """The plan's year, which a quarter or month without one belongs to; of several, the as-of day's or the latest."""
    years = {loaded.plan.year for loaded in plans if loaded.plan}
    return as_of.year if as_of.year in years or not years else max(years)


def _named(kind: str, words: str, year: int) -> Window:
    found = (periods.quarter if kind == "quarter" else periods.month)(words, year)
    if found is None:
        raise CannotGoOn(f"bad_{kind}", value=words)
    return Window(found.start, found.end, kind, found.key, words)


def _edge(text: str, year: int, side: str) -> date:
    found = periods.period(text, year)
    if found is None:
        raise CannotGoOn("bad_day", value=text)
    return found.start if side == "start" else found.end
