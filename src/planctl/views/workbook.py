"""Spreadsheets: their fonts, pages and texts, the same bytes for the same cells.

Every cell is a string: nothing that a plan holds becomes a formula, a number or a link. What no cell can hold (Excel's
limit) stands in full on a sheet of its own, and its cell says where.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

from planctl.messages import say
from planctl.views import safe

BODY: Final = "仿宋"
HEAD: Final = "黑体"
TITLE: Final = "方正小标宋简体"
SIZE: Final = 10.5
_CHINESE: Final = 134  # the character set by which a font is found where the one named is missing
# The pixels of columns that A4 in landscape holds between these margins (inches) without being made smaller.
_MARGINS: Final = {"left": 0.55, "right": 0.55, "top": 0.6, "bottom": 0.7}
_A4: Final = 9
# In points, what these leave of A4; of the height a little is kept in hand, since no two programs measure alike.
PAGE_WIDTH: Final = 841.9 - 72 * 1.1
PAGE_HEIGHT: Final = 0.95 * (595.3 - 72 * 1.3)
# Columns are measured in digits of the default font. Those of Verdana are 7 pixels wide, and those of DejaVu, which
# stands in for it on Linux, are too; Calibri's own stand-in would make all columns a third wider.
_MEASURE: Final = {"font_name": "Verdana", "font_size": 8}
_CELL_MOST: Final = 32_767  # UTF-16 units, Excel's limit
_LONG_SHOWN: Final = 300
_FOOTER_MOST: Final = 200


class Book:
    """A workbook in the making; `day` is its day of creation, `footer` stands on every page."""

    def __init__(self, title: str, day: date, footer: str) -> None:
        from xlsxwriter import Workbook

        self._out = BytesIO()
        texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = Workbook(self._out, {"in_memory": True, "default_format_properties": _MEASURE, **texts})
        self._book.set_properties({"title": safe.office(title)[:255], "created": datetime.combine(day, time())})
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._footer = safe.page_code(footer)[:_FOOTER_MOST].rstrip("&")
        # Texts that no cell can hold, in the order of their numbers.
        self.long: list[str] = []

    def style(self, text: str, **more: Any) -> Any:
        """The format of a cell with this text, made once: letters of the body unless `more` says otherwise. What looks
        like a formula stays text when a person edits it."""
        usual = {"font_name": BODY, "font_charset": _CHINESE, "font_size": SIZE, "text_wrap": True, "valign": "vcenter"}
        wanted = usual | more | ({"quote_prefix": True} if safe.formula(text) else {})
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(wanted)
        return self._formats[key]

    def hidden(self, name: str, rows: Sequence[Sequence[str]]) -> None:
        """A hidden, protected sheet of text for a program to read."""
        sheet = self._book.add_worksheet(name)
        sheet.hide()
        sheet.protect()
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                sheet.write_string(row, column, safe.office(text)[:_CELL_MOST])

    def text(self, text: str) -> str:
        """A text as a cell can hold it."""
        shown = safe.office(text)
        if len(shown) * 2 <= _CELL_MOST or len(shown.encode("utf-16-le")) <= 2 * _CELL_MOST:
            return shown
        if shown not in self.long:
            self.long.append(shown)
        return say(
            "office.long",
            start=shown[:_LONG_SHOWN],
            n=len(shown),
            sheet=say("office.long_sheet"),
            number=self.long.index(shown) + 1,
        )

    def closed(self) -> bytes:
        """The workbook's bytes."""
        self._book.close()
        return self._out.getvalue()

    def page(self, name: str) -> Any:
        """A new sheet, set up for A4 in landscape, as wide as one page."""
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(**_MARGINS)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_footer(f'&L&"{BODY}"&9{self._footer}&R&"{BODY}"&9{say("office.page")}', {"margin": 0.35})
        return sheet
