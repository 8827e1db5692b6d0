"""What is due, and the measures themselves: one row an occurrence, or one a measure."""

from collections.abc import Sequence
from datetime import date

from planctl.plan.loaded import Loaded
from planctl.plan.occurrences import Occurrence
from planctl.queries.answer import Answer
from planctl.queries.duties import (
    MEASURE_COLUMNS,
    OCCURRENCE_COLUMNS,
    Duty,
    errors,
    measure_row,
    occurrence_row,
)
from planctl.queries.filters import Filter, select, select_whole
from planctl.queries.windows import Window


def due(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date, command: str = "due") -> Answer:
    """The occurrences whose due date lies in the window, in the order of their dates, then the files'.

    `about` counts them, and how many are overdue by the as-of day, in the window or not.
    """
    chosen = select(plans, wanted, as_of)
    found = [
        (duty, each, standing)
        for duty in chosen
        for each, standing in duty.dated
        if window.of(duty.plan.year).holds(each.due)
    ]
    found.sort(key=lambda each: each[1].due)
    count = errors(plans)
    return Answer(
        command,
        as_of,
        OCCURRENCE_COLUMNS,
        tuple(occurrence_row(duty, standing) for duty, _, standing in found),
        complete=not count,
        findings=count,
        about={
            "window": window,
            "years": [loaded.plan.year for loaded in plans if loaded.plan],
            **tally([(duty, each) for duty, each, _ in found]),
            "undated": sum(1 for duty in chosen if not duty.dated),
            "overdue": sum(standing.timing == "overdue" for duty in chosen for standing in duty.chosen),
        },
    )


def tally(found: Sequence[tuple[Duty, Occurrence]]) -> dict[str, int]:
    """How many measures are due once, how many recur and how many have stages, and in how many occurrences."""
    measures: dict[str, set[tuple[str, str]]] = {"one_off": set(), "recurring": set(), "staged": set()}
    counts = dict.fromkeys(measures, 0)
    for duty, each in found:
        kind = "one_off" if each.period is None else "recurring" if duty.measure.reading.every else "staged"
        measures[kind].add((duty.plan.name, duty.measure.id))
        counts[kind] += 1
    # A measure with a stage in the window and its last day too has stages.
    measures["one_off"] -= measures["staged"]
    occurrences = {f"{kind}_occurrences": counts[kind] for kind in ("recurring", "staged")}
    occurrences["staged_occurrences"] += counts["one_off"] - len(measures["one_off"])
    return {kind: len(ids) for kind, ids in measures.items()} | occurrences


def measures(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """The measures that fit, in the files' order."""
    count = errors(plans)
    rows = tuple(measure_row(duty) for duty in select_whole(plans, wanted, as_of))
    return Answer("list", as_of, MEASURE_COLUMNS, rows, complete=not count, findings=count)
