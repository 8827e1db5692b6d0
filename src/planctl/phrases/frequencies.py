"""Rules for how often: 每年两次, 一季一督查, 每两周, 5天一通报."""

from typing import Final

from planctl.phrases.drafts import Draft, Match
from planctl.phrases.reading import Doubt
from planctl.phrases.rrules import MONTHS, THIRDS, WEEKDAYS, each_months, each_unit, recurring
from planctl.phrases.terms import Term

# 每月两次, 每月三次: halves and tens of a month, as 半月 and 旬.
_PARTS_OF_MONTH: Final = {2: "fortnight", 3: "tendays"}
# Months in a part of the calendar that people plan by: a third of a year is none.
_PARTS_OF_YEAR: Final = (1, 2, 3, 6)
_LONGEST: Final = 366


def times(match: Match) -> Draft | None:
    """每年两次, 半年一评估: so many times in each unit, evenly where the calendar has such parts."""
    term = match.the("unit", "span")
    if term.kind == "span" and term.value != 1:
        draft = interval(match)
        return draft and _uncounted(match, draft)
    return _times(match, term.unit)


def once(match: Match) -> Draft | None:
    """一月一调度, 一季一督查: here 一月 is each month, not January."""
    units = {"month": "month", "quarter": "quarter", "dom": "day"}
    term = match.terms[0]
    return _times(match, units[term.kind]) if term.value == 1 and not term.year else None


def _times(match: Match, unit: str) -> Draft | None:
    count, months = match.the("number", "count").value, MONTHS.get(unit, 0)
    if count > 1 and months % count == 0 and months // count in _PARTS_OF_YEAR:
        return each_months(match, months // count)
    if unit == "month" and count in _PARTS_OF_MONTH:
        return each_unit(match, _PARTS_OF_MONTH[count])
    return _uncounted(match, each_unit(match, unit)) if count else None


def _uncounted(match: Match, draft: Draft) -> Draft:
    """每年三次: the year's end is sure, the dates of the other times are not."""
    term = match.the("number", "count")
    doubts = () if term.value == 1 else (count_doubt(term, match.text),)
    return draft._replace(doubts=(*draft.doubts, *doubts))


def count_doubt(term: Term, text: str) -> Doubt:
    """不少于4次: how often is said, but not when."""
    args = (("rest", text[term.start : term.end].strip()), ("words", text.strip()))
    return Doubt("PL404", term.start, term.end, args, "count")


def interval(match: Match) -> Draft | None:
    """每两周, 每3个月, 每两个月20日前. Months that divide the year fall on its parts, others count from its start."""
    span = match.the("span")
    if not 1 <= span.value <= _LONGEST:
        return None
    dom, third = match.find("dom"), match.find("third")
    day = dom.value if dom else THIRDS[third.value] if third else 10 if match.has("start") else -1
    if span.unit in MONTHS and span.unit != "year":
        return each_months(match, span.value * MONTHS[span.unit], day)
    weekday = match.find("weekday")
    if dom or third or match.has("start", "end") or (weekday and span.unit != "week"):
        return None
    if span.unit == "week" and (weekday or span.value > 1):
        by_day = WEEKDAYS[weekday.value - 1] if weekday else "FR"
        interval = f"INTERVAL={span.value};" if span.value > 1 else ""
        return recurring(match, f"FREQ=WEEKLY;{interval}BYDAY={by_day}", "week")
    if span.value == 1:
        return each_unit(match, span.unit)
    return recurring(match, f"FREQ=DAILY;INTERVAL={span.value}", "day") if span.unit == "day" else None
