"""The ledger as a workbook: the office's own table with its merged cells, the same by division, and every due date."""

from collections.abc import Sequence
from typing import Final

from planctl.messages import say
from planctl.queries.answer import Row
from planctl.reports.ledger import COLUMNS, MERGED, Ledger, runs
from planctl.views.blocks import Cell
from planctl.views.pages.documents import footer
from planctl.views.pages.ledger import LISTED, WIDE, due, heading, rows, state_cell, summary, title, widths
from planctl.views.pages.origins import foot, issued_lines
from planctl.views.pages.words import names, text
from planctl.views.workbook import Book
from planctl.views.worksheet import Sheet, SheetColumn, finished

# In pixels; together they fill A4 in landscape at 85 %, so that letters are 9 points on paper.
_WIDTHS: Final = {
    "item": 42, "title": 200, "text": 366, "deadline": 94, "leaders": 84, "divisions": 130, "progress": 190,
    "state": 114,
}  # fmt: skip
# Of several plans an item stands under its address, which takes this much more.
_ADDRESS: Final = 44


def ledger_xlsx(made: Ledger, lines: Sequence[str] = ()) -> bytes:
    """The workbook; `lines` stand under its title: what it was limited to, and what it lacks."""
    book = Book(title(made), made.as_of, foot(made.origins, made.as_of))
    _ledger(book, made, lines)
    _by_division(book, made, lines)
    _occurrences(book, made, lines)
    return finished(book)


def _ledger(book: Book, made: Ledger, lines: Sequence[str]) -> None:
    pixels = widths(made, _WIDTHS, _ADDRESS)
    columns = [
        SheetColumn(heading(name), pixels[name], name not in WIDE, lit=name == "state", listed=name in LISTED)
        for name in COLUMNS
    ]
    sheet = Sheet(book, say("ledger.ledger"), columns)
    sheet.title(title(made))
    for line in (*issued_lines(made.plans), summary(made)):
        sheet.line(line, centred=True)
    _said(sheet, lines)
    spans = {COLUMNS.index(name): runs(made.rows, name) for name in MERGED}
    sheet.table(rows(made), spans, together=runs(made.rows, "item"))
    sheet.gap()
    for line in footer(made.origins, made.as_of):
        sheet.line(line)


def _by_division(book: Book, made: Ledger, lines: Sequence[str]) -> None:
    """Every row says everything itself, so that it can be sorted."""
    columns = [
        SheetColumn(say("tables.division"), 130, True),
        SheetColumn(say("tables.role"), 68, True),
        SheetColumn(say("tables.id"), 58, True),
        SheetColumn(say("tables.text"), 520),
        SheetColumn(heading("deadline"), 94, True, listed=True),
        SheetColumn(say("tables.due"), 96, True, listed=True),
        SheetColumn(heading("leaders"), 90, True, listed=True),
        SheetColumn(heading("state"), 114, True, lit=True),
    ]
    rows = [
        [
            names((str(row["division"]),) if row["division"] else None),
            say(f"tables.role_{row['role']}"),
            *_shared(row),
            text(row["deadline"]),
            due(row),
            names(row["leaders"]),
            state_cell(row, made.as_of),
        ]
        for row in made.by_division
    ]
    _plain(book, say("ledger.by_division"), made, lines, columns, rows, made.by_division)


def _occurrences(book: Book, made: Ledger, lines: Sequence[str]) -> None:
    columns = [
        SheetColumn(say("tables.due"), 96, True, listed=True),
        SheetColumn(say("tables.id"), 58, True),
        SheetColumn(say("tables.text"), 470),
        SheetColumn(heading("deadline"), 94, True, listed=True),
        SheetColumn(say("tables.for"), 84, True),
        SheetColumn(heading("divisions"), 130, True, listed=True),
        SheetColumn(heading("state"), 114, True, lit=True),
        SheetColumn(say("tables.done_on"), 92, True),
    ]
    rows = [
        [
            due(row),
            *_shared(row),
            text(row["deadline"]),
            text(row["milestone"] or row["period"]),
            names(row["lead"]),
            state_cell(row, made.as_of),
            text(row["done_on"]),
        ]
        for row in made.occurrences
    ]
    _plain(book, say("ledger.occurrences"), made, lines, columns, rows, made.occurrences)


def _shared(row: Row) -> list[str | Cell]:
    return [text(row["id"]), text(row["text"])]


def _plain(
    book: Book,
    name: str,
    made: Ledger,
    lines: Sequence[str],
    columns: list[SheetColumn],
    rows: list[list[str | Cell]],
    of: Sequence[Row],
) -> None:
    """A sheet without merged cells; where there are several plans, the first column tells them apart."""
    if len(made.plans) > 1:
        columns.insert(0, SheetColumn(say("tables.plan"), 80, True))
        for cells, row in zip(rows, of, strict=True):
            cells.insert(0, text(row["plan"]))
    sheet = Sheet(book, name, columns)
    sheet.title(say("ledger.sheet_title", title=title(made), name=name))
    sheet.line(say("ledger.sheet_rows", n=len(rows), as_of=made.as_of), centred=True)
    _said(sheet, lines)
    sheet.table(rows)


def _said(sheet: Sheet, lines: Sequence[str]) -> None:
    for line in lines:
        sheet.line(line, centred=True)
