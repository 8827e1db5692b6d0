"""Where everything that is still open stands, with what was last said of it."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.loaded import Loaded
from planctl.progress.standing import Standing
from planctl.queries.answer import Row, Value
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import Filter, select


def standing_rows(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> list[Row]:
    """A row an open occurrence, or a measure without dates, in the files' order, with `last_words` of it."""
    return [
        occurrence_row(duty, standing) | last_words(standing)
        for duty in select(plans, wanted, as_of)
        for standing in duty.chosen
        if standing.open
    ]


def last_words(standing: Standing) -> dict[str, Value]:
    """What was last said of an occurrence: note and percent with their day (`said_on`), and the latest problem and next
    step with the day of the problem (`reported`)."""
    told = standing.entries
    said = next((entry for entry in reversed(told) if entry.note or entry.percent is not None), None)
    problem = next((entry for entry in reversed(told) if entry.problem), None)
    return {
        "said_on": said.date if said else None,
        "note": said.note if said else None,
        "reported": problem.date if problem else None,
        "problem": problem.problem if problem else None,
        "next": next((entry.next for entry in reversed(told) if entry.next), None),
    }
