"""What was done in a stretch of days."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.loaded import Loaded
from planctl.plan.model import Entry
from planctl.queries.answer import Row
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window


def finished(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date) -> tuple[Row, ...]:
    """A row an occurrence, or a measure without dates, that was done on a day in the window, in the order of those
    days; `note` and `evidence` are those of the entry that decides."""
    rows = []
    for duty in select(plans, wanted, as_of):
        here = window.of(duty.plan.year)
        for standing in duty.chosen:
            if standing.finished and standing.done_on and here.holds(standing.done_on):
                told = standing.decided if isinstance(standing.decided, Entry) else None
                row = occurrence_row(duty, standing)
                row["note"] = told.note if told else None
                row["evidence"] = told.evidence if told else None
                rows.append((standing.done_on, row))
    rows.sort(key=lambda each: each[0])
    return tuple(row for _, row in rows)
