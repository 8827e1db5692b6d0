"""Lengths of time as people type them: 14d, 2w, 14天, 两周."""

import re
from typing import Final

from planctl.phrases.gather import gather
from planctl.phrases.terms import terms

_SHORT: Final = re.compile(r"\s*(\d{1,4})\s*([dw]?|days?|weeks?)\s*", re.IGNORECASE)
_LENGTHS: Final = {"day": 1, "week": 7, "tendays": 10}

# Longer than any plan looks ahead; a slip of the hand should not overflow the calendar.
_LONGEST: Final = 3660


def days(text: str) -> int | None:
    """The number of days, 0 or more; None if the text names none. Months are not counted: they differ in length."""
    short = _SHORT.fullmatch(text)
    if short:
        number, factor = int(short[1]), 7 if short[2][:1].lower() == "w" else 1
    else:
        spans = [term for term in gather(terms(text), 2000) if term.kind != "within"]
        if len(spans) != 1 or spans[0].kind not in ("span", "dom"):
            return None
        number, factor = spans[0].value, 1 if spans[0].kind == "dom" else _LENGTHS.get(spans[0].unit, 0)
    total = number * factor
    return total if factor and total <= _LONGEST else None
