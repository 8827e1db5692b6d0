"""Digits that lost their units on the way: what date they may have been. A guess is only ever proposed."""

from datetime import date, timedelta
from typing import Final

from planctl.phrases.stretches import YEARS, day, month_end

# Day 0 of a spreadsheet's serial numbers, and those that fall into this century.
_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(36526, 73051)


def propose(written: str, year: int, ends_with_day: bool = False) -> date | None:
    """The one date that a run of digits can be, or None: 10 is October's end, 43281 a serial number, 1031 a day.

    `ends_with_day`: 日 still stands behind the digits, so that they are no month and no serial number.
    """
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 0
    if not ends_with_day:
        if len(written) <= 2 and 1 <= number <= 12:
            return month_end(year, number)
        if number in _SERIALS:
            return _SERIAL_ZERO + timedelta(number)
        if len(written) == 4 and number in YEARS:
            return date(number, 12, 31)
        if len(written) == 6 and number // 100 in YEARS and 1 <= number % 100 <= 12:
            return month_end(number // 100, number % 100)
    found = _splits(written, year)
    if len(written) > 5 and int(written[:4]) in YEARS:
        found |= _splits(written[4:], int(written[:4]))
    return found.pop() if len(found) == 1 else None


def _splits(written: str, year: int) -> set[date]:
    """Every day that the digits give as a month and a day of a year."""
    splits = ((written[:at], written[at:]) for at in (1, 2) if 2 < len(written) < 5 and len(written) - at in (1, 2))
    days = (day(year, int(month), int(number)) for month, number in splits if number[0] != "0" or len(number) == 2)
    return {found for found in days if found}
