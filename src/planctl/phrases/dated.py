"""Rules for clauses with a date: what 6月底前, 4月前, 6-12月 or 自3月起 come to."""

from datetime import date, timedelta
from typing import Final

from planctl.phrases.drafts import Draft, Match
from planctl.phrases.reading import Point
from planctl.phrases.stretches import half, months
from planctl.phrases.terms import Term

_ONE_DAY: Final = timedelta(1)
_KIND: Final = {
    "month": "month", "ten": "ten_days", "quarter": "quarter", "half": "half_year", "year": "year", "week": "date_range",
    "quarter_end": "quarter", "half_end": "half_year", "whole": "whole_year", "mark": "milestone", "day": "by_date", "month_end": "by_month_end", "year_end": "by_year_end",
}  # fmt: skip
_KIND_BEFORE: Final = _KIND | {"month": "by_month", "ten": "by_ten_days", "year": "by_year", "whole": "by_year_end"}
_RANGE: Final = {
    "day": "date_range", "ten": "ten_days", "month": "month_range", "quarter": "quarter_range", "half": "half_year",
    "year": "year_range",
}  # fmt: skip
_SHARED: Final = {"month": "月", "quarter": "季度", "year": "年"}
_LIST_UNIT: Final = {"quarters": "quarter", "months": "month", "years": "year"}


def period(match: Match) -> Draft:
    """A period is due on its last day, and may begin on its first."""
    term = match.dated
    within_year = term.kind == "year" and match.has("within")
    kind = "within_year" if within_year else _KIND[term.kind]
    return Draft(kind, term.first, term.last, rules=match.used("period", start=term.first, due=term.last))


def first_half(match: Match) -> Draft | None:
    """半年 by itself, as in 半年总结, is the first half of the year."""
    if match.the("unit").unit != "half":
        return None
    first, last = half(match.year, 1)
    return Draft("half_year", first, last, rules=match.used("period", start=first, due=last))


def within_year(match: Match) -> Draft | None:
    """年内: by the end of the plan's year."""
    if match.the("unit").unit != "year":
        return None
    first, last = months(match.year, 1, 12)
    return Draft("within_year", first, last, rules=match.used("period", start=first, due=last))


def day(match: Match) -> Draft:
    """A day, and the end of a month, quarter or year: due then, that day included, with or without 前."""
    term = match.dated
    bare = term.first != term.last and not match.has("to") and (term.kind == "mark" or not match.has("before"))
    start = term.first if bare else None
    name = "by_day" if term.kind == "day" else "by_end"
    return Draft(_KIND[term.kind], start, term.last, rules=match.used(name, due=term.last))


def until(match: Match) -> Draft:
    """到, 至, 截至, 不迟于 a period: its last day, and no word of when it may begin."""
    term = match.dated
    kind = _KIND[term.kind] if term.kind == "ten" else _KIND_BEFORE[term.kind]
    return Draft(kind, None, term.last, rules=match.used("by_end", due=term.last))


def before(match: Match) -> Draft:
    """前 after a whole period: its last day, or the day before it begins where the plan says so. Doubtful, so noted."""
    term = match.dated
    assert term.first and term.last  # a period has its days
    strict = term.first - _ONE_DAY
    kind = _KIND_BEFORE[term.kind]
    if not match.inclusive:
        return Draft(kind, None, strict, strict, rules=match.used("before_strictly", due=strict, inclusive=term.last))
    doubts = match.doubt(
        "PL402", term.kind, due=term.last.isoformat(), strict=strict.isoformat(), instead=_unambiguous(term)
    )
    return Draft(
        kind, None, term.last, strict, rules=match.used("before", due=term.last, strict=strict), doubts=doubts
    )


def _unambiguous(term: Term) -> str:
    """The same deadline in words that leave no doubt: 4月底前 for 4月前."""
    assert term.last
    year = f"{term.year}年" if term.year else ""
    match term.kind:
        case "month":
            return f"{year}{term.last.month}月底前"
        case "quarter":
            return f"{year}{'一二三四'[term.last.month // 3 - 1]}季度末前"
        case "year":
            return f"{term.last.year}年底前"
    return f"{year}{term.last.month}月{term.last.day}日前"


def span_of_days(match: Match) -> Draft:
    """从…至…: from the first day of the one to the last day of the other."""
    term = match.the("range")
    return Draft(_RANGE[term.unit], term.first, term.last, rules=match.used("period", start=term.first, due=term.last))


def dates(match: Match) -> Draft:
    """Several dates in one list: each is due, the measure at the last. Adjoining periods (一、二季度) are one stretch."""
    term = next(term for term in match.terms if term.parts)
    unit = _LIST_UNIT.get(term.kind, "")
    ambiguous = bool(unit) and match.has("before")
    if unit and not ambiguous and _adjoin(term.parts):
        return Draft(_RANGE[unit], term.first, term.last, rules=match.used("period", start=term.first, due=term.last))
    strictly = ambiguous and not match.inclusive
    found = {_strict(part) if strictly else _last(part): part for part in term.parts}
    points = tuple(Point(due, due.isoformat(), _name(match.text, part)) for due, part in sorted(found.items()))
    due, strict = points[-1].due, _strict(max(term.parts, key=_last)) if ambiguous else None
    doubts = ()
    if strict and match.inclusive:
        instead = _unambiguous(max(term.parts, key=_last))
        doubts = match.doubt("PL402", due=due.isoformat(), strict=strict.isoformat(), instead=instead)
    return Draft(
        "date_list", None, due, strict, rdates(points), points=points, doubts=doubts,
        rules=match.used("dates", dates="、".join(point.due.isoformat() for point in points)),
    )  # fmt: skip


def rdates(points: tuple[Point, ...]) -> str:
    """A list of dates in the form of iCalendar: they follow no rule."""
    return "RDATE:" + ",".join(f"{point.due:%Y%m%d}" for point in points)


def _name(text: str, part: Term) -> str:
    """The words of a list's item, with the unit that it shares with the others: 二 in 二、四季度."""
    words = text[part.start : part.end].strip()
    unit = _SHARED.get(part.kind, "")
    return words if not unit or words.endswith((*unit, "份")) else words + unit


def _last(part: Term) -> date:
    assert part.last  # parts of a list of dates are points
    return part.last


def _strict(part: Term) -> date:
    assert part.first
    return part.first - _ONE_DAY


def _adjoin(parts: tuple[Term, ...]) -> bool:
    """Whether each period begins the day after the one before it ends, as in 一、二季度 and 4、5月."""
    pairs = zip(parts, parts[1:], strict=False)
    return all(one.last and other.first and one.last + _ONE_DAY == other.first for one, other in pairs)


def onward(match: Match) -> Draft:
    """From a day on, without an end: 自3月起, 6月后."""
    term = match.dated
    assert term.first and term.last
    start = term.last + _ONE_DAY if match.has("after") else term.first
    doubts = match.doubt("PL408", "from_date", start=start.isoformat())
    return Draft("from_date", start, rules=match.used("onward", start=start), doubts=doubts)


def now_until(match: Match) -> Draft:
    """即日起至…: it began when the plan was issued, a day that the phrase does not know."""
    due = match.dated.last
    return Draft("from_now_range", None, due, rules=match.used("now_until", due=due))


def from_now(match: Match) -> Draft:
    """即日起 without an end."""
    return Draft("from_date", rules=match.used("from_now"), doubts=match.doubt("PL408", "from_now"))
