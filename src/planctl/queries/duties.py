"""A measure in its place, and the rows that it and its occurrences give."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from planctl.plan.loaded import Loaded
from planctl.plan.model import Group, Item, Measure, Plan
from planctl.plan.occurrences import Occurrence, occurrences
from planctl.queries.answer import Value

MEASURE_COLUMNS: Final = (
    "plan", "id", "item", "item_title", "group", "text", "deadline", "kind", "start", "due", "original_due", "soft",
    "leaders", "lead", "support", "state", "percent", "timing", "light", "file", "line",
)  # fmt: skip
OCCURRENCE_COLUMNS: Final = (*MEASURE_COLUMNS, "period", "milestone", "done_on")


class Duty(NamedTuple):
    """One measure with the plan, item and group it stands in."""

    loaded: Loaded
    plan: Plan
    item: Item
    group: Group | None
    measure: Measure

    def occurrences(self) -> list[Occurrence]:
        return occurrences(self.plan, self.measure)

    @property
    def line(self) -> int | None:
        return line_of(self.loaded, self.measure.at)


def duties(plans: Iterable[Loaded]) -> Iterator[Duty]:
    """Every measure of the plans, in the files' order."""
    for loaded in plans:
        if loaded.plan:
            for item, group, measure in loaded.plan.walk():
                yield Duty(loaded, loaded.plan, item, group, measure)


def line_of(loaded: Loaded, at: int) -> int | None:
    """The line of an offset in a plan's file, counted from 1."""
    return loaded.source.place(at).line if loaded.source else None


def measure_row(duty: Duty) -> dict[str, Value]:
    """The row of a measure: its last day due, and null for all that only progress can tell."""
    last = max(duty.occurrences(), key=lambda each: each.due, default=None)
    return _row(duty, last.due if last else None, last.original_due if last else None)


def occurrence_row(duty: Duty, occurrence: Occurrence) -> dict[str, Value]:
    """The row of an occurrence: the measure's, with this occurrence's own day."""
    row = _row(duty, occurrence.due, occurrence.original_due)
    row["period"] = occurrence.period
    row["milestone"] = occurrence.milestone
    row["done_on"] = None
    return row


def _row(duty: Duty, due: Value, original_due: Value) -> dict[str, Value]:
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
        "due": due,
        "original_due": original_due,
        "soft": measure.reading.soft,
        "leaders": measure.leaders,
        "lead": measure.lead,
        "support": measure.support,
        "state": None,
        "percent": None,
        "timing": None,
        "light": None,
        "file": duty.loaded.path,
        "line": duty.line,
    }


def errors(plans: Sequence[Loaded]) -> int:
    """How many errors the plans have: while there is one, an answer may lack something."""
    return sum(loaded.errors for loaded in plans)
