"""An RRULE said in words, in the language in use: every month's last day, 每周周五."""

from typing import Final

from planctl.messages import language, say

_WEEKDAYS: Final = {"MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6, "SU": 7}
_WORKDAYS: Final = "MO,TU,WE,TH,FR"


def spoken(rrule: str) -> str:
    """The days on which a recurrence falls due, in words, for the rules that deadlines are read to."""
    parts = dict(part.split("=", 1) for part in rrule.split(";"))
    interval = int(parts.get("INTERVAL", "1"))
    match parts["FREQ"]:
        case "DAILY":
            return say("deadlines.every_n_days", n=interval) if interval > 1 else say("deadlines.every_day")
        case "WEEKLY":
            days = _weekdays(parts["BYDAY"])
            if interval > 1:
                return say("deadlines.every_n_weeks", n=interval, days=days)
            return say("deadlines.every_week", days=days)
    days = _days(parts)
    if "BYMONTH" in parts:
        months = [say(f"deadlines.month_{number}") for number in parts["BYMONTH"].split(",")]
        return say("deadlines.in_months", months=_listed(months), days=days)
    if interval > 1:
        return say("deadlines.every_n_months", n=interval, days=days)
    return say("deadlines.every_month", days=days)


def _listed(words: list[str]) -> str:
    if language() == "zh" or len(words) == 1:
        return "、".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _weekdays(by_day: str) -> str:
    if by_day == _WORKDAYS:
        return say("deadlines.workdays")
    return _listed([say(f"deadlines.weekday_{_WEEKDAYS[day]}") for day in by_day.split(",")])


def _days(parts: dict[str, str]) -> str:
    """The days within a month: 25, the last, the first Friday, the last working day."""
    if "BYMONTHDAY" in parts:
        return _month_days([int(day) for day in parts["BYMONTHDAY"].split(",")], parts.get("BYSETPOS"))
    if "BYSETPOS" in parts:
        return _nth(int(parts["BYSETPOS"]), say("deadlines.workday"))
    which, day = parts["BYDAY"][:-2], parts["BYDAY"][-2:]
    return _nth(int(which), say(f"deadlines.weekday_{_WEEKDAYS[day]}"))


def _nth(number: int, name: str) -> str:
    return say("deadlines.last_named", day=name) if number < 0 else say("deadlines.nth_named", n=number, day=name)


def _month_days(days: list[int], positions: str | None) -> str:
    """Days of the month; with positions, the last stands for what a shorter month lacks."""
    named = [say("deadlines.last_day") if day < 0 else say("deadlines.day", n=day) for day in days]
    if positions:
        kept = named[: positions.count(",")]
        return _listed([*kept, say("deadlines.day_or_last", n=days[-1])])
    return _listed(named)
