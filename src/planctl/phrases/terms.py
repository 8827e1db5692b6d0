"""A deadline's text as a row of terms: words and numbers, each with what it says and the place it stands in."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.phrases.lexicon import LONGEST, WORDS
from planctl.phrases.numerals import CHINESE, chinese, digits, fold


class Term(NamedTuple):
    """One part of a phrase. `start` and `end` are offsets in the text as given.

    `kind` is its name in the grammar, `value` its number, `unit` the unit it is counted in or stands for, `written`
    a number's digits. A stretch of the calendar has its `first` and `last` day, `year` if it named one, and `parts`
    if it is a list or a range of stretches.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    unit: str = ""
    written: str = ""
    first: date | None = None
    last: date | None = None
    year: int = 0
    parts: "tuple[Term, ...]" = ()


# Dates in figures. What follows must not make them something else: 1.5亿元, 2018.20年.
_FIGURES: Final = re.compile(
    r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)"
    r"|(?P<py>\d{4})-?(?P<pu>[qhw])(?P<p>\d{1,2})(?!\d)"
    r"|(?P<cy>(?:19|20)\d{2})(?P<cm>0[1-9]|1[0-2])(?P<cd>\d{2})(?!\d)"
    r"|(?P<my>\d{4})[-./](?P<mm>0?[1-9]|1[0-2])(?![\d年.])"
    r"|(?P<dm>\d{1,2})[./](?P<dd>\d{1,2})(?![\d.%‰个天年月季周万亿倍小元家])"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?:时|点钟|点)(?:整|半|\d{1,2}分)?)"
    r"|(?P<n>\d+)"
)
_PERIOD: Final = re.compile(r"([qhw])(\d{1,2})(?!\d)")
_PERIOD_UNITS: Final = {"q": "quarter", "h": "half", "w": "isoweek"}
_FIGURE: Final = frozenset("0123456789")


def terms(text: str) -> list[Term]:
    """The terms of a phrase, in order. Signs that say nothing are left out; runs of unknown words are `other`."""
    folded, at = fold(text)
    found: list[Term] = []
    i, size = 0, len(folded)
    while i < size:
        sign = folded[i]
        if sign in _FIGURE:
            i = _figures(folded, i, at, found)
            continue
        longest = min(LONGEST.get(sign, 0), size - i)
        for length in range(longest, 0, -1):
            said = WORDS.get(folded[i : i + length])
            if said is not None:
                break
        else:
            if sign in CHINESE:
                i = _numeral(folded, i, at, found)
            elif sign in _PERIOD_UNITS and (match := _PERIOD.match(folded, i)):
                i = match.end()
                _period(found, match[1], match[2], at[match.start()], at[i - 1] + 1)
            else:
                i = _other(folded, i, at, found)
            continue
        start, end = at[i], at[i + length - 1] + 1
        i += length
        for kind, value, unit in said:
            if kind == "other" and found and found[-1].kind == "other":
                found[-1] = found[-1]._replace(end=end)
            elif kind != "noise":
                found.append(Term(kind, start, end, value, unit))
    return found


def _other(folded: str, i: int, at: Sequence[int], found: list[Term]) -> int:
    """One sign that no word begins with, joined to the unknown words before it."""
    if found and found[-1].kind == "other":
        found[-1] = found[-1]._replace(end=at[i] + 1)
    else:
        found.append(Term("other", at[i], at[i] + 1))
    return i + 1


def _numeral(folded: str, i: int, at: Sequence[int], found: list[Term]) -> int:
    """A run of Chinese numerals. 一二季度 lists two of them, 二〇一八年 and 一八年 are a year's digits."""
    j = i + 1
    while j < len(folded) and folded[j] in CHINESE:
        j += 1
    run = folded[i:j]
    written = digits(run)
    if 1 < len(run) < 4 and written and folded[j : j + 1] != "年":
        for k in range(i, j):
            if k > i:
                found.append(Term("list", at[k], at[k]))
            found.append(Term("number", at[k], at[k] + 1, int(written[k - i])))
        return j
    value = chinese(run)
    if value is None:
        return _other(folded, i, at, found)
    shown = run if run == "两" else written if len(run) > 1 else ""
    found.append(Term("number", at[i], at[j - 1] + 1, value, "", shown))
    return j


def _figures(folded: str, i: int, at: Sequence[int], found: list[Term]) -> int:
    match = _FIGURES.match(folded, i)
    assert match is not None  # the caller saw a figure
    start, end = at[i], at[match.end() - 1] + 1
    match match.lastgroup:
        case "d":
            _date(found, start, end, match["y"], match["m"], match["d"])
        case "p":
            _number(found, match["py"], start, end)
            found.append(Term("unit", end, end, 0, "year"))
            _period(found, match["pu"], match["p"], start, end)
        case "cd":
            _date(found, start, end, match["cy"], match["cm"], match["cd"])
        case "mm":
            _date(found, start, end, match["my"], match["mm"])
        case "dd":
            _date(found, start, end, "", match["dm"], match["dd"])
        case "n":
            _number(found, match["n"], start, end)
        case _:
            pass  # a time of day: plans count in days
    return match.end()


def _number(found: list[Term], written: str, start: int, end: int) -> None:
    found.append(Term("number", start, end, int(written) if len(written) < 9 else 10**9, "", written))


def _date(found: list[Term], start: int, end: int, *written: str) -> None:
    """A date in figures, as if its units had been written."""
    for figures, unit in zip(written, ("year", "month", "day"), strict=False):
        if figures:
            _number(found, figures, start, end)
            found.append(Term("unit", start, end, 0, unit))


def _period(found: list[Term], unit: str, written: str, start: int, end: int) -> None:
    if unit == "h":
        found.append(Term("half", start, end, int(written)))
    else:
        found.append(Term("number", start, end, int(written), "", written))
        found.append(Term("unit", start, end, 0, _PERIOD_UNITS[unit]))
