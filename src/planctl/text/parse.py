"""The way from a source to its nodes, and everything about its YAML that is wrong, in one run."""

from yaml.error import YAMLError

from planctl.findings import Finding, Severity, finding
from planctl.source import Source
from planctl.text.build import Builder
from planctl.text.characters import conflict_markers, odd_characters, oddity
from planctl.text.colons import candidates
from planctl.text.loader import PARSER, ParserFactory
from planctl.text.nodes import Node, Scalar


def parse(source: Source, parser: ParserFactory = PARSER) -> tuple[Node | None, list[Finding]]:
    """The root node of a source and the findings of its text (PL003 to PL008, PL101 to PL109), in the file's order.

    The node is None where the text holds none or cannot be read to its end; it is what could be read otherwise,
    whatever the findings. Nothing is converted: every scalar is text.
    """
    conflict = conflict_markers(source)
    if conflict:
        return _settled(source, None, [*odd_characters(source), conflict])
    odd = oddity(source.text)
    if odd == "odd" or (odd == "wide" and _in_place(source.text)) or next(candidates(source.text), None):
        return _settled(source, *_read_on(source, parser))
    builder = Builder(source, source.text, parser)
    try:
        node = builder.build(parser(source.text).get_event)
    except YAMLError:
        return _settled(source, *_read_on(source, parser))
    if any(found.variant in ("entry", "dash-space") for found in builder.findings):
        return _settled(source, *_read_on(source, parser))
    return _settled(source, node, builder.findings)


def _settled(source: Source, node: Node | None, findings: list[Finding]) -> tuple[Node | None, list[Finding]]:
    """Without a root there is no plan: PL006 (variant comments if there are some), unless something else says why."""
    if isinstance(node, Scalar) and node.absent:
        node = None
    if node is None and not any(found.severity == Severity.ERROR for found in findings):
        findings.append(finding("PL006", source.path, variant="comments" if "#" in source.text else ""))
    return node, sorted(findings, key=lambda found: found.span.start if found.span else -1)


# What only a text with something odd in it needs is loaded only then: every command pays for what is not.
def _read_on(source: Source, parser: ParserFactory) -> tuple[Node | None, list[Finding]]:
    from planctl.text.mending import read_on

    return read_on(source, parser)


def _in_place(text: str) -> bool:
    from planctl.text.spaces import wide_in_place

    return wide_in_place(text)
