"""What a YAML text holds: scalars as written, sequences and mappings, each with the span of its tokens."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from planctl.source import Span


class Scalar:
    """A scalar token. `value` is the text it stands for, never a number, date or null.

    `style` is the YAML indicator that opened it: `'`, `"`, `|`, `>`, or "" for a plain one. A plain scalar with an
    empty value is a key without a value; its span is empty and lies where the value would stand.
    """

    __slots__ = ("end", "start", "style", "value")

    def __init__(self, value: str, start: int, end: int, style: str) -> None:
        self.value = value
        self.start = start
        self.end = end
        self.style = style

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def absent(self) -> bool:
        """Whether nothing was written: a key without a value, or a bare `-`."""
        return not self.value and not self.style


class Sequence:
    """A list of nodes; `end` is the end of its last token, not of the comments that follow it."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, items: "list[Node]", start: int, end: int, flow: bool) -> None:
        self.items = items
        self.start = start
        self.end = end
        self.flow = flow

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Mapping:
    """Keys and values in the file's order; `end` is the end of its last token, not of the comments that follow it."""

    __slots__ = ("end", "entries", "flow", "start")

    def __init__(self, entries: "dict[str, tuple[Scalar, Node]]", start: int, end: int, flow: bool) -> None:
        self.entries = entries
        self.start = start
        self.end = end
        self.flow = flow

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def key(self, name: str) -> Scalar | None:
        """The key's own token."""
        found = self.entries.get(name)
        return found[0] if found else None

    def value(self, name: str) -> "Node | None":
        found = self.entries.get(name)
        return found[1] if found else None

    def __iter__(self) -> "Iterator[tuple[Scalar, Node]]":
        return iter(self.entries.values())


Node: TypeAlias = Scalar | Sequence | Mapping


def head(node: Node) -> Span:
    """What to underline of a mapping or list: its first key or item, not the pages that follow."""
    first: Node | None = None
    if isinstance(node, Mapping):
        first = next((key for key, _ in node), None)
    elif isinstance(node, Sequence):
        first = node.items[0] if node.items else None
    return head(first) if first is not None else node.span


def scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar in a node, keys left out, in the file's order."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for each in node.items:
            yield from scalars(each)
    else:
        for _, value in node:
            yield from scalars(value)


# Deeper than any plan needs (plan, items, item, measures, measure, progress, entry, value: 8), shallow enough for
# every parser.
DEEPEST: Final = 32
