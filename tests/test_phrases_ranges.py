"""Ranges and lists of points."""

import pytest

from planctl.phrases.gather import gather
from planctl.phrases.ranges import join
from planctl.phrases.terms import Term, terms


def joined(text: str, year: int = 2018) -> list[Term]:
    return join(gather(terms(text), year))


@pytest.mark.parametrize(
    ("text", "unit", "first", "last"),
    [
        ("6-12月", "month", "2018-06-01", "2018-12-31"),
        ("10月—次年3月", "month", "2018-10-01", "2019-03-31"),
        ("11月-2月", "month", "2018-11-01", "2019-02-28"),
        ("3月8至11日", "day", "2018-03-08", "2018-03-11"),
        ("9月15日-25日", "day", "2018-09-15", "2018-09-25"),
        ("6月1至6月30日", "day", "2018-06-01", "2018-06-30"),
        ("一至三季度", "quarter", "2018-01-01", "2018-09-30"),
        ("6月中旬至7月上旬", "ten", "2018-06-11", "2018-07-10"),
        ("2018-2020", "year", "2018-01-01", "2020-12-31"),
        ("4月启动至12月", "month", "2018-04-01", "2018-12-31"),
        ("年初至年底", "month", "2018-01-01", "2018-12-31"),
    ],
)
def test_a_range_runs_from_first_to_last_day(text: str, unit: str, first: str, last: str) -> None:
    (term,) = joined(text)
    assert (term.kind, term.unit, str(term.first), str(term.last)) == ("range", unit, first, last)


def test_a_leap_february_rolls_over_to_a_common_one() -> None:
    (term,) = joined("12月1日至2月29日", 2020)
    assert str(term.last) == "2021-02-28"


@pytest.mark.parametrize("text", ["7月15日至7月3日", "2018年6月-2018年3月", "2020-2018"])
def test_a_range_that_ends_before_it_begins_is_reversed(text: str) -> None:
    assert [term.kind for term in joined(text)] == ["reversed"]


@pytest.mark.parametrize(
    ("text", "kind", "ends"),
    [
        ("3、6、9、12月", "months", ["03-31", "06-30", "09-30", "12-31"]),
        ("6月、9月和12月底", "month_ends", ["06-30", "09-30", "12-31"]),
        ("一、三季度末", "quarter_ends", ["03-31", "09-30"]),
        ("6月30日前、12月31日", "days", ["06-30", "12-31"]),
        ("3月、6月、9月20日", "days", ["03-20", "06-20", "09-20"]),
    ],
)
def test_a_list_keeps_its_parts(text: str, kind: str, ends: list[str]) -> None:
    (term,) = joined(text)
    assert term.kind == kind
    assert [f"{part.last:%m-%d}" for part in term.parts] == ends


def test_a_day_that_a_listed_month_lacks_is_not_shared() -> None:
    # 6月31日 does not exist, so 31日 can be December's only.
    assert [term.kind for term in joined("6月、12月31日")] == ["month", "list", "day"]


def test_a_range_of_weekdays_names_each() -> None:
    term = joined("每周一至周五")[-1]
    assert [part.value for part in term.parts] == [1, 2, 3, 4, 5]
