"""How a deadline is read: the value that the grammar gives and everything else works with."""

from datetime import date
from typing import Final, NamedTuple

# The kinds of a reading.
DATED: Final = (
    "quarter", "quarter_range", "half_year", "month", "month_range", "by_month", "by_month_end", "ten_days",
    "by_ten_days", "by_date", "date_range", "date_list", "year", "year_range", "by_year", "by_year_end",
    "within_year", "whole_year", "recurring", "stage_list", "compound", "from_date", "from_now_range", "milestone",
    "season", "event", "duration",
)  # fmt: skip
UNDATED: Final = ("open", "immediate", "discretionary", "external", "vague", "recurring_vague", "blank")
KINDS: Final = (*DATED, *UNDATED, "malformed")


class Point(NamedTuple):
    """One date on which something is due.

    `period` is the period it speaks for (`2018-05`, `2018-Q2`, `2018-W15`, or the day itself for a stage); None for
    a one-off. `milestone` is a stage's own words (开工, 完工), else None.
    """

    due: date
    period: str | None = None
    milestone: str | None = None


class Doubt(NamedTuple):
    """Something doubtful in a phrase: a finding's code and variant, the offsets of the words it is about, and the
    arguments of its message."""

    code: str
    start: int
    end: int
    args: tuple[tuple[str, object], ...] = ()
    variant: str = ""


class Reading(NamedTuple):
    """One explicit reading of a deadline's words. Dates are days of the calendar; `due` is the last day, included.

    `strict_due` is the other reading of an ambiguous 前 (the last day before the period named). `points` are the
    dates due, in order: one for a one-off, several if it recurs or has stages, none without a date. `every` is the
    unit of a recurrence: day, week, month, quarter, half, year. `rules` are the rules used: a message name of
    `messages/deadlines.py` and its arguments each, so that a person can check the reading in either language.
    `proposal` is a guess that nothing acts on until a person writes it as `reads_as`.
    """

    text: str
    kind: str
    start: date | None = None
    due: date | None = None
    strict_due: date | None = None
    rrule: str | None = None
    every: str | None = None
    points: tuple[Point, ...] = ()
    soft: bool = False
    rules: tuple[tuple[str, tuple[tuple[str, object], ...]], ...] = ()
    proposal: date | None = None
    doubts: tuple[Doubt, ...] = ()
