"""Figures at one place in a text: a date (2018-06-30, 6.30), a period (2018Q2, w15), a time of day, a number."""

import re
from functools import cache
from typing import Final, TypeAlias

# Figures and the unit that they count, "" for a bare number.
Parts: TypeAlias = tuple[tuple[str, str], ...]

# Each form with the units of its groups. What follows must not make it something else: 1.5亿元, 2018.20年.
_FORMS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})(?!\d)", ("year", "month", "day")),
    (r"(\d{4}|\d{2})\.(\d{1,2})\.(\d{1,2})(?!\d)", ("year", "month", "day")),
    (r"(\d{4}|\d{2})/(\d{1,2})/(\d{1,2})(?!\d)", ("year", "month", "day")),
    (r"(\d{4})[./](\d{1,2})(-)(\d{1,2})月?(?![\d./年日号%-])", ("year", "month", "to", "month")),
    (r"(\d{1,2})[./](\d{1,2})(-)(\d{1,2})[日号]?(?![\d./%‰个天年月季周万亿倍小元家-])", ("month", "day", "to", "day")),
    (r"(\d{4})-?q(\d{1,2})(?!\d)", ("year", "quarter")),
    (r"(\d{4})-?h([12])(?!\d)", ("year", "half")),
    (r"(\d{4})-?w(\d{1,2})(?!\d)", ("year", "isoweek")),
    (r"q(\d{1,2})(?!\d)", ("quarter",)),
    (r"([1-4])q(?![a-z\d])", ("quarter",)),
    (r"h([12])(?!\d)", ("half",)),
    (r"w(\d{1,2})(?!\d)", ("isoweek",)),
    (r"((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})(?!\d)", ("year", "month", "day")),
    (r"(\d{4})[-./](0?[1-9]|1[0-2])(?![\d年.])", ("year", "month")),
    (r"(\d{1,2})[./](\d{1,2})(?![\d.%‰个天年月季周万亿倍小元家])", ("month", "day")),
    (r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?:时|点钟|点)(?:整|半|\d{1,2}分)?", ()),  # a time of day
    (r"(\d+)", ("",)),
)
# What makes more of a run of digits than a number.
_MORE: Final = frozenset("-./:时点qhw")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(form), units) for form, units in _FORMS)


def figures(text: str, at: int) -> tuple[int, Parts]:
    """What the figures at a place of folded text say, and where they end. A time of day says nothing."""
    end = at
    while end < len(text) and "0" <= text[end] <= "9":
        end += 1
    if end > at and text[end : end + 1] not in _MORE and end - at != 8:
        return end, ((text[at:end], ""),)
    for form, units in _forms():
        match = form.match(text, at)
        if match:
            return match.end(), tuple(zip(match.groups(), units, strict=True))
    return at, ()
