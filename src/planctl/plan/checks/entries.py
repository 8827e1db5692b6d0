"""Progress entries against each other: what comes after the end, falls back, or says two things at once."""

from collections.abc import Callable, Iterator
from typing import Final

from planctl.findings import Finding, finding
from planctl.plan.entries import FINISHED, FOR_ALL, in_order, record
from planctl.plan.model import Entry, Measure, Plan
from planctl.plan.places import has_key, nodes, value_place
from planctl.source import Source

# What was last reported of work that is not done and need not be, or not now.
_NOT_EXPECTED: Final = frozenset({"returned", "suspended", "cancelled", "ongoing"})
# After one of these, done is no longer what was said already.
_TAKEN_UP: Final = frozenset({"returned", "not_started", "in_progress", "ongoing"})


def after_closing(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL804: an entry after its occurrence was closed, up to the one that takes the work up again by naming a state;
    and one dated after the measure was cancelled."""
    for measure in _reported(plan):
        cancelled = measure.cancelled
        closings: dict[str | None, Entry] = {}
        resumed: set[tuple[str | None, int]] = set()
        for entry in in_order(measure.progress):
            closing = closings.get(entry.for_) or closings.get(None)
            # The same closing once more is PL820's.
            if closing and entry != closing and (entry.for_, closing.at) not in resumed:
                args = {"day": str(entry.date), "closed": str(closing.date)}
                yield _found(source, "PL804", measure, entry, "date", **args)
                if entry.state:
                    resumed.add((entry.for_, closing.at))
            elif cancelled and entry.date > cancelled.date:
                args = {"day": str(entry.date), "closed": str(cancelled.date)}
                yield _found(source, "PL804", measure, entry, "date", variant="cancelled", **args)
            if entry.state == "closed":
                closings[entry.for_] = entry


def falling_percent(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL805: a percent lower than the one before it of the same occurrence; work that was returned may fall back."""
    for measure in _reported(plan):
        last: dict[str | None, Entry] = {}
        for entry in in_order(measure.progress):
            if entry.state == "returned":
                last.pop(entry.for_, None)
            if entry.percent is None:
                continue
            before = last.get(entry.for_)
            if before and before.percent is not None and entry.percent < before.percent:
                args = {
                    "day": str(before.date),
                    "before": _number(before.percent),
                    "percent": _number(entry.percent),
                    "related": value_place(source, measure.id, before.at, "percent"),
                }
                yield _found(source, "PL805", measure, entry, "percent", **args)
            last[entry.for_] = entry


def done_without_evidence(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL806: `conventions: {evidence: required}`, and an entry that says done brings none."""
    if plan.conventions is None or plan.conventions.evidence != "required":
        return
    for measure in _reported(plan):
        for entry in measure.progress:
            # A key without a value is told already.
            if entry.state == "done" and not entry.evidence and not has_key(source, measure.id, entry.at, "evidence"):
                yield _found(source, "PL806", measure, entry, "state")


def done_in_percent(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL809: done with less than 100 percent, or 100 percent and never done."""
    for measure in _reported(plan):
        entries = in_order(measure.progress)
        for entry in entries:
            if entry.state in FINISHED and entry.percent is not None and entry.percent < 100:
                args = {"state": entry.state, "percent": _number(entry.percent)}
                yield _found(source, "PL809", measure, entry, "percent", variant="done", **args)
        ended = _ended(entries)
        for entry in {entry.for_: entry for entry in entries if entry.percent is not None}.values():
            if entry.percent == 100 and not measure.cancelled and not ended(entry.for_):
                yield _found(source, "PL809", measure, entry, "percent", day=str(entry.date))


def done_on_without_done(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL810: a day of completion in an entry that does not say done, so that nothing is done by it."""
    for measure in _reported(plan):
        for entry in measure.progress:
            if entry.done_on is None or entry.state in FINISHED:
                continue
            # A state that could not be read is told already.
            if entry.state or not has_key(source, measure.id, entry.at, "state"):
                yield _found(source, "PL810", measure, entry, "done_on", done_on=str(entry.done_on))


def done_again(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL820: done after done, and nothing between takes the work up again; or an entry that is written twice.

    What comes after a closing is PL804's; an entry without the period it needs, PL802's.
    """
    for measure in _reported(plan):
        known: dict[Entry, Entry] = {}
        done: dict[str | None, Entry] = {}
        for entry in in_order(measure.progress):
            if _lacks_period(measure, entry):
                continue
            first, before = known.setdefault(entry, entry), done.get(entry.for_)
            if first is not entry and (before or entry.state != "done") and _alike(source, measure, first, entry):
                args = {"day": str(entry.date), "related": value_place(source, measure.id, first.at, "date")}
                yield _found(source, "PL820", measure, entry, "date", variant="twice", **args)
                continue
            if before and entry.state == "done":
                args = {
                    "before": str(before.date),
                    "day": str(entry.date),
                    "related": value_place(source, measure.id, before.at, "state"),
                }
                yield _found(source, "PL820", measure, entry, "state", **args)
            if entry.state == "done":
                done[entry.for_] = entry
            elif entry.state == "closed" and entry.for_ is None:
                done.clear()
            elif entry.state == "closed" or entry.state in _TAKEN_UP:
                done.pop(entry.for_, None)


def _lacks_period(measure: Measure, entry: Entry) -> bool:
    """Whether an entry speaks of no occurrence, though it has to: which of them it means, only a person knows."""
    if entry.for_ or entry.state in FOR_ALL:
        return False
    periods = {point.period for point in measure.reading.points}
    return None not in periods if periods else bool(measure.milestones)


def _alike(source: Source, measure: Measure, *entries: Entry) -> bool:
    """Whether all that is written in two equal entries was read: they may differ in what was not."""
    written = (record(nodes(source).get(measure.id), entry.at) for entry in entries)
    read = sum(value is not None for value in entries[0][:-1])
    return all(found is not None and len(found.entries) == read for found in written)


def _ended(entries: list[Entry]) -> Callable[[str | None], bool]:
    """Whether an occurrence was ever done, or nobody expects it to be by the latest entry that names a state."""
    finished: set[str | None] = set()
    latest: dict[str | None, tuple[int, str]] = {}
    closed, for_all = False, (-1, "")
    for number, entry in enumerate(entries):
        if entry.state is None:
            continue
        latest[entry.for_] = (number, entry.state)
        if entry.state in FINISHED:
            finished.add(entry.for_)
        if entry.for_ is None and entry.state in FOR_ALL:
            closed, for_all = closed or entry.state == "closed", (number, entry.state)

    def ended(period: str | None) -> bool:
        return closed or period in finished or max(latest.get(period, for_all), for_all)[1] in _NOT_EXPECTED

    return ended


def _reported(plan: Plan) -> Iterator[Measure]:
    return (measure for _, _, measure in plan.walk() if measure.progress)


def _number(percent: float) -> str:
    return f"{percent:g}"


def _found(source: Source, code: str, measure: Measure, entry: Entry, key: str, **args: object) -> Finding:
    return finding(code, source.path, value_place(source, measure.id, entry.at, key), address=measure.id, **args)
