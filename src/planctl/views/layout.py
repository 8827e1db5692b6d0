"""Blocks laid out in columns and lines: every decision about width, before anything is drawn."""

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple, TypeAlias

from planctl.views import safe
from planctl.views.blocks import Block, Cell, Column, Facts, Grid, Prose, Table, Tone
from planctl.views.columns import GAP, LEAST_FOLD, LEAST_OTHER, Need, fit
from planctl.views.folding import fold, longest_unit
from planctl.views.width import display_width, widest

# What these say is looked up and copied: it stays on one line.
_WHOLE: Final[tuple[Tone, ...]] = ("id", "date")


class Piece(NamedTuple):
    """A cell as drawn: its lines, safe for a terminal, and their tone."""

    lines: list[str]
    tone: Tone = ""


Line: TypeAlias = list[Piece]

_EMPTY: Final = Piece([""])


class Laid(NamedTuple):
    """Pieces in columns of these widths. An empty row is a blank line; no headings, no rule under them."""

    widths: list[int]
    rows: list[Line]
    headings: Line | None = None
    right: tuple[bool, ...] = ()


def lay_out(block: Block, width: int | None) -> Laid:
    """A block within `width` columns; None folds nothing, and each row of a table is one line."""
    if isinstance(block, Prose):
        return _natural([[_piece(block.text, "title" if block.title else block.tone, width)]])
    if isinstance(block, Facts):
        return _pairs(block.pairs, width)
    if isinstance(block, Grid):
        return _grid(block, width)
    return _table(block, width)


def _table(table: Table, width: int | None) -> Laid:
    columns = table.columns
    headings = [Piece([safe.terminal(column.heading)], "title") for column in columns]
    tones = [column.tone for column in columns]
    clean = _one_line if width is None else _lines
    rows = [
        [
            Piece(clean(cell), tone) if isinstance(cell, str) else Piece(clean(cell.text), cell.tone)
            for cell, tone in zip(row, tones, strict=True)
        ]
        for row in table.rows
    ]
    right = tuple(column.numbers for column in columns)
    if width is None:
        return Laid(_widths([headings, *rows], display_width), rows, headings, right)
    naturals = _widths([headings, *rows], widest)
    fitted = naturals
    if sum(naturals) + GAP * (len(columns) - 1) > width:
        found = fit(_needs(columns, naturals, headings, rows), width)
        if found is None:
            return _records(table, width)
        fitted = found
        rows = [_folded(row, columns, fitted) for row in rows]
        headings = _folded(headings, columns, fitted)
    return Laid(_widths([headings, *rows], display_width), rows, headings, right)


def _needs(columns: Sequence[Column], naturals: list[int], headings: Line, rows: list[Line]) -> list[Need]:
    return [
        Need(natural, True, natural, natural)
        if column.fold
        else Need(natural, False, *_floors(column, natural, headings[place], [row[place] for row in rows]))
        for place, (column, natural) in enumerate(zip(columns, naturals, strict=True))
    ]


def _floors(column: Column, natural: int, heading: Piece, cells: Iterable[Piece]) -> tuple[int, int]:
    if column.numbers or column.tone in _WHOLE:
        return natural, natural
    lines = {line for cell in cells for line in cell.lines}
    head = longest_unit(heading.lines[0])
    whole = max(head, *(longest_unit(line, names=True) for line in lines), 0)
    least = max(head, *(longest_unit(line) for line in lines), min(natural, LEAST_OTHER))
    return max(whole, least), least


def _folded(row: Line, columns: Sequence[Column], widths: list[int]) -> Line:
    return [
        Piece([part for line in piece.lines for part in fold(line, width, names=not column.fold)], piece.tone)
        for piece, column, width in zip(row, columns, widths, strict=True)
    ]


def _records(table: Table, width: int) -> Laid:
    """A table whose columns cannot stand side by side: a field a line, a blank line between rows."""
    pairs: list[tuple[str, str | Cell] | None] = []
    for row in table.rows:
        if pairs:
            pairs.append(None)
        for cell, column in zip(row, table.columns, strict=True):
            said = Cell(cell, column.tone) if isinstance(cell, str) else cell
            if said.text:
                pairs.append((column.heading, said))
    return _pairs(pairs, width)


def _pairs(pairs: Sequence[tuple[str, str | Cell] | None], width: int | None) -> Laid:
    """Labels beside what they say, or above it where that leaves too little room; None is a blank line."""
    labels = max((widest(safe.terminal(pair[0])) for pair in pairs if pair), default=0)
    beside = None if width is None else width - labels - GAP
    if width is None or beside is None or beside >= LEAST_FOLD:
        return _natural([[_piece(pair[0], "muted", None), _said(pair[1], beside)] if pair else [] for pair in pairs])
    rows: list[Line] = []
    for pair in pairs:
        if pair is None:
            rows.append([])
            continue
        said = _said(pair[1], width - GAP)
        rows.append([_piece(pair[0], "muted", width)])
        rows.append([Piece([" " * GAP + line for line in said.lines], said.tone)])
    return _natural(rows)


def _grid(grid: Grid, width: int | None) -> Laid:
    """Equal columns; where they would be too narrow to read, the cells that hold more than a day, one by one."""
    count = len(grid.headings)
    headings = [_piece(heading, "title", None) for heading in grid.headings]
    rows = [[[_said(line, None) for line in cell] for cell in row] for row in grid.rows]
    each = max(_widths([headings, *(cell for row in rows for cell in row)], widest), default=0)
    if width is not None and each * count + GAP * (count - 1) > width:
        each = (width - GAP * (count - 1)) // count
        if each < LEAST_OTHER:
            return _pairs(_days(grid), width)
        headings = [_piece(heading, "title", each) for heading in grid.headings]
        rows = [[[_said(line, each) for line in cell] for cell in row] for row in grid.rows]
    lines: list[Line] = []
    for row in rows:
        if lines:
            lines.append([])
        lines.extend(list(line) for line in zip_longest(*row, fillvalue=_EMPTY))
    return Laid([each] * count, lines, headings)


def _days(grid: Grid) -> list[tuple[str, str | Cell]]:
    cells = [pair for row in grid.rows for pair in zip(grid.headings, row, strict=True) if len(pair[1]) > 1]
    return [("" if number else heading, line) for heading, cell in cells for number, line in enumerate(cell)]


def _natural(rows: list[Line]) -> Laid:
    return Laid(_widths(rows, display_width), rows)


def _widths(rows: Iterable[Line], measure: Callable[[str], int]) -> list[int]:
    """The widest piece of each column."""
    columns = zip_longest(*rows, fillvalue=_EMPTY)
    return [max(measure(line) for piece in column for line in piece.lines) for column in columns]


def _said(cell: str | Cell, width: int | None) -> Piece:
    return _piece(cell, "", width) if isinstance(cell, str) else _piece(cell.text, cell.tone, width)


def _piece(text: str, tone: Tone, width: int | None) -> Piece:
    lines = _lines(text)
    return Piece(lines if width is None else [part for line in lines for part in fold(line, max(1, width))], tone)


def _lines(text: str) -> list[str]:
    return safe.terminal(text, newlines=True).split("\n")


def _one_line(text: str) -> list[str]:
    """A cell of a row that stays one line, for the programs that read a pipe by lines."""
    return [" ".join(_lines(text))]
