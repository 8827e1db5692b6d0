"""The days of festivals."""

from datetime import date

import pytest

from planctl.phrases.festivals import festival


@pytest.mark.parametrize(
    ("name", "month_day", "year", "day"),
    [
        ("", 1001, 2018, date(2018, 10, 1)),
        ("spring", 0, 2018, date(2018, 2, 16)),
        ("spring", 0, 2021, date(2021, 2, 12)),
        ("dragon", 0, 2018, date(2018, 6, 18)),
        ("moon", 0, 2020, date(2020, 10, 1)),
        ("tomb", 0, 2018, date(2018, 4, 5)),
        ("tomb", 0, 2020, date(2020, 4, 4)),
    ],
)
def test_a_festivals_day(name: str, month_day: int, year: int, day: date) -> None:
    assert festival(name, month_day, year) == day


@pytest.mark.parametrize(("name", "year"), [("spring", 2009), ("spring", 2036), ("tomb", 1999)])
def test_a_day_that_is_not_sure_is_unknown(name: str, year: int) -> None:
    assert festival(name, 0, year) is None


def test_spring_festival_falls_between_21_january_and_20_february() -> None:
    for year in range(2010, 2036):
        day = festival("spring", 0, year)
        assert day is not None
        assert date(year, 1, 21) <= day <= date(year, 2, 20)
