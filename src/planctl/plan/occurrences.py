"""What is due when: a measure's deadline, milestones and approved extensions as dated occurrences."""

from datetime import date
from typing import NamedTuple

from planctl.phrases import deadlines
from planctl.plan.model import Extension, Measure, Plan


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


class Move(NamedTuple):
    """What an extension does: `due` was in force when it was asked for, `to` is the day it asks for (None if that
    cannot be read), `counts` whether it moves the due date."""

    extension: Extension
    due: date
    to: date | None
    counts: bool


def occurrences(plan: Plan, measure: Measure) -> list[Occurrence]:
    """The measure's occurrences in the order of their dates; none where nothing can be dated.

    Nothing was due before a measure was added to the plan, if anything is due afterwards. What a cancellation leaves
    undone stays, as cancelled.
    """
    return dated(measure, plan.year, inclusive=plan.inclusive)


def dated(measure: Measure, year: int, *, inclusive: bool) -> list[Occurrence]:
    """The same where there is no plan yet: in one of `year` that reads 前 as `inclusive` says."""
    reading = measure.reading
    found = [Occurrence(measure, point.due, None, point.period, point.milestone) for point in reading.points]
    if measure.extensions:
        moved = [move.to for move in moves(measure, year, inclusive=inclusive) if move.counts]
        if moved and moved[-1]:
            found = [Occurrence(measure, moved[-1], found[0].due)]
    if measure.milestones:
        found = sorted([*_milestones(measure, year, inclusive), *found], key=lambda each: each.due)
    if measure.added:
        # A date must not vanish in silence: one that lies before its measure was added is overdue, and gets looked at.
        found = [each for each in found if each.due >= measure.added.date] or found[-1:]
    return found


def _milestones(measure: Measure, year: int, inclusive: bool) -> list[Occurrence]:
    stages = [
        (deadlines.read(stage.deadline, year, inclusive=inclusive).due, stage.name) for stage in measure.milestones
    ]
    return [Occurrence(measure, due, None, due.isoformat(), name) for due, name in stages if due]


def moves(measure: Measure, year: int, *, inclusive: bool) -> list[Move]:
    """What the extensions of a deadline that is due once do, in the file's order: one moves the due date if it was
    asked for before the day then in force, and approved. None where the deadline is not due once."""
    points = measure.reading.points
    if len(points) != 1 or points[0].period is not None:
        return []
    found = []
    due = points[0].due
    for extension in measure.extensions:
        asked = deadlines.read(extension.to, year, inclusive=inclusive).points
        to = asked[0].due if len(asked) == 1 and asked[0].period is None else None
        counts = bool(to and extension.approved_by and extension.asked < due)
        found.append(Move(extension, due, to, counts))
        due = to if to and counts else due
    return found
