"""The way from a source to its nodes, and everything about its YAML that is wrong, in one run."""

from typing import Final, NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from planctl.findings import Finding, Severity, finding
from planctl.source import Source
from planctl.text.build import Builder
from planctl.text.characters import conflict_markers, has_odd_characters, odd_characters
from planctl.text.colons import candidates, colons
from planctl.text.draft import Draft, Replay, Token
from planctl.text.loader import PARSER, ParserFactory
from planctl.text.nodes import Node, Scalar
from planctl.text.spaces import wide_spaces
from planctl.text.syntax import syntax_finding
from planctl.text.tabs import tabs

# A text is read again after what was plainly meant has been mended, so many times at the most.
_ROUNDS: Final = 20


class _Attempt(NamedTuple):
    """What one reading of a draft gave; where the parser gave up, `problem` says why and `stopped` where."""

    node: Node | None
    findings: list[Finding]
    tokens: list[Token]
    problem: Finding | None = None
    stopped: int | None = None


def parse(source: Source, parser: ParserFactory = PARSER) -> tuple[Node | None, list[Finding]]:
    """The root node of a source and the findings of its text (PL003 to PL008, PL101 to PL109), in the file's order.

    The node is None where the text holds none or cannot be read to its end; it is what could be read otherwise,
    whatever the findings. Nothing is converted: every scalar is text.
    """
    conflict = conflict_markers(source)
    if conflict:
        return None, _ordered([*odd_characters(source), conflict])
    if has_odd_characters(source.text) or next(candidates(source.text), None):
        return _mended(source, parser)
    builder = Builder(source, source.text, parser)
    try:
        node = builder.build(parser(source.text).get_event)
    except YAMLError:
        return _mended(source, parser)
    return _settled(source, node, builder.findings)


def _mended(source: Source, parser: ParserFactory) -> tuple[Node | None, list[Finding]]:
    """Reads a text that has something odd: on past what can be mended, to tell all of it in one run."""
    findings = odd_characters(source)
    draft = Draft(source)
    attempt = _attempt(draft, parser)
    if "\t" in source.text:
        misplaced, kept = tabs(source, attempt.tokens, attempt.problem is None)
        findings += misplaced
        if kept:
            draft = Draft(source, kept)
            attempt = _attempt(draft, parser)
    unsettled = any(found.variant == "indent" for found in findings)
    for _ in range(_ROUNDS):
        odd = wide_spaces(source, draft, attempt.tokens, attempt.stopped)
        mends = odd + colons(source, draft, attempt.tokens, attempt.stopped)
        if not mends:
            break
        for better in (draft.mended(mends), draft.mended(mend.narrow() for mend in mends)):
            mended = _attempt(better, parser)
            if _further(mended, attempt):
                break
        else:
            # Then no colon was meant; wide spaces are wrong all the same.
            findings += [mend.finding for mend in odd]
            unsettled = unsettled or any(mend.finding.variant == "indent" for mend in odd)
            break
        findings += [mend.finding for mend in mends]
        draft, attempt = better, mended
    if unsettled:
        # How deep these lines were meant to stand is anyone's guess: what is found after them may only come of it.
        first = min(_start(found) for found in findings if found.variant == "indent")
        return None, _ordered(findings + [found for found in attempt.findings if _start(found) < first])
    findings += attempt.findings
    if attempt.problem:
        findings.append(attempt.problem)
    return _settled(source, attempt.node, findings)


def _attempt(draft: Draft, parser: ParserFactory) -> _Attempt:
    builder = Builder(draft.source, draft.text, parser, draft.restored)
    replay = Replay(draft, parser)
    try:
        node = builder.build(replay.get_event)
    except MarkedYAMLError as error:
        problem, stopped = syntax_finding(draft, error)
        return _Attempt(None, builder.findings, replay.tokens, problem, stopped)
    return _Attempt(node, builder.findings, replay.tokens)


def _further(mended: _Attempt, before: _Attempt) -> bool:
    """Whether mending let the parser come further."""
    return mended.stopped is None or (before.stopped is not None and mended.stopped > before.stopped)


def _settled(source: Source, node: Node | None, findings: list[Finding]) -> tuple[Node | None, list[Finding]]:
    """Without a root there is no plan: PL006 (variant comments if there are some), unless something else says why."""
    if isinstance(node, Scalar) and node.absent:
        node = None
    if node is None and not any(found.severity == Severity.ERROR for found in findings):
        findings.append(finding("PL006", source.path, variant="comments" if "#" in source.text else ""))
    return node, _ordered(findings)


def _ordered(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=_start)


def _start(found: Finding) -> int:
    return found.span.start if found.span else -1
