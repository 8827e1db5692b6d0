"""The periods that people type and that occurrences speak for: Q2, 5月, 2018-H1, 2018-W15, 2018-05-20.

Keys sort within one unit as their periods do: `2018`, `2018-H1`, `2018-Q2`, `2018-05`, `2018-W15` (ISO), `2018-05-20`.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planctl.phrases import stretches
from planctl.phrases.gather import gather
from planctl.phrases.stretches import (
    UNITS,
    YEARS,
    Stretch,
    half_of,
    key_of,
    month_of,
    quarter_of,
    week_of,
    year_of,
)
from planctl.phrases.terms import Term, terms

__all__ = [
    "Period", "half_of", "key_of", "month", "month_of", "period", "periods_of", "quarter", "quarter_of", "week_of",
    "year_of", "year_period",
]  # fmt: skip


class Period(NamedTuple):
    """A stretch of days, both ends included, and the key it goes by."""

    key: str
    start: date
    end: date

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end


@lru_cache(maxsize=512)
def period(text: str, year: int, unit: str = "") -> Period | None:
    """The period that a text names, or None. What names no year lies in `year`.

    A bare number is a year if it has four digits, else the number of a `unit` (quarter, month), if one is given.
    """
    found = [term for term in gather(terms(text), min(max(year, YEARS[0]), YEARS[-1])) if term.kind != "within"]
    if len(found) != 1:
        return None
    term = found[0]
    if term.kind == "number":
        return _numbered(term, year, unit)
    kind = "year" if term.kind == "whole" else term.kind
    return _made(kind, term.days) if kind in UNITS and term.days else None


def _numbered(term: Term, year: int, unit: str) -> Period | None:
    if len(term.written) == 4:
        return year_period(term.value) if term.value in YEARS else None
    if unit == "quarter" and 1 <= term.value <= 4:
        return _made("quarter", stretches.quarter(year, term.value))
    if unit == "month" and 1 <= term.value <= 12:
        return _made("month", stretches.months(year, term.value, term.value))
    return None


def _made(unit: str, stretch: Stretch) -> Period:
    return Period(key_of(unit, stretch[0]), *stretch)


def quarter(text: str, year: int) -> Period | None:
    """The quarter that a text names: Q2, 2, 二, 第二季度, 2018-Q2; None for anything else."""
    found = period(text, year, "quarter")
    return found if found and "Q" in found.key else None


def month(text: str, year: int) -> Period | None:
    """The month that a text names: 5, 05, 5月, 五月, 2018-05; None for anything else."""
    found = period(text, year, "month")
    return found if found and found.key == month_of(found.start) else None


def year_period(year: int) -> Period:
    """A whole year."""
    return _made("year", stretches.months(year, 1, 12))


def periods_of(year: int, unit: str) -> tuple[Period, ...]:
    """The halves, quarters, months or weeks of a year, in order; weeks are those whose Thursday lies in it (ISO)."""
    match unit:
        case "year":
            return (year_period(year),)
        case "half":
            return tuple(_made(unit, stretches.half(year, number)) for number in (1, 2))
        case "quarter":
            return tuple(_made(unit, stretches.quarter(year, number)) for number in range(1, 5))
        case "month":
            return tuple(_made(unit, stretches.months(year, number, number)) for number in range(1, 13))
        case "week":
            last = date(year, 12, 28).isocalendar().week
            first = date.fromisocalendar(year, 1, 1)
            mondays = [first + timedelta(7 * number) for number in range(last)]
            return tuple(Period(week_of(monday), monday, monday + timedelta(6)) for monday in mondays)
    raise ValueError(f"no such unit: {unit}")
