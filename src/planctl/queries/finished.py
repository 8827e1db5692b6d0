"""What was done in a stretch of days."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.loaded import Loaded
from planctl.plan.model import Entry
from planctl.progress.standing import Standing
from planctl.queries.answer import Row
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window


def finished(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date) -> tuple[Row, ...]:
    """A row an occurrence, or a measure without dates, that was done on a day in the window, or before it and reported
    in it, in the order of those days; `note` and `evidence` are those of the entry that reported it, `reported` its
    day where that is another than the day on which it was done."""
    rows = []
    for duty in select(plans, wanted, as_of):
        here = window.of(duty.plan.year)
        for standing in duty.chosen:
            if not standing.finished or standing.done_on is None:
                continue
            told = _report(standing)
            reported = told.date if told else standing.done_on
            if here.holds(standing.done_on) or (standing.done_on < reported and here.holds(reported)):
                row = occurrence_row(duty, standing)
                row["note"] = told.note if told else None
                row["evidence"] = told.evidence if told else None
                row["reported"] = reported if reported != standing.done_on else None
                rows.append((standing.done_on, row))
    rows.sort(key=lambda each: each[0])
    return tuple(row for _, row in rows)


def _report(standing: Standing) -> Entry | None:
    """The entry that reported it as done, not the one that closed it; the deciding one where there is no other."""
    done = [entry for entry in standing.entries if entry.state == "done"]
    if done:
        return done[-1]
    return standing.decided if isinstance(standing.decided, Entry) else None
