"""Points joined: 6月至9月 becomes one `range`, 3月、6月和12月底 one list (`days, months, month_ends, quarters …`)."""

from typing import Final

from planctl.phrases import stretches
from planctl.phrases.stretches import YEARS, Stretch
from planctl.phrases.terms import Term

# What a range is a range of, by the point that it ends with.
_UNITS: Final = {
    "day": "day", "ten": "ten", "month": "month", "month_end": "month", "mark": "month", "year_end": "month",
    "quarter": "quarter", "quarter_end": "quarter", "half": "half", "half_end": "half", "year": "year", "week": "day",
}  # fmt: skip
# What is listed together, and the list's name.
_LISTS: Final = {
    "day": "days", "ten": "tens", "month": "months", "month_end": "month_ends", "quarter": "quarters",
    "quarter_end": "quarter_ends", "half": "halves", "half_end": "half_ends", "year": "years", "dom": "doms",
    "weekday": "weekdays", "third": "thirds",
}  # fmt: skip
# Ranges of what is counted: 5日至10日, 周一至周五, 3天至5天, 1-2年.
_COUNTED: Final = (("dom", "dom"), ("weekday", "weekday"), ("span", "span"), ("number", "span"), ("third", "third"))
_BETWEEN: Final = frozenset({"onward", "work", "soft"})  # 从4月启动至12月结束


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
        out.append(_range(terms[i], terms[end]) if end else terms[i])
        i = (end or i) + 1
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
    points = begun.kind in _UNITS and other.kind in _UNITS
    return j + 1 if points or _years(begun, other) or (begun.kind, other.kind) in _COUNTED else 0


def _years(begun: Term, other: Term) -> bool:
    """2018-2020, whose figures can only be years."""
    return all(term.kind == "number" and len(term.written) == 4 and term.value in YEARS for term in (begun, other))


def _range(begun: Term, other: Term) -> Term:
    whole = other._replace(start=begun.start)
    match other.kind:
        case "dom" | "span" | "third":
            return whole
        case "weekday":
            days = range(begun.value, max(begun.value, other.value) + 1)
            return whole._replace(kind="weekdays", parts=tuple(begun._replace(value=day) for day in days))
        case "number":
            unit, year = "year", begun.value
            days_of = stretches.months(begun.value, 1, 1)[0], stretches.month_end(other.value, 12)
        case _:
            of_years = begun.kind in ("year", "year_end") and other.kind == "year_end"
            unit, year = "year" if of_years else _UNITS[other.kind], begun.year or other.year
            days_of = _from_to(begun, other)
    kind = "range" if days_of[0] <= days_of[1] else "reversed"
    return whole._replace(kind=kind, unit=unit, days=days_of, year=year)


def _from_to(begun: Term, other: Term) -> Stretch:
    """From one point to another; past the year's end where the second names no year of its own (10月-3月)."""
    last = other.last
    if last < begun.last and not other.year and begun.first.month != last.month:
        at_end = last == stretches.month_end(last.year, last.month)
        last = stretches.month_end(last.year + 1, last.month) if at_end else last.replace(year=last.year + 1)
    return begun.first, last


def _lists(terms: list[Term]) -> list[Term]:
    out: list[Term] = []
    i = 0
    while i < len(terms):
        family = _family(terms[i])
        parts = [terms[i]]
        while family and (next_item := _next_item(terms, i)) and _family(terms[next_item]) == family:
            parts.append(terms[next_item])
            i = next_item
        if family == "month" and (next_item := _next_item(terms, i)) and (days := _days(parts, terms[next_item])):
            parts = days
            i = next_item
        out.append(_listed(parts) if len(parts) > 1 else parts[0])
        i += 1
    return out


def _days(months: list[Term], last: Term) -> list[Term]:
    """3月、6月、9月15日: the day is meant for each month; empty if it cannot be."""
    named = [stretches.day(term.last.year, term.value, last.last.day) for term in months] if last.kind == "day" else []
    if not named or any(term.kind != "month" for term in months):
        return []
    days = [term._replace(kind="day", days=(day, day)) for term, day in zip(months, named, strict=True) if day]
    return [*days, last] if len(days) == len(months) else []


def _next_item(terms: list[Term], i: int) -> int:
    """Where the item after the one at i stands, or 0 if no list goes on there; 6月30日前、9月30日前 is one list too."""
    i += 1
    if i < len(terms) and terms[i].kind == "before":
        i += 1
    return i + 1 if i + 1 < len(terms) and terms[i].kind == "list" else 0


def _family(term: Term) -> str:
    """What a term can be listed with: a month with a month's end too, since 6月和12月底 means both ends."""
    return term.kind.removesuffix("_end") if term.kind in _LISTS else ""


def _listed(parts: list[Term]) -> Term:
    ends = next((part.kind for part in parts if part.kind.endswith("_end")), "")
    stretches_of = [part.days for part in parts if part.days]
    days = (min(days[0] for days in stretches_of), max(days[1] for days in stretches_of)) if stretches_of else None
    return parts[0]._replace(
        kind=_LISTS[ends or parts[0].kind],
        end=parts[-1].end,
        days=days,
        year=max(part.year for part in parts),
        parts=tuple(parts),
    )
