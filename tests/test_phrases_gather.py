"""Terms brought together: points of the calendar, what is counted, and words."""

from datetime import date

import pytest

from planctl.phrases.gather import gather
from planctl.phrases.terms import Term, terms


def gathered(text: str, year: int = 2018) -> list[Term]:
    return gather(terms(text), year)


def kinds(text: str) -> list[str]:
    return [term.kind for term in gathered(text)]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("6月30日", "day", "2018-06-30", "2018-06-30"),
        ("6月中旬", "ten", "2018-06-11", "2018-06-20"),
        ("6月下半月", "ten", "2018-06-16", "2018-06-30"),
        ("6月", "month", "2018-06-01", "2018-06-30"),
        ("6月月底", "month_end", "2018-06-30", "2018-06-30"),
        ("第二季度", "quarter", "2018-04-01", "2018-06-30"),
        ("一季度首月", "month", "2018-01-01", "2018-01-31"),
        ("下半年", "half", "2018-07-01", "2018-12-31"),
        ("2020年年底", "year_end", "2020-12-31", "2020-12-31"),
        ("年中", "mark", "2018-06-30", "2018-06-30"),
        ("年初", "mark", "2018-01-01", "2018-01-31"),
        ("18年6月", "month", "2018-06-01", "2018-06-30"),
        ("2018上半年", "half", "2018-01-01", "2018-06-30"),
        ("明年一季度", "quarter", "2019-01-01", "2019-03-31"),
        ("十四五末", "year_end", "2025-12-31", "2025-12-31"),
        ("前三季度", "range", "2018-01-01", "2018-09-30"),
        ("前5个月", "range", "2018-01-01", "2018-05-31"),
        ("W15", "week", "2018-04-09", "2018-04-15"),
        ("元月", "month", "2018-01-01", "2018-01-31"),
    ],
)
def test_a_point_of_the_calendar_has_its_days(text: str, kind: str, first: str, last: str) -> None:
    (term,) = gathered(text)
    assert (term.kind, str(term.first), str(term.last)) == (kind, first, last)


def test_next_year_is_the_year_after_the_one_last_named() -> None:
    text = "2020年10月—次年3月"
    assert gathered(text)[-1].last == date(2021, 3, 31)
    assert gathered("明年3月")[-1].last == date(2019, 3, 31)


def test_a_day_takes_the_month_last_named_unless_it_recurs() -> None:
    assert [term.kind for term in gathered("6月15日、25日")] == ["day", "list", "day"]
    assert kinds("6月底前完成,每月5日")[-1] == "dom"


@pytest.mark.parametrize(
    ("text", "unit"),
    [("2月29日", "leap"), ("6月31日", "day"), ("13月", "month"), ("五季度", "quarter"), ("2018-W60", "week")],
)
def test_what_the_calendar_lacks_is_no_day(text: str, unit: str) -> None:
    (term,) = gathered(text)
    assert (term.kind, term.unit) == ("noday", unit)


def test_a_leap_day_is_a_day_in_a_leap_year() -> None:
    (term,) = gathered("2月29日", 2024)
    assert term.kind == "day"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3个月", 3, "month"),
        ("两周", 2, "week"),
        ("5个工作日", 5, "workday"),
        ("150天", 150, "day"),
        ("三年", 3, "year"),
    ],
)
def test_a_span_is_counted(text: str, value: int, unit: str) -> None:
    (term,) = gathered(text)
    assert (term.kind, term.value, term.unit) == ("span", value, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每周二", ["every", "unit", "weekday"]),
        ("每周一次", ["every", "unit", "count"]),
        ("每周一调度", ["every", "unit", "number", "rhythm"]),
        ("每周一例会", ["every", "unit", "weekday", "rhythm"]),
        ("每周周五", ["every", "unit", "weekday"]),
        ("天天", ["every", "unit"]),
        ("按月", ["every", "unit"]),
        ("按要求时限办理", ["external"]),
        ("按年度计划推进", ["external"]),
        ("省级验收前", ["happening", "before"]),
        ("每季度第1个月", ["every", "unit", "nth"]),
        ("第一个周五", ["nth"]),
        ("1031日", ["digits"]),
    ],
)
def test_words_and_counts_are_told_apart(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
