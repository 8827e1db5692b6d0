"""Timing: what the calendar says of an occurrence as of a day. Rules 3 to 5."""

from calendar import monthrange
from datetime import date
from typing import Final

from planctl.plan.entries import FINISHED, SET_ASIDE

TIMINGS: Final = ("before_issue", "upcoming", "due_soon", "overdue", "done_on_time", "done_late", "open")


def timing(state: str, due: date | None, done_on: date | None, issued: date | None, as_of: date, soon: int) -> str:
    """One of TIMINGS; `done_on` is the day on which it was done, None if it is not.

    3. On time or late is judged by the day on which it was done; due today is not overdue. Suspended, cancelled and
       undated are `open`, never overdue; what has no date cannot be done late.
    4. What was due before the plan was issued is `before_issue` unless it was done in time: nobody could be told.
    """
    finished = state in FINISHED or done_on is not None
    if finished and (due is None or (done_on is not None and done_on <= due)):
        return "done_on_time"
    if due is None or state in SET_ASIDE:
        return "open"
    if issued is not None and due < issued:
        return "before_issue"
    if finished:
        return "done_late"
    if due < as_of:
        return "overdue"
    return "due_soon" if (due - as_of).days <= soon else "upcoming"


def pace(start: date | None, due: date | None, as_of: date) -> float | None:
    """序时进度 (rule 5): the percent of the period gone at the end of a day, each month counting alike: 91.7 through
    November of a year. None without both ends."""
    if start is None or due is None or due < start:
        return None
    begun, length = _position(start) - _of_month(start), _position(due) - _position(start) + _of_month(start)
    # Rounded, so that ten points behind are ten and not 9.9999999.
    return round(100 * min(max((_position(as_of) - begun) / length, 0.0), 1.0), 6)


def _position(day: date) -> float:
    """Months gone at the end of a day, counted from the beginning of the calendar."""
    return day.year * 12 + day.month - 1 + day.day * _of_month(day)


def _of_month(day: date) -> float:
    """What part of its month a day is."""
    return 1 / monthrange(day.year, day.month)[1]
