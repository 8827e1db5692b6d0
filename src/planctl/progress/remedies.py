"""What would turn a light green: each thing that could still be reported, tried on the measure and judged again."""

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import NamedTuple

from planctl.plan.entries import FINISHED
from planctl.plan.model import Entry, Measure, Plan
from planctl.progress.lights import COLOURS, Light
from planctl.progress.standing import Standing, standings


class Remedy(NamedTuple):
    """Something to record, and the light that it would give. `name` is its message in messages/lights.py, under
    `remedy.`; `percent` is the least that would do."""

    name: str
    light: Light
    percent: int | None = None


def remedies(plan: Plan, measure: Measure, standing: Standing, as_of: date) -> list[Remedy]:
    """What would better the light of one occurrence, to green if it can be, the most natural first. Empty where the
    light is green, or nothing is asked (grey by the profile's first rule)."""
    if standing.light.colour == "green" or (standing.light.colour == "grey" and standing.light.rule == 1):
        return []
    tried = [
        Remedy(name, _light_with(plan, measure, standing, as_of, entries), percent)
        for name, entries, percent in _candidates(standing, as_of)
    ]
    if any(each.name == "done" and each.light.colour == "green" for each in tried):
        tried = [each for each in tried if each.name != "done_and_closed"]
    enough = [each for each in tried if each.name == "percent" and each.light.colour == "green"]
    tried = [each for each in tried if each.name != "percent" or each in enough[:1]]
    better = COLOURS[COLOURS.index(standing.light.colour) + 1 : -1] or ("green",)
    return [remedy for remedy in tried if remedy.light.colour in better]


def _candidates(standing: Standing, as_of: date) -> Iterator[tuple[str, list[Entry], int | None]]:
    due = standing.due
    done = _entry(as_of, standing, state="done")
    closed = _entry(as_of, standing, state="closed")
    if standing.state not in FINISHED:
        yield "done", [done], None
        if due and due < as_of and standing.state != "returned":
            yield "done_in_time", [done._replace(done_on=due)], None
        if standing.timing != "overdue" and standing.state != "in_progress":
            yield "begun", [_entry(as_of, standing, state="in_progress")], None
    pace = standing.case.pace
    if standing.percent is not None and pace is not None and pace < 100:
        least = max(ceil(pace - standing.case.numbers.behind), 0)
        # Exactly at its number one profile is still yellow.
        for percent in (least, least + 1):
            yield "percent", [_entry(as_of, standing, state="in_progress", percent=float(percent))], percent
    if standing.state not in FINISHED:
        yield "done_and_closed", [done, closed], None
    elif standing.state == "done":
        yield "closed", [closed], None


def _entry(as_of: date, standing: Standing, state: str, percent: float | None = None) -> Entry:
    period = standing.occurrence.period if standing.occurrence else None
    return Entry(as_of, state, percent, None, period, None, None, None, None, None, 0)


def _light_with(plan: Plan, measure: Measure, standing: Standing, as_of: date, entries: list[Entry]) -> Light:
    tried = measure._replace(progress=(*measure.progress, *entries))
    period = standing.occurrence.period if standing.occurrence else None
    return next(
        each.light
        for each in standings(plan, tried, as_of)
        if (each.occurrence.period if each.occurrence else None) == period
    )
