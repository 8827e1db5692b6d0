"""What is due when: a measure's deadline, milestones and approved extensions as dated occurrences."""

from datetime import date
from typing import NamedTuple

from planctl.phrases import deadlines
from planctl.plan.model import Measure, Plan


class Occurrence(NamedTuple):
    """One thing due on one date (RFC 5545's word). A one-off measure has one, 每月 has twelve, 持续推进 has none.

    `original_due` is set only where an approved extension moved `due`. `period` is what a recurring or staged
    occurrence speaks for, `milestone` a stage's words.
    """

    measure: Measure
    due: date
    original_due: date | None = None
    period: str | None = None
    milestone: str | None = None


def occurrences(plan: Plan, measure: Measure) -> list[Occurrence]:
    """The measure's occurrences in the order of their dates; none where nothing can be dated."""
    reading = measure.reading
    found = [Occurrence(measure, point.due, None, point.period, point.milestone) for point in reading.points]
    if len(found) == 1 and found[0].period is None:
        moved = _extended(plan, measure, reading.points[0].due)
        if moved:
            found = [Occurrence(measure, moved, reading.points[0].due)]
    if measure.milestones:
        found = sorted([*_milestones(plan, measure), *found], key=lambda each: each.due)
    if measure.added or measure.cancelled:
        found = [each for each in found if _in_force(measure, each.due)]
    return found


def _in_force(measure: Measure, due: date) -> bool:
    """Nothing was due before a measure was added to the plan, nothing is from the day on which it was cancelled."""
    added, cancelled = measure.added, measure.cancelled
    return not (added and due < added.date) and not (cancelled and due >= cancelled.date)


def _read(plan: Plan, phrase: str) -> date | None:
    exclusive = plan.conventions is not None and plan.conventions.before_month == "exclusive"
    return deadlines.read(phrase, plan.year, inclusive=not exclusive).due


def _milestones(plan: Plan, measure: Measure) -> list[Occurrence]:
    stages = [(_read(plan, stage.deadline), stage.name) for stage in measure.milestones]
    return [Occurrence(measure, due, None, due.isoformat(), name) for due, name in stages if due]


def _extended(plan: Plan, measure: Measure, due: date) -> date | None:
    """The day that extensions moved a one-off deadline to: asked before the day then in force, and approved."""
    moved = None
    for extension in measure.extensions:
        to = _read(plan, extension.to)
        if to and extension.approved_by and extension.asked <= (moved or due):
            moved = to
    return moved
