"""Blocks as an official document for Word: a bulletin, a slip, or any other page, on A4 upright."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.messages import say
from planctl.views.blocks import Block, Cell, Column, Facts, Grid, Prose, Table, Tone, toned
from planctl.views.colours import INKS
from planctl.views.columns import LEAST_OTHER
from planctl.views.office_page import PORTRAIT, document_bytes
from planctl.views.width import display_width
from planctl.views.word import END, GAP, LABEL, SIZES, Align, WordCell, paragraph, run, table

_NO_DAY: Final = date(1980, 1, 1)
_TWIPS: Final = 20  # a point
_PLAIN: Final[Tone] = ""
_WHOLE: Final = ("id", "date")
_GOOD_FOLD: Final = 0.45
_SHORT_NUMBER: Final = 6
_LINES: Final = 8


class _Try(NamedTuple):
    """Letters, and what a column of prose has in them at the very least, and at least where that would fold it to more
    than _LINES lines, in halves of a Chinese character."""

    size: float
    least: int
    least_long: int


# The first whose columns can stand side by side is taken.
_TRIES: Final = (
    _Try(SIZES[0], 28, 28),
    _Try(SIZES[1], 16, 16),
    _Try(SIZES[1], 10, 20),
    _Try(SIZES[2], 10, 20),
    _Try(SIZES[2], 10, 10),
)


def docx_bytes(blocks: Sequence[Block], *, day: date = _NO_DAY, footer: Sequence[str] = ()) -> bytes:
    """The blocks as a document made on `day`; `footer` lines stand under each page's number.

    A heading of level 1, else the first heading, is the title. A table whose columns cannot stand side by side becomes
    a list of rows, a field a line.
    """
    headings = [block for block in blocks if isinstance(block, Prose) and block.title]
    first = next((block for block in headings if block.level == 1), headings[0] if headings else None)
    body = "".join(paragraph(run(first.text), "Title") if block is first else _drawn(block) for block in blocks)
    # A gap at the very end could be all that the last page holds.
    return document_bytes(first.text if first else "planctl", body.removesuffix(GAP) + END, day, PORTRAIT, footer)


def _drawn(block: Block) -> str:
    if isinstance(block, Prose):
        return _prose(block)
    if isinstance(block, Facts):
        return "".join(_fact(label, toned(said)) for label, said in block.pairs)
    return _grid(block) if isinstance(block, Grid) else _table(block)


def _prose(block: Prose) -> str:
    if block.title:
        return paragraph(run(block.text, block.tone), "Heading1" if block.level <= 2 else "Heading2")
    return _lines(block.text, block.tone, "Note" if block.tone == "muted" else "BodyText")


def _lines(text: str, tone: Tone, style: str, head: str = "") -> str:
    """A paragraph a line, since a broken one would be spread out to the margin."""
    first, *rest = text.replace("\r\n", "\n").split("\n")
    others = (paragraph(run(line, tone), style) for line in rest)
    return paragraph(head + run(first, tone), style) + "".join(others)


def _fact(label: str, said: Cell) -> str:
    """A paragraph that begins with its label; without one it goes on with the fact before it."""
    head = run(say("views.labelled", label=label, text=""), font=LABEL) if label else ""
    return _lines(said.text, said.tone, "BodyText", head)


def _grid(grid: Grid) -> str:
    """Equal columns, each cell in the tone of its first line that has one."""
    rows = []
    for row in grid.rows:
        lines = [list(map(toned, cell)) for cell in row]
        tones = [next((line.tone for line in cell if line.tone in INKS), _PLAIN) for cell in lines]
        rows.append(
            [WordCell("\n".join(line.text for line in cell), tone) for cell, tone in zip(lines, tones, strict=True)]
        )
    widths = [PORTRAIT.room // len(grid.headings)] * len(grid.headings)
    return table(widths, grid.headings, rows, SIZES[0]) + GAP


def _table(block: Table) -> str:
    """In the larger letters if they leave its prose good room, else in smaller ones."""
    naturals = [_natural(place, block) for place in range(len(block.columns))]
    for tried in _TRIES:
        asked = _shares(block.columns, naturals, int(PORTRAIT.room / (tried.size * _TWIPS / 2)), tried)
        if asked:
            widths = [PORTRAIT.room * each // sum(asked) for each in asked]
            aligns = [_align(place, block) for place in range(len(block.columns))]
            rows = [
                [
                    WordCell(*toned(cell, column.tone), align)
                    for cell, column, align in zip(row, block.columns, aligns, strict=True)
                ]
                for row in block.rows
            ]
            return table(widths, [column.heading for column in block.columns], rows, tried.size) + GAP
    return "".join(_record(row, block.columns) for row in block.rows)


def _align(place: int, block: Table) -> Align:
    """Prose to the left; numbers to the right, but short ones, as names, stand in the middle of their column."""
    column = block.columns[place]
    if column.numbers and any(display_width(toned(row[place]).text) > _SHORT_NUMBER for row in block.rows):
        return "right"
    return "left" if column.fold else "center"


def _natural(place: int, block: Table) -> int:
    """The widest line of a column, in halves of a Chinese character."""
    texts = [block.columns[place].heading, *(toned(row[place]).text for row in block.rows)]
    return max(display_width(line) for text in texts for line in text.split("\n"))


def _shares(columns: Sequence[Column], naturals: Sequence[int], room: int, tried: _Try) -> list[int] | None:
    """The width of each column in halves of a Chinese character; None where columns that fold would get less than the
    least. Dates, ids and numbers stay on one line, names give way to prose."""
    padding = [_padding(column) for column in columns]
    folds = [column.fold for column in columns]
    whole = [fold or bool(column.numbers or column.tone in _WHOLE) for fold, column in zip(folds, columns, strict=True)]
    given = [
        min(natural, max(tried.least, min(tried.least_long, natural // _LINES)))
        if fold
        else natural
        if kept
        else min(natural, LEAST_OTHER)
        for natural, fold, kept in zip(naturals, folds, whole, strict=True)
    ]
    rest = room - sum(given) - sum(padding)
    if rest < 0:
        return None
    # Prose up to a good part of the line, then names, then prose again.
    for wanted, most in ((True, int(_GOOD_FOLD * room)), (False, room), (True, room)):
        asked = {
            place: max(0, min(naturals[place], most) - given[place])
            for place, fold in enumerate(folds)
            if fold is wanted
        }
        share = min(1.0, rest / max(1, sum(asked.values())))
        for place, more in asked.items():
            given[place] += int(more * share)
        rest = room - sum(given) - sum(padding)
    return [width + more for width, more in zip(given, padding, strict=True)]


def _padding(column: Column) -> int:
    """What a column needs beside its text, in halves of a Chinese character: digits can be wider than one."""
    return 4 if column.numbers or column.tone in _WHOLE else 2


def _record(row: Sequence[str | Cell], columns: Sequence[Column]) -> str:
    cells = [(column.heading, toned(cell, column.tone)) for cell, column in zip(row, columns, strict=True)]
    return "".join(_fact(heading, cell) for heading, cell in cells if cell.text) + GAP
