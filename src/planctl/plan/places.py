"""Where words of a measure stand in its file."""

import re
from functools import lru_cache
from typing import Final

from planctl.plan import entries
from planctl.plan.model import Group, Item, Measure
from planctl.source import Source, Span
from planctl.text.nodes import Mapping, Node, Scalar, Sequence
from planctl.text.parse import parse

# What may stand between two characters of a word as it is compared: line ends, and marks that comparing passes over.
MARKS: Final = "“”‘’\"'《》〈〉「」『』()（）[]【】"
_BETWEEN: Final = rf"[\s{re.escape(MARKS)}]*"


@lru_cache(maxsize=1)
def nodes(source: Source) -> dict[str, Mapping]:
    """The nodes of a source's items, groups and measures by their ids, and of the plan itself under "".

    Only what is doubtful is looked for: the text is read once more then, rather than keeping its nodes for all.
    """
    root, _ = parse(source)
    found: dict[str, Mapping] = {}
    if isinstance(root, Mapping):
        found[""] = root
        _collect(root, found)
    return found


def _collect(node: Mapping, found: dict[str, Mapping]) -> None:
    for key in ("items", "groups", "measures"):
        inside = node.value(key)
        for each in inside.items if isinstance(inside, Sequence) else ():
            token = each.value("id") if isinstance(each, Mapping) else None
            if isinstance(each, Mapping):
                if isinstance(token, Scalar):
                    found.setdefault(token.value.strip(), each)
                _collect(each, found)


def key_place(source: Source, address: str, *keys: str) -> Span | None:
    """The place of a key, within a record's mapping or deeper, if it was written."""
    node: Node | None = nodes(source).get(address)
    for key in keys[:-1]:
        node = node.value(key) if isinstance(node, Mapping) else None
    token = node.key(keys[-1]) if isinstance(node, Mapping) else None
    return token.span if token else None


def value_place(source: Source, address: str, at: int, key: str) -> Span:
    """The place of what stands under a key of the record that begins at an offset, within what has this address; of
    the record's beginning if nothing does."""
    return entries.value_place(nodes(source).get(address), at, key)


def has_key(source: Source, address: str, at: int, key: str) -> bool:
    """Whether such a record has a key, be its value readable or not."""
    found = entries.record(nodes(source).get(address), at)
    return found is not None and key in found.entries


def words_place(source: Source, measure: Measure, words: str) -> Span:
    """The place of some words of a measure's text, wherever its lines are folded; else that of the whole text."""
    node = nodes(source).get(measure.id)
    token = node.value("text") if node else None
    if not isinstance(token, Scalar):
        return Span(measure.at, measure.at)
    match = re.search(_BETWEEN.join(map(re.escape, words)), source.text[token.start : token.end])
    return Span(token.start + match.start(), token.start + match.end()) if match else token.span


def id_place(source: Source, owner: Item | Group | Measure) -> Span:
    """The place of an item's, group's or measure's id, else its beginning."""
    node = nodes(source).get(owner.id)
    token = node.value("id") if node else None
    return token.span if token else Span(owner.at, owner.at)
