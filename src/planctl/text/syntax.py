"""What a YAML parser's complaint means, in a plan writer's terms: one table for both parsers' wordings."""

import re
from typing import Final

from yaml.error import MarkedYAMLError

from planctl.findings import Finding, finding
from planctl.source import Source, Span
from planctl.text.draft import Draft
from planctl.text.nodes import DEEPEST
from planctl.text.tokens import line_start, rest_of_line, word_at

# The first pattern found in "context | problem" names the variant; "" settles it by what stands at the place.
_WORDINGS: Final = tuple(
    (re.compile(pattern), variant)
    for pattern, variant in (
        (r"maximum nesting depth", "depth"),
        (r"a tab character", "tab"),
        (r"a tag \||tag handle|tag URI|tag directive", "tag"),
        (r"directive|incompatible YAML", "directive"),
        (r"quoted scalar \| .*(?:end of stream|document)", "quote"),
        (r"quoted scalar", "escape"),
        (r"block scalar|an alias|an anchor|cannot start any token|mapping keys are not allowed", "indicator"),
        (r"sequence entries are not allowed", "dash"),
        (r"mapping values are not allowed|unexpected ':'", "colon"),
        (r"simple key", "no-colon"),
        (r"flow (?:sequence|mapping) \|", "bracket"),
    )
)
_ESCAPE: Final = re.compile(r"\\(?:[xuU][0-9A-Fa-f]*|.)?", re.DOTALL)
_BETWEEN_WORDS: Final = re.compile(r"[\s,\[\]{}]")
_KEY_AFTER: Final = re.compile(r"([A-Za-z_]+):(?=\s|$)")
# Two spaces are no slip of prose.
_SECOND_KEY: Final = re.compile(r":\s+\S.* {2}([A-Za-z_]+)$")
_KEY_BEFORE: Final = re.compile(r"(?:^|[\s{,])[^\s:{,]+:\s+\S")


def syntax_finding(draft: Draft, error: MarkedYAMLError) -> tuple[Finding, int]:
    """The finding for what stopped the parser, and the offset where it stopped.

    PL101 with a variant, PL103 for an anchor, PL104 for depth, PL105 for a tag and PL107 for a tab. Arguments:
    `character` for indicator, stray, tail and inner-quote, `key` for two-keys, `escape` for escape, `line` for bracket
    and comma (where the bracket stands).
    """
    problem = draft.origin(error.problem_mark.index) if error.problem_mark else 0
    context = draft.origin(error.context_mark.index) if error.context_mark else problem
    return _finding(draft.source, f"{error.context} | {error.problem}", problem, context), problem


def _finding(source: Source, wording: str, problem: int, context: int) -> Finding:
    variant = next((name for pattern, name in _WORDINGS if pattern.search(wording)), "")
    text, path = source.text, source.path
    at = Span(problem, min(problem + 1, len(text)))
    if variant == "depth":
        # libyaml from 0.2.6 counts for itself and looks ahead: it gives up before we have seen an event.
        return finding("PL104", path, at, depth=DEEPEST)
    if variant == "tab":
        return finding("PL107", path, at, variant="indent")
    if variant == "tag":
        return finding("PL105", path, word_at(text, context), tag=text[slice(*word_at(text, context))])
    if variant == "quote":
        return finding("PL101", path, Span(context, context + 1), variant=variant, character=text[context])
    if variant == "escape":
        escape = _ESCAPE.match(text, max(text.rfind("\\", 0, problem + 1), 0))
        span = Span(*escape.span()) if escape else at
        return finding("PL101", path, span, variant=variant, escape=text[slice(*span)])
    if variant == "indicator" and text.startswith("&", context) and word_at(text, context + 1) != (context + 1,) * 2:
        span = word_at(text, context)
        return finding("PL103", path, span, variant="anchor", name=text[span.start + 1 : span.end])
    if variant == "indicator" and ("keys" not in wording or not _closes(text[problem - 1 : problem])):
        start = problem if "cannot start" in wording or "keys" in wording else context
        return finding("PL101", path, Span(start, start + 1), variant=variant, character=text[start : start + 1])
    if variant == "colon":
        # Either text that holds a colon, or a key that stands deeper than its neighbours.
        before = text[line_start(text, problem) : problem].lstrip(" -")
        if not text[problem + 1 : problem + 2].isspace() and problem + 1 < len(text):
            return finding("PL108", path, at, variant="tight", key=_BETWEEN_WORDS.split(before)[-1])
        second = _SECOND_KEY.search(before)
        if second:
            span = Span(problem - len(second[1]), problem + 1)
            return finding("PL101", path, span, variant="two-keys", key=second[1])
        if _KEY_BEFORE.search(before):
            return finding("PL101", path, at, variant="colon")
        return finding("PL101", path, Span(problem - len(before), problem + 1), variant="nested")
    if variant == "no-colon":
        return finding("PL101", path, rest_of_line(text, context), variant=variant)
    if variant == "bracket":
        return _bracket(source, context, problem)
    if variant == "directive":
        return finding("PL101", path, rest_of_line(text, context), variant=variant)
    if variant == "dash":
        return finding("PL101", path, at, variant=variant)
    return _out_of_place(source, problem)


def _bracket(source: Source, opened: int, problem: int) -> Finding:
    """Inside brackets: a comma is missing if the line goes on, else the bracket was never closed."""
    text, bracket = source.text, Span(opened, opened + 1)
    line = source.place(opened).line
    if problem < len(text) and source.place(problem).line == line:
        return finding(
            "PL101", source.path, Span(problem, problem + 1), variant="comma", related=bracket, line=line,
            character=text[opened],
        )  # fmt: skip
    return finding("PL101", source.path, bracket, variant="bracket", line=line, character=text[opened])


def _out_of_place(source: Source, problem: int) -> Finding:
    """Something stands where nothing may: after a closing quote or bracket, a stray bracket, or a wrong indentation."""
    text, path = source.text, source.path
    before = text[line_start(text, problem) : problem].rstrip()
    character = text[problem : problem + 1]
    if character and before[-1:] in ('"', "'") and before.count(before[-1]) % 2:
        # This quote closed one that was opened on an earlier line, where its own is missing.
        opened = text.rfind(before[-1], 0, line_start(text, problem))
        return finding("PL101", path, Span(opened, opened + 1), variant="quote", character=before[-1])
    if character and _closes(before):
        key = _KEY_AFTER.match(text, problem)
        if key:
            return finding("PL101", path, Span(*key.span()), variant="two-keys", key=key[1])
        tail = rest_of_line(text, problem)
        if before[-1] in "\"'" and before[-1] in text[slice(*tail)]:
            quote = text.rfind(before[-1], 0, problem)
            return finding("PL101", path, Span(quote, quote + 1), variant="inner-quote", character=before[-1])
        return finding("PL101", path, tail, variant="tail", character=before[-1])
    if character == ":":
        return finding("PL101", path, Span(problem, problem + 1), variant="no-key")
    if character and character in ",]}" and before[-1:] in (":", "-"):
        return finding("PL101", path, Span(problem, problem + 1), variant="indicator", character=character)
    if character and character in ",]}":
        return finding("PL101", path, Span(problem, problem + 1), variant="stray", character=character)
    return finding("PL101", path, rest_of_line(text, problem), variant="indent")


def _closes(before: str) -> bool:
    """Whether a closing quote or bracket comes last."""
    return before[-1:] in ('"', "'", "]", "}")
