"""Blocks in colour for a person's terminal, drawn by Rich, which is imported only then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from planctl.views.blocks import Block, Table
from planctl.views.colours import STYLES
from planctl.views.columns import GAP
from planctl.views.layout import Laid, Piece, lay_out
from planctl.views.plain import RULE, plain_text
from planctl.views.width import display_width

if TYPE_CHECKING:
    from rich.table import Table as RichTable
    from rich.text import Text

# Rich takes about half a millisecond a row: beyond these, plain columns.
RICH_ROWS: Final = 500

# Far more than any table: Rich must find room for what is folded already, else it would cut it.
_ROOMY: Final = 1 << 16

_NONE: Final = Piece([""])


def rich_text(blocks: Sequence[Block], width: int, *, rule: str = RULE) -> str:
    """The blocks within `width` columns, with colours; the same lines as plain text has."""
    if sum(len(block.rows) for block in blocks if isinstance(block, Table)) > RICH_ROWS:
        return plain_text(blocks, width, rule=rule)
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    # Nothing of the environment, no markup, no emoji, no second highlighting: text is drawn as it is.
    console = Console(
        file=out,
        width=_ROOMY,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for number, block in enumerate(blocks):
        if number:
            console.print()
        laid = lay_out(block, width)
        if laid.widths:
            console.print(_table(laid, rule))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _table(laid: Laid, rule: str) -> "RichTable":
    from rich.box import Box
    from rich.table import Table as RichTable

    ruled = Box(f"    \n    \n {rule}{rule} \n" + "    \n" * 5)
    # The box draws one column between two cells, the padding the rest of the gap; no edge, so that a line that a
    # terminal draws wider than Unicode says pushes nothing aside.
    table = RichTable(
        box=ruled,
        safe_box=False,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - 1, 0, 0),
        header_style="",
        show_header=laid.headings is not None,
    )
    right = laid.right or (False,) * len(laid.widths)
    for piece, width, at_right in zip(laid.headings or [_NONE] * len(right), laid.widths, right, strict=True):
        # The heading holds the width, and not `min_width`, to which some versions of Rich add the padding.
        heading = _text(piece)
        heading.append(" " * (width - display_width(piece.lines[-1])))
        table.add_column(heading, no_wrap=True, justify="right" if at_right else "default")
    for row in laid.rows:
        table.add_row(*map(_text, row))
    return table


def _text(piece: Piece) -> "Text":
    from rich.text import Text

    text = Text("\n".join(piece.lines), no_wrap=True)
    text.stylize(STYLES[piece.tone])
    return text
