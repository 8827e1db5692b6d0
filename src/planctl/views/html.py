"""Blocks as one HTML page that needs nothing else: no network, no script, every text kept text."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from planctl import messages
from planctl.views.assets import asset
from planctl.views.blocks import Block, Cell, Column, Facts, Grid, Prose
from planctl.views.safe import html, link

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}


def html_text(blocks: Sequence[Block]) -> str:
    """The blocks as a page under the title of the first heading."""
    first = next((block for block in blocks if isinstance(block, Prose) and block.title), None)
    body = (_drawn(block._replace(level=1) if block is first else block) for block in blocks)
    return shell(first.text if first else "planctl", "\n".join(body), asset("page.css"))


def shell(title: str, body: str, style: str, script: str = "") -> str:
    """A whole page around `body`, which is HTML. What it may load and run is its own style and script, nothing else
    (Content-Security-Policy, level 2: by hash)."""
    policy = [
        "default-src 'none'",
        f"style-src {_hash(style)}",
        *([f"script-src {_hash(script)}"] if script else []),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    lines = [
        "<!doctype html>",
        f'<html lang="{_LANGUAGES[messages.language()]}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{html(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        body,
        *([f"<script>{script}</script>"] if script else []),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def prose(text: str) -> str:
    """Text as HTML: line breaks stay, and a text that is one web address can be followed."""
    shown = html(text).replace("\n", "<br>")
    address = link(text)
    return f'<a href="{html(address)}" rel="noreferrer noopener">{shown}</a>' if address else shown


def _drawn(block: Block) -> str:
    if isinstance(block, Prose):
        return _paragraph(block)
    if isinstance(block, Facts):
        pairs = "\n".join(f"<dt>{prose(label)}</dt><dd>{_cell(said)}</dd>" for label, said in block.pairs)
        return f"<dl>\n{pairs}\n</dl>"
    if isinstance(block, Grid):
        columns = [Column(heading) for heading in block.headings]
        rows = ([_joined(cell) for cell in row] for row in block.rows)
        return _table(columns, rows)
    return _table(block.columns, ([_cell(cell) for cell in row] for row in block.rows))


def _paragraph(block: Prose) -> str:
    name = f"h{block.level}" if block.title else "p"
    return f"<{name}{_class(block.tone)}>{prose(block.text)}</{name}>"


def _table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> str:
    kinds = [_class(_kind(column)) for column in columns]
    heads = "".join(
        f'<th scope="col"{kind if column.numbers else ""}>{prose(column.heading)}</th>'
        for column, kind in zip(columns, kinds, strict=True)
    )
    body = "\n".join(
        "<tr>" + "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(row, kinds, strict=True)) + "</tr>"
        for row in rows
    )
    return f'<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>'


def _kind(column: Column) -> str:
    if column.numbers:
        return "number"
    if column.fold:
        return "wide"
    return "whole" if column.tone in ("id", "date") else ""


def _joined(cell: Sequence[str | Cell]) -> str:
    return "<br>".join(map(_cell, cell))


def _cell(cell: str | Cell) -> str:
    if isinstance(cell, str):
        return prose(cell)
    return f"<span{_class(cell.tone)}>{prose(cell.text)}</span>" if cell.tone else prose(cell.text)


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
