"""What is overdue: how late, and who owes it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.plan.loaded import Loaded
from planctl.queries.answer import Answer
from planctl.queries.duties import OCCURRENCE_COLUMNS, errors, occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.standing import last_words

COLUMNS: Final = (*OCCURRENCE_COLUMNS, "days_late", "last_report", "problem", "next")


def overdue(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row an overdue occurrence, the longest overdue first. `last_report` is the day of the measure's latest entry,
    `problem` and `next` the latest that were reported on the occurrence."""
    found = [
        (duty, standing)
        for duty in select(plans, wanted, as_of)
        for standing in duty.chosen
        if standing.timing == "overdue"
    ]
    found.sort(key=lambda each: -each[1].days_late)
    rows = []
    for duty, standing in found:
        row = occurrence_row(duty, standing) | last_words(standing)
        row["days_late"] = standing.days_late
        row["last_report"] = max((entry.date for entry in duty.measure.progress), default=None)
        rows.append(row)
    count = errors(plans)
    about = {"measures": len({(duty.plan.name, duty.measure.id) for duty, _ in found})}
    return Answer("overdue", as_of, COLUMNS, tuple(rows), complete=not count, findings=count, about=about)
