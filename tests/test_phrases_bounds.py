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


def test_what_is_due_before_a_recurrence_begins_does_not_end_it() -> None:
    reading = read("第一季度完成方案制定,第二季度起每月推进", 2018)
    assert reading.kind == "compound"
    assert [f"{point.due:%m-%d}" for point in reading.points] == [
        "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31",
    ]  # fmt: skip


def test_only_the_last_of_several_dates_ends_a_recurrence() -> None:
    reading = read("3月底前印发方案,每季度调度,11月底前总结", 2018)
    assert [str(point.due) for point in reading.points] == ["2018-03-31", "2018-06-30", "2018-09-30", "2018-11-30"]


@pytest.mark.parametrize(
    "phrase", ["每月(2月除外)", "除2月外每月", "每月,2月除外", "每月(不含2月)", "除2月外,每月调度一次"]
)
def test_what_is_left_out_of_a_recurrence_is_not_due(phrase: str) -> None:
    reading = read(phrase, 2018)
    assert [point.due.month for point in reading.points] == [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert not reading.doubts


@pytest.mark.parametrize("phrase", ["每天(6月30日除外)", "每周(春节除外)", "每天(周末除外)"])
def test_days_left_out_of_a_recurrence_are_left_over(phrase: str) -> None:
    assert [doubt.code for doubt in read(phrase, 2018).doubts] == ["PL404"]


def test_what_only_leaves_something_out_is_no_deadline() -> None:
    assert read("2月除外", 2018).kind == "malformed"


def test_a_report_about_a_quarter_is_due_in_the_next() -> None:
    reading = read("每季度结束后10日内", 2018)
    assert [(str(point.due), point.period) for point in reading.points] == [
        ("2018-04-10", "2018-Q1"),
        ("2018-07-10", "2018-Q2"),
        ("2018-10-10", "2018-Q3"),
        ("2019-01-10", "2018-Q4"),
    ]
    assert not reading.doubts
