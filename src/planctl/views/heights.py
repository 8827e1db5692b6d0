"""How high the rows of a spreadsheet must be so that no text in them is cut: neither Excel nor WPS makes room for the
text of merged cells by itself, and LibreOffice and they measure Chinese differently."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil
from typing import Final, NamedTuple, TypeAlias

from planctl.views.folding import fold

# A cell's first and last row, and the points that its text needs.
Span: TypeAlias = tuple[int, int, float]

# Points. Excel holds no row that is higher.
MOST: Final = 409.0
_LEAST: Final = 20.0
_PADDING: Final = 6.0
# Of a line, in sizes of its letters: Noto's needs 1.45, those of 仿宋 and 宋体 1.2 to 1.35.
_LINE: Final = 1.45
# Points of a column that its text does not get, and points a pixel.
_INSET: Final = 6.0
_PIXEL: Final = 0.75


@lru_cache(maxsize=4096)
def needed(text: str, width: int, size: float) -> float:
    """The points that a text takes, folded to a column of `width` pixels, its letters `size` points."""
    room = _room(width, size)
    lines = sum(len(fold(line, room)) for line in text.split("\n"))
    return lines * size * _LINE + _PADDING


def listed(text: str, width: int, size: float) -> str:
    """Names or dates with line breaks where they must be folded: a spreadsheet would break within one."""
    room = _room(width, size)
    return "\n".join(part for line in text.split("\n") for part in fold(line, room, names=True))


def _room(width: int, size: float) -> int:
    """How many halves of a Chinese character a line holds; Latin letters can be wider, so one is kept in hand."""
    return max(2, int((width * _PIXEL - _INSET) / (size / 2)) - 1)


class Paper(NamedTuple):
    """The points of rows that a page holds, and those of what stands above the first row on its page."""

    page: float
    above: float = 0.0

    def tears(self, found: Sequence[float], first: int, last: int) -> bool:
        """Whether rows `first` to `last` are more than one page holds, wherever they begin."""
        return sum(found[first : last + 1]) > self.page - (0.0 if first else self.above)


def heights(needs: Iterable[float], spans: Sequence[Span], paper: Paper) -> list[float]:
    """The height of each row: what its own cells need, and its share of what a cell over several rows needs more than
    they have together.

    Rows that no page holds together will be torn by its end, a single row is not: there the first of them holds the
    text of such a cell, unless it would be half a page high itself.
    """
    found = [max(need, _LEAST) for need in needs]
    for first, last, need in spans:
        short = need - sum(found[first : last + 1])
        for row in range(first, last + 1) if short > 0 else ():
            found[row] += short / (last + 1 - first)
    for first, last, need in spans:
        if paper.tears(found, first, last):
            found[first] = max(found[first], min(need, paper.page / 2))
    return found


def page_ends(found: Sequence[float], together: Iterable[tuple[int, int]], paper: Paper) -> list[int]:
    """The rows before which a new page begins, so that rows that belong together are not torn where one page holds
    them. What stands above the first row keeps it."""
    ends = []
    used = paper.above
    for first, last in together:
        if first and not paper.tears(found, first, last) and used + sum(found[first : last + 1]) > paper.page:
            ends.append(first)
            used = 0.0
        for row in range(first, last + 1):
            if row and used and used + found[row] > paper.page:
                ends.append(row)
                used = 0.0
            used += found[row]
    return ends


def parts(height: float) -> int:
    """In how many rows a row must be split, so that none is higher than a spreadsheet holds."""
    return max(1, ceil(height / MOST))


def starts(found: Sequence[float], first: int) -> list[int]:
    """The row in which each begins if the first stands in row `first`, and behind them the row after the last."""
    places = [first]
    for height in found:
        places.append(places[-1] + parts(height))
    return places
