"""The periods that people type."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.phrases.periods import (
    half_of,
    key_of,
    month,
    month_of,
    period,
    periods_of,
    quarter,
    quarter_of,
    week_of,
    year_period,
)


@pytest.mark.parametrize(
    ("text", "key", "start", "end"),
    [
        ("Q2", "2018-Q2", "2018-04-01", "2018-06-30"),
        ("二季度", "2018-Q2", "2018-04-01", "2018-06-30"),
        ("2019-Q2", "2019-Q2", "2019-04-01", "2019-06-30"),
        ("2018q2", "2018-Q2", "2018-04-01", "2018-06-30"),
        ("2018-05", "2018-05", "2018-05-01", "2018-05-31"),
        ("5月", "2018-05", "2018-05-01", "2018-05-31"),
        ("2018", "2018", "2018-01-01", "2018-12-31"),
        ("今年", "2018", "2018-01-01", "2018-12-31"),
        ("H1", "2018-H1", "2018-01-01", "2018-06-30"),
        ("上半年", "2018-H1", "2018-01-01", "2018-06-30"),
        ("2018-W15", "2018-W15", "2018-04-09", "2018-04-15"),
        ("2018-05-20", "2018-05-20", "2018-05-20", "2018-05-20"),
        ("5月20日", "2018-05-20", "2018-05-20", "2018-05-20"),
    ],
)
def test_a_period_has_its_key_and_days(text: str, key: str, start: str, end: str) -> None:
    found = period(text, 2018)
    assert found is not None
    assert (found.key, str(found.start), str(found.end)) == (key, start, end)


@pytest.mark.parametrize("text", ["", "5", "13", "foo", "5月前", "2018-13", "2018-02-30", "每月", "Q5", "6-9月"])
def test_what_names_no_one_period_is_none(text: str) -> None:
    assert period(text, 2018) is None


@pytest.mark.parametrize("text", ["Q2", "q2", "2", "二", "2018-Q2", "第二季度", "2季度", " Ｑ２ "])
def test_a_quarter_may_be_a_bare_number(text: str) -> None:
    found = quarter(text, 2018)
    assert found is not None
    assert found.key == "2018-Q2"


@pytest.mark.parametrize("text", ["5", "05", "2018-05", "5月", "五月", "五"])
def test_a_month_may_be_a_bare_number(text: str) -> None:
    found = month(text, 2018)
    assert found is not None
    assert found.key == "2018-05"


@pytest.mark.parametrize("text", ["5", "0", "H1", "5月", "2018"])
def test_what_is_no_quarter_is_none(text: str) -> None:
    assert quarter(text, 2018) is None


@pytest.mark.parametrize("text", ["13", "0", "Q2", "2018", "2018-05-20"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert month(text, 2018) is None


def test_the_keys_of_a_day() -> None:
    day = date(2018, 12, 31)
    assert (quarter_of(day), month_of(day), half_of(day), week_of(day)) == ("2018-Q4", "2018-12", "2018-H2", "2019-W01")


@pytest.mark.parametrize(("unit", "count"), [("year", 1), ("half", 2), ("quarter", 4), ("month", 12), ("week", 52)])
def test_a_years_periods_follow_one_another(unit: str, count: int) -> None:
    found = periods_of(2018, unit)
    assert len(found) == count
    assert all((later.start - earlier.end).days == 1 for earlier, later in pairwise(found))
    assert all(period(each.key, 2000) == each for each in found)


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="fortnight"):
        periods_of(2018, "fortnight")


@given(
    st.dates(date(1900, 1, 7), date(2199, 12, 20)), st.sampled_from(["year", "half", "quarter", "month", "week", "day"])
)
def test_a_days_key_names_a_period_that_holds_it(day: date, unit: str) -> None:
    found = period(key_of(unit, day), 2018)
    assert found is not None
    assert found.holds(day)


def test_a_year_holds_its_days() -> None:
    assert year_period(2018).holds(date(2018, 7, 1))
    assert not year_period(2018).holds(date(2019, 1, 1))
