"""The user's own line with the place underlined."""

from typing import Final

from planctl.source import Source, Span
from planctl.views import safe
from planctl.views.width import display_width

# Three dots, not one character: every terminal draws them 3 wide.
_CUT: Final = "..."
_LEAST: Final = 20


def excerpt(source: Source, span: Span, room: int, mark: str = "^") -> tuple[str, str]:
    """The line that a span begins on, safe for a terminal, and the marks under it.

    A span over several lines is marked to the end of the first. A line wider than `room` columns is shown around
    the place, with dots where it was cut.
    """
    place = source.place(span.start)
    line = source.line(place.line)
    start = min(place.column - 1, len(line))
    end = max(start, min(len(line), start + span.end - span.start))
    shown = [" " if character == "\t" else safe.terminal(character) for character in line]
    before, under, after = "".join(shown[:start]), "".join(shown[start:end]), "".join(shown[end:]).rstrip()
    room = max(room, _LEAST)
    if display_width(before + under + after) > room:
        before, under, after = _window(before, under, after, room)
    marks = " " * display_width(before) + mark * max(1, display_width(under))
    return (before + under + after).rstrip(), marks


def _window(before: str, under: str, after: str, room: int) -> tuple[str, str, str]:
    """The three parts of a line cut to fit: the place first, and a third of the room or more for what is before it."""
    dots = len(_CUT)
    ahead = max(room // 3, room - display_width(under) - display_width(after))
    if display_width(before) > ahead:
        before = _CUT + _tail(before, ahead - dots)
    room -= display_width(before)
    if display_width(under) > room:
        return before, _head(under, room - dots), _CUT
    room -= display_width(under)
    if display_width(after) > room:
        after = _head(after, room - dots) + _CUT
    return before, under, after


def _head(text: str, width: int) -> str:
    """As much of the beginning as fits."""
    used = 0
    for number, character in enumerate(text):
        used += display_width(character)
        if used > width:
            return text[:number]
    return text


def _tail(text: str, width: int) -> str:
    """As much of the end as fits."""
    return _head(text[::-1], width)[::-1]
