"""Parser events to nodes: one loop over the events with a stack of its own, so that no nesting can exhaust Python's."""

import re
from collections.abc import Callable
from typing import Any, Final

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from planctl.findings import Finding, finding
from planctl.source import Source, Span
from planctl.text.characters import escaped_character
from planctl.text.entries import COMPLEX, Entries, checked_entries
from planctl.text.folding import refolded
from planctl.text.loader import ParserFactory
from planctl.text.nodes import DEEPEST, Mapping, Node, Scalar, Sequence
from planctl.text.tokens import block_end, past_blanks, place_of_absent, rest_of_line, word_at

# Lines that all begin with a dash but lack its space: one text for YAML. Compiled when a text gives cause to.
_UNSPACED: Final = r"-[^\s-][^\r\n]*(?:[\r\n]+[ \t]*-[^\s-][^\r\n]*)+"


class Builder:
    """Builds the nodes of one text and notes what YAML allows and a plan does not.

    `text` is the source's text, or one of the same length that stands in for it; then `restored` leads back, from
    the characters that stand in for others.
    """

    def __init__(self, source: Source, text: str, parser: ParserFactory, restored: dict[int, str] | None = None):
        self.source = source
        self.text = text
        self.parser = parser
        self.restored = restored
        self.findings: list[Finding] = []
        self._escapes = "\\" in text
        self._properties = "!" in text or "&" in text

    def build(self, get: Callable[[], Any]) -> Node | None:
        """The root node, from a parser's `get_event`; None if there is none, or a finding forbids to go on.

        Raises yaml.YAMLError where the parser gives up; what was found up to there stays.
        """
        # The hot path of every command: types compared by identity, marks read once, no call for a plain scalar.
        escapes, properties, restored = self._escapes, self._properties, self.restored
        current: list[Any] = []
        opening: Any = None
        outer: list[tuple[list[Any], Any]] = []
        documents = 0
        try:
            while True:
                event = get()
                kind = type(event)
                if kind is ScalarEvent:
                    first, last = event.start_mark, event.end_mark
                    start, end, value, style = first.index, last.index, event.value, event.style or ""
                    if properties:
                        past = self._past_properties(event)
                        if past is None:
                            return None
                        start = past
                    if first.line != last.line or not value or (escapes and style == '"'):
                        key = current[-1] if len(current) & 1 and type(opening) is MappingStartEvent else None
                        start, end, value = self._unusual(key, start, end, value, style)
                    if restored is not None:
                        one_line = first.line == last.line and not style
                        value = self.source.text[start:end] if one_line else value.translate(restored)
                    current.append(Scalar(value, start, end, style))
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if len(outer) == DEEPEST:
                        self._note("PL104", Span(event.start_mark.index, event.start_mark.index + 1), depth=DEEPEST)
                        return None
                    if properties and self._past_properties(event) is None:
                        return None
                    outer.append((current, opening))
                    current, opening = [], event
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    start, flow = opening.start_mark.index, opening.flow_style is True
                    end = event.end_mark.index if flow else current[-1].end
                    node: Node
                    if kind is SequenceEndEvent:
                        node = Sequence(current, start, end, flow)
                    else:
                        node = Mapping(self._entries(current, start, end, flow), start, end, flow)
                    current, opening = outer.pop()
                    if type(opening) is MappingStartEvent and not len(current) & 1:
                        # As a key it would be nothing that a plan can use.
                        self._note("PL101", node.span, variant="complex-key")
                        node = Scalar("", start, end, COMPLEX)
                    current.append(node)
                elif kind is AliasEvent:
                    self._note("PL103", Span(event.start_mark.index, event.end_mark.index), name=event.anchor)
                    return None
                elif kind is DocumentStartEvent:
                    documents += 1
                    if not self._document(event, documents):
                        return current[0] if current else None
                elif kind is StreamEndEvent:
                    return current[0] if current else None
        except YAMLError:
            for nodes, opened in (*outer, (current, opening)):
                if isinstance(opened, MappingStartEvent):
                    self._entries(nodes[: len(nodes) // 2 * 2], 0, 0, flow=False)
            raise

    def _entries(self, nodes: list[Any], start: int, end: int, flow: bool) -> Entries:
        pairs = iter(nodes)
        entries = {pair[0].value: pair for pair in zip(pairs, pairs, strict=True)}
        if flow or 2 * len(entries) != len(nodes) or "<<" in entries or "" in entries:
            pairs = iter(nodes)
            entries, findings = checked_entries(self.source, zip(pairs, pairs, strict=True), flow)
            self.findings += findings
            if flow and self.text[start] != "{":
                self._note("PL106", Span(start, end), variant="pair", text=self.text[start:end])
        return entries

    def _note(self, code: str, span: Span, **args: object) -> None:
        self.findings.append(finding(code, self.source.path, span, **args))

    def _unusual(self, key: Node | None, start: int, end: int, value: str, style: str) -> tuple[int, int, str]:
        """Span and value of a scalar that is empty, has several lines or may hold escapes; `key` if it has one."""
        text = self.text
        if not value and not style:
            if key:
                start = place_of_absent(text, key.end)
            return start, start, value
        if style == "|" or style == ">":
            end = block_end(text, start, end)
        token = text[start:end]
        if style != "|" and ("\n" in token or "\r" in token):
            value = refolded(token, value, style, self.parser)
            if token[0] == "-" and re.fullmatch(_UNSPACED, token):
                self._unspaced(start, token)
        if style == '"' and "\\" in token:
            escaped = escaped_character(value)
            if escaped:
                self._note(escaped[0], Span(start, end), variant="escape", character=escaped[1])
        return start, end, value

    def _unspaced(self, start: int, token: str) -> None:
        """Each line of a text that was meant for a list's entry."""
        for line in re.finditer(r"(?:^|(?<=[\r\n]))[ \t]*(-)", token):
            self._note("PL101", Span(start + line.start(1), start + line.end()), variant="dash-space")

    def _past_properties(self, event: Any) -> int | None:
        """Where a node begins after its tag, which is noted and not heeded; None at an anchor, where reading ends."""
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if event.tag is None and event.anchor is None:
            return start
        if event.anchor is not None:
            self._note("PL103", Span(start, start + len(event.anchor) + 1), variant="anchor", name=event.anchor)
            return None
        span = word_at(self.text, start)
        self._note("PL105", span, tag=self.text[span.start : span.end])
        return min(past_blanks(self.text, span.end), end)

    def _document(self, event: Any, number: int) -> bool:
        """Whether to read on into a document: there is one only, without directives."""
        span = rest_of_line(self.text, event.start_mark.index)
        if number > 1:
            self._note("PL007", span)
            return False
        if self.text.startswith("%", span.start):
            self._note("PL101", span, variant="directive")
            return False
        return True
