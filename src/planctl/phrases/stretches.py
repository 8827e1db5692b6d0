"""Stretches of the calendar: the first and last day of years, quarters, months and ten-day periods, and their keys."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

# The first and the last day, both included.
Stretch: TypeAlias = tuple[date, date]

# Years that a plan can speak of; other four digits are not a year.
YEARS: Final = range(1900, 2200)

_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# The months of a unit.
_SIZES: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, 29 if month == 2 and leap(year) else _LENGTHS[month - 1])


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar; None if there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def months(year: int, first: int, last: int) -> Stretch:
    """From one month's first day to another's last, in one year."""
    return date(year, first, 1), month_end(year, last)


def quarter(year: int, number: int) -> Stretch:
    return months(year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Stretch:
    return months(year, 6 * number - 5, 6 * number)


def following(unit: str, day: date) -> Stretch:
    """The month, quarter, half or year after the one that holds a day."""
    return _beside(unit, day, 1)


def preceding(unit: str, day: date) -> Stretch:
    """The month, quarter, half or year before the one that holds a day."""
    return _beside(unit, day, -1)


def _beside(unit: str, day: date, step: int) -> Stretch:
    size = _SIZES[unit]
    years, month = divmod((day.month - 1) // size * size + step * size, 12)
    return months(day.year + years, month + 1, month + size)


# The first and last day of 上旬, 中旬, 下旬, 中下旬 and 上中旬; 0 is the month's end.
_TENS: Final = {1: (1, 10), 2: (11, 20), 3: (21, 0), 4: (11, 0), 5: (1, 20)}


def ten_days(year: int, month: int, part: int) -> Stretch:
    """上旬 is 1-10, 中旬 11-20, 下旬 21 to the month's end."""
    first, last = _TENS[part]
    return date(year, month, first), date(year, month, last) if last else month_end(year, month)


def half_month(year: int, month: int, part: int) -> Stretch:
    """上半月 is 1-15, 下半月 the rest."""
    if part == 1:
        return date(year, month, 1), date(year, month, 15)
    return date(year, month, 16), month_end(year, month)


def week(year: int, number: int) -> Stretch | None:
    """An ISO week, Monday to Sunday; None if the year has no such week."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(6)


def month_of(day: date) -> str:
    """The key of the month that holds a day: `2018-05`."""
    return f"{day.year:04}-{day.month:02}"


def quarter_of(day: date) -> str:
    """The key of the quarter that holds a day: `2018-Q2`."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def half_of(day: date) -> str:
    """The key of the half-year that holds a day: `2018-H1`."""
    return f"{day.year:04}-H{1 if day.month < 7 else 2}"


def week_of(day: date) -> str:
    """The key of the ISO week that holds a day: `2018-W15`; the year is the week's."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def year_of(day: date) -> str:
    """The key of the year that holds a day: `2018`."""
    return f"{day.year:04}"


_KEY_OF: Final[dict[str, Callable[[date], str]]] = {
    "year": year_of,
    "half": half_of,
    "quarter": quarter_of,
    "month": month_of,
    "week": week_of,
    "day": date.isoformat,
}
UNITS: Final = frozenset(_KEY_OF)


def key_of(unit: str, day: date) -> str:
    """The key of the year, half, quarter, month, week or day that holds a day."""
    return _KEY_OF[unit](day)
