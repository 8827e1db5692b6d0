"""The one door to every format: an answer to the text of a stream or the bytes of a file."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from planctl.errors import CannotGoOn
from planctl.views import safe

if TYPE_CHECKING:
    from planctl.queries.answer import Answer
    from planctl.views.blocks import Block

# The formats of an answer. Documents and exports have others; each command says which it knows.
FORMATS: Final = ("table", "json", "jsonl", "csv", "markdown", "html")

# The format that a file's ending asks for.
FILE_FORMATS: Final = {
    ".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".md": "markdown", ".txt": "table", ".html": "html",
    ".docx": "docx", ".xlsx": "xlsx", ".ics": "ics",
}  # fmt: skip

# The libraries that only some offices have: what is imported, and what is installed.
_LIBRARIES: Final = {"xlsx": ("xlsxwriter", "XlsxWriter"), "docx": ("docx", "python-docx")}
_BOM: Final = "\ufeff"


def render(
    format: str,
    answer: "Answer",
    blocks: "Callable[[], Sequence[Block]]",
    *,
    width: int | None,
    colour: bool,
    terminal: bool,
    encoding: str,
    raw: bool = False,
) -> str:
    """The answer in one of FORMATS, as text that `encoding` can hold; KeyError for another format.

    `blocks` is called for tables, Markdown and HTML only. A table is folded to `width` on a terminal; elsewhere nothing
    is. `raw` leaves formulas in CSV. Line ends are final: write the text without translating them.
    """
    if format not in FORMATS:
        raise KeyError(format)
    if format == "json" or format == "jsonl":
        from planctl.views.data import json_text, jsonl_text

        text = json_text(answer) if format == "json" else jsonl_text(answer)
    elif format == "csv":
        from planctl.views.data import csv_text

        text = csv_text(answer, raw=raw)
    else:
        return written(format, blocks(), width=width if terminal else None, colour=colour, encoding=encoding)
    return safely(format, text, terminal=terminal, encoding=encoding)


def written(format: str, blocks: "Sequence[Block]", *, width: int | None, colour: bool, encoding: str) -> str:
    """Blocks as a table on a terminal, Markdown or HTML; KeyError for another format."""
    if format == "markdown":
        from planctl.views.markdown import markdown_text

        return safely(format, markdown_text(blocks), encoding=encoding)
    if format == "html":
        from planctl.views.html import html_text

        return safely(format, html_text(blocks), encoding=encoding)
    if format == "table":
        return page(blocks, width=width, colour=colour, encoding=encoding)
    raise KeyError(format)


def safely(format: str, text: str, *, terminal: bool = False, encoding: str) -> str:
    """A drawn text of any format as its stream can hold it, escaped as the format escapes; the same text for a stream
    that holds it. CSV, which is data in a pipe, is shown on a terminal. Done twice it is as done once."""
    if format in ("json", "jsonl"):
        return safe.encodable_json(text, encoding)
    if format == "html":
        return safe.encodable_html(text, encoding)
    return safe.encodable(safe.terminal(text, newlines=True) if terminal and format == "csv" else text, encoding)


def ready(format: str) -> None:
    """See that the library which writes a format is there, before anything else is done. Stops with `office_missing`;
    formats that need none pass."""
    from importlib import import_module

    name, library = _LIBRARIES.get(format, ("", ""))
    if name:
        try:
            import_module(name)
        except ImportError as problem:
            raise CannotGoOn("office_missing", form=f".{format}", library=library) from problem


def file_bytes(format: str, text: str | bytes) -> bytes:
    """A rendered text as a file's bytes: UTF-8, line ends as they are, a byte order mark for CSV (Excel, WPS)."""
    if isinstance(text, bytes):
        return text
    return (_BOM + text if format == "csv" else text).encode()


def page(blocks: "Sequence[Block]", *, width: int | None, colour: bool, encoding: str) -> str:
    """Blocks as a person reads them, folded to `width` (None: not at all), as text that `encoding` can hold."""
    from planctl.views.plain import RULE, plain_text

    rule = RULE if safe.encodable(RULE, encoding) == RULE else "-"
    if not colour or width is None:
        return safe.encodable(plain_text(blocks, width, rule=rule), encoding)
    from planctl.views.terminal import rich_text

    return safe.encodable(rich_text(blocks, width, rule=rule), encoding)
