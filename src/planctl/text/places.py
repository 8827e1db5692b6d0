"""Where an edit may put new lines: behind the last line of a value, whatever comments and blank lines follow."""

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from planctl.text.nodes import Mapping, Node, Scalar, Sequence
from planctl.text.tokens import line_end, line_start

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_BLANK_LINES: Final = re.compile(r"(?:(?>\r\n|\r|\n)(?:[ \t]*(?=[\r\n])|[ \t]+\Z))*")
_LINE: Final = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")


class NotEditable(Exception):
    """The file's form cannot be edited safely; `reason` is why, by its name in messages/errors.py (`form_flow`)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Dash(NamedTuple):
    """How a list's dashes stand: columns beyond their key, and spaces after the dash."""

    offset: int
    gap: int


USUAL: Final = Dash(0, 1)


class Gap(NamedTuple):
    """A place between two lines: new ones go in at `offset`, each ended by `newline`, or begun by it at an end of file
    that has no line break (`unended`)."""

    offset: int
    newline: str
    unended: bool


def column_of(text: str, offset: int) -> int:
    """The column of an offset, counted from 0."""
    return offset - line_start(text, offset)


def dash_of(text: str, owner: Mapping, key: str) -> Dash | None:
    """How the dashes of the list under a key stand; None where there is none that could be copied."""
    token, value = owner.key(key), owner.value(key)
    if token is None or not isinstance(value, Sequence) or value.flow:
        return None
    column = column_of(text, value.start)
    offset = column - column_of(text, token.start)
    if offset < 0 or text[value.start - column : value.start].strip(" "):
        return None
    last = value.items[-1]
    return Dash(offset, max(1, column_of(text, last.start) - column - 1) if isinstance(last, Mapping) else 1)


def gap_after(text: str, offset: int) -> Gap:
    """The place behind the line that holds an offset."""
    end = line_end(text, offset)
    found = _BREAK.match(text, end)
    return Gap(found.end(), found.group(), False) if found else Gap(end, _usual_break(text), True)


def gap_for(text: str, owner: Mapping, before: Collection[str]) -> Gap:
    """The place for a new key: before the first of the keys `before`, else behind the last line of its mapping."""
    entries = list(owner)
    first = next((number for number, (key, _) in enumerate(entries) if key.value in before), 0)
    return gap_after(text, value_end(text, entries[first - 1][1] if first else owner))


def value_end(text: str, node: Node) -> int:
    """An offset on the last line of a value. Raises NotEditable where a line below would change the value."""
    leaf, bare = node, False
    while not isinstance(leaf, Scalar) and not leaf.flow:
        inner = leaf.items if isinstance(leaf, Sequence) else [value for _, value in leaf]
        if not inner:
            break
        leaf, bare = inner[-1], isinstance(leaf, Sequence)
    if not isinstance(leaf, Scalar):
        return node.end
    if bare and leaf.absent:
        # The parser reports it at the next token, which may be pages below.
        raise NotEditable("bare_dash")
    end = max(node.end, block_value_end(text, leaf))
    if leaf.style in ("|", ">") and line_end(text, end) == len(text) and "-" not in _header(text, leaf):
        # YAML gives it the line break that it lacks as soon as a line follows.
        raise NotEditable("open_block")
    return end


def block_value_end(text: str, leaf: Scalar) -> int:
    """The end of a scalar's token, with the blank lines that belong to its text: those of `|+`, and ones of spaces."""
    if leaf.style not in ("|", ">"):
        return leaf.end
    last = leaf.value.rstrip("\n").rpartition("\n")[2]
    if "+" in _header(text, leaf) or (last and not last.strip(" \t")):
        end = line_end(text, leaf.end)
        found = _BLANK_LINES.match(text, end)
        return found.end() if found else end
    return leaf.end


def ends_block(text: str, offset: int, column: int) -> bool:
    """Whether what follows from an offset on would end the block of a key at `column`: no deeper comment or spaces."""
    for line in _LINE.finditer(text, offset):
        indent, words = line.groups()
        if words or len(indent) > column:
            return len(indent) <= column
    return True


def _header(text: str, leaf: Scalar) -> str:
    return text[leaf.start : line_end(text, leaf.start)].partition("#")[0]


def _usual_break(text: str) -> str:
    """The line break that most lines end with."""
    found = _BREAK.findall(text)
    return max(("\n", "\r\n", "\r"), key=found.count)
