"""Whole lines of a text: where they begin and end, as an editor counts them."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from planctl.text.tokens import line_start

_BREAK: Final = re.compile(r"\r\n|\n|\r")
_ABOVE: Final = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")


def breaks(text: str) -> set[str]:
    """The kinds of line breaks in a text."""
    return set(_BREAK.findall(text))


def line_break(text: str) -> str:
    """The kind of a text's first line break."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def next_line(text: str, offset: int) -> int:
    """Where the line after the one that holds an offset begins, or the end of the text."""
    found = _BREAK.search(text, offset)
    return found.end() if found else len(text)


def lines_above(text: str, offset: int) -> Iterator[str]:
    """The blank and comment lines from an offset at a line's beginning on, line breaks included."""
    while offset < len(text) and (found := _ABOVE.match(text, offset)):
        yield found.group()
        offset = found.end()


def begins_line(text: str, offset: int, indentation: str) -> bool:
    """Whether nothing but indentation stands before an offset on its line."""
    return not text[line_start(text, offset) : offset].strip(indentation)


def common(one: Iterator[str], other: Iterator[str]) -> tuple[str, ...]:
    """The lines that two texts begin with alike, as the first has them; the last line of a file may lack its break."""
    found = []
    for mine, yours in zip(one, other, strict=False):
        if mine.rstrip("\r\n") != yours.rstrip("\r\n"):
            break
        found.append(mine)
    return tuple(found)


def ended(text: str, lines: str) -> str:
    """Lines that end with a break, of the kind that the text has; the last one of a file may lack it."""
    return lines if lines.endswith(("\n", "\r")) else lines + line_break(text)


def without(text: str, regions: Iterable[tuple[int, int]]) -> str:
    """The text without these stretches of whole lines, in order; one that ends without a line break still does."""
    kept, offset = [], 0
    for start, end in regions:
        kept.append(text[offset:start])
        offset = end
    rest = "".join(kept)
    if offset < len(text) or text.endswith(("\n", "\r")):
        return rest + text[offset:]
    # The break before the last line went with it.
    return re.sub(r"(?:\r\n|\n|\r)\Z", "", rest)
