"""The way from a source to its nodes, and everything about its YAML that is wrong, in one run."""

from yaml.error import YAMLError

from planctl.findings import Finding, Severity, finding
from planctl.source import Source
from planctl.text.build import Builder
from planctl.text.characters import conflict_markers, odd_characters, oddity
from planctl.text.colons import candidates
from planctl.text.loader import PARSER, ParserFactory
from planctl.text.mending import read_on, start_of
from planctl.text.nodes import Node, Scalar
from planctl.text.spaces import wide_in_place


def parse(source: Source, parser: ParserFactory = PARSER) -> tuple[Node | None, list[Finding]]:
    """The root node of a source and the findings of its text (PL003 to PL008, PL101 to PL109), in the file's order.

    The node is None where the text holds none or cannot be read to its end; it is what could be read otherwise,
    whatever the findings. Nothing is converted: every scalar is text.
    """
    conflict = conflict_markers(source)
    if conflict:
        return _settled(source, None, [*odd_characters(source), conflict])
    odd = oddity(source.text)
    if odd == "odd" or (odd == "wide" and wide_in_place(source.text)) or next(candidates(source.text), None):
        return _settled(source, *read_on(source, parser))
    builder = Builder(source, source.text, parser)
    try:
        node = builder.build(parser(source.text).get_event)
    except YAMLError:
        return _settled(source, *read_on(source, parser))
    return _settled(source, node, builder.findings)


def _settled(source: Source, node: Node | None, findings: list[Finding]) -> tuple[Node | None, list[Finding]]:
    """Without a root there is no plan: PL006 (variant comments if there are some), unless something else says why."""
    if isinstance(node, Scalar) and node.absent:
        node = None
    if node is None and not any(found.severity == Severity.ERROR for found in findings):
        findings.append(finding("PL006", source.path, variant="comments" if "#" in source.text else ""))
    return node, sorted(findings, key=start_of)
