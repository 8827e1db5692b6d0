"""Guesses at digits that lost their units."""

from datetime import date

import pytest

from planctl.phrases.repairs import propose


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("10", date(2018, 10, 31)),
        ("2", date(2018, 2, 28)),
        ("43281", date(2018, 6, 30)),
        ("2018", date(2018, 12, 31)),
        ("201806", date(2018, 6, 30)),
        ("0630", date(2018, 6, 30)),
        ("1031", date(2018, 10, 31)),
        ("2021915", date(2021, 9, 15)),
    ],
)
def test_digits_that_can_be_one_date_only(written: str, day: date) -> None:
    assert propose(written, 2018) == day


@pytest.mark.parametrize("written", ["13", "0", "115", "99999999", "9" * 40, "", "1332"])
def test_digits_that_can_be_several_dates_or_none(written: str) -> None:
    assert propose(written, 2018) is None


def test_digits_before_a_day_are_no_month() -> None:
    assert propose("10", 2018, ends_with_day=True) is None
    assert propose("1031", 2018, ends_with_day=True) == date(2018, 10, 31)
