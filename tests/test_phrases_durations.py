"""Lengths of time as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.phrases.durations import days


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14d", 14),
        ("2w", 14),
        ("14", 14),
        ("14天", 14),
        ("两周", 14),
        ("10日内", 10),
        ("一周", 7),
        ("0", 0),
        ("3 days", 3),
    ],
)
def test_a_length_in_days(text: str, number: int) -> None:
    assert days(text) == number


@pytest.mark.parametrize("text", ["", "3个月", "x", "-3", "1.5d", "9999", "999w", "6月", "5d5d"])
def test_what_is_no_number_of_days_is_none(text: str) -> None:
    assert days(text) is None


@given(st.text(max_size=20))
def test_any_text_is_answered(text: str) -> None:
    found = days(text)
    assert found is None or found >= 0
