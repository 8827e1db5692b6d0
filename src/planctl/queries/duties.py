"""A measure in its place, and the rows that it and its occurrences give."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from planctl.plan.loaded import Loaded
from planctl.plan.model import Group, Item, Measure, Plan
from planctl.plan.occurrences import Occurrence
from planctl.progress.standing import Standing, pressing, standings, whole
from planctl.queries.answer import Value

MEASURE_COLUMNS: Final = (
    "plan", "id", "item", "item_title", "group", "text", "deadline", "kind", "start", "due", "original_due", "soft",
    "leaders", "lead", "support", "state", "percent", "timing", "light", "file", "line",
)  # fmt: skip
OCCURRENCE_COLUMNS: Final = (*MEASURE_COLUMNS, "period", "milestone", "done_on")


class Duty:
    """One measure with the plan, item and group it stands in, and where it stands as of a day."""

    def __init__(
        self, loaded: Loaded, plan: Plan, item: Item, group: Group | None, measure: Measure, as_of: date
    ) -> None:
        self.loaded = loaded
        self.plan = plan
        self.item = item
        self.group = group
        self.measure = measure
        self.as_of = as_of

    @cached_property
    def standings(self) -> list[Standing]:
        """Those of its occurrences, or its own where nothing is dated."""
        return standings(self.plan, self.measure, self.as_of)

    @cached_property
    def whole(self) -> Standing:
        """The measure as a whole."""
        return whole(self.standings)

    @cached_property
    def chosen(self) -> list[Standing]:
        """The standings that a question is about; all of them unless a filter leaves some out."""
        return self.standings

    @property
    def dated(self) -> list[tuple[Occurrence, Standing]]:
        """The chosen standings that have a date, each with its occurrence."""
        return [(each.occurrence, each) for each in self.chosen if each.occurrence]

    @property
    def line(self) -> int | None:
        return line_of(self.loaded, self.measure.at)


def duties(plans: Iterable[Loaded], as_of: date) -> Iterator[Duty]:
    """Every measure of the plans, in the files' order."""
    for loaded in plans:
        if loaded.plan:
            for item, group, measure in loaded.plan.walk():
                yield Duty(loaded, loaded.plan, item, group, measure, as_of)


def line_of(loaded: Loaded, at: int) -> int | None:
    """The line of an offset in a plan's file, counted from 1."""
    return loaded.source.place(at).line if loaded.source else None


def measure_row(duty: Duty) -> dict[str, Value]:
    """The row of a measure: its last day due, and where it stands as a whole.

    The keys that begin with `light_` are no columns but what a page needs to say why, of the occurrence that gives it.
    """
    return _row(duty, duty.whole, pressing(duty.standings))


def occurrence_row(duty: Duty, standing: Standing) -> dict[str, Value]:
    """The row of an occurrence: the measure's, with this occurrence's own day and standing."""
    row = _row(duty, standing, standing)
    occurrence = standing.occurrence
    row["period"] = occurrence.period if occurrence else None
    row["milestone"] = occurrence.milestone if occurrence else None
    row["done_on"] = standing.done_on
    return row


def _row(duty: Duty, standing: Standing, light_of: Standing) -> dict[str, Value]:
    measure = duty.measure
    return {
        "plan": duty.plan.name,
        "id": measure.id,
        "item": duty.item.id,
        "item_title": duty.item.title,
        "group": duty.group.id if duty.group else None,
        "text": measure.text,
        "deadline": measure.deadline,
        "kind": measure.reading.kind,
        "start": measure.reading.start,
        "due": standing.due,
        "original_due": standing.occurrence.original_due if standing.occurrence else None,
        "soft": measure.reading.soft,
        "leaders": measure.leaders,
        "lead": measure.lead,
        "support": measure.support,
        "state": standing.state,
        "percent": standing.percent,
        "timing": standing.timing,
        "light": standing.light.colour,
        "light_reason": light_of.light.reason,
        "light_state": light_of.state,
        "light_timing": light_of.timing,
        "light_due": light_of.due,
        "light_behind": light_of.case.behind,
        "file": duty.loaded.path,
        "line": duty.line,
    }


def errors(plans: Sequence[Loaded]) -> int:
    """How many errors the plans have: while there is one, an answer may lack something."""
    return sum(loaded.errors for loaded in plans)
