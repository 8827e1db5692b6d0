"""Where words of a measure stand in its file."""

import re
from typing import Final

from planctl.plan.model import Group, Item, Measure
from planctl.source import Source, Span
from planctl.text.nodes import Scalar

# What may stand between two characters of a word as it is compared: line ends, and marks that comparing passes over.
MARKS: Final = "“”‘’\"'《》〈〉「」『』()()[]【】"
_BETWEEN: Final = rf"[\s{re.escape(MARKS)}]*"


def words_place(source: Source, measure: Measure, words: str) -> Span:
    """The place of some words of a measure's text, wherever its lines are folded; else that of the whole text."""
    token = measure.node.value("text")
    if not isinstance(token, Scalar):
        return measure.node.span
    match = re.search(_BETWEEN.join(map(re.escape, words)), source.text[token.start : token.end])
    return Span(token.start + match.start(), token.start + match.end()) if match else token.span


def id_place(owner: Item | Group | Measure) -> Span:
    """The place of an item's, group's or measure's id, else its beginning."""
    token = owner.node.value("id")
    return token.span if token else owner.node.span
