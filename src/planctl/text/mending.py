"""Reading on past what was plainly meant, so that one run tells all that is wrong with a text."""

from math import inf
from typing import Final, NamedTuple

from yaml.error import MarkedYAMLError

from planctl.findings import Finding
from planctl.source import Source
from planctl.text.build import Builder
from planctl.text.characters import odd_characters
from planctl.text.colons import colons
from planctl.text.draft import Draft, Mend, Replay, Token
from planctl.text.loader import ParserFactory
from planctl.text.nodes import Node
from planctl.text.slips import silent_slip, slip
from planctl.text.spaces import wide_spaces
from planctl.text.syntax import syntax_finding
from planctl.text.tabs import tabs

# A text is read again after each mending, so many times at the most.
_ROUNDS: Final = 20


class _Reading(NamedTuple):
    """What reading a draft gave; where the parser gave up, `problem` says why and `stopped` where."""

    draft: Draft
    node: Node | None
    findings: list[Finding]
    tokens: list[Token]
    problem: Finding | None = None
    stopped: int | None = None
    slip: Mend | None = None

    @property
    def reach(self) -> float:
        return inf if self.stopped is None else self.stopped


def read_on(source: Source, parser: ParserFactory) -> tuple[Node | None, list[Finding]]:
    """The root node and all findings of a text that has something odd; no node where it takes guessing."""
    findings = odd_characters(source)
    unsettled: list[Finding] = []
    reading = _read(Draft(source), parser)
    for _ in range(_ROUNDS):
        spaces = wide_spaces(source, reading.draft, reading.tokens, reading.stopped)
        mends = spaces + colons(source, reading.draft, reading.tokens, reading.stopped)
        better = _better(reading, mends, parser)
        if better is None:
            mends = [reading.slip] if reading.slip else []
            better = _better(reading, mends, parser)
        if better is None:
            mends = [mend for found in reading.findings if (mend := silent_slip(reading.draft, found))]
            better = _better(reading, mends, parser)
        if better is None:
            # Then no colon was meant; wide spaces are wrong all the same.
            findings += [mend.finding for mend in spaces]
            unsettled += _indents([mend.finding for mend in spaces])
            break
        findings += [mend.finding for mend in mends]
        reading = better
    if "\t" in source.text:
        misplaced, kept = tabs(source, reading.tokens, reading.problem)
        findings += misplaced
        unsettled += _indents(misplaced)
        if kept:
            reading = _read(reading.draft.with_characters(kept), parser)
    # What a disk put NULs in place of is lost, and a complaint after them may only come of it.
    lost = reading.stopped is not None and 0 <= source.text.find("\0") <= reading.stopped
    found = [*reading.findings, *([reading.problem] if reading.problem and not lost else [])]
    if not unsettled:
        return reading.node, findings + found
    # How deep these lines were meant to stand is anyone's guess: what is found after them may only come of it.
    first = min(map(start_of, unsettled))
    return None, findings + [each for each in found if start_of(each) < first]


def start_of(found: Finding) -> int:
    """Where a finding's place begins; -1 if it is about the whole file."""
    return found.span.start if found.span else -1


def _read(draft: Draft, parser: ParserFactory) -> _Reading:
    builder = Builder(draft.source, draft.text, parser, draft.restored)
    replay = Replay(draft, parser)
    try:
        node = builder.build(replay.get_event)
    except MarkedYAMLError as error:
        problem, stopped = syntax_finding(draft, error)
        cause = slip(draft, problem, replay.tokens)
        if cause is None:
            return _Reading(draft, None, builder.findings, replay.tokens, problem, stopped)
        # A key that left its level may repeat one there: what was found since may only come of the slip.
        found = [each for each in builder.findings if start_of(each) < start_of(cause.finding)]
        return _Reading(draft, None, found, replay.tokens, cause.finding, stopped, cause)
    return _Reading(draft, node, builder.findings, replay.tokens)


def _better(reading: _Reading, mends: list[Mend], parser: ParserFactory) -> _Reading | None:
    """The mended text as read, if the parser came further with it or to the end."""
    if not any(mend.replaced or mend.spaces for mend in mends):
        return None
    drafts = [reading.draft.mended(mends)]
    if _indents([mend.finding for mend in mends]):
        drafts.append(reading.draft.mended(mend.narrow() for mend in mends))
    best = max((_read(draft, parser) for draft in drafts), key=lambda each: each.reach)
    return best if best.reach == inf or best.reach > reading.reach else None


def _indents(findings: list[Finding]) -> list[Finding]:
    return [found for found in findings if found.variant == "indent"]
