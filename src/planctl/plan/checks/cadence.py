"""A cadence in the text against the deadline's: 每周 in the one, 每月 in the other."""

from collections.abc import Iterator
from typing import Final

from planctl.findings import Finding, finding
from planctl.messages import Word
from planctl.phrases.mentions import beginning, mentions
from planctl.plan.model import Plan
from planctl.plan.places import key_place, words_place
from planctl.source import Source

_FINEST_FIRST: Final = ("day", "week", "month", "quarter", "half")


def another_cadence(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL501: the finest cadence that the text asks for is not the one that the deadline has."""
    for _, _, measure in plan.walk():
        asked = mentions(measure.text)
        if not asked or measure.reading.kind in ("malformed", "blank"):
            continue
        finest = min(asked, key=lambda each: _FINEST_FIRST.index(each.every))
        every = measure.reading.every
        if finest.every != every:
            yield finding(
                "PL501",
                source.path,
                words_place(source, measure, finest.words),
                address=measure.id,
                id=measure.id,
                variant="" if every else "once" if measure.reading.due else "undated",
                words=finest.words,
                asked=Word(f"tables.every_{finest.every}"),
                deadline=measure.reads_as or measure.deadline,
            )


def later_beginning(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL502: the text begins a recurrence later (3月起每月) than the deadline does, and no `start` says so."""
    for _, _, measure in plan.walk():
        found = beginning(measure.text, plan.year) if measure.reading.every else None
        if not found or key_place(source, measure.id, "start"):
            continue
        begins = measure.reading.start
        if begins is None or begins < found.start:
            yield finding(
                "PL502",
                source.path,
                words_place(source, measure, found.words),
                address=measure.id,
                id=measure.id,
                words=found.words,
                deadline=measure.reads_as or measure.deadline,
                start=str(found.start),
            )
