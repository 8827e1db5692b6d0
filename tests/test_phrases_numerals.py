"""Digits in every form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.phrases.numerals import chinese, digits, fold


@pytest.mark.parametrize(
    ("run", "number"),
    [
        ("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("二十一", 21), ("廿", 20), ("廿五", 25), ("卅一", 31),
        ("一百", 100), ("一百五十", 150), ("一百零五", 105), ("两", 2), ("二〇一八", 2018), ("二零一八", 2018),
    ],
)  # fmt: skip
def test_chinese_numerals(run: str, number: int) -> None:
    assert chinese(run) == number


@pytest.mark.parametrize("run", ["三四十", "十百", "一" * 20])
def test_what_says_no_number_is_none(run: str) -> None:
    assert chinese(run) is None


def test_only_plain_digits_can_be_read_place_by_place() -> None:
    assert digits("一八") == "18"
    assert digits("十八") == ""


def test_folding_keeps_places() -> None:
    folded, at = fold("２０１８ 年（６月）")
    assert folded == "2018年(6月)"
    assert at[4] == 5


@pytest.mark.parametrize("dash", "—–-~～－―")
def test_every_dash_is_one(dash: str) -> None:
    assert fold(f"6{dash}8")[0] == "6-8"


def test_the_time_that_a_spreadsheet_adds_is_dropped() -> None:
    assert fold("2018-06-30 00:00:00")[0] == "2018-06-30"
    assert fold("2018-06-30T00:00")[0] == "2018-06-30"


@given(st.text(max_size=60))
def test_each_folded_sign_has_a_place(text: str) -> None:
    folded, at = fold(text)
    assert len(folded) == len(at)
    assert list(at) == sorted(at)
