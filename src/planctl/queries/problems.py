"""What stands in the way of unfinished work, as it was last reported."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.loaded import Loaded
from planctl.queries.answer import Row
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window


def problems(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date) -> tuple[Row, ...]:
    """A row an occurrence that is still open with a problem (存在问题) reported on a day in the window, in the files'
    order: the latest, with the day it was `reported` and what was to come `next`."""
    rows = []
    for duty in select(plans, wanted, as_of):
        here = window.of(duty.plan.year)
        for standing in duty.chosen:
            told = [entry for entry in standing.entries if entry.problem and here.holds(entry.date)]
            if told and standing.open:
                row = occurrence_row(duty, standing)
                row |= {"reported": told[-1].date, "problem": told[-1].problem, "next": told[-1].next}
                rows.append(row)
    return tuple(rows)
