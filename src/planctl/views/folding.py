"""Fold Chinese and Latin text to a width in columns, by the rules of typesetting, without losing a character."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Final

from planctl.views.width import display_width, reaches, widest

# What must not begin a line, and what must not end one (GB/T 15834 and custom); both widths of each.
_CLOSING: Final = frozenset(",.;:!?)]}%，。、；：！？）》」』】〉〕］｝”’％…‰℃·～々")
_OPENING: Final = frozenset("([{（《「『【〈〔［｛“‘￥")

_SPACES: Final = " \u3000"
_LISTED: Final = frozenset("、,，;；")
_PAIRED: Final = frozenset("—…")
_JOINER: Final = "\u200d"


def fold(text: str, width: int, *, names: bool = False) -> list[str]:
    """The lines of a text that has no line break, each at most `width` columns wide (or one character).

    Stops and closing brackets begin no line, opening brackets end none, words and numbers stay whole unless they are
    longer than a line; with `names`, so does each name of a list. Only spaces at the end of a line are dropped.
    """
    text = text.rstrip(_SPACES)
    if 2 * len(text) <= width or widest(text) <= width:
        return [text]
    reached = list(accumulate(reaches(text)))
    lines = []
    start = 0
    while start < len(text):
        end = _line_end(text, start, reached, width, names)
        if line := text[start:end].rstrip(_SPACES):
            lines.append(line)
        start = end
    return lines


def longest_unit(text: str, *, names: bool = False) -> int:
    """The columns that a text needs at least, if no word (or name) of it is to be split."""
    may_break = _between_names if names else _between_words
    breaks = [0, *(place for place in range(1, len(text)) if may_break(text, place)), len(text)]
    return max(widest(text[start:end].rstrip(_SPACES)) for start, end in pairwise(breaks))


def _line_end(text: str, start: int, reached: Sequence[int], width: int, names: bool) -> int:
    """Where the line that begins at `start` ends, and the next begins."""
    used = reached[start - 1] if start else 0
    end = max(start + 1, bisect_right(reached, used + width))
    # Spaces that do not fit hang over the edge, where they are not seen.
    while end < len(text) and text[end] in _SPACES:
        end += 1
    if end == len(text):
        return end
    rules: tuple[Callable[[str, int], bool], ...] = (_between_words, _between_characters)
    for may_break in (_between_names, *rules) if names else rules:
        for place in range(end, start, -1):
            if may_break(text, place):
                return place
    return end


def _between_names(text: str, place: int) -> bool:
    """Whether a line of a list of names may end before `place`."""
    last = place - 1
    while last > 0 and text[last] in _SPACES:
        last -= 1
    return text[last] in _LISTED and text[place] not in _LISTED and text[place] not in _SPACES


def _between_words(text: str, place: int) -> bool:
    """Whether a line may end before `place`: after spaces, or beside an ideograph and the brackets and stops on it."""
    if not _between_characters(text, place):
        return False
    before, after = text[place - 1], text[place]
    if before in _SPACES:
        return True
    if after in _SPACES or (before in _PAIRED and before == after) or (after in "年月日" and before in "0123456789"):
        return False
    first, last = place, place - 1
    while first < len(text) - 1 and text[first] in _OPENING:
        first += 1
    while last > 0 and (text[last] in _CLOSING or not widest(text[last])):
        last -= 1
    return display_width(text[first]) == 2 or display_width(text[last]) == 2


def _between_characters(text: str, place: int) -> bool:
    """Whether the characters themselves bear a line's end between them: the least that a long word is held to."""
    before, after = text[place - 1], text[place]
    return not (after in _CLOSING or before in _OPENING or before == _JOINER or widest(after) == 0)
