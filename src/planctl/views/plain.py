"""Blocks as plain text in aligned columns: for pipes, for thousands of rows, and where there is no colour."""

from collections.abc import Sequence
from typing import Final

from planctl.views.blocks import Block
from planctl.views.columns import GAP
from planctl.views.layout import Laid, Line, lay_out
from planctl.views.width import display_width

RULE: Final = "─"


def plain_text(blocks: Sequence[Block], width: int | None = None, *, rule: str = RULE) -> str:
    """The blocks, a blank line between two. Without a width (a pipe) nothing is folded and no rule is drawn.

    `rule` is the character under headings, for terminals that lack the usual one.
    """
    return "\n".join(_drawn(lay_out(block, width), "" if width is None else rule) for block in blocks)


def _drawn(laid: Laid, rule: str) -> str:
    lines: list[str] = []
    if laid.headings:
        _draw(laid.headings, laid, lines)
        if rule:
            lines.append(rule * (sum(laid.widths) + GAP * (len(laid.widths) - 1)))
    for row in laid.rows:
        _draw(row, laid, lines)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _draw(row: Line, laid: Laid, lines: list[str]) -> None:
    gap = " " * GAP
    last = len(laid.widths) - 1
    for number in range(max((len(piece.lines) for piece in row), default=1)):
        cells = []
        for place, piece in enumerate(row):
            text = piece.lines[number] if number < len(piece.lines) else ""
            if laid.right and laid.right[place]:
                text = " " * (laid.widths[place] - display_width(text)) + text
            elif place < last:
                text += " " * (laid.widths[place] - display_width(text))
            cells.append(text)
        lines.append(gap.join(cells))
