"""A sheet of a workbook: lines above a table, the table, lines below it; rows are as high as their text."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple, TypeAlias

from planctl.errors import CannotGoOn
from planctl.messages import say
from planctl.views import heights
from planctl.views.blocks import Cell, toned
from planctl.views.colours import INKS
from planctl.views.workbook import HEAD, PAGE_HEIGHT, PAGE_WIDTH, SIZE, TITLE, Book

_POINTS: Final = 0.75  # a pixel
_ROWS_MOST: Final = 1_048_576  # Excel's limit
_TO_FILL: Final = "#FFF9E5"
# Characters of a text that no cell can hold, in each row of the sheet that has it.
_PIECE: Final = 500

# For each place of a column, the first and last rows of which one cell holds the text.
Spans: TypeAlias = Mapping[int, Sequence[tuple[int, int]]]

_Look: TypeAlias = tuple[str, Any]


class SheetColumn(NamedTuple):
    """A column of a sheet: `width` in pixels. The cells of one that is `lit` have the colour of their tone, those of a
    `listed` one end no line within a name or date; one `to_fill` is left to a person, and what is typed stays text."""

    heading: str
    width: int
    centred: bool = False
    lit: bool = False
    listed: bool = False
    to_fill: bool = False


class Place(NamedTuple):
    """Where a table stands, counted from 0: the row of its headings, the first below them, and the row behind it."""

    head: int
    first: int
    end: int


class Sheet:
    """One sheet, written from top to bottom; its name is the catalogue's, never a file's. `raw` is XlsxWriter's own."""

    def __init__(self, book: Book, name: str, columns: Sequence[SheetColumn]) -> None:
        self.raw = raw = book.page(name)
        self._book = book
        self._columns = columns
        self._row = 0
        self._head = self._above = 0.0
        for place, column in enumerate(columns):
            raw.set_column_pixels(place, place, column.width)

    def title(self, text: str) -> None:
        """The title, over all columns."""
        self._across(text, 20, font_name=TITLE, align="center")

    def line(self, text: str, *, centred: bool = False) -> None:
        """A line over all columns."""
        self._across(text, SIZE, align="center" if centred else "left")

    def gap(self) -> None:
        """An empty row."""
        self._row += 1

    def table(
        self,
        rows: Sequence[Sequence[str | Cell]],
        spans: Spans | None = None,
        together: Sequence[tuple[int, int]] = (),
        least: float = 0,
        split: bool = True,
    ) -> Place:
        """Headings and rows, with a filter, headings frozen and repeated on paper; rows are `least` points high.

        A cell that stands for several rows is merged, and its text written under all of it: a filter looks there.
        Rows that belong `together` stay on one page if it holds them. A row that must be higher than a spreadsheet
        holds is `split` into several, else it is as high as can be.
        """
        head = self._row
        self._headings()
        shown = [list(map(self._cell, row, self._columns)) for row in rows]
        spans = spans or {}
        paper = self._paper()
        found = self._heights(shown, spans, least, paper)
        if not split:
            found = [min(height, heights.MOST) for height in found]
        starts = heights.starts(found, self._row)
        if starts[-1] > _ROWS_MOST:
            raise CannotGoOn("too_many_rows", n=f"{starts[-1]:,}", most=f"{_ROWS_MOST:,}")
        for (start, end), height in zip(pairwise(starts), found, strict=True):
            for row in range(start, end):
                self.raw.set_row(row, height / (end - start))
        for place, column in enumerate(self._columns):
            for first, last in spans.get(place) or [(row, row) for row in range(len(rows))]:
                torn = paper.tears(found, first, last)
                self._block(starts[first], starts[last + 1] - 1, place, self._look(shown[first][place], column, torn))
        ends = heights.page_ends(found, together, paper)
        self.raw.set_h_pagebreaks([starts[row] for row in ends])
        self._row = starts[-1]
        bottom = max(self._row - 1, head)
        self.raw.autofilter(head, 0, bottom, len(self._columns) - 1)
        self.raw.ignore_errors({"number_stored_as_text": f"A1:XFD{bottom + 1}"})
        return Place(head, head + 1, self._row)

    def _paper(self) -> heights.Paper:
        """The rows that a page holds, at the scale at which all columns fit on it."""
        width = sum(column.width for column in self._columns) * _POINTS
        return heights.Paper(PAGE_HEIGHT * max(1.0, width / PAGE_WIDTH) - self._head, self._above)

    def _headings(self) -> None:
        style = self._book.style("", font_name=HEAD, border=1, align="center", bg_color="#E7EEF5")
        needs = [heights.needed(column.heading, column.width, SIZE) for column in self._columns]
        self._head = max(30.0, *needs)
        self.raw.set_row(self._row, self._head)
        for place, column in enumerate(self._columns):
            self.raw.write_string(self._row, place, column.heading, style)
        self.raw.repeat_rows(self._row)
        self._row += 1
        self.raw.freeze_panes(self._row, 0)

    def _cell(self, cell: str | Cell, column: SheetColumn) -> Cell:
        text, tone = toned(cell)
        text = self._book.text(text)
        return Cell(heights.listed(text, column.width, SIZE) if column.listed else text, tone)

    def _heights(self, rows: Sequence[Sequence[Cell]], spans: Spans, least: float, paper: heights.Paper) -> list[float]:
        own = [place for place in range(len(self._columns)) if place not in spans]
        needs = [max([least, *(self._needed(row[place], place) for place in own)]) for row in rows]
        over = [
            (first, last, self._needed(rows[first][place], place))
            for place, found in spans.items()
            for first, last in found
        ]
        return heights.heights(needs, over, paper)

    def _needed(self, cell: Cell, place: int) -> float:
        return heights.needed(cell.text, self._columns[place].width, SIZE)

    def _block(self, first: int, last: int, place: int, look: _Look) -> None:
        """A cell over rows `first` to `last` of the sheet."""
        text, style = look
        if last > first:
            self.raw.merge_range(first, place, last, place, "", style)
        for row in range(first, last + 1):
            if text:
                self.raw.write_string(row, place, text, style)
            else:
                self.raw.write_blank(row, place, None, style)

    def _look(self, cell: Cell, column: SheetColumn, torn: bool) -> _Look:
        """The text of a cell, and its style; a cell that no page holds whole has its text at its top."""
        more: dict[str, Any] = {"border": 1, "align": "center" if column.centred else "left"}
        if torn:
            more["valign"] = "top"
        if cell.tone in INKS:
            more["font_color"] = f"#{INKS[cell.tone].letters}"
            if column.lit:
                more["bg_color"] = f"#{INKS[cell.tone].paper}"
        elif cell.tone == "title":
            more["font_name"] = HEAD
        if column.to_fill:
            more |= {"num_format": "@", "locked": False, "bg_color": _TO_FILL}
        return cell.text, self._book.style(cell.text, **more)

    def _across(self, text: str, size: float, **more: Any) -> None:
        last = len(self._columns) - 1
        text = self._book.text(text)
        need = heights.needed(text, sum(column.width for column in self._columns), size)
        height = min(need, heights.MOST)
        self.raw.set_row(self._row, height)
        self._above += height
        style = self._book.style(text, font_size=size, **more)
        if last:
            self.raw.merge_range(self._row, 0, self._row, last, "", style)
        self.raw.write_string(self._row, 0, text, style)
        self._row += 1


def finished(book: Book) -> bytes:
    """The workbook's bytes, with a sheet more for texts that no cell could hold."""
    if book.long:
        columns = (SheetColumn(say("office.long_number"), 60, True), SheetColumn(say("office.long_text"), 900))
        pieces = [
            (str(number), text[start : start + _PIECE])
            for number, text in enumerate(book.long, 1)
            for start in range(0, len(text), _PIECE)
        ]
        Sheet(book, say("office.long_sheet"), columns).table(pieces)
    return book.closed()
