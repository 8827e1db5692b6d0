"""What a clerk may want to know of an entry just recorded: slips that are no mistakes of the file."""

from planctl.messages import say
from planctl.plan.entries import FINISHED, FOR_ALL
from planctl.plan.model import Entry
from planctl.progress.standing import start_of
from planctl.queries.duties import Duty


def hints(duty: Duty, new: Entry) -> tuple[str, ...]:
    """Lines on an entry of a measure; `duty` is the measure as it was before."""
    lines = [_unbegun(duty, new), _late(duty, new), _ahead(duty, new), _for_all(duty, new), _undone(duty, new)]
    return tuple(line for line in lines if line)


def _unbegun(duty: Duty, new: Entry) -> str:
    """A percent of what still counts as not started: only a state changes the state."""
    unbegun = new.percent and not new.state and _state(duty, new) == "not_started"
    return say("notices.still_not_started", id=duty.measure.id) if unbegun else ""


def _late(duty: Duty, new: Entry) -> str:
    """Done after the due date for want of another day: the day of the report counts."""
    due = next((own.due for own, _ in duty.dated if own.period == new.for_), None)
    if new.state != "done" or new.done_on or due is None or new.date <= due:
        return ""
    return say("notices.counts_as_late", id=duty.measure.id, date=new.date, due=due)


def _ahead(duty: Duty, new: Entry) -> str:
    """Finished before its period began: most often another one is meant."""
    own = next((own for own, _ in duty.dated if own.period == new.for_), None) if new.for_ else None
    start = start_of(duty.measure, own) if own and duty.measure.reading.every else None
    ahead = new.state in FINISHED and start is not None and start > new.date
    return say("notices.period_ahead", period=new.for_, start=start) if ahead else ""


def _for_all(duty: Duty, new: Entry) -> str:
    """Closed, suspended or cancelled without a period: how much it speaks for."""
    if new.for_ or new.state not in FOR_ALL or len(duty.dated) < 2:
        return ""
    open_ = [own for own, standing in duty.dated if standing.state not in FINISHED]
    ahead = sum(own.due > new.date for own in open_)
    return say("notices.speaks_for_all", id=duty.measure.id, n=len(open_), ahead=ahead)


def _undone(duty: Duty, new: Entry) -> str:
    """Closed although nobody reported it as done."""
    undone = new.state == "closed" and _state(duty, new) != "done"
    return say("notices.closed_undone", id=duty.measure.id) if undone else ""


def _state(duty: Duty, new: Entry) -> str:
    """The state before, of the occurrence that an entry is for."""
    own = next((standing for occurrence, standing in duty.dated if occurrence.period == new.for_), duty.whole)
    return own.state
