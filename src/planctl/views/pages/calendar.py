"""Occurrences laid out as months, or as a year of months."""

from calendar import Calendar
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from planctl.messages import say
from planctl.queries.answer import Answer
from planctl.views.blocks import Block, Cell, Grid, Prose, Table
from planctl.views.pages.words import TONES, colour_word, heading, text

# What is due on each day: the ids, each with its light.
Days: TypeAlias = dict[date, list[Cell]]

_MONDAY = 0
# A month is drawn as a grid of days; more months than these as a list of days.
_MOST_GRIDS = 3


def calendar(answer: Answer) -> Sequence[Block]:
    """Up to three months as grids of days, more as a row a day that something is due on."""
    days: Days = {}
    several = len({row["plan"] for row in answer.rows}) > 1
    for row in answer.rows:
        due = row["due"]
        assert isinstance(due, date)
        name = f"{row['plan']}/{row['id']}" if several else text(row["id"])
        days.setdefault(due, []).append(Cell(f"{name} {colour_word(row['light'])}", TONES[str(row["light"])]))
    window = answer.about["window"]
    years = sorted({str(year) for year in answer.about["years"]})
    # A quarter of several years is as many quarters.
    named = window.words and len(years) > 1
    months = _months(None if named else window.start, window.end, days)
    if len(months) > _MOST_GRIDS:
        label = say("tables.comma").join(years)
        title = say("tables.window_words", words=window.words.upper(), label=label) if named else ""
        return [Prose(title or say("tables.window_all", label=label), title=True), _year(days)]
    blocks: list[Block] = []
    for year, month in months:
        count = sum(len(ids) for day, ids in days.items() if (day.year, day.month) == (year, month))
        blocks.append(Prose(say("tables.month_title", year=year, month=month, n=count), title=True))
        blocks.append(_grid(year, month, days, answer.as_of))
    return blocks


def _months(start: date | None, end: date | None, days: Days) -> list[tuple[int, int]]:
    """The months from one day to another; where the window is open, those in which something is due."""
    if start is None or end is None:
        return sorted({(day.year, day.month) for day in days})
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


def _grid(year: int, month: int, days: Days, as_of: date) -> Grid:
    weeks = Calendar(_MONDAY).monthdatescalendar(year, month)
    headings = [say(f"tables.weekday_{number}") for number in range(7)]
    return Grid(headings, [[_day(day, month, days, as_of) for day in week] for week in weeks])


def _day(day: date, month: int, days: Days, as_of: date) -> list[str | Cell]:
    if day.month != month:
        return [""]
    ids = days.get(day, [])
    number = f"[{day.day}]" if day == as_of else str(day.day)
    return [Cell(number, "title" if ids or day == as_of else "muted"), *ids]


def _year(days: Days) -> Table:
    columns = (heading("due", tone="date"), heading("count", numbers=True), heading("ids", fold=True))
    rows: list[list[str | Cell]] = []
    for day in sorted(days):
        rows.append([str(day), str(len(days[day])), _together(days[day])])
    return Table(columns, rows)


def _together(ids: Sequence[Cell]) -> str:
    """Ids of one day on a line, those of one light together."""
    found: dict[str, list[str]] = {}
    for each in ids:
        name, _, colour = each.text.rpartition(" ")
        found.setdefault(colour, []).append(name)
    return "; ".join(f"{colour}: {' '.join(names)}" for colour, names in found.items())
