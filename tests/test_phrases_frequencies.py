"""How often: what divides a unit evenly is dated, and what does not is said."""

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    ("phrase", "months"),
    [
        ("每年两次", [6, 12]),
        ("每年4次", [3, 6, 9, 12]),
        ("每季度三次", list(range(1, 13))),
        ("单月", [1, 3, 5, 7, 9, 11]),
    ],
)
def test_times_that_fall_on_parts_of_the_calendar_are_dated(phrase: str, months: list[int]) -> None:
    reading = read(phrase, 2018)
    assert [point.due.month for point in reading.points] == months
    assert not reading.doubts


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("每年不少于3次", "3次"),
        ("全年不少于4次", "4次"),
        ("年底前至少2次", "2次"),
        ("每季度两次", "两次"),
        ("6月底前开展2次检查", "2次"),
    ],
)
def test_times_without_dates_of_their_own_are_told(phrase: str, rest: str) -> None:
    reading = read(phrase, 2018)
    assert reading.due is not None
    assert [(doubt.code, doubt.variant) for doubt in reading.doubts] == [("PL404", "count")]
    assert dict(reading.doubts[0].args)["rest"] == rest


def test_once_needs_no_dates_of_its_own() -> None:
    assert not read("5月和10月各开展一次", 2018).doubts


def test_every_two_months_has_its_day() -> None:
    assert [f"{point.due:%m-%d}" for point in read("每两个月20日前", 2018).points[:2]] == ["02-20", "04-20"]
