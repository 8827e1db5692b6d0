"""Which occurrence a progress entry speaks of, and which deadline an extension moves: settled while reading.

An entry of a recurring or staged measure names its occurrence with `for`; only the states of FOR_ALL may speak for all.
What is due once takes no `for`; beside milestones, an entry without one speaks of the measure's own deadline.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from planctl.findings import CODES, Severity
from planctl.phrases import periods
from planctl.plan.model import Entry, Measure
from planctl.plan.occurrences import Occurrence, dated, moves
from planctl.plan.roster import bare
from planctl.source import Span
from planctl.text.nodes import Mapping, Node, Sequence, head

# The states that an entry without `for` may report of a recurring or staged measure.
FOR_ALL: Final = frozenset({"suspended", "cancelled", "closed"})
FINISHED: Final = frozenset({"done", "closed"})
SET_ASIDE: Final = frozenset({"suspended", "cancelled"})

_MOST_SHOWN: Final = 6


class Slip(NamedTuple):
    """Something wrong in a measure's records: the code and variant, the record's place and its key, the arguments."""

    code: str
    at: int
    key: str
    variant: str = ""
    args: tuple[tuple[str, object], ...] = ()


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries by date, those of one day as they stand in the file (rule 1 of states)."""
    return sorted(entries, key=lambda entry: entry.date)


def settled(measure: Measure, year: int, *, inclusive: bool) -> tuple[Measure, list[Slip]]:
    """The measure with each `for` as the key of the period that it plainly means, and what is wrong with its entries
    and extensions. Nothing is said where the deadline itself has an error: that one is told already."""
    if any(CODES[doubt.code][0] is Severity.ERROR for doubt in measure.reading.doubts):
        return measure, []
    slips = list(_extensions(measure, year, inclusive))
    if _plain(measure):
        return measure, slips
    found = dated(measure, year, inclusive=inclusive)
    entries = []
    for entry in measure.progress:
        settled_, slip = _entry(entry, found, year)
        entries.append(settled_)
        slips += [slip] if slip else []
    return measure._replace(progress=tuple(entries)), slips


def record(node: Node | None, at: int) -> Mapping | None:
    """The record that begins at an offset: a mapping itself, or what stands in its lists or under its keys."""
    if not isinstance(node, Mapping) or node.start == at:
        return node if isinstance(node, Mapping) else None
    for _, value in node:
        inside = value.items if isinstance(value, Sequence) else [value]
        place = bisect_left(inside, at, key=lambda each: each.start)
        found = inside[place] if place < len(inside) else None
        if isinstance(found, Mapping) and found.start == at:
            return found
    return None


def value_place(node: Node | None, at: int, key: str) -> Span:
    """The place of what stands under a key of such a record; of the record's beginning if nothing does."""
    found = record(node, at)
    value = found.value(key) if found else None
    return value.span if value else head(found) if found else Span(at, at)


def _plain(measure: Measure) -> bool:
    """Whether every entry is as it should be, told without working out any dates: nearly all measures of a plan."""
    if measure.milestones or measure.added:
        return not measure.progress
    known = {point.period for point in measure.reading.points} or {None}
    return all(entry.for_ in known or (entry.for_ is None and entry.state in FOR_ALL) for entry in measure.progress)


def _entry(entry: Entry, found: list[Occurrence], year: int) -> tuple[Entry, Slip | None]:
    known = {each.period for each in found} or {None}
    if entry.for_ in known:
        return entry, None
    if entry.for_ is None:
        return entry, None if entry.state in FOR_ALL else _without(entry, found)
    value = ("value", entry.for_)
    if known == {None}:
        # There is nothing else that it could speak of.
        return entry._replace(for_=None), Slip("PL801", entry.at, "for", "one_off" if found else "undated", (value,))
    fitting = meant(entry.for_, found, year)
    if len(fitting) != 1:
        return entry, Slip("PL801", entry.at, "for", "", (value, *_shown(found)))
    (key,) = fitting
    args = (value, ("meant", key))
    return entry._replace(for_=key), Slip("PL801", entry.at, "for", "meant" if key else "own", args)


def _without(entry: Entry, found: list[Occurrence]) -> Slip:
    """PL802, with the occurrence that was next when the entry was made, else the last, as an example."""
    likely = next((each for each in found if each.due >= entry.date), found[-1])
    args = (("example", likely.period), *_shown(found))
    return Slip("PL802", entry.at, "date", "stage" if likely.milestone else "", args)


def meant(text: str, found: list[Occurrence], year: int) -> set[str | None]:
    """The keys of what a text may mean: a stage by its name, a period in other words, or one of which the text is a
    part; the month of a stage. None is the measure's own deadline beside its milestones."""
    named = {each.period for each in found if each.milestone and bare(each.milestone) == bare(text)}
    period = periods.period(text, year)
    if named or period is None:
        return named
    if any(each.period == period.key for each in found):
        return {period.key}
    return {each.period for each in found if _fits(each, period)}


def _fits(occurrence: Occurrence, typed: periods.Period) -> bool:
    """Whether the period that an occurrence speaks for holds the typed one; of a stage, whether its day lies within."""
    known = periods.period(occurrence.period or "", occurrence.due.year)
    if known is None or known.start == known.end:
        return typed.holds(occurrence.due)
    return known.holds(typed.start) and known.holds(typed.end)


def _shown(found: list[Occurrence]) -> tuple[tuple[str, object], ...]:
    """The periods of a measure as a message lists them, and how many there are."""
    keys = [f"{each.period} {each.milestone}" if each.milestone else each.period for each in found if each.period]
    return ("known", ", ".join(_few(keys))), ("n", len(keys))


def _few(keys: list[str]) -> Iterable[str]:
    return keys if len(keys) <= _MOST_SHOWN else (*keys[:3], "…", keys[-1])


def _extensions(measure: Measure, year: int, inclusive: bool) -> Iterator[Slip]:
    """PL814 once where there is no one due date to move, PL811 for each day that cannot be read."""
    if not measure.extensions:
        return
    found = moves(measure, year, inclusive=inclusive)
    if not found:
        words = ("deadline", measure.reads_as or measure.deadline)
        variant = "" if measure.reading.points else "undated"
        yield Slip("PL814", measure.extensions[0].at, "to", variant, (words,))
    for move in found:
        if move.to is None:
            yield Slip("PL811", move.extension.at, "to", "", (("value", move.extension.to),))
