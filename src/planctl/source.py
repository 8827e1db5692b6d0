"""The text of one file, places in it as offsets, and their lines and columns as an editor counts them."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

# What editors end a line with. YAML also breaks at U+0085, U+2028 and U+2029, which editors show inside a line.
_LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open stretch of a source's text, in characters (not bytes) after the byte order mark."""

    start: int
    end: int


class Place(NamedTuple):
    """A position as a person counts it: both numbers start at 1, columns count characters."""

    line: int
    column: int


class Source:
    """One file as read: `text` has neither byte order mark nor changed line ends, so offsets lead back to the bytes."""

    def __init__(self, path: str, text: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        starts = self._line_starts
        line = bisect_right(starts, offset) - 1
        return Place(line + 1, offset - starts[line] + 1)

    def line(self, number: int) -> str:
        """A line's text, counted from 1, without its line end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
