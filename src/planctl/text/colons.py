"""Colons that were meant to follow a key and do not for YAML: full-width, or with no plain space after them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from planctl.findings import finding
from planctl.source import Source, Span
from planctl.text.characters import WIDE_SPACES, code_point
from planctl.text.draft import Draft, Mend, Token
from planctl.text.tokens import line_start, place_of_absent

# Found by their first character, then looked at more closely: most texts hold many colons.
_COLONS: Final = (re.compile("："), re.compile(r":(?=[^ \t\r\n/:])"))
_WIDE: Final = frozenset(WIDE_SPACES)
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_HEAD: Final = re.compile(rf"(?:[ \t{WIDE_SPACES}]|- )*([A-Za-z_]{{2,}})")


class Candidate(NamedTuple):
    """A word and a colon that begin a line, as a key would."""

    start: int
    colon: int


def candidates(text: str) -> Iterator[Candidate]:
    """Each word at a line's beginning with a colon that YAML does not take for one."""
    for pattern in _COLONS:
        # Of the colons on a line only the first can follow its first word.
        looked_at = -1
        for found in pattern.finditer(text):
            colon = found.start()
            if colon and text[colon - 1] in _LETTERS and _has_break(text, looked_at + 1, colon):
                head = _HEAD.fullmatch(text, line_start(text, colon), colon)
                looked_at = colon
                if head:
                    yield Candidate(head.start(1), colon)


def _has_break(text: str, start: int, end: int) -> bool:
    return start == 0 or text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


def colons(source: Source, draft: Draft, tokens: list[Token], stopped: int | None) -> list[Mend]:
    """PL108 for a full-width colon (wide) or one without a space (tight), PL109 (colon) for one with a wide space.

    Argument: `key`; of PL109 also `character`. Where the parser gave up (`stopped`), the colons before that place are
    to blame. Elsewhere plain text that starts a line begins with a key if the word is in small letters and its colon
    is full-width, if the plan uses the word as a key, if another line of it looks like one, or if it is all there is.
    """
    found = sorted(candidate for candidate in candidates(draft.text) if candidate.colon + 1 not in draft.spaces)
    if stopped is not None:
        reported = _reported(tokens)
        meant = [candidate for candidate in found if reported <= candidate.start <= stopped]
    else:
        meant = list(_silent(draft.text, tokens, found))
    return [_mend(source, draft.text, candidate) for candidate in meant]


def _reported(tokens: list[Token]) -> int:
    """How far scalars are settled: a plain one that came last may be what the parser stumbled over."""
    if not tokens:
        return 0
    return tokens[-1].end if tokens[-1].style else tokens[-1].start


def _silent(text: str, tokens: list[Token], found: list[Candidate]) -> Iterator[Candidate]:
    keys = {text[token.start : token.end] for token in tokens if _is_key(text, token)}
    for token in tokens:
        if token.style or _is_key(text, token):
            continue
        within = found[bisect_left(found, (token.start,)) : bisect_left(found, (token.end,))]
        if within and within[0].start == token.start:
            name, colon = text[token.start : within[0].colon], text[within[0].colon : within[0].colon + 2]
            plain = (colon[0] == "：" and name.islower()) or colon[1:] in _WIDE or name in keys
            if plain or len(within) > 1 or len(tokens) == 1:
                yield from within


def _is_key(text: str, token: Token) -> bool:
    return place_of_absent(text, token.end) > token.end


def _mend(source: Source, text: str, candidate: Candidate) -> Mend:
    start, colon = candidate
    key, place = text[start:colon], Span(colon, colon + 1)
    after = text[colon + 1 : colon + 2]
    if text[colon] == ":" and after in _WIDE:
        what = finding(
            "PL109", source.path, Span(colon + 1, colon + 2), variant="colon", key=key, character=code_point(after)
        )  # fmt: skip
        return Mend(what, {colon + 1: " "})
    variant = "tight" if text[colon] == ":" else "wide"
    what = finding("PL108", source.path, place, variant=variant, key=key)
    return Mend(what, {colon: ":"}, frozenset({colon + 1}))
