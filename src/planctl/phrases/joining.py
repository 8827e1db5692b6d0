"""Clauses joined to one reading: stages, dates of their own, 2025年底前并长期坚持. What fits nowhere is left over."""

from typing import Final

from planctl.phrases.bounds import recurring
from planctl.phrases.checksums import check
from planctl.phrases.clauses import Clause
from planctl.phrases.dated import EXCEPT, rdates
from planctl.phrases.drafts import Draft
from planctl.phrases.grammar import HARMLESS
from planctl.phrases.pieces import Piece, pieces_of
from planctl.phrases.reading import Doubt, Point
from planctl.phrases.settling import settled
from planctl.phrases.terms import Term

# What may stand beside a date without a doubt: 尽快, 按要求 and the like do not change it.
_SILENT: Final = frozenset({"open", "immediate", "discretionary", "external", "vague", "blank", "whole_year"})
# The longest gap, in characters, between two leftovers that are reported as one.
_GAP: Final = 2


def join(clauses: list[Clause], text: str, year: int) -> Draft | None:
    """The one reading of all clauses; None if none could be read."""
    leftover: list[Term] = []
    pieces = _meant(pieces_of(clauses, text), leftover)
    if not pieces:
        return None
    wrong = next((piece.draft for piece in pieces if piece.draft.kind == "malformed"), None)
    if wrong:
        return wrong if len(clauses) == 1 else _without_guess(wrong)
    doubts: list[Doubt] = []
    if not any(piece.draft.recurs for piece in pieces):
        pieces = settled(pieces, clauses, leftover)
    leftover += [term for piece in pieces for term in piece.leftover]
    base = next((piece for piece in pieces if piece.draft.due or piece.draft.recurs), pieces[0])
    for clause in clauses:
        checked = check(clause, base.draft, text)
        if checked is not None:
            doubts += checked
            pieces = [piece for piece in pieces if piece.clause is not clause]
        elif clause.found is None:
            leftover += [term for term in clause.terms if term.kind not in HARMLESS | _SILENT]
    draft, staged = _joined(pieces, year, leftover)
    kept = [doubt for piece in pieces for doubt in piece.draft.doubts if _stands(doubt, draft)]
    if draft.recurs and not draft.due:
        kept += draft.doubts
    left = () if staged else _left_over(leftover, text)
    hoped = draft.due is not None and any(piece.clause.soft and not piece.clause.aside for piece in pieces)
    draft = draft._replace(doubts=(*kept, *doubts, *left), soft=hoped or any(piece.draft.soft for piece in pieces))
    return _without_guess(draft) if left else draft


def _meant(pieces: list[Piece], leftover: list[Term]) -> list[Piece]:
    """The pieces without those that only leave something out (2月除外), unless there is what they leave it out of."""
    if any(piece.draft.recurs for piece in pieces):
        return pieces
    for piece in pieces:
        if piece.draft.kind == EXCEPT:
            leftover += piece.clause.terms
    return [piece for piece in pieces if piece.draft.kind != EXCEPT]


def _without_guess(draft: Draft) -> Draft:
    """3、6、9, 每年春节前: a guess at a part would be no guess at the whole."""
    unguessed = {"PL406": "", "PL408": "event"}
    doubts = tuple(
        doubt._replace(variant=unguessed[doubt.code]) if "proposal" in dict(doubt.args) else doubt
        for doubt in draft.doubts
    )
    return draft._replace(proposal=None, doubts=doubts)


def _joined(pieces: list[Piece], year: int, leftover: list[Term]) -> tuple[Draft, bool]:
    """The pieces as one draft, and whether the words beside its dates belong to it as names of stages."""
    if any(piece.draft.recurs for piece in pieces):
        return recurring(pieces, year, leftover), False
    dated = _distinct([piece for piece in pieces if piece.draft.due], leftover)
    if len(dated) > 1:
        staged = any(piece.words for piece in dated)
        return _stages(dated, staged), staged
    if not dated:
        return _undated(pieces), False
    return _one_date(dated[0].draft, [piece for piece in pieces if not piece.draft.due], leftover), False


def _one_date(draft: Draft, others: list[Piece], leftover: list[Term]) -> Draft:
    """A date, and what stands beside it: from when (3月起), or what comes before or after it (并长期坚持)."""
    for piece in others:
        other = piece.draft
        if other.kind == "from_date" and other.start and draft.due and other.start <= (draft.start or draft.due):
            draft = draft._replace(start=other.start, rules=(*other.rules, *draft.rules))
        elif other.kind in ("open", "immediate"):
            draft = draft._replace(kind="compound", rules=(*draft.rules, *other.rules))
        elif other.kind not in _SILENT:
            leftover += piece.clause.terms
    return draft


def _distinct(dated: list[Piece], leftover: list[Term]) -> list[Piece]:
    """The dated pieces without brackets: one that repeats the date says nothing, another date there is left over."""
    outside = [piece for piece in dated if not piece.clause.aside]
    dues = {piece.draft.due for piece in outside}
    if not outside:
        return dated
    for piece in dated:
        if piece.clause.aside and piece.draft.due not in dues:
            leftover += piece.clause.terms
    return outside


def _stages(dated: list[Piece], staged: bool) -> Draft:
    """Several dates: each a point with its own words, the measure due at the last. Stages of one day share a point."""
    names: dict[Point, list[str]] = {}
    for piece in dated:
        draft = piece.draft
        assert draft.due  # that is what makes it dated
        for point in draft.points or (Point(draft.due, str(draft.due)),):
            name = piece.words or point.milestone or draft.words
            names.setdefault(point._replace(milestone=None), []).append(name)
    points = tuple(point._replace(milestone="、".join(dict.fromkeys(names[point]))) for point in sorted(names))
    starts = [piece.draft.start for piece in dated if piece.draft.start]
    return Draft(
        "stage_list" if staged else "date_list",
        min(starts) if dated[0].draft.start else None,
        points[-1].due,
        next(piece.draft.strict for piece in dated if piece.draft.due == points[-1].due),
        None if staged else rdates(points),
        points=points,
        rules=tuple(used for piece in dated for used in piece.draft.rules),
    )


def _undated(pieces: list[Piece]) -> Draft:
    """立行立改,长期坚持 is both; a length of time in a bracket says more than the word before it: 长期(3-5年)."""
    first = pieces[0].draft
    lengths = [piece.draft for piece in pieces if piece.draft.kind == "duration" and piece.clause.aside]
    if lengths and first.kind in _SILENT:
        return lengths[0]
    if {"immediate", "open"} <= {piece.draft.kind for piece in pieces}:
        return Draft("compound", rules=tuple(used for piece in pieces for used in piece.draft.rules))
    return first


def _stands(doubt: Doubt, draft: Draft) -> bool:
    """That a clause has no date is no doubt where another one has."""
    return doubt.code != "PL408" or (draft.due is None and not draft.recurs and draft.kind != "compound")


def _left_over(terms: list[Term], text: str) -> tuple[Doubt, ...]:
    """What was not understood, neighbouring words together."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted({(term.start, term.end) for term in terms}):
        if stretches and start - stretches[-1][1] <= _GAP:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], end)
        else:
            stretches.append((start, end))
    return tuple(
        Doubt("PL404", start, end, (("rest", text[start:end].strip()), ("words", text.strip())))
        for start, end in stretches
    )
