"""What one side of a merge appended to a plan's lists: the entries, their lines, and the text without them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from planctl.changes.merge_lines import begins_line, common, ended, lines_above, next_line, without
from planctl.findings import Finding, Severity
from planctl.plan.values import day
from planctl.source import Source
from planctl.text.nodes import Mapping, Node, Scalar, Sequence, scalars
from planctl.text.parse import parse
from planctl.text.tokens import line_end

# The lists that people append to, in the order in which a measure has them; each with its entries' day.
LISTS: Final = {"extensions": "asked", "progress": "date"}

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[^\r\n]*")

# What a node says, whatever its quotes, order of keys and place.
Value: TypeAlias = "str | tuple[Value, ...] | dict[str, Value]"
Address: TypeAlias = tuple[str, str]  # a measure's id and the list's key


class LeaveToGit(Exception):
    """Why planctl does not join these texts itself: a key of `messages/notices.py` and its arguments."""

    def __init__(self, name: str, /, **args: object) -> None:
        super().__init__(name)
        self.name = name
        self.args_ = args


class Version(NamedTuple):
    """One text of a plan as read: its root node, its measures by id, and what is wrong with its YAML."""

    source: Source
    root: Node
    measures: dict[str, Mapping]
    findings: tuple[Finding, ...]


class Added(NamedTuple):
    """One appended entry: what it says, its day, and its lines with the comments among them and above it."""

    value: dict[str, Value]
    day: str
    lines: str
    comments: tuple[str, ...]


class Cut(NamedTuple):
    """What a side appended to one list, taken out of its text.

    `above` is what the side's list says up to there. `head` is the line of the list's key and the comments above it,
    where the side wrote the key itself; `after` is the key that it stood behind. `passed` are the comment and blank
    lines of the base that the side wrote below.
    """

    entries: tuple[Added, ...]
    above: list[Value]
    head: str
    after: str
    passed: tuple[str, ...]


class Side(NamedTuple):
    """A side of the merge taken apart: the text that holds its other changes, and what it appended."""

    rest: Source
    cuts: dict[Address, Cut]


def opened(source: Source) -> Version:
    """A text's nodes. LeaveToGit where its YAML has errors, or where an id is not one measure's alone."""
    root, found = parse(source)
    if not isinstance(root, Mapping) or any(each.severity is Severity.ERROR for each in found):
        raise LeaveToGit("merge_yaml")
    measures: dict[str, Mapping] = {}
    for id_, node in _measures(root):
        if id_ in measures:
            raise LeaveToGit("merge_twice", id=id_)
        measures[id_] = node
    return Version(source, root, measures, tuple(found))


def value_of(node: Node, changed: dict[int, dict[str, Value]] | None = None) -> Value:
    """What a node says. `changed` has other values for some keys of a mapping, by the mapping's identity."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple(value_of(each, changed) for each in node.items)
    found = {name: value_of(value, changed) for name, (_, value) in node.entries.items()}
    return found | changed.get(id(node), {}) if changed else found


def values(measure: Mapping | None, key: str) -> list[Value]:
    """What the entries of a measure's list say."""
    list_ = measure.value(key) if measure else None
    return [value_of(each) for each in list_.items] if isinstance(list_, Sequence) else []


def cut(base: Version, side: Version) -> Side:
    """Take out of a side what it appended to the lists of measures that the base has.

    What is not a tail of whole lines stays in the text, as any other change. LeaveToGit where an appended entry has no
    day to order it by.
    """
    text = side.source.text
    cuts: dict[Address, Cut] = {}
    regions: list[tuple[int, int]] = []
    for id_, measure in side.measures.items():
        if id_ not in base.measures:
            continue
        for key in measure.entries:
            if key in LISTS:
                found = _tail(text, measure, key, base.source.text, base.measures[id_])
                if found:
                    cuts[id_, key], region = found
                    regions.append(region)
    rest = Source(side.source.path, without(text, sorted(regions)), side.source.encoding, side.source.bom)
    return Side(rest, cuts)


def _measures(node: Mapping) -> Iterator[tuple[str, Mapping]]:
    for key in ("items", "groups", "measures"):
        list_ = node.value(key)
        for each in list_.items if isinstance(list_, Sequence) else ():
            if isinstance(each, Mapping):
                id_ = each.value("id")
                if key == "measures" and isinstance(id_, Scalar) and id_.value.strip():
                    yield id_.value.strip(), each
                yield from _measures(each)


def _tail(text: str, measure: Mapping, key: str, old: str, before: Mapping) -> tuple[Cut, tuple[int, int]] | None:
    """What was appended to one list and the stretch of text that it fills; None where there is nothing to cut."""
    token, list_ = measure.entries[key]
    if not isinstance(list_, Sequence) or list_.flow:
        return None
    said = values(measure, key)
    kept = _kept(said, values(before, key))
    items = list_.items[kept:]
    if not items or not all(isinstance(each, Mapping) and begins_line(text, each.start, " -") for each in items):
        return None
    after = ""
    passed: tuple[str, ...] = ()
    if key in before.entries:
        start = next_line(text, list_.items[kept - 1].end if kept else token.end)
        passed = common(lines_above(text, start), lines_above(old, next_line(old, _end(before, key))))
    else:
        names = list(measure.entries)
        earlier = names[: names.index(key)]
        if not earlier or not begins_line(text, token.start, " "):
            return None
        start = next_line(text, measure.entries[earlier[-1]][1].end)
        after = next((name for name in reversed(earlier) if name in before.entries), "")
        if after == earlier[-1]:
            passed = common(lines_above(text, start), lines_above(old, next_line(old, before.entries[after][1].end)))
    start += sum(map(len, passed))
    opening = start if key in before.entries else next_line(text, token.end)
    entries, offset = [], opening
    for each in items:
        end = next_line(text, each.end)
        entries.append(_added(each, key, text, offset, end))
        offset = end
    return Cut(tuple(entries), said[:kept], text[start:opening], after, passed), (start, offset)


def _kept(side: list[Value], base: list[Value]) -> int:
    """How many entries of a side's list are the base's, amended perhaps: those up to the base's last one; where
    that is gone, as many as the base had."""
    if not base:
        return 0
    last = next((place for place in range(len(side), 0, -1) if side[place - 1] == base[-1]), 0)
    return last or min(len(base), len(side))


def _end(measure: Mapping, key: str) -> int:
    """Where a list's last entry ends, or its key where it has none."""
    token, list_ = measure.entries[key]
    return list_.items[-1].end if isinstance(list_, Sequence) and list_.items else token.end


def _added(node: Node, key: str, text: str, start: int, end: int) -> Added:
    value = value_of(node)
    stated = value.get(LISTS[key]) if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(stated, str) or day(stated) is None:
        raise LeaveToGit("merge_undated")
    between, offset = [], start
    for each in scalars(node):
        # The line that opens a block of text may end in a comment.
        between.append(text[offset : line_end(text, each.start) if each.style in ("|", ">") else each.start])
        offset = each.end
    comments = _COMMENT.findall(" ".join([*between, text[offset:end]]))
    return Added(value, stated, ended(text, text[start:end]), tuple(comments))
