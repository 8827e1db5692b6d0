"""Stretches of the calendar."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planctl.phrases import stretches

YEARS = st.integers(1900, 2199)


@given(YEARS, st.integers(1, 12))
def test_a_month_ends_the_day_before_the_next_begins(year: int, month: int) -> None:
    assert (stretches.month_end(year, month) + timedelta(1)).day == 1


@given(YEARS, st.integers(1, 12))
def test_the_ten_days_of_a_month_follow_one_another(year: int, month: int) -> None:
    thirds = [stretches.ten_days(year, month, part) for part in (1, 2, 3)]
    assert thirds[0][0].day == 1
    assert [(later[0] - earlier[1]).days for earlier, later in pairwise(thirds)] == [1, 1]
    assert thirds[2][1] == stretches.month_end(year, month)


@given(YEARS)
def test_halves_and_quarters_make_the_year(year: int) -> None:
    whole = stretches.months(year, 1, 12)
    for parts in ([stretches.half(year, n) for n in (1, 2)], [stretches.quarter(year, n) for n in range(1, 5)]):
        assert (parts[0][0], parts[-1][1]) == whole
        assert all((later[0] - earlier[1]).days == 1 for earlier, later in pairwise(parts))


def test_a_day_that_is_not_in_the_calendar_is_none() -> None:
    assert stretches.day(2018, 2, 29) is None
    assert stretches.day(2020, 2, 29) == date(2020, 2, 29)


def test_a_year_has_52_or_53_weeks() -> None:
    assert stretches.week(2020, 53) is not None
    assert stretches.week(2018, 53) is None
