"""The reporting clock: which report is owed, by whom, and what counts as one."""

from datetime import date

import pytest
from progress_samples import only, plan_of

from planctl.plan.model import Plan
from planctl.progress.known import known
from planctl.progress.reporting import owed, owes, report, rounds


def ruled(every: str = "quarter", by: int = 15, deadline: str = "每月", body: str = "") -> Plan:
    return plan_of(deadline, body, plan=f"reporting: {{every: {every}, by: {by}}}\n")


def test_quarters_are_reported_by_the_fifteenth_of_the_month_after() -> None:
    found = [(each.period.key, str(each.by), str(each.since)) for each in rounds(ruled())]
    assert found == [
        ("2018-Q1", "2018-04-15", "2018-01-15"),
        ("2018-Q2", "2018-07-15", "2018-04-15"),
        ("2018-Q3", "2018-10-15", "2018-07-15"),
        ("2018-Q4", "2019-01-15", "2018-10-15"),
    ]


@pytest.mark.parametrize(("by", "first"), [(5, "2018-03"), (6, "2018-02"), (10, "2018-02")])
def test_a_report_whose_day_was_over_when_the_plan_was_issued_is_not_owed(by: int, first: str) -> None:
    assert rounds(ruled("month", by))[0].period.key == first


def test_weeks_and_halves() -> None:
    week = rounds(ruled("week", 2))[0]
    assert (week.period.key, str(week.period.end), str(week.by)) == ("2018-W09", "2018-03-04", "2018-03-06")
    assert [str(each.by) for each in rounds(ruled("half", 10))] == ["2018-07-10", "2019-01-10"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2018-03-31", None), ("2018-04-01", "2018-Q1"), ("2018-06-30", "2018-Q1"), ("2018-07-01", "2018-Q2")],
)
def test_the_report_on_the_last_period_that_is_over_is_owed(day: str, expected: str | None) -> None:
    found = owed(ruled(), date.fromisoformat(day))
    assert (found.period.key if found else None) == expected


def test_without_a_rule_nothing_is_owed() -> None:
    assert owed(plan_of(), date(2018, 12, 1)) is None


def test_any_entry_after_the_cut_off_before_is_a_report() -> None:
    body = "progress:\n- {date: 2018-04-16, for: 2018-03, note: 正常}\n- {date: 2018-07-20, for: 2018-06, state: done}"
    plan = ruled(body=body)
    first, second, third, _ = rounds(plan)
    measure = only(plan)
    assert report(measure, first, date(2018, 4, 15)) is None
    late = report(measure, first, date(2018, 4, 20))
    assert late is not None
    assert late.date == date(2018, 4, 16)
    in_time = report(measure, second, date(2018, 7, 31))
    assert in_time is not None
    assert in_time.note == "正常"
    assert report(measure, third, date(2018, 7, 31)) is not None
    # Made after the next cut-off it is the next report.
    silent = only(ruled(body="progress:\n- {date: 2018-07-20, for: 2018-06, state: done}"))
    assert report(silent, first, date(2018, 7, 31)) is None


def test_what_was_done_later_was_owed_a_report_all_the_same() -> None:
    for body in (
        "progress:\n- {date: 2018-11-02, state: done}",
        "cancelled: {date: 2018-11-02, authority: 会议}",
    ):
        plan = ruled(deadline="5月前", body=body)
        owing = [owes(plan, only(plan), each, date(2018, 12, 31)) for each in rounds(plan)]
        assert owing == [True, True, False, False]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", True),
        ("progress:\n- {date: 2018-04-02, state: in_progress}", True),
        ("progress:\n- {date: 2018-04-02, state: done}", False),
        ("progress:\n- {date: 2018-04-02, state: suspended}", False),
        ("cancelled: {date: 2018-04-02, authority: 会议}", False),
        ("added: {date: 2018-04-01, authority: 会议}", False),
        ("added: {date: 2018-03-31, authority: 会议}", True),
    ],
)
def test_who_owes_a_report(body: str, expected: bool) -> None:
    as_of = date(2018, 4, 10)
    plan = known(ruled(deadline="5月前", body=body), as_of)
    assert owes(plan, only(plan), rounds(plan)[0], as_of) is expected
