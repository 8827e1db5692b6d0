"""Clauses joined to one reading: stages, bounds of a recurrence, 2025年底前并长期坚持. What fits nowhere is left over."""

from dataclasses import dataclass, replace
from typing import Final

from planctl.phrases.bounds import recurring
from planctl.phrases.checksums import check, only
from planctl.phrases.clauses import Clause
from planctl.phrases.dated import rdates
from planctl.phrases.drafts import Draft
from planctl.phrases.grammar import HARMLESS
from planctl.phrases.reading import Doubt, Point
from planctl.phrases.terms import Term

_AROUND: Final = ' \t\r\n\u3000,,、;;。.::()()【】[]…·"“”和及与并'

# What may stand beside a date without a doubt: 尽快, 按要求 and the like do not change it.
_SILENT: Final = frozenset({"open", "immediate", "discretionary", "external", "vague", "blank", "whole_year"})
# The longest gap, in characters, between two leftovers that are reported as one.
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause that was read, and what it says besides its date: `words` are a stage's name, "" if there are none."""

    draft: Draft
    clause: Clause
    words: str


def join(clauses: list[Clause], text: str, year: int) -> Draft | None:
    """The one reading of all clauses; None if none could be read."""
    pieces = _pieces(clauses, text)
    if not pieces:
        return None
    wrong = next((piece.draft for piece in pieces if piece.draft.kind == "malformed"), None)
    if wrong:
        return wrong if len(clauses) == 1 else _without_guess(wrong)
    leftover = [term for piece in pieces if piece.clause.found for term in piece.clause.found.leftover]
    doubts: list[Doubt] = []
    dated = [piece for piece in pieces if piece.draft.due or piece.draft.recurs]
    base = dated[0] if dated else pieces[0]
    for clause in clauses:
        checked = check(clause, base.draft, text)
        if checked is not None:
            doubts += checked
            pieces = [piece for piece in pieces if piece.clause is not clause]
        elif clause.found is None:
            leftover += [term for term in clause.terms if term.kind not in HARMLESS | _SILENT]
    draft, staged = _joined(pieces, year, leftover)
    if not staged:
        doubts += _left_over(leftover, text)
    kept = tuple(doubt for piece in pieces for doubt in piece.draft.doubts if _stands(doubt, draft))
    soft = any(piece.draft.soft for piece in pieces)
    return replace(draft, doubts=(*kept, *doubts), soft=soft)


def _without_guess(wrong: Draft) -> Draft:
    """3、6、9: a guess at one of several numbers would be no guess at the whole."""
    doubts = tuple(replace(doubt, variant="") if doubt.code == "PL406" else doubt for doubt in wrong.doubts)
    return replace(wrong, proposal=None, doubts=doubts)


def _pieces(clauses: list[Clause], text: str) -> list[Piece]:
    """The clauses that were read, each with the text from its date to the next one, or before it if there is none."""
    read = [clause for clause in clauses if clause.found]
    starts = sorted(clause.start for clause in clauses if clause.found or clause.aside)
    pieces = []
    for clause in read:
        assert clause.found
        until = next((start for start in starts if start > clause.start), len(text))
        tail = text[max(term.end for term in clause.found.terms) : until].strip(_AROUND)
        head = text[clause.start : clause.found.terms[0].start].strip(_AROUND)
        pieces.append(Piece(clause.found.draft, clause, tail or head))
    return pieces


def _joined(pieces: list[Piece], year: int, leftover: list[Term]) -> tuple[Draft, bool]:
    """The pieces as one draft, and whether the words beside its dates belong to it as names of stages."""
    if any(piece.draft.recurs for piece in pieces):
        return recurring(pieces, year, leftover), False
    dated = _distinct([piece for piece in pieces if piece.draft.due], leftover)
    others = [piece for piece in pieces if not piece.draft.due]
    if len(dated) > 1:
        staged = any(piece.words for piece in dated)
        return _stages(dated, staged), staged
    if not dated:
        return _undated(pieces), False
    draft = dated[0].draft
    for piece in others:
        if piece.draft.kind == "from_date" and draft.start is None:
            draft = replace(draft, start=piece.draft.start, rules=draft.rules + piece.draft.rules)
        elif piece.draft.kind not in _SILENT:
            leftover += piece.clause.terms
    if any(piece.draft.kind in ("open", "immediate") and _apart(piece) for piece in others):
        rules = tuple(used for piece in pieces for used in piece.draft.rules)
        draft = replace(draft, kind="compound", rules=rules)
    return draft, False


def _apart(piece: Piece) -> bool:
    """Whether words for no date are a clause of their own, with nothing that ties them to a date."""
    return piece.clause.found is not None and all(term.kind not in ("to", "from") for term in piece.clause.terms)


def _distinct(dated: list[Piece], leftover: list[Term]) -> list[Piece]:
    """The dated pieces without brackets: one that repeats the date says nothing, another date there is left over."""
    outside = [piece for piece in dated if not piece.clause.aside]
    if not outside:
        return dated
    dues = {piece.draft.due for piece in outside}
    for piece in dated:
        if piece.clause.aside and piece.draft.due not in dues:
            leftover += piece.clause.terms
    return outside


def _stages(dated: list[Piece], staged: bool) -> Draft:
    """Several dates: each a point with its own words, the measure due at the last. Stages of one day share a point."""
    named: dict[Point, list[str]] = {}
    for piece in dated:
        draft = piece.draft
        points = draft.points or ((Point(draft.due, draft.due.isoformat()),) if draft.due else ())
        for point in points:
            name = piece.words or point.milestone or draft_words(draft)
            named.setdefault(Point(point.due, point.period), []).append(name)
    points = tuple(
        Point(point.due, point.period, "、".join(dict.fromkeys(names)))
        for point, names in sorted(named.items(), key=lambda item: item[0].due)
    )
    last = max(dated, key=lambda piece: piece.draft.due or points[0].due)
    return Draft(
        "stage_list" if staged else "date_list",
        min((piece.draft.start for piece in dated if piece.draft.start), default=None) if dated[0].draft.start else None,
        points[-1].due,
        last.draft.strict,
        None if staged else rdates(points),
        points=points,
        rules=tuple(used for piece in dated for used in piece.draft.rules),
    )


def draft_words(draft: Draft) -> str:
    """The words that a draft was read from."""
    return str(dict(draft.rules[0][1])["words"]) if draft.rules else ""


def _undated(pieces: list[Piece]) -> Draft:
    """立行立改,长期坚持 is both; a length of time in a bracket says more than the word before it: 长期(3-5年)."""
    first = pieces[0].draft
    lengths = [piece for piece in pieces if piece.draft.kind == "duration" and piece.clause.aside]
    if lengths and first.kind in _SILENT:
        return lengths[0].draft
    kinds = {piece.draft.kind for piece in pieces}
    if {"immediate", "open"} <= kinds:
        rules = tuple(used for piece in pieces for used in piece.draft.rules)
        return Draft("compound", rules=rules)
    return first


def _stands(doubt: Doubt, draft: Draft) -> bool:
    """A clause's having no date is no doubt where another one has."""
    return doubt.code != "PL408" or (draft.due is None and not draft.recurs and draft.kind != "compound")


def _left_over(terms: list[Term], text: str) -> list[Doubt]:
    """What was not understood, neighbouring words together."""
    stretches: list[list[int]] = []
    for term in sorted(set(terms), key=lambda term: term.start):
        if stretches and term.start - stretches[-1][1] <= _GAP:
            stretches[-1][1] = max(stretches[-1][1], term.end)
        else:
            stretches.append([term.start, term.end])
    return [Doubt("PL404", start, end, (("rest", text[start:end]), ("words", text))) for start, end in stretches]
