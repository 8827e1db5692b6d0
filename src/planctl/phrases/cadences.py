"""Rules for clauses that recur: what 每月25日前, 每季度首月 or 月调度 come to as an RRULE."""

from planctl.phrases.dated import dates
from planctl.phrases.drafts import Draft, Match
from planctl.phrases.rrules import (
    MONTHS,
    THIRDS,
    WEEKDAYS,
    WORKDAYS,
    by_month,
    each_unit,
    in_months,
    month_days,
    nth_months,
    recurring,
    starts,
)


def each(match: Match) -> Draft:
    """每月, 逐月, 月调度: due at the unit's end; 每周 on Friday."""
    return each_unit(match, match.the("unit").unit)


def rhythm(match: Match) -> Draft | None:
    """周通报, 月调度, 半年报. 半年总结 alone is the first half-year's, and 年度总结 the year's."""
    unit, word = match.the("unit"), match.the("rhythm")
    if unit.unit in ("half", "year") and word.value != 1:
        return None
    return each_unit(match, unit.unit)


def quarterly(match: Match) -> Draft | None:
    """季度 by itself names no quarter, so it means each."""
    return each_unit(match, "quarter") if match.the("unit").unit == "quarter" else None


def unit_edge(match: Match) -> Draft | None:
    """每月底, 每季度末, 每月初, 每月中旬."""
    unit = match.the("unit").unit
    edge = match.the("end", "start", "third")
    if edge.kind == "end":
        return each_unit(match, unit)
    day = THIRDS[edge.value] if edge.kind == "third" else 10
    match unit:
        case "month":
            return recurring(match, f"FREQ=MONTHLY;{month_days([day])}", "month")
        case "quarter" | "half" if edge.kind == "start":
            return in_months(match, starts(unit), day, unit)
    return None


def thirds(match: Match) -> Draft | None:
    """每月上旬和下旬: at the end of each of them."""
    parts = match.the("thirds").parts
    days = sorted({THIRDS[part.value] for part in parts}, key=lambda day: day % 32)
    return recurring(match, f"FREQ=MONTHLY;{month_days(days)}", "month") if match.the("unit").unit == "month" else None


def days_of_month(match: Match) -> Draft | None:
    """每月25日前, 每月5日和20日."""
    if match.the("unit").unit != "month":
        return None
    return recurring(match, f"FREQ=MONTHLY;{month_days(_doms(match))}", "month")


def weekdays(match: Match) -> Draft | None:
    """每周二, 每周一、周四."""
    if match.the("unit").unit != "week":
        return None
    term = match.the("weekday", "weekdays")
    days = sorted({part.value for part in term.parts or (term,)})
    return recurring(match, "FREQ=WEEKLY;BYDAY=" + ",".join(WEEKDAYS[day - 1] for day in days), "week")


def nth(match: Match) -> Draft | None:
    """每季度首月, 每季度末月25日前, 每月第一周, 每月最后一个工作日."""
    unit, which = match.the("unit").unit, match.the("nth")
    if unit == "week" and which.unit == "workday" and which.value in (1, -1):
        return recurring(match, f"FREQ=WEEKLY;BYDAY={'MO' if which.value == 1 else 'FR'}", unit)
    if which.unit == "month":
        months = nth_months(unit, which.value)
        return in_months(match, months, _day_in_month(match), unit) if months else None
    months = () if unit == "month" else nth_months(unit, 1 if which.value > 0 else -1)
    sure = which.value == -1 or 1 <= which.value <= 5
    if (unit != "month" and not months) or not sure or match.has("dom", "doms", "third"):
        return None
    match which.unit.split():
        case ["day"]:
            by = f"BYMONTHDAY={which.value}"
        case ["workday"]:
            by = f"BYDAY={WORKDAYS};BYSETPOS={which.value}"
        case ["week"]:
            by = f"BYDAY={which.value}FR"
        case ["weekday", day]:
            by = f"BYDAY={which.value}{WEEKDAYS[int(day) - 1]}"
        case _:
            return None
    return recurring(match, f"FREQ=MONTHLY;{by_month(months)}{by}", unit)


def after_unit(match: Match) -> Draft | None:
    """每季度后15日内, 每月次月5日前: in the month that follows, and still for the unit that has ended."""
    unit = match.the("unit").unit
    within = match.the("dom", "span")
    named = unit in MONTHS and (unit != "year" or match.has("every"))
    if not named or within.unit not in ("", "day", "workday") or not 1 <= within.value <= 28:
        return None
    workdays = within.unit == "workday"
    days = f"BYDAY={WORKDAYS};BYSETPOS={within.value}" if workdays else f"BYMONTHDAY={within.value}"
    months = () if unit == "month" else starts(unit)
    return recurring(match, f"FREQ=MONTHLY;{by_month(months)}{days}", unit)._replace(late=True)


def yearly(match: Match) -> Draft | None:
    """每年3月1日前, 每年6月和12月, 每年年底."""
    unit, point = match.find("unit"), match.point
    if unit and unit.unit != "year":
        return None
    parts = point.parts or (point,)
    months = sorted({part.last.month for part in parts})
    if point.kind in ("year_end", "mark"):
        return recurring(match, f"FREQ=YEARLY;BYMONTH={months[0]};BYMONTHDAY={point.last.day}", "year")
    days = {part.last.day if part.kind == "day" or part.last.day <= 20 else -1 for part in parts}
    if len(days) > 1:
        return dates(match)  # no one rule says 3月15日和9月10日
    return in_months(match, tuple(months), days.pop(), "year")


def _doms(match: Match) -> list[int]:
    term = match.the("dom", "doms")
    return sorted({part.value for part in term.parts or (term,)})


def _day_in_month(match: Match) -> int:
    if match.has("dom", "doms"):
        return _doms(match)[-1]
    edge = match.find("third", "start")
    return -1 if edge is None else 10 if edge.kind == "start" else THIRDS[edge.value]
