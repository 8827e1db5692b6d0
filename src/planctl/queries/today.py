"""Today's page: where the year stands, and what asks for attention now."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.plan.loaded import Loaded
from planctl.progress.lights import numbers
from planctl.progress.timing import pace
from planctl.queries.answer import Answer
from planctl.queries.duties import OCCURRENCE_COLUMNS, errors, occurrence_row
from planctl.queries.filters import Filter, select
from planctl.queries.missing import missing
from planctl.queries.status import Part, counts

COLUMNS: Final = (*OCCURRENCE_COLUMNS, "section", "days_late")


def today(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row an occurrence that is overdue or due soon (by the plan's own number of days), in that order; `section`
    says which. `about` has the year's numbers, how much of it is gone, and who has not reported."""
    duties = select(plans, wanted, as_of)
    found = [(duty, each) for duty in duties for each in duty.chosen]
    late = sorted((pair for pair in found if pair[1].timing == "overdue"), key=lambda pair: -pair[1].days_late)
    soon = [pair for pair in found if pair[1].timing == "due_soon"]
    soon.sort(key=lambda pair: pair[1].due or as_of)
    rows = [
        occurrence_row(duty, each) | {"section": each.timing, "days_late": each.days_late}
        for duty, each in [*late, *soon]
    ]
    whole = [each.plan for each in plans if each.plan]
    unreported = missing(plans, wanted, None, as_of)
    count = errors(plans)
    about = {
        **counts([Part(duty, duty.chosen) for duty in duties], as_of),
        "plans": whole,
        "gone": {plan.name: pace(date(plan.year, 1, 1), date(plan.year, 12, 31), as_of) for plan in whole},
        "soon_days": max((numbers(plan).soon for plan in whole), default=0),
        "unreported": unreported,
    }
    return Answer("today", as_of, COLUMNS, tuple(rows), complete=not count, findings=count, about=about)
