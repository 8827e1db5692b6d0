"""From RRULE to dates."""

from datetime import date

import pytest

from planctl.phrases.deadlines import read
from planctl.phrases.recurrence import occurrences, points

YEAR = date(2018, 1, 1), date(2018, 12, 31)


def test_a_months_end_is_its_last_day_also_in_february() -> None:
    days = occurrences("FREQ=MONTHLY;BYMONTHDAY=-1", *YEAR)
    assert len(days) == 12
    assert days[1] == date(2018, 2, 28)


def test_both_ends_are_included() -> None:
    assert occurrences("FREQ=DAILY", date(2018, 3, 1), date(2018, 3, 3))[-1] == date(2018, 3, 3)


def test_a_quarters_date_speaks_for_its_quarter_whatever_the_month() -> None:
    found = points("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20", "quarter", *YEAR)
    assert [point.period for point in found] == ["2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4"]


def test_two_dates_of_one_period_speak_for_their_days() -> None:
    found = points("FREQ=MONTHLY;BYMONTHDAY=5,20", "month", *YEAR)
    assert found[0].period == "2018-01-05"


@pytest.mark.parametrize(
    ("phrase", "february"),
    [("每月30日", date(2018, 2, 28)), ("每月31日", date(2018, 2, 28)), ("每季度第二个月30日前", date(2018, 2, 28))],
)
def test_a_day_that_february_lacks_is_its_last(phrase: str, february: date) -> None:
    assert february in [point.due for point in read(phrase, 2018).points]


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("每月最后一个工作日", ["01-31", "02-28", "03-30"]),
        ("每月第一个周五", ["01-05", "02-02", "03-02"]),
        ("每季度第一周", ["01-05", "04-06", "07-06"]),
        ("每季度后15日内", ["04-15", "07-15", "10-15"]),
        ("每旬", ["01-10", "01-20", "01-31"]),
        ("每两周", ["01-05", "01-19", "02-02"]),
        ("5天一通报", ["01-01", "01-06", "01-11"]),
        ("每四个月", ["04-30", "08-31", "12-31"]),
        ("一年四次", ["03-31", "06-30", "09-30"]),
    ],
)
def test_recurrences_fall_on_the_days_that_a_clerk_expects(phrase: str, days: list[str]) -> None:
    assert [f"{point.due:%m-%d}" for point in read(phrase, 2018).points[:3]] == days
