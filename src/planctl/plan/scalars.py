"""Single values as records have them: text, dates, numbers, words; a finding for each that does not fit."""

import re
from collections.abc import Callable
from typing import Any, Final

from planctl.findings import Finding, finding
from planctl.plan import values
from planctl.plan.fields import Field
from planctl.plan.slips import CHINESE_WORDS
from planctl.source import Source, Span
from planctl.suggest import near
from planctl.text.nodes import Node, Scalar, Sequence, head

_COMMENT: Final = re.compile(r"[ \t]+(#[^\r\n]*)")


class ValueReader:
    """Reads values of one source and collects their findings. `address` is the item, group or measure at hand."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.address: str | None = None

    def report(self, code: str, span: Span | None, **args: object) -> None:
        self.findings.append(finding(code, self.source.path, span, address=self.address, **args))

    def wrong_kind(self, node: Node, wanted: str, key: str) -> None:
        """PL203: `wanted` is text, list, record or names; `key` says whose value it is."""
        got = "text" if isinstance(node, Scalar) else "list" if isinstance(node, Sequence) else "record"
        span = node.span if isinstance(node, Scalar) else head(node)
        self.report("PL203", span, variant=wanted, key=key, got=got)

    def absent(self, key: Scalar, value: Scalar) -> None:
        """PL210: a key without a value, or with one that YAML took for a comment."""
        comment = _COMMENT.match(self.source.text, key.end + 1)
        if comment and value.absent:
            self.report("PL110", Span(*comment.span(1)), variant="all", key=key.value, words=comment[1].rstrip())
        else:
            self.report("PL210", key.span, key=key.value)

    def comment(self, key: Scalar, value: Node) -> None:
        """PL110: words after a # behind plain text on its line, which YAML takes for a comment."""
        if type(value) is not Scalar or value.style:
            return
        comment = _COMMENT.match(self.source.text, value.end)
        if comment:
            self.report("PL110", Span(*comment.span(1)), key=key.value, words=comment[1].rstrip())

    def text(self, node: Node, field: Field) -> str | None:
        if type(node) is not Scalar:
            self.wrong_kind(node, "text", field.name)
            return None
        return node.value

    def line(self, node: Node, field: Field) -> str | None:
        if type(node) is not Scalar:
            return self.text(node, field)
        text = node.value
        # Most Chinese text holds no white space at all, which is quicker to see than to split.
        return text if text.isprintable() and " " not in text else " ".join(text.split())

    def value(self, node: Node, field: Field, read: Callable[[str], Any], variant: str) -> Any:
        text = self.text(node, field)
        if text is None:
            return None
        value = read(text)
        if value is None:
            self.report("PL204", node.span, variant=variant, key=field.name, value=text)
        return value

    def date(self, node: Node, field: Field) -> Any:
        text = self.text(node, field)
        if text is None:
            return None
        day = values.day(text)
        if day is None:
            variant, instead = values.nearest_day(text)
            self.report("PL205", node.span, variant=variant, key=field.name, value=text, instead=instead)
        return day

    def choice(self, node: Node, field: Field) -> Any:
        text = self.text(node, field)
        if text is None or text in field.choices:
            return text
        meant = CHINESE_WORDS.get(text, "")
        meant = meant if meant in field.choices else near(text, field.choices)
        self.report(
            "PL204", node.span, variant="meant" if meant else "choice",
            key=field.name, value=text, meant=meant, known=", ".join(field.choices),
        )  # fmt: skip
        return None

    def lines(self, node: Node, field: Field) -> tuple[tuple[str, Scalar], ...] | None:
        """One text or a list of texts, each with its node."""
        nodes = node.items if isinstance(node, Sequence) else [node]
        found: list[tuple[str, Scalar]] = []
        for each in nodes:
            if type(each) is not Scalar:
                self.wrong_kind(each, "names", field.name)
            elif not each.value:
                self.report("PL210", each.span, key=field.name)
            else:
                found.append((" ".join(each.value.split()), each))
        return tuple(found)

    def texts(self, node: Node, field: Field) -> Any:
        found = self.lines(node, field)
        return found and tuple(text for text, _ in found)
