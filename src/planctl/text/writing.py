"""Writing text as YAML: the one place where a value becomes a token that reads back as the same text."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from planctl.source import Source
from planctl.text.characters import escaped_character
from planctl.text.nodes import Mapping, Scalar
from planctl.text.parse import parse


class Plain(str):
    """A value that is written as it is, without quotes: a date, a number, one of a few words."""

    __slots__ = ()


Fields: TypeAlias = Sequence[tuple[str, str | None]]


class CannotWrite(ValueError):
    """The text holds a character that no plan may hold, `character` (U+0007)."""

    def __init__(self, character: str) -> None:
        super().__init__(character)
        self.character = character


# How far a block's lines stand inside their key.
_INSIDE: Final = 2
_INDICATORS: Final = frozenset("-?:,[]{}#&*!|>'\"%@`")
# What other readers of YAML 1.1 or 1.2 take for a number, a date, a time, true, false, nothing or a merge.
_TYPED: Final = re.compile(
    r"[-+]?\.?[0-9][-+0-9A-Fa-f_.,:oOtTxXzZ ]*|y|n|yes|no|on|off|true|false|null|~|[-+]?\.inf|\.nan|=|<<|\.\.\.",
    re.IGNORECASE,
)


def scalar(value: str, *, column: int, newline: str, style: str = "", one_line: bool = False) -> str:
    """The token for a text as the value of a block mapping's key that stands at `column`; a `Plain` as it is.

    It is plain where that is the same text to every reader, else quoted, and a block where the text has line breaks,
    whose lines end with `newline`; long text is never folded. `style` is the one of a token that is replaced, and stays
    if it can hold the text. `one_line` rules a block out. Line ends in the text become those of YAML, "\\n".
    Raises CannotWrite.
    """
    if isinstance(value, Plain):
        return f"{style}{value}{style}" if style in ("'", '"') else str(value)
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    refused = escaped_character(value)
    if refused:
        raise CannotWrite(refused[1])
    for token in _candidates(value, column, newline, style, one_line):
        if _reads_back(token, value, column, newline):
            return token
    return _double(value)


def record(fields: Fields, *, column: int, gap: int, newline: str, one_line: bool = False) -> str:
    """The lines of one list entry whose dash stands at `column`, `gap` spaces before the first key.

    Fields that are None are left out. The last line has no line break; `one_line` rules a block out for the last field.
    Raises CannotWrite.
    """
    inner = column + 1 + gap
    given = [(key, value) for key, value in fields if value is not None]
    lines = []
    for number, (key, value) in enumerate(given):
        lead = " " * inner if number else " " * column + "-" + " " * gap
        last = number == len(given) - 1
        lines.append(f"{lead}{key}: {scalar(value, column=inner, newline=newline, one_line=one_line and last)}")
    return newline.join(lines)


def _candidates(value: str, column: int, newline: str, style: str, one_line: bool) -> Iterator[str]:
    """The ways to write a text, the one to prefer first; not each of them must be able to hold it."""
    block = not one_line and _fits_block(value)
    on_one_line = "\n" not in value and "\t" not in value
    if block and style in ("|", ">"):
        yield _block(value, "|" if "\n" in value[:-1] else style, column, newline)
    if on_one_line and style == "'":
        yield _single(value)
    if on_one_line and style == '"':
        yield _double(value)
    if block and "\n" in value:
        yield _block(value, "|", column, newline)
    if on_one_line and _safe_plain(value):
        yield value
    if on_one_line and ("'" not in value or '"' in value or "\\" in value):
        yield _single(value)


def _safe_plain(value: str) -> bool:
    return bool(value) and value[0] not in _INDICATORS and value == value.strip() and not _TYPED.fullmatch(value)


def _fits_block(value: str) -> bool:
    """Whether a block can hold a text whatever follows it: line breaks at its end could be lost among blank lines."""
    return bool(value.removesuffix("\n").rpartition("\n")[2].strip())


def _block(value: str, style: str, column: int, newline: str) -> str:
    lines = value.removesuffix("\n").split("\n")
    first = next(line for line in lines if line)
    header = style + (str(_INSIDE) if first[0] == " " else "") + ("" if value.endswith("\n") else "-")
    indent = " " * (column + _INSIDE)
    return newline.join([header, *(indent + line if line else "" for line in lines)])


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _reads_back(token: str, value: str, column: int, newline: str) -> bool:
    """Whether planctl reads the token as this text and has nothing to say of it; keys stand before and after it."""
    indent = " " * column
    text = f"{indent}by: x{newline}{indent}note: {token}{newline}{indent}next: x{newline}"
    node, findings = parse(Source("", text))
    found = node.value("note") if isinstance(node, Mapping) and len(node.entries) == 3 else None
    return not findings and isinstance(found, Scalar) and found.value == value
