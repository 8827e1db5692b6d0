"""Blocks as Markdown that GitHub draws: tables, lists and headings, with every text kept text."""

from collections.abc import Iterable, Sequence

from planctl.messages import say
from planctl.views.blocks import Block, Cell, Facts, Grid, Prose
from planctl.views.safe import markdown, markdown_paragraph


def markdown_text(blocks: Sequence[Block]) -> str:
    """The blocks, a blank line between two."""
    return "\n".join("".join(f"{line}\n" for line in _lines(block)) for block in blocks)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Prose):
        return [f"{'#' * block.level} {markdown(block.text)}"] if block.title else [markdown_paragraph(block.text)]
    if isinstance(block, Facts):
        return [_fact(label, _text(said)) for label, said in block.pairs]
    if isinstance(block, Grid):
        days = (["\n".join(map(_text, cell)) for cell in row] for row in block.rows)
        return _table(block.headings, [False] * len(block.headings), days)
    headings = [column.heading for column in block.columns]
    numbers = [column.numbers for column in block.columns]
    return _table(headings, numbers, ([_text(cell) for cell in row] for row in block.rows))


def _fact(label: str, text: str) -> str:
    return "- " + say("views.labelled", label=f"**{markdown(label)}**", text=markdown(text))


def _table(headings: Sequence[str], numbers: Sequence[bool], rows: Iterable[Sequence[str]]) -> list[str]:
    ruler = ["---:" if number else "---" for number in numbers]
    return [_row(map(markdown, headings)), _row(ruler), *(_row(map(markdown, row)) for row in rows)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(cell: str | Cell) -> str:
    return cell if isinstance(cell, str) else cell.text
