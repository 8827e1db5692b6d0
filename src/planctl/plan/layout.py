"""How a value stands when a whole plan is written: on its key's line, or folded under it so that it reads the same."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

from planctl.source import Source
from planctl.text.folding import refolded
from planctl.text.nodes import Mapping, Scalar, Sequence
from planctl.text.parse import parse
from planctl.text.writing import scalar

# Columns: of a line that is not folded, and of the text in one that is.
_LINE: Final = 80
_FOLD: Final = 60

_SENTENCE_ENDS: Final = frozenset("。;；!！?？")
_PAUSES: Final = frozenset(",，")
_LISTED: Final = frozenset("、:：")
# What begins no line, and what ends none.
_CLOSING: Final = frozenset("。;；!！?？,，、:：.%)）]】》〉」』”’…")
_OPENING: Final = frozenset("(（[【《〈「『“‘")
# What would end a name that stands in a list on one line, or mean something else there.
_OF_FLOW: Final = frozenset(",[]{}:#'\"")


def value_after(key: str, value: str, column: int) -> str:
    """`key: value` without its indentation, the key standing at `column`: on one line, or folded by `>-` where that is
    too long. Raises CannotWrite."""
    token = quoted(value, column)
    if "\n" in token or "\n" in value or column + _width(f"{key}: {token}") <= _LINE:
        return f"{key}: {token}"
    lines = folds(value)
    folded = "\n".join([f"{key}: >-", *(" " * (column + 2) + line for line in lines)])
    return folded if len(lines) > 1 and _reads_as(folded, value, column) else f"{key}: {token}"


def quoted(value: str, column: int) -> str:
    """A text as a token; where it needs quotes, in double ones if nothing in it would have to be escaped."""
    token = scalar(value, column=column, newline="\n")
    if token[0] == "'" and '"' not in value and "\\" not in value:
        return scalar(value, column=column, newline="\n", style='"')
    return token


def listed(value: str, column: int) -> str:
    """The same for an entry of a list whose dash stands at `column`: beside a dash more things look like a key."""
    token = quoted(value, column)
    node, findings = parse(Source("", f"- {token}\n"))
    found = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else None
    if not findings and isinstance(found, Scalar) and found.value == value:
        return token
    return scalar(value, column=column, newline="\n", style='"')


def in_a_row(names: Collection[str], room: int) -> str | None:
    """Names as a list on one line of `room` columns; None where they do not fit or one of them needs quotes."""
    names = list(names)
    row = f"[{', '.join(names)}]"
    if any(_OF_FLOW & {*name} or listed(name, 0) != name for name in names):
        return None
    return row if _width(row) <= room else None


def folds(text: str) -> list[str]:
    """The lines that a text without line breaks is folded into, cut at sentences and pauses rather than anywhere.

    A line ends only where reading joins it with the next to the same text: between two Chinese characters or marks,
    or at a single space, which goes.
    """
    lines = []
    start = 0
    while _width(text[start : start + _FOLD + 1]) > _FOLD:
        ends = list(_ends(text, start))
        if not ends:
            break
        end = _best(text, start, ends)
        lines.append(text[start:end])
        start = end + (text[end] == " ")
    return [*lines, text[start:]]


def _ends(text: str, start: int) -> Iterator[int]:
    """Where the line that begins at `start` may end: within its columns, else at the first place behind them."""
    width, found = 0, False
    for place, (before, after) in enumerate(pairwise(text[start:]), start + 1):
        width += _width(before)
        if width > _FOLD and found:
            return
        space = after == " " and place + 1 < len(text)
        beyond = text[place + 1] if space else after
        if before.isspace() or beyond.isspace() or _joint(before, beyond) != (" " if space else ""):
            continue
        found = True
        yield place


def _best(text: str, start: int, ends: list[int]) -> int:
    """The last of these places behind a sentence, a pause or a listed thing, if the line is at least half full then;
    else the last that neither begins the next line with a closing mark nor ends this one with an opening one."""
    far = [end for end in ends if _width(text[start:end]) * 2 >= _FOLD and text[end] not in _CLOSING]
    for marks in (_SENTENCE_ENDS, _PAUSES, _LISTED):
        behind = [end for end in far if text[end - 1] in marks]
        if behind:
            return behind[-1]
    fair = [end for end in ends if text[end] not in _CLOSING and text[end - 1] not in _OPENING]
    return (fair or ends)[-1]


@cache
def _joint(before: str, after: str) -> str:
    """What reading puts between two characters with a line break between them."""
    return refolded(f"{before}\n{after}", "", "")[1:-1]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _reads_as(written: str, value: str, column: int) -> bool:
    """Whether `key: value` reads as this text, with keys before and after it."""
    indent = " " * column
    node, findings = parse(Source("", f"{indent}before: x\n{indent}{written}\n{indent}after: x\n"))
    found = [each for _, each in node] if isinstance(node, Mapping) else []
    return not findings and len(found) == 3 and isinstance(found[1], Scalar) and found[1].value == value
