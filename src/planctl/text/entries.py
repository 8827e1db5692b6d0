"""What a mapping's keys may not be: repeated, missing, merged, or a piece of text that a comma cut off."""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from planctl.findings import Finding, finding
from planctl.source import Source, Span
from planctl.text.nodes import Node, Scalar
from planctl.text.tokens import line_start

Entries: TypeAlias = dict[str, tuple[Scalar, Node]]

# Stands for a key that is a list or mapping, which has its own finding.
COMPLEX: Final = "?"

_KEY_AND_COLON: Final = re.compile(r"[A-Za-z_]+(：|:)")


def checked_entries(source: Source, pairs: Iterator[tuple[Scalar, Node]], flow: bool) -> tuple[Entries, list[Finding]]:
    """A mapping's entries, and what is wrong with its keys. Of a repeated key the first entry stays.

    PL102, PL102 entry (an `id` that begins another entry of a list): `key`, `line` (of the first). PL103 merge: `name`.
    PL106: `key`, `text` (all of it), `part` (what was cut off); PL106 alone (nothing before it): `text`. PL108 wide,
    tight: `key`. PL101 no-key.
    """
    entries: Entries = {}
    findings: list[Finding] = []
    path = source.path
    whole: tuple[Scalar, Node] | None = None
    cut: list[Scalar] = []
    another = False
    for key, value in pairs:
        # In a flow mapping a key without a colon is what a comma left of some text.
        if flow and value.span == (key.end, key.end):
            colon = _KEY_AND_COLON.match(key.value)
            if colon and not key.style:
                variant = "wide" if colon[1] == "：" else "tight"
                place = Span(key.start + colon.end() - 1, key.start + colon.end())
                findings.append(finding("PL108", path, place, variant=variant, key=colon.group()[:-1]))
            elif whole:
                cut.append(key)
            else:
                findings.append(finding("PL106", path, key.span, variant="alone", text=key.value))
            continue
        if whole and cut:
            findings.append(_cut_text(source, whole, cut))
        whole, cut = (key, value), []
        if key.style == COMPLEX:
            continue
        if key.absent:
            findings.append(finding("PL101", path, key.span, variant="no-key"))
        elif key.value == "<<" and not key.style:
            findings.append(finding("PL103", path, key.span, variant="merge", name="<<"))
        elif key.value in entries:
            first = entries[key.value][0]
            line = source.place(first.start).line
            begins = not flow and key.value == "id" and len(entries) > 1 and _begins_entry(source.text, first)
            if begins or not another:
                variant = "entry" if begins else ""
                findings.append(
                    finding("PL102", path, key.span, variant=variant, related=first.span, key=key.value, line=line)
                )
            # What follows belongs to that other entry.
            another = another or begins
        else:
            entries[key.value] = (key, value)
    if whole and cut:
        findings.append(_cut_text(source, whole, cut))
    return entries, findings


def _begins_entry(text: str, key: Scalar) -> bool:
    """Whether a key comes right after a list's dash."""
    return text[line_start(text, key.start) : key.start].strip(" ") == "-"


def _cut_text(source: Source, whole: tuple[Scalar, Node], cut: list[Scalar]) -> Finding:
    """What commas cut off a value, as one finding."""
    (key, value), span = whole, Span(cut[0].start, cut[-1].end)
    text, part = source.text[value.start : span.end], source.text[span.start : span.end]
    return finding("PL106", source.path, span, related=value.span, key=key.value, text=text, part=part)
