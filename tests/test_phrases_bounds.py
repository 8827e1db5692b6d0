"""A recurrence within its bounds."""

from datetime import date

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    ("phrase", "start", "first", "last"),
    [
        ("3月起每月", "2018-03-01", "2018-03-31", "2018-12-31"),
        ("每月(3月起)", "2018-03-01", "2018-03-31", "2018-12-31"),
        ("6-10月每月", "2018-06-01", "2018-06-30", "2018-10-31"),
        ("上半年每周五", "2018-01-01", "2018-01-05", "2018-06-29"),
        ("每月底,直至10月", "2018-01-01", "2018-01-31", "2018-10-31"),
        ("2019年每季度", "2019-01-01", "2019-03-31", "2019-12-31"),
        ("从2017年起每年", "2018-01-01", "2018-12-31", "2018-12-31"),
        ("2018-2020年每年", "2018-01-01", "2018-12-31", "2020-12-31"),
        ("每季度末(分别在6月、9月和12月底)", "2018-04-01", "2018-06-30", "2018-12-31"),
        ("每半年(6月、12月)", "2018-01-01", "2018-06-30", "2018-12-31"),
    ],
)
def test_what_stands_beside_a_recurrence_bounds_it(phrase: str, start: str, first: str, last: str) -> None:
    reading = read(phrase, 2018)
    assert reading.kind == "recurring"
    assert str(reading.start) == start
    assert (str(reading.points[0].due), str(reading.points[-1].due)) == (first, last)


def test_something_due_ends_a_recurrence() -> None:
    reading = read("每月调度,10月底前完成", 2018)
    assert reading.kind == "compound"
    assert reading.due == date(2018, 10, 31)
    assert [point.period for point in reading.points[-2:]] == ["2018-09", "2018-10-31"]


def test_a_second_recurrence_is_left_over() -> None:
    (doubt,) = read("周协调、月调度", 2018).doubts
    assert dict(doubt.args)["rest"] == "月调度"


def test_a_recurrence_that_never_falls_due_is_doubtful() -> None:
    reading = read("12月起每季度首月", 2018)
    assert reading.due is None
    assert [(doubt.code, doubt.variant) for doubt in reading.doubts] == [("PL408", "never")]
