"""The days that festivals fall on, as far as they are sure: 节前 is only ever proposed as a date, never read as one.

Lunar festivals are as published for 2010 to 2035; 清明 follows the usual formula for this century.
"""

from datetime import date
from typing import Final

FIRST_YEAR: Final = 2010

# Month and day of 春节, 端午 and 中秋, year by year from 2010.
_LUNAR: Final = {
    "spring": (
        214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123,
        211, 131, 219, 208,
    ),
    "dragon": (
        616, 606, 623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624,
        612, 601, 620, 610,
    ),
    "moon": (
        922, 912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912,
        1001, 919, 908, 927, 916,
    ),
}  # fmt: skip


def festival(name: str, month_day: int, year: int) -> date | None:
    """The day of a festival in a year: a fixed one by month and day (1001), a moving one by name; None if unknown."""
    if name == "tomb" and 2000 <= year < 2100:
        short = year % 100
        month_day = 400 + int(short * 0.2422 + 4.81) - short // 4
    elif name in _LUNAR:
        days = _LUNAR[name]
        if not FIRST_YEAR <= year < FIRST_YEAR + len(days):
            return None
        month_day = days[year - FIRST_YEAR]
    return date(year, month_day // 100, month_day % 100) if month_day else None
