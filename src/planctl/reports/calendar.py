"""The calendar: every occurrence as an entry on its day, known again by its UID when it is exported anew."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Final, NamedTuple

from planctl.plan.loaded import Loaded
from planctl.plan.model import Decree, Entry, Measure, Plan
from planctl.plan.occurrences import Occurrence
from planctl.progress.standing import Standing
from planctl.queries.answer import Row
from planctl.queries.duties import Duty, errors, occurrence_row
from planctl.queries.filters import Filter, select
from planctl.reports.document import Origin

_UID_LENGTH: Final = 32  # hexadecimal digits


class Event(NamedTuple):
    """An occurrence on its day. `title` is its plan's, `row` that of `due --all`, `latest` the last entry that counts.

    `uid` stays the same while words are mended and dates move. `changed` is the day on which anything was last recorded
    of it that was known on the as-of day, `sequence` how much was: neither falls while records are only added.
    """

    uid: str
    day: date
    title: str
    row: Row
    reads_as: str | None
    latest: Entry | None
    changed: date
    sequence: int


class Calendar(NamedTuple):
    """The events in the order of their days, then the files'; `undated` counts the measures that have none."""

    plans: tuple[Plan, ...]
    as_of: date
    events: tuple[Event, ...]
    undated: int
    origins: tuple[Origin, ...]
    findings: int = 0

    @property
    def complete(self) -> bool:
        """Whether every plan could be read whole."""
        return not self.findings


def calendar(plans: Sequence[Loaded], wanted: Filter, as_of: date, origins: Sequence[Origin] = ()) -> Calendar:
    """The occurrences that fit, as they were known on the as-of day."""
    chosen = select(plans, wanted, as_of)
    named = _named(plans)
    seen: Counter[str] = Counter()
    events = []
    for duty in chosen:
        measure, plan = duty.measure, duty.plan
        for part, occurrence, standing in _parted(duty):
            key = "\0".join((*named[duty.loaded.path], measure.id, part))
            seen[key] += 1  # an id that stands twice is an error in the plan, and no reason to lose a date
            changes = list(_changes(measure, standing))
            last = max(changes, default=plan.issued or date(plan.year, 1, 1))
            events.append(
                Event(
                    _uid(key, seen[key]), occurrence.due, plan.title, occurrence_row(duty, standing), measure.reads_as,
                    standing.entries[-1] if standing.entries else None, min(last, as_of), len(changes),
                )
            )  # fmt: skip
    events.sort(key=lambda event: event.day)
    count = errors(plans)
    return Calendar(
        tuple(loaded.plan for loaded in plans if loaded.plan),
        as_of,
        tuple(events),
        sum(1 for duty in chosen if not duty.dated),
        tuple(origins),
        count,
    )


def _named(plans: Sequence[Loaded]) -> dict[str, tuple[str, ...]]:
    """For each file what tells its plan's events from those of others: name and year, and a number where two plans
    have the same of both."""
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[str, tuple[str, ...]] = {}
    for loaded in plans:
        if loaded.plan:
            own = (loaded.plan.name, str(loaded.plan.year))
            seen[own] += 1
            found[loaded.path] = own if seen[own] == 1 else (*own, str(seen[own]))
    return found


def _parted(duty: Duty) -> Iterator[tuple[str, Occurrence, Standing]]:
    """The dated standings that a question is about, each with what tells it from the measure's others: of a recurring
    one the period. A stage is known by its number, since both its day and its words may be mended."""
    chosen = {id(standing) for standing in duty.chosen}
    stages = 0
    for standing in duty.standings:
        occurrence = standing.occurrence
        if occurrence is None:
            continue
        stages += occurrence.period is not None
        part = "" if occurrence.period is None else occurrence.period if duty.measure.reading.every else str(stages)
        if id(standing) in chosen:
            yield part, occurrence, standing


def _uid(key: str, number: int) -> str:
    """Unique wherever it goes and without any text of the plan (RFC 7986, 5.3)."""
    whole = key if number == 1 else f"{key}\0{number}"
    return f"{sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:_UID_LENGTH]}@planctl"


def _changes(measure: Measure, standing: Standing) -> Iterator[date]:
    """The days on which anything was recorded of an occurrence: entries, decrees, extensions asked for and approved."""
    yield from (entry.date for entry in standing.entries)
    if isinstance(standing.decided, Decree):
        yield standing.decided.date
    if measure.added:
        yield measure.added.date
    if standing.occurrence and standing.occurrence.period is None:
        for extension in measure.extensions:
            yield extension.asked
            if extension.approved_by:
                yield extension.approved_on or extension.asked
