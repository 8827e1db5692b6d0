"""How much was done through a year, beside how much of the year was gone and how much had fallen due."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from planctl.phrases.periods import periods_of
from planctl.progress.standing import Standing
from planctl.progress.timing import pace


class Mark(NamedTuple):
    """A year at the end of one day: `pace` is the percent of it that was gone (序时进度), `due` how many dates had
    fallen due, the day itself included, and `done` how many were done; None: the day was still to come."""

    day: date
    pace: float
    due: int
    done: int | None


class Curve(NamedTuple):
    """A year's marks, in order: each day on which a number changes, each month's end, and the as-of day if the year
    has it. `total` counts the due dates, in the year or not; `done` of them are done by the as-of day."""

    year: int
    total: int
    done: int
    marks: tuple[Mark, ...]


def curve(year: int, standings: Sequence[Standing], as_of: date) -> Curve:
    """The curve of a year's standings, judged by what is known on the as-of day: what was done and then returned was
    never done. What is reported as done on a later day counts from the as-of day."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    dated = [(each.due, each) for each in standings if each.due]
    due = [day for day, _ in dated]
    done = [min(each.done_on or as_of, as_of) for _, each in dated if each.finished]
    ends = [month.end for month in periods_of(year, "month")]
    days = sorted({day for day in (*due, *done, *ends, as_of) if first <= day <= last})
    marks = (
        Mark(day, pace(first, last, day) or 0.0, _by(day, due), _by(day, done) if day <= as_of else None)
        for day in days
    )
    return Curve(year, len(due), len(done), tuple(marks))


def _by(day: date, days: Iterable[date]) -> int:
    return sum(each <= day for each in days)
