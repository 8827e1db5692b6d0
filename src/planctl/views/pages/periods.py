"""Periods and days in the words of documents."""

from datetime import date

from planctl import messages
from planctl.messages import say
from planctl.phrases.periods import Period
from planctl.views.pages.words import ordinal


def period_words(period: Period) -> str:
    """A period in words: 2018年二季度."""
    return key_words(period.key)


def key_words(key: str) -> str:
    """A period in words, by its key."""
    unit, number = _unit(key)
    word = "上下"[number - 1] if unit == "half" and messages.language() == "zh" else ordinal(number)
    return say(f"reports.period_{unit}", year=key[:4], number=number, ordinal=word)


def _unit(key: str) -> tuple[str, int]:
    """The unit of a period's key and the period's number: 2018-Q2 is quarter 2."""
    rest = key[5:]
    units = {"W": "week", "Q": "quarter", "H": "half"}
    if not rest:
        return "year", 0
    return (units[rest[0]], int(rest[1:])) if rest[0] in units else ("month", int(rest))


def day_words(day: date) -> str:
    """A day as documents write it: 2018年7月2日."""
    return say("office.day", day=day)
