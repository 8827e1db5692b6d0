"""Where tokens begin and end in the text, where a parser's marks do not say it."""

import re
from typing import Final

from planctl.source import Span

# Possessive: a line of # must not be tried in every way that it can be divided.
_BLANKS: Final = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")
_BLOCK_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_TO_LINE_END: Final = re.compile(r"[^\r\n]*")
_WORD: Final = re.compile(r"[^\s,\[\]{}]*")


def place_of_absent(text: str, key_end: int) -> int:
    """Where the value of a key without one would stand: after its colon, or after the key if there is no colon."""
    after = past_blanks(text, key_end)
    return after + 1 if text.startswith(":", after) else key_end


def past_blanks(text: str, offset: int) -> int:
    """The first offset from here on that is no white space, line break or comment."""
    return _match_end(_BLANKS, text, offset)


def block_end(text: str, start: int, end: int) -> int:
    """The end of a `|` or `>` scalar's last line of text; `end` may lie beyond blank lines and indentation."""
    token = text[start:end]
    written = token.rstrip(" \t\r\n")
    if "\n" not in written and "\r" not in written:
        return _match_end(_BLOCK_HEADER, text, start)
    # Spaces at the end of the last line are text.
    return line_end(text, start + len(written)) if token != written else end


def line_start(text: str, offset: int) -> int:
    """Where the line that holds an offset begins."""
    start = text.rfind("\n", 0, offset) + 1
    return max(start, text.rfind("\r", start, offset) + 1)


def line_end(text: str, offset: int) -> int:
    """Where the line that holds an offset ends, before its line break."""
    return _match_end(_TO_LINE_END, text, offset)


def rest_of_line(text: str, offset: int) -> Span:
    """From an offset to the last character of its line that is no white space."""
    return Span(offset, offset + len(text[offset : line_end(text, offset)].rstrip()))


def word_at(text: str, offset: int) -> Span:
    """From an offset to the next white space, comma or bracket."""
    return Span(offset, _match_end(_WORD, text, offset))


def _match_end(pattern: re.Pattern[str], text: str, offset: int) -> int:
    found = pattern.match(text, offset)
    return found.end() if found else offset
