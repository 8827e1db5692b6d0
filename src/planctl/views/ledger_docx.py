"""The ledger as an official document: the office's own table with its merged cells on A4 in landscape."""

from collections.abc import Sequence
from typing import Final

from planctl.reports.ledger import COLUMNS, MERGED, Ledger, runs
from planctl.views import heights
from planctl.views.blocks import Cell, toned
from planctl.views.office_page import LANDSCAPE, document_bytes
from planctl.views.pages.documents import footer
from planctl.views.pages.ledger import LISTED, WIDE, heading, rows, summary, title, widths
from planctl.views.pages.origins import foot, issued_lines
from planctl.views.word import PIXEL, SIZES, Merged, WordCell, paragraph, run, table

# In thousandths of the page.
_WIDTHS: Final = {
    "item": 40, "title": 146, "text": 262, "deadline": 94, "leaders": 74, "divisions": 136, "progress": 132,
    "state": 116,
}  # fmt: skip
# Of several plans an item stands under its address, which takes this much more.
_ADDRESS: Final = 40


def ledger_docx(made: Ledger, lines: Sequence[str] = ()) -> bytes:
    """The document; `lines` stand under its title: what it was limited to, and what it lacks."""
    asked = widths(made, _WIDTHS, _ADDRESS)
    twips = [LANDSCAPE.room * asked[name] // sum(asked.values()) for name in COLUMNS]
    body = [
        paragraph(run(title(made)), "Title"),
        *(paragraph(run(line), "Subtitle") for line in (*issued_lines(made.plans), summary(made), *lines)),
        table(twips, [heading(name) for name in COLUMNS], _rows(made, twips), SIZES[0]),
        *(paragraph(run(line, "muted"), "Note") for line in footer(made.origins, made.as_of)),
    ]
    return document_bytes(title(made), "".join(body), made.as_of, LANDSCAPE, [foot(made.origins, made.as_of)])


def _rows(made: Ledger, twips: Sequence[int]) -> list[list[WordCell]]:
    merged = {COLUMNS.index(name): _merged(made, name) for name in MERGED}
    return [
        [
            _cell(cell, place, twips[place], merged[place][number] if place in merged else "")
            for place, cell in enumerate(row)
        ]
        for number, row in enumerate(rows(made))
    ]


def _cell(cell: str | Cell, place: int, width: int, merged: Merged) -> WordCell:
    text, tone = toned(cell)
    column = COLUMNS[place]
    if column in LISTED:
        text = heights.listed(text, width // PIXEL, SIZES[0])
    return WordCell(text, tone, "left" if column in WIDE else "center", merged, lit=column == "state")


def _merged(made: Ledger, column: str) -> list[Merged]:
    """For each row whether its cell begins one that stands for several, or goes on with it."""
    found: list[Merged] = []
    for first, last in runs(made.rows, column):
        if last > first:
            found.append("first")
            found.extend("more" for _ in range(first, last))
        else:
            found.append("")
    return found
