"""Rules for clauses with a date: what 6月底前, 4月前, 6-12月 or 自3月起 come to."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from planctl.phrases.drafts import Draft, Match
from planctl.phrases.reading import Point
from planctl.phrases.stretches import Stretch, half, months
from planctl.phrases.terms import Term

_ONE_DAY: Final = timedelta(1)
_KIND: Final = {
    "day": "by_date", "ten": "ten_days", "month": "month", "quarter": "quarter", "half": "half_year", "year": "year",
    "week": "date_range", "month_end": "by_month_end", "quarter_end": "quarter", "half_end": "half_year",
    "year_end": "by_year_end", "whole": "whole_year", "mark": "milestone",
}  # fmt: skip
_KIND_BEFORE: Final = _KIND | {"month": "by_month", "ten": "by_ten_days", "year": "by_year", "whole": "by_year_end"}
_KIND_UNTIL: Final = frozenset({"month", "ten", "quarter", "half", "year", "week"})
_RANGE: Final = {
    "day": "date_range", "ten": "ten_days", "month": "month_range", "quarter": "quarter_range", "half": "half_year",
    "year": "year_range",
}  # fmt: skip
_MONTHLY: Final = frozenset({"month", "months", "quarter", "quarters", "half", "halves"})
# The kind of a clause that only leaves something out.
EXCEPT: Final = "except"
# Lists of periods that may also be one stretch: 一、二季度.
_PERIODS: Final = {"months": "month", "quarters": "quarter", "years": "year"}
# The signs that say of an item of a list what it is.
_SIGNS: Final = {"day": "日号-./", "month": "月-./", "quarter": "季qQ", "year": "年"}
_ORDINALS: Final = "一二三四"


def period(match: Match) -> Draft:
    """A period is due on its last day, and may begin on its first."""
    term = match.point
    within_year = term.kind in ("year", "whole") and match.has("within")
    return _stretch(match, "within_year" if within_year else _KIND[term.kind], (term.first, term.last))


def span_of_days(match: Match) -> Draft:
    """从…至…: from the first day of the one to the last day of the other."""
    term = match.the("range")
    return _stretch(match, _RANGE[term.unit], (term.first, term.last))


def first_half(match: Match) -> Draft | None:
    """半年 by itself, as in 半年总结, is the first half of the year."""
    return _stretch(match, "half_year", half(match.year, 1)) if match.the("unit").unit == "half" else None


def within_year(match: Match) -> Draft | None:
    """年内: by the end of the plan's year."""
    return _stretch(match, "within_year", months(match.year, 1, 12)) if match.the("unit").unit == "year" else None


def _stretch(match: Match, kind: str, days: Stretch) -> Draft:
    return Draft(kind, *days, rules=match.used("period", start=days[0], due=days[1]))


def day(match: Match) -> Draft:
    """A day, and the end of a month, quarter or year: due then, that day included, with or without 前."""
    term = match.point
    lasts = term.first != term.last and not match.has("to")
    start = term.first if lasts and (term.kind == "mark" or not match.has("before")) else None
    return Draft(_KIND[term.kind], start, term.last, rules=match.used("by_day", due=term.last))


def until(match: Match) -> Draft:
    """到, 至, 截至, 不迟于 a period: its last day, and no word of when it may begin."""
    term = match.point
    kind = _KIND[term.kind] if term.kind == "ten" else _KIND_BEFORE[term.kind]
    return Draft(kind, None, term.last, rules=match.used("until", due=term.last))


def closed(match: Match) -> Draft | None:
    """6月30日截止, 6月截止: as if 截止 stood before it. A dash behind a date says nothing clear."""
    if not match.the("to").value:
        return None
    return until(match) if match.point.kind in _KIND_UNTIL else day(match)


def before(match: Match) -> Draft:
    """前 after a whole period: its last day, or the day before it begins where the plan says so."""
    term = match.point
    kind, due, strict = _KIND_BEFORE[term.kind], term.last, term.first - _ONE_DAY
    if not match.inclusive:
        rules = match.used("before_strictly", unit=term.kind, due=strict, inclusive=due)
        return Draft(kind, None, strict, strict, rules=rules)
    doubts = match.doubt("PL402", term.kind, due=str(due), strict=str(strict), instead=_unambiguous(term))
    rules = match.used("before", unit=term.kind, due=due, strict=strict)
    return Draft(kind, None, due, strict, rules=rules, doubts=doubts)


def _unambiguous(term: Term) -> str:
    """The same deadline in words that leave no doubt: 4月底前 for 4月前."""
    year, last = f"{term.year}年" if term.year else "", term.last
    match term.kind:
        case "month":
            return f"{year}{last.month}月底前"
        case "quarter":
            return f"{year}{_ORDINALS[last.month // 3 - 1]}季度末前"
        case "year":
            return f"{last.year}年底前"
    return f"{year}{last.month}月{last.day}日前"


def dates(match: Match) -> Draft:
    """A list of dates: each is due, the measure at the last. Adjoining periods are one stretch (一、二季度)."""
    listed = next(term for term in match.terms if term.parts)
    unit = _PERIODS.get(listed.kind, "")
    ambiguous = bool(unit) and match.has("before")
    if unit and not ambiguous and _adjoin(listed.parts):
        return _stretch(match, _RANGE[unit], (listed.first, listed.last))
    strictly = ambiguous and not match.inclusive
    found = {part.first - _ONE_DAY if strictly else part.last: part for part in listed.parts}
    points = tuple(Point(due, due.isoformat(), _name(match.text, found[due])) for due in sorted(found))
    latest = max(listed.parts, key=lambda part: part.last)
    strict = latest.first - _ONE_DAY if ambiguous else None
    rules = match.used("dates", dates="、".join(str(point.due) for point in points))
    draft = Draft("date_list", None, points[-1].due, strict, rdates(points), points=points, rules=rules)
    if strict is None or strictly:
        return draft
    doubts = match.doubt("PL402", "list", due=str(draft.due), strict=str(strict), instead=_unambiguous(latest))
    return draft._replace(doubts=doubts)


def rdates(points: tuple[Point, ...]) -> str:
    """A list of dates in the form of iCalendar: they follow no rule."""
    return "RDATE:" + ",".join(f"{point.due:%Y%m%d}" for point in points)


def _name(text: str, part: Term) -> str:
    """The words of a list's item, or what they mean where they leave its unit to another item: 二 in 二、四季度."""
    words, last = text[part.start : part.end].strip(), part.last
    signs = _SIGNS.get(part.kind, "")
    if not signs or any(sign in words for sign in signs):
        return words
    match part.kind:
        case "day":
            return f"{last.month}月{last.day}日"
        case "month":
            return f"{last.month}月"
        case "quarter":
            return f"{_ORDINALS[last.month // 3 - 1]}季度"
    return f"{last.year}年"


def _adjoin(parts: tuple[Term, ...]) -> bool:
    """Whether each period begins the day after the one before it ends, as in 一、二季度 and 4、5月."""
    return all(one.last + _ONE_DAY == other.first for one, other in pairwise(parts))


def onward(match: Match) -> Draft:
    """From a day on, without an end: 自3月起, 6月后."""
    term = match.point
    start: date = term.last + _ONE_DAY if match.has("after") else term.first
    doubts = match.doubt("PL408", "from_date", start=str(start))
    return Draft("from_date", start, rules=match.used("onward", start=start), doubts=doubts)


def excepted(match: Match) -> Draft | None:
    """2月除外: months that what recurs leaves out; by itself it is no reading."""
    term = match.point
    months_of = term.kind in _MONTHLY or (term.kind == "range" and term.unit in ("month", "quarter"))
    return Draft(EXCEPT, rules=match.used("except")) if months_of else None


def now_until(match: Match) -> Draft:
    """即日起至…: it began when the plan was issued, a day that the phrase does not know."""
    due = match.point.last
    return Draft("from_now_range", None, due, rules=match.used("now_until", due=due))


def from_now(match: Match) -> Draft:
    """即日起 without an end."""
    return Draft("from_date", rules=match.used("from_now"), doubts=match.doubt("PL408", "from_now"))
