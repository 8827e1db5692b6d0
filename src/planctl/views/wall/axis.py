"""Where a day stands in a plan's year: months of equal width, as 序时进度 counts them."""

from collections.abc import Iterable
from datetime import date, timedelta

from planctl.messages import say
from planctl.progress.timing import pace
from planctl.reports.wall import Line
from planctl.views.wall.marks import hidden

_MONTHS = 12
_EDGE = 6.0  # percent: nearer to an edge a label would be cut


class Axis:
    """A plan's year from left to right in percent, with a column before or after it where something is due there."""

    def __init__(self, name: str, year: int, lines: Iterable[Line], as_of: date) -> None:
        self.name = name
        self.year = year
        self.as_of = as_of
        self.first, self.last = date(year, 1, 1), date(year, 12, 31)
        days = [
            day
            for line in lines
            for each in line.standings
            if each.occurrence
            for day in (each.occurrence.due, each.occurrence.original_due)
            if day
        ]
        self.before = any(day < self.first for day in days)
        self.after = any(day > self.last for day in days)
        self.columns = _MONTHS + self.before + self.after

    def end_of(self, day: date) -> float:
        """The place of the end of a day."""
        if day < self.first:
            return self._column(0.5) if self.before else 0.0
        if day > self.last:
            return self._column(self.columns - 0.5) if self.after else 100.0
        return self._column(self.before + _MONTHS * (pace(self.first, self.last, day) or 0) / 100)

    def start_of(self, day: date) -> float:
        """The place of the beginning of a day."""
        return self._column(self.before) if day == self.first else self.end_of(day - timedelta(1))

    def _column(self, number: float) -> float:
        return 100 * number / self.columns

    def heads(self) -> str:
        """The names of the columns, and of the as-of day, as SVG."""
        names = [say(f"wall.month_{number}") for number in range(1, _MONTHS + 1)]
        names = [*([say("wall.before")] if self.before else []), *names, *([say("wall.after")] if self.after else [])]
        texts = "".join(
            f'<text x="{percent(self._column(number + 0.5))}" y="32">{name}</text>' for number, name in enumerate(names)
        )
        return f'<svg class="axis" height="40" aria-hidden="true">{texts}{self._flag()}</svg>'

    def _flag(self) -> str:
        if self.as_of.year != self.year:
            return ""
        place = self.end_of(self.as_of)
        anchor = "start" if place < _EDGE else "end" if place > 100 - _EDGE else "middle"
        return (
            f'<line class="now" x1="{percent(place)}" x2="{percent(place)}" y1="16" y2="100%"/>'
            f'<text class="flag" x="{percent(place)}" y="12" text-anchor="{anchor}">'
            f"{say('wall.as_of_short', month=self.as_of.month, day=self.as_of.day)}</text>"
        )

    def grid(self) -> str:
        """What stands behind every row: every second quarter, the months and the as-of day."""
        bands = "".join(
            f'<rect class="band" x="{percent(self._column(self.before + month))}" '
            f'width="{percent(self._column(3))}" height="100%"/>'
            for month in (3, 9)
        )
        lines = "".join(
            f'<line class="month" x1="{percent(self._column(number))}" x2="{percent(self._column(number))}" '
            'y1="0" y2="100%"/>'
            for number in range(self.columns + 1)
        )
        now = ""
        if self.as_of.year == self.year:
            place = percent(self.end_of(self.as_of))
            now = f'<line class="now" x1="{place}" x2="{place}" y1="0" y2="100%"/>'
        return hidden(f'<g id="{self.name}">{bands}{lines}{now}</g>')


def percent(place: float) -> str:
    """A place as SVG has it."""
    return f"{place:.2f}".rstrip("0").rstrip(".") + "%"
