"""Recurrence rules put together."""

import pytest

from planctl.phrases.rrules import except_months, month_days, nth_months


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        ([5, 20], "BYMONTHDAY=5,20"),
        ([10, -1], "BYMONTHDAY=10,-1"),
        ([15, 31], "BYMONTHDAY=15,-1"),
        ([30], "BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    ],
)
def test_days_that_a_short_month_lacks_fall_on_its_last(days: list[int], rule: str) -> None:
    assert month_days(days) == rule


def test_months_are_taken_out_of_a_rule() -> None:
    quarterly = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
    assert except_months(quarterly, frozenset({3})) == "FREQ=YEARLY;BYMONTH=6,9,12;BYMONTHDAY=-1"
    assert except_months(quarterly, frozenset({3, 6, 9, 12})) is None


def test_a_unit_has_an_nth_month_only_if_it_is_long_enough() -> None:
    assert nth_months("quarter", 2) == (2, 5, 8, 11)
    assert nth_months("quarter", -1) == (3, 6, 9, 12)
    assert nth_months("quarter", 4) == ()
