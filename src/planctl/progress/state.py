"""State: what was reported of an occurrence. Rules 1 and 2.

1. Of the entries known on the day, the latest by date, then by their order in the file, that names a state decides;
   one without a state changes only what was reported. Without any, nothing has started.
2. On a recurring or staged measure an entry names its occurrence with `for`; only those of FOR_ALL may speak for all.
   Suspended and cancelled leave finished occurrences as they are. The measure is done when every occurrence is.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.plan.entries import FINISHED, FOR_ALL, SET_ASIDE, in_order
from planctl.plan.model import Decree, Entry, Measure
from planctl.plan.occurrences import Occurrence


class Reported(NamedTuple):
    """What the entries say of one occurrence. `decided` is what its state comes from: an entry, the decree that
    cancelled the measure, or nothing; `entries` are all that counted, in order. `percent` is the latest reported."""

    state: str
    decided: Entry | Decree | None
    percent: float | None
    done_on: date | None
    entries: tuple[Entry, ...]


def reported(measure: Measure, occurrence: Occurrence | None) -> Reported:
    """What was reported of one of the measure's occurrences; None where nothing is dated."""
    if not measure.progress and not measure.cancelled:
        return _NOTHING
    period = occurrence.period if occurrence else None
    entries = [
        entry
        for entry in in_order(measure.progress)
        if entry.for_ == period or (entry.for_ is None and entry.state in FOR_ALL)
    ]
    several = period is not None or bool(measure.milestones)
    state, decided = "not_started", None
    percent = done_on = None
    for entry in entries:
        percent = percent if entry.percent is None else entry.percent
        if entry.state is None:
            continue
        if several and state in FINISHED and entry.for_ is None and entry.state in SET_ASIDE:
            continue
        if entry.state == "done" or (entry.state == "closed" and done_on is None):
            done_on = entry.done_on or entry.date
        elif entry.state not in ("closed", "ongoing"):
            done_on = None
        state, decided = entry.state, entry
    cancelled = measure.cancelled
    if cancelled and state not in FINISHED:
        return Reported("cancelled", cancelled, percent, None, tuple(entries))
    # Carried on (ongoing) after it was done, it stays done: 2018年6月底前,并长期坚持.
    kept = state in FINISHED or state == "ongoing"
    return Reported(state, decided, percent, done_on if kept else None, tuple(entries))


_NOTHING: Final = Reported("not_started", None, None, None, ())


def together(states: Sequence[str]) -> str:
    """The state of a measure from those of its occurrences that count."""
    unfinished = {state for state in states if state not in FINISHED}
    if not unfinished:
        return "closed" if set(states) == {"closed"} else "done"
    if unfinished <= SET_ASIDE:
        return "cancelled" if unfinished == {"cancelled"} else "suspended"
    if "returned" in unfinished:
        return "returned"
    return "not_started" if set(states) == {"not_started"} else "in_progress"
