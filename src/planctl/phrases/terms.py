"""A deadline's text as a row of terms: words and numbers, each with what it says and the place it stands in."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.phrases.figures import figures
from planctl.phrases.lexicon import LONGEST, WORDS
from planctl.phrases.numerals import CHINESE, chinese, digits, fold
from planctl.phrases.stretches import Stretch

_FIGURES: Final = frozenset("0123456789")
_PERIODS: Final = frozenset("qhw")


class Term(NamedTuple):
    """One part of a phrase. `start` and `end` are offsets in the text as given.

    `kind` is its name in the grammar, `value` its number, `unit` the unit it is counted in or stands for (of a number:
    whether it is `chinese`), `written` a number's digits. A point of the calendar has its `days`, `year` if it named
    one, and `parts` if it is a list of points.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    unit: str = ""
    written: str = ""
    days: Stretch | None = None
    year: int = 0
    parts: "tuple[Term, ...]" = ()

    @property
    def first(self) -> date:
        """The first day of a point; ValueError for what is none."""
        return self._days()[0]

    @property
    def last(self) -> date:
        """The last day of a point; ValueError for what is none."""
        return self._days()[1]

    def _days(self) -> Stretch:
        if self.days is None:
            raise ValueError(f"{self.kind} is no point of the calendar")
        return self.days


def terms(text: str) -> list[Term]:
    """The terms of a phrase, in order. Signs that say nothing are left out; runs of unknown words are `other`."""
    folded, at = fold(text)
    found: list[Term] = []
    i, size = 0, len(folded)
    while i < size:
        sign = folded[i]
        if sign in _FIGURES:
            i = _date(folded, i, at, found)
            continue
        for length in range(min(LONGEST.get(sign, 0), size - i), 0, -1):
            said = WORDS.get(folded[i : i + length])
            if said is not None:
                break
        else:
            if sign in CHINESE:
                i = _numeral(folded, i, at, found)
            elif sign in _PERIODS and folded[i + 1 : i + 2] in _FIGURES:
                i = _date(folded, i, at, found)
            else:
                i = _other(i, at, found)
            continue
        start, end = at[i], at[i + length - 1] + 1
        i += length
        for kind, value, unit in said:
            if kind == "other" and found and found[-1].kind == "other":
                found[-1] = found[-1]._replace(end=end)
            elif kind != "noise":
                found.append(Term(kind, start, end, value, unit))
    return found


def _other(i: int, at: Sequence[int], found: list[Term]) -> int:
    """One sign that no word begins with, joined to the unknown words before it."""
    if found and found[-1].kind == "other":
        found[-1] = found[-1]._replace(end=at[i] + 1)
    else:
        found.append(Term("other", at[i], at[i] + 1))
    return i + 1


def _numeral(folded: str, i: int, at: Sequence[int], found: list[Term]) -> int:
    """A run of Chinese numerals. 一二季度 lists two of them, 二〇一八年 and 一八年 are a year's digits."""
    j = i + 1
    while j < len(folded) and (folded[j] in CHINESE or (folded[j] == "0" and folded[j + 1 : j + 2] in CHINESE)):
        j += 1  # also 二0一八
    run = folded[i:j]
    written = digits(run)
    if 1 < len(run) < 4 and written and folded[j : j + 1] != "年":
        for k in range(i, j):
            if k > i:
                found.append(Term("list", at[k], at[k]))
            found.append(Term("number", at[k], at[k] + 1, int(written[k - i]), "chinese"))
        return j
    value = chinese(run)
    if value is None:
        return _other(i, at, found)
    shown = run if run == "两" else written if len(run) > 1 else ""
    found.append(Term("number", at[i], at[j - 1] + 1, value, "chinese", shown))
    return j


def _date(folded: str, i: int, at: Sequence[int], found: list[Term]) -> int:
    """Figures, as if the units of a date in figures had been written: 2018-06-30 is a year, a month and a day."""
    end, parts = figures(folded, i)
    if end == i:
        return _other(i, at, found)  # q, h or w before figures that are no period
    place = at[i], at[end - 1] + 1
    for written, unit in parts:
        if unit == "to":
            found.append(Term("to", *place))
            continue
        value = int(written) if len(written) < 9 else 10**9
        if unit == "half":
            found.append(Term("half", *place, value))
            continue
        found.append(Term("number", *place, value, "", written))
        if unit:
            found.append(Term("unit", *place, 0, unit))
    return end
