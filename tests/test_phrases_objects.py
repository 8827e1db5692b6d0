"""Periods that the work is about."""

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("3月底前报送年度计划", ["03-31"]),
        ("7月15日前上报半年总结,12月15日前上报全年总结", ["07-15", "12-15"]),
        # The year that a report is about is not the year of what follows.
        ("1月15日前报送上年度总结,6月底前完成整改", ["01-15", "06-30"]),
        ("全年任务12月底前完成", ["12-31"]),
        # What gets done by a bare period is a stage.
        ("3月启动10月完成主体工程", ["03-31", "10-31"]),
        ("6月底前完成初稿9月印发", ["06-30", "09-30"]),
    ],
)
def test_a_period_that_the_work_is_about_is_no_date(phrase: str, days: list[str]) -> None:
    assert [f"{point.due:%m-%d}" for point in read(phrase, 2018).points] == days


@pytest.mark.parametrize(
    ("phrase", "soft"),
    [
        ("计划9月完成", True),
        ("计划于6月底前完成", True),
        ("6月底前完成年度计划", False),
        ("年度计划6月底前印发", False),
    ],
)
def test_a_plan_is_a_hedge_only_before_a_time(phrase: str, soft: bool) -> None:
    assert read(phrase, 2018).soft is soft
