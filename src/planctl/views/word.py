"""Paragraphs and tables as Word's own XML (WordprocessingML, ECMA-376), written as text: a table of python-docx takes
a hundred times as long, since each cell looks for its neighbours.
"""

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from planctl.views import heights
from planctl.views.blocks import Tone
from planctl.views.colours import INKS
from planctl.views.safe import xml

Align: TypeAlias = Literal["left", "center", "right", "both"]
# The rows of a cell that stands for several: its first, or one of the others.
Merged: TypeAlias = Literal["", "first", "more"]

TWIPS: Final = 56.693  # a millimetre
PIXEL: Final = 15  # twips
# The points of letters in tables, and of rows that stay whole.
SIZES: Final = (10.5, 9.0, 7.5)
_STYLES: Final = dict(zip(SIZES, ("", "Small", "Smallest"), strict=True))
_MOST_WHOLE: Final = 220.0
# The font of a label, and of headings.
LABEL: Final = "黑体"

_HEAD_PAPER: Final = '<w:shd w:val="clear" w:color="auto" w:fill="EDF1F5"/>'
_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


class WordCell(NamedTuple):
    """A cell of a table; one that is `lit` has its tone's colour behind its letters too."""

    text: str
    tone: Tone = ""
    align: Align = "left"
    merged: Merged = ""
    lit: bool = False


def run(text: str, tone: Tone = "", font: str = "") -> str:
    """A run of letters, its quotation marks and dashes as Chinese has them, in the style's font unless another is
    named."""
    other = f' w:eastAsia="{font}"' if font else ""
    colour = f'<w:color w:val="{INKS[tone].letters}"/>' if tone in INKS else ""
    shown = xml(text).replace("\n", _BREAK).replace("\t", _TAB)
    properties = f'<w:rPr><w:rFonts{other} w:hint="eastAsia"/>{colour}</w:rPr>'
    return f'<w:r>{properties}<w:t xml:space="preserve">{shown}</w:t></w:r>' if text else ""


def paragraph(runs: str, style: str, align: Align | None = None) -> str:
    """A paragraph of such runs in a style (by its id)."""
    where = f'<w:jc w:val="{align}"/>' if align else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{where}</w:pPr>{runs}</w:p>'


# Behind a table: room, so that two do not grow together, and the paragraph that Word wants, which takes none.
GAP: Final = paragraph("", "Gap")
END: Final = paragraph("", "End")


def table(widths: Sequence[int], headings: Sequence[str], rows: Iterable[Sequence[WordCell]], size: float) -> str:
    """A table in letters of one of SIZES, its columns of these widths in twips, its headings repeated on each page; a
    row that is not high is not torn by the end of a page."""
    small = _STYLES[size]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(
        _cell(paragraph(run(heading), f"TableHead{small}"), width, _HEAD_PAPER)
        for heading, width in zip(headings, widths, strict=True)
    )
    body = []
    for row in rows:
        cells = list(zip(row, widths, strict=True))
        high = max(heights.needed(cell.text, width // PIXEL, size) for cell, width in cells if cell.merged != "more")
        whole = "<w:trPr><w:cantSplit/></w:trPr>" if high <= _MOST_WHOLE else ""
        body.append(f"<w:tr>{whole}{''.join(_drawn(cell, width, small) for cell, width in cells)}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="OfficeTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{''.join(body)}</w:tbl>"
    )


def _drawn(cell: WordCell, width: int, small: str) -> str:
    more = ""
    if cell.merged:
        more += '<w:vMerge w:val="restart"/>' if cell.merged == "first" else "<w:vMerge/>"
    if cell.lit and cell.tone in INKS:
        more += f'<w:shd w:val="clear" w:color="auto" w:fill="{INKS[cell.tone].paper}"/>'
    style = f"TableHeading{small}" if cell.tone == "title" else f"TableText{small}"
    runs = "" if cell.merged == "more" else run(cell.text, cell.tone)
    return _cell(paragraph(runs, style, cell.align), width, more)


def _cell(content: str, width: int, more: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
