"""Points joined: 6月至9月 becomes one `range`, 3月、6月和12月 底 one list (`days, months, month_ends, quarters …`)."""

from datetime import date
from typing import Final

from planctl.phrases import stretches
from planctl.phrases.stretches import YEARS
from planctl.phrases.terms import Term

# What a range is a range of, by the point that it ends with.
_UNITS: Final = {
    "day": "day", "ten": "ten", "month": "month", "month_end": "month", "mark": "month", "quarter": "quarter",
    "quarter_end": "quarter", "half": "half", "half_end": "half", "year": "year", "year_end": "month", "week": "day",
}  # fmt: skip
# What is listed together, and the list's name.
_LISTS: Final = {
    "day": "days", "ten": "tens", "month": "months", "month_end": "month_ends", "quarter": "quarters",
    "quarter_end": "quarter_ends", "half": "halves", "half_end": "half_ends", "year": "years", "dom": "doms", "weekday": "weekdays",
}  # fmt: skip
_COUNTED: Final = (("dom", "dom"), ("weekday", "weekday"), ("span", "span"), ("number", "span"))
_BETWEEN: Final = frozenset({"onward", "work"})  # 从4月启动至12月结束


def join(terms: list[Term]) -> list[Term]:
    """The terms with ranges and lists of points each made one term."""
    kinds = {term.kind for term in terms}
    if "to" in kinds:
        terms = _ranges(terms)
    return _lists(terms) if "list" in kinds else terms


def _ranges(terms: list[Term]) -> list[Term]:
    out: list[Term] = []
    i = 0
    while i < len(terms):
        end = _range_end(terms, i)
        if end:
            out.append(_range(terms[i], terms[end]))
            i = end + 1
        else:
            out.append(terms[i])
            i += 1
    return out


def _range_end(terms: list[Term], i: int) -> int:
    """Where the range that begins at i ends; 0 if none begins there."""
    begun = terms[i]
    j = i + 1
    if begun.kind in _UNITS:
        while j < len(terms) and terms[j].kind in _BETWEEN:
            j += 1
    if j + 1 >= len(terms) or terms[j].kind != "to":
        return 0
    other = terms[j + 1]
    both_points = begun.kind in _UNITS and other.kind in _UNITS
    return j + 1 if both_points or _alike(begun, other) else 0


def _alike(begun: Term, other: Term) -> bool:
    """周一至周五, 5日至10日, 1-2年, and 2018-2020, whose figures can only be years."""
    if begun.kind == other.kind == "number":
        return all(len(term.written) == 4 and term.value in YEARS for term in (begun, other))
    return (begun.kind, other.kind) in _COUNTED


def _range(begun: Term, other: Term) -> Term:
    """From one point to another; past the year's end where the second names no year of its own (10月-3月)."""
    whole = other._replace(start=begun.start)
    match other.kind:
        case "dom" | "span":
            return whole
        case "weekday":
            days = range(begun.value, max(begun.value, other.value) + 1)
            return whole._replace(kind="weekdays", parts=tuple(begun._replace(value=day) for day in days))
        case "number":
            first, last = stretches.months(begun.value, 1, 1)[0], stretches.month_end(other.value, 12)
            return whole._replace(kind=_order(first, last), unit="year", first=first, last=last, year=begun.value)
    assert begun.first and begun.last and other.first and other.last  # points have their days
    if other.last < begun.last and not other.year and begun.first.month != other.last.month:
        other = _next_year(other)
        assert other.last
    unit = "year" if begun.kind in ("year", "year_end") and other.kind == "year_end" else _UNITS[other.kind]
    last = other.last
    kind = _order(begun.first, last) if begun.last <= last else "reversed"
    return whole._replace(kind=kind, unit=unit, first=begun.first, last=last, year=begun.year or other.year)


def _order(first: date, last: date) -> str:
    return "range" if first <= last else "reversed"


def _next_year(term: Term) -> Term:
    """The same point a year later."""
    assert term.first and term.last
    year, month = term.last.year + 1, term.last.month
    to_end = term.last == stretches.month_end(term.last.year, month)
    last = stretches.month_end(year, month) if to_end else term.last.replace(year=year)
    return term._replace(last=last)


def _lists(terms: list[Term]) -> list[Term]:
    out: list[Term] = []
    i = 0
    while i < len(terms):
        j, family = i, _family(terms[i])
        parts = [terms[i]]
        while family and (k := _next_item(terms, j)) and _family(terms[k]) == family:
            parts.append(terms[k])
            j = k
        out.append(_listed(parts) if len(parts) > 1 else terms[i])
        i = j + 1
    return out


def _next_item(terms: list[Term], j: int) -> int:
    """Where the item after the one at j stands, if a list goes on there; 6月30日前、9月30日前 is one list too."""
    k = j + 1
    if k < len(terms) and terms[k].kind == "before":
        k += 1
    return k + 1 if k + 1 < len(terms) and terms[k].kind == "list" else 0


def _family(term: Term) -> str:
    """What a term can be listed with: a month with a month's end too, since 6月和12月底 means both ends."""
    return "month" if term.kind == "month_end" else term.kind if term.kind in _LISTS else ""


def _listed(parts: list[Term]) -> Term:
    ends = any(part.kind == "month_end" for part in parts)
    kind = "month_ends" if ends else _LISTS[parts[0].kind]
    days = [part.last for part in parts if part.last]
    firsts = [part.first for part in parts if part.first]
    return parts[0]._replace(
        kind=kind, end=parts[-1].end, first=min(firsts, default=None), last=max(days, default=None),
        parts=tuple(parts), year=max(part.year for part in parts),
    )  # fmt: skip
