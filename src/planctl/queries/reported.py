"""What was reported in a stretch of days."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.entries import FINISHED, in_order
from planctl.plan.loaded import Loaded
from planctl.progress.standing import Standing
from planctl.queries.answer import Row
from planctl.queries.duties import Duty, occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window


def reported(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date) -> tuple[Row, ...]:
    """A row an entry dated in the window that reports no completion, by day: the occurrence that it speaks of, or the
    measure where it speaks for all, with the entry's day, state (`told`), percent and words."""
    rows = []
    for duty in select(plans, wanted, as_of):
        here = window.of(duty.plan.year)
        for entry in in_order(duty.measure.progress):
            spoken = _spoken(duty, entry.for_)
            if spoken and here.holds(entry.date) and entry.state not in FINISHED:
                row = occurrence_row(duty, spoken)
                row |= {"reported": entry.date, "told": entry.state, "percent": entry.percent, "note": entry.note}
                row |= {"problem": entry.problem, "next": entry.next}
                rows.append((entry.date, row))
    rows.sort(key=lambda each: each[0])
    return tuple(row for _, row in rows)


def _spoken(duty: Duty, period: str | None) -> Standing | None:
    """The standing that an entry is about, if it was asked about."""
    if period is None and len(duty.chosen) > 1:
        return duty.whole
    own = (each for each in duty.chosen if (each.occurrence.period if each.occurrence else None) == period)
    return next(own, None)
