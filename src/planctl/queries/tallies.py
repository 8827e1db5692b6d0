"""How what is due in a stretch of days stands, counted."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from planctl.plan.entries import SET_ASIDE
from planctl.plan.loaded import Loaded
from planctl.progress.standing import Standing
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window, within


class Tally(NamedTuple):
    """Numbers of due dates, but for `measures`. done = on_time + late + those done of which nobody could be told in
    time; due = done + overdue + ahead (not yet due) + set_aside + before_issue (due before the plan was issued and not
    done)."""

    measures: int
    due: int
    done: int
    on_time: int
    late: int
    overdue: int
    ahead: int
    set_aside: int
    before_issue: int

    @property
    def share(self) -> float | None:
        """The percent that is done; None where nothing is due."""
        return round(100 * self.done / self.due, 1) if self.due else None


class Paces(NamedTuple):
    """Of unfinished occurrences on which a percent was reported and whose pace (序时进度) is known: how many are ahead
    of it (超进度), on it to the percent point (达进度), and behind it (欠进度)."""

    ahead: int
    on: int
    behind: int


def tally(plans: Sequence[Loaded], wanted: Filter, window: Window, as_of: date) -> Tally:
    """What is due in the window, by how it stands as of the day."""
    duties = within(select(plans, wanted, as_of), window)
    found = [standing for duty in duties for standing in duty.chosen]
    undone = [each for each in found if not each.finished]
    return Tally(
        len(duties),
        len(found),
        len(found) - len(undone),
        _count(found, "done_on_time"),
        _count(found, "done_late"),
        _count(undone, "overdue"),
        _count(undone, "upcoming") + _count(undone, "due_soon"),
        sum(each.state in SET_ASIDE for each in undone),
        _count(undone, "before_issue"),
    )


def paces(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Paces:
    """How the unfinished work stands to its pace, where that can be told."""
    standings = [each for duty in select(plans, wanted, as_of) for each in duty.chosen if each.open]
    points = [round(each.case.behind) for each in standings if each.case.behind is not None]
    return Paces(sum(each < 0 for each in points), points.count(0), sum(each > 0 for each in points))


def _count(found: Iterable[Standing], timing: str) -> int:
    return sum(each.timing == timing for each in found)
