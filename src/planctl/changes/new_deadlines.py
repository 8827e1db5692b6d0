"""A deadline in the next year's plan: words that need no new date go on, for the others a person has to find one."""

from typing import NamedTuple

from planctl.findings import CODES, Severity
from planctl.messages import say
from planctl.phrases import deadlines
from planctl.phrases.reading import Reading
from planctl.plan.model import Measure, Plan
from planctl.plan.occurrences import occurrences


class NewDeadline(NamedTuple):
    """What a carried measure's deadline becomes, empty where a person has to set it; `comment` says what it was."""

    words: str
    reads_as: str | None
    because: str | None
    reading: Reading
    comment: str


def new_deadline(plan: Plan, measure: Measure, year: int) -> NewDeadline:
    """The deadline of a measure of an earlier plan in the plan of `year`, without its `start`, a day of the old one."""
    reading = deadlines.read(measure.reads_as or measure.deadline, year, inclusive=plan.inclusive)
    if not _stands(plan, measure, reading, year):
        return NewDeadline("", None, None, deadlines.read("", year, inclusive=plan.inclusive), _was(plan, measure))
    # Without a reading of its own, the reason was one for the day on which it started.
    because = measure.because if measure.reads_as else None
    return NewDeadline(measure.deadline, measure.reads_as, because, reading, _started(plan, measure))


def _stands(plan: Plan, measure: Measure, reading: Reading, year: int) -> bool:
    """Whether the words hold in the new year as they are: what recurs or has no date, and no year that is over; or a
    day that they name with its year, still to come and not moved."""
    if any(CODES[doubt.code][0] is Severity.ERROR for doubt in reading.doubts):
        return False
    if reading.due is None:
        return reading.proposal is None or reading.proposal.year >= year
    if reading.every:
        return reading.due.year >= year
    moved = any(each.original_due for each in occurrences(plan, measure))
    return reading.due == measure.reading.due and reading.due.year >= year and not moved


def _was(plan: Plan, measure: Measure) -> str:
    words = measure.deadline
    if measure.reads_as:
        words = say("new.was_read", words=words, reads_as=measure.reads_as)
    moved = next((each for each in occurrences(plan, measure) if each.original_due), None)
    if moved:
        return say("new.was_moved", year=plan.year, words=words, due=moved.original_due, to=moved.due)
    if measure.reading.due:
        return say("new.was_due", year=plan.year, words=words, due=measure.reading.due)
    return say("new.was", year=plan.year, words=words)


def _started(plan: Plan, measure: Measure) -> str:
    if measure.start is None:
        return ""
    if measure.because and not measure.reads_as:
        return say("new.started_because", year=plan.year, start=measure.start, because=measure.because)
    return say("new.started", year=plan.year, start=measure.start)
