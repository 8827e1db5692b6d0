"""What a person is shown, before it is drawn: a few kinds of block that every text format can draw."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

# What a cell means; views/colours.py gives each its colour, the same everywhere. Words always say it too.
Tone: TypeAlias = Literal["", "title", "id", "date", "past", "soon", "muted", "error", "warning", "note", "good"]


class Cell(NamedTuple):
    """A piece of text and what it means. Text may come from a file: every view makes it safe for its own sink."""

    text: str
    tone: Tone = ""


def toned(cell: str | Cell, tone: Tone = "") -> Cell:
    """A cell of a row: a bare string has the tone of its column."""
    return Cell(cell, tone) if isinstance(cell, str) else cell


class Column(NamedTuple):
    """A column of a table. `fold`: its text may be folded over several lines; other columns keep their width.

    `numbers`: aligned to the right.
    """

    heading: str
    fold: bool = False
    numbers: bool = False
    tone: Tone = ""


class Table(NamedTuple):
    """Rows under headings. A row has a cell for every column; a bare string is a Cell in the column's tone."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str | Cell]]


class Facts(NamedTuple):
    """Labels and what they say, one a line: `show`, `when`."""

    pairs: Sequence[tuple[str, str | Cell]]


class Prose(NamedTuple):
    """A line or paragraph of text; `title` makes it a heading, of this level where a format has levels."""

    text: str
    title: bool = False
    tone: Tone = ""
    level: int = 2


class Grid(NamedTuple):
    """Equal columns side by side, each cell several lines: a calendar's month."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Sequence[str | Cell]]]


Block: TypeAlias = Table | Facts | Prose | Grid
