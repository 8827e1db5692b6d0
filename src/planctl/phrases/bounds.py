"""A recurrence and what bounds it: 3月起每月, 6-10月逐月, 每月(3月起), 每季度末(分别在6月、9月和12月底)."""

from datetime import date
from typing import Final

from planctl.phrases import recurrence
from planctl.phrases.clauses import Clause
from planctl.phrases.dated import EXCEPT
from planctl.phrases.drafts import Draft
from planctl.phrases.pieces import Piece
from planctl.phrases.reading import Doubt, Point
from planctl.phrases.rrules import except_months
from planctl.phrases.stretches import following, half, months, quarter
from planctl.phrases.terms import Term

_STRETCHES: Final = frozenset({
    "from_date", "from_now_range", "month_range", "quarter_range", "date_range", "year_range", "half_year", "quarter",
    "year", "whole_year", "within_year", "ten_days",
})  # fmt: skip
_MONTH_TERMS: Final = frozenset({"month", "months", "month_end", "month_ends"})
_SILENT: Final = frozenset({"open", "immediate", "discretionary", "external", "vague", "recurring_vague"})


def recurring(pieces: list[Piece], year: int, leftover: list[Term]) -> Draft:
    """The first recurrence of the pieces, within what the others say; what they say otherwise is left over."""
    main = next(piece for piece in pieces if piece.draft.recurs)
    draft = main.draft
    start, end = months(year, 1, 12)
    dated: list[Draft] = []
    for piece in pieces:
        other = piece.draft
        if piece is main:
            continue
        if other.kind == EXCEPT:
            draft = _leaving_out(draft, piece, leftover)
        elif piece.clause.aside and (named := _months(piece.clause)):
            draft = _in_months(draft, named)
            start = _unit_start(draft.every, year, named[0])
        elif _bounds(piece):
            start, end = _narrowed(start, end, other)
            rule = ("bounded", (("words", other.words), ("start", start), ("due", end)))
            draft = draft._replace(rules=(*draft.rules, rule))
        elif other.due and not other.recurs:
            dated.append(other)
        elif other.recurs or other.kind not in _SILENT or any(doubt.variant == "relative" for doubt in other.doubts):
            leftover += piece.clause.terms
    points = recurrence.points(draft.rrule or "", draft.every or "day", start, end, late=draft.late)
    if draft.late:
        start = following(draft.every or "month", start)[0]
    if dated:
        return _with_dates(draft._replace(start=start), dated, points)
    if not points:
        return draft._replace(start=start, doubts=(*draft.doubts, _never(main)))
    return draft._replace(start=start, due=points[-1].due, points=points)


def _leaving_out(draft: Draft, piece: Piece, leftover: list[Term]) -> Draft:
    """每月(2月除外): the other months; left over if there are none."""
    terms = piece.clause.found.terms if piece.clause.found else ()
    parts = [part for term in terms if term.days for part in term.parts or (term,)]
    months_of = frozenset(month for part in parts for month in range(part.first.month, part.last.month + 1))
    rrule = except_months(draft.rrule or "", months_of)
    if rrule is None:
        leftover += piece.clause.terms
        return draft
    (name, args), *others = draft.rules
    return draft._replace(rrule=rrule, rules=((name, (*args[:-1], ("rrule", rrule))), *others, *piece.draft.rules))


def _never(piece: Piece) -> Doubt:
    """12月起每季度首月: what recurs does not do so within its bounds."""
    return Doubt("PL408", piece.clause.start, piece.clause.end, (("words", piece.draft.words),), "never")


def _bounds(piece: Piece) -> bool:
    """Whether a piece says from when or until when, and not that something else is done then."""
    draft = piece.draft
    if draft.kind in _STRETCHES:
        return not piece.words or piece.clause.aside or draft.kind == "from_date"
    found = piece.clause.found
    return draft.due is not None and found is not None and found.terms[0].kind in ("to", "from")


def _narrowed(start: date, end: date, bound: Draft) -> tuple[date, date]:
    """A stretch narrowed, or moved to the years that the bound names."""
    if bound.start and bound.start.year != start.year and bound.start > start:
        end = date(bound.start.year, 12, 31)
    if bound.start and (bound.due or bound.start > start):
        start = bound.start
    return start, bound.due or end


def _months(clause: Clause) -> tuple[int, ...]:
    """The months that a bracket names: 分别在6月、9月和12月底; none if it is something else."""
    found = clause.found
    term = next((term for term in found.terms if term.kind in _MONTH_TERMS), None) if found else None
    if found is None or term is None or any(term.kind in ("onward", "to", "from") for term in found.terms):
        return ()
    return tuple(sorted({part.last.month for part in term.parts or (term,)}))


def _in_months(draft: Draft, named: tuple[int, ...]) -> Draft:
    """The recurrence at the end of those months only."""
    rrule = f"FREQ=YEARLY;BYMONTH={','.join(map(str, named))};BYMONTHDAY=-1"
    rule = ("recurs", (("words", draft.words), ("rrule", rrule)))
    return draft._replace(rrule=rrule, rules=(rule, *draft.rules[1:]))


def _unit_start(every: str | None, year: int, month: int) -> date:
    """The first day of the unit that the month lies in."""
    match every:
        case "quarter":
            return quarter(year, (month + 2) // 3)[0]
        case "half":
            return half(year, (month + 5) // 6)[0]
        case "year":
            return date(year, 1, 1)
    return date(year, month, 1)


def _with_dates(draft: Draft, dated: list[Draft], points: tuple[Point, ...]) -> Draft:
    """A recurrence with other dates beside it. It recurs until the last of them (每月调度,10月底前完成), unless that
    only comes before it begins (一季度完成方案,二季度起每月推进)."""
    last = max(dated, key=_due)
    before = bool(points) and _due(last) < points[0].due
    kept = {point.due: point for point in points if before or point.due < _due(last)}
    others = [point for each in dated for point in each.points or (Point(_due(each), str(_due(each))),)]
    merged = tuple(sorted(({point.due: point._replace(milestone=None) for point in others} | kept).values()))
    start = dated[0].start if before else draft.start
    return draft._replace(
        kind="compound",
        start=start if start and start <= merged[-1].due else None,
        due=merged[-1].due,
        strict=None if before else last.strict,
        points=merged,
        rules=(*draft.rules, *(used for each in dated for used in each.rules)),
    )


def _due(draft: Draft) -> date:
    """When a draft that has a date is due."""
    assert draft.due
    return draft.due
