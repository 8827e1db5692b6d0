"""What the tests of text/ share: both parsers, and findings and nodes in a form that reads well in a failed test."""

from typing import Any

import pytest

from planctl.findings import Finding
from planctl.source import Source
from planctl.text.loader import PARSER, ParserFactory, PureParser
from planctl.text.nodes import Mapping, Node, Scalar, Sequence
from planctl.text.parse import parse

# Every verdict must be the same from both; without libyaml they are one.
PARSERS = [pytest.param(PARSER, id="fastest"), pytest.param(PureParser, id="pure")]
both_parsers = pytest.mark.parametrize("parser", PARSERS)


def told(text: str, parser: ParserFactory = PARSER) -> list[str]:
    """The findings of a text as `line:column CODE variant ‹the place›`."""
    source = Source("plan.yaml", text)
    return [shown(source, found) for found in parse(source, parser)[1]]


def shown(source: Source, found: Finding) -> str:
    name = f"{found.code} {found.variant}".rstrip()
    if found.span is None:
        return name
    line, column = source.place(found.span.start)
    return f"{line}:{column} {name} ‹{source.text[slice(*found.span)]}›"


def arguments(text: str, parser: ParserFactory = PARSER) -> list[dict[str, object]]:
    return [dict(found.args) for found in parse(Source("plan.yaml", text), parser)[1]]


def value(text: str, parser: ParserFactory = PARSER) -> Any:
    """What a text holds, as plain lists, dictionaries and strings."""
    return plain(parse(Source("plan.yaml", text), parser)[0])


def plain(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {key.value: plain(inner) for key, inner in node}
    if isinstance(node, Sequence):
        return [plain(inner) for inner in node.items]
    return node.value if node else None


def shape(node: Node | None) -> Any:
    """Everything that a node says of itself, to compare two readings."""
    if isinstance(node, Mapping):
        return "mapping", node.start, node.end, node.flow, [(shape(key), shape(inner)) for key, inner in node]
    if isinstance(node, Sequence):
        return "sequence", node.start, node.end, node.flow, [shape(inner) for inner in node.items]
    return (node.value, node.start, node.end, node.style) if node else None


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Mapping):
        return [each for key, inner in node for each in (key, *scalars(inner))]
    if isinstance(node, Sequence):
        return [each for inner in node.items for each in scalars(inner)]
    return [node] if node else []
