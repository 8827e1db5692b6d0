"""Timing and pace, rule by rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_samples import judged, plan_of, together

from planctl.plan.fields import STATES
from planctl.progress.timing import TIMINGS, pace, timing

DUE, ISSUED = date(2018, 5, 31), date(2018, 3, 6)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2018-05-20", "upcoming"), ("2018-05-21", "due_soon"), ("2018-05-31", "due_soon"), ("2018-06-01", "overdue")],
)
def test_due_today_is_not_overdue(day: str, expected: str) -> None:
    assert timing("not_started", DUE, None, ISSUED, date.fromisoformat(day), 10) == expected


def test_on_time_is_judged_by_the_day_it_was_done() -> None:
    body = "progress:\n- {date: 2018-06-05, done_on: 2018-05-28, state: done}"
    assert together(plan_of("5月前", body), "2018-06-04").timing == "overdue"
    assert together(plan_of("5月前", body), "2018-06-05").timing == "done_on_time"
    late = "progress:\n- {date: 2018-06-05, state: done}"
    assert together(plan_of("5月前", late), "2018-06-05").timing == "done_late"


@pytest.mark.parametrize("state", ["suspended", "cancelled"])
def test_suspended_and_cancelled_are_never_overdue(state: str) -> None:
    assert timing(state, DUE, None, ISSUED, date(2018, 12, 31), 10) == "open"


def test_without_a_date_nothing_is_overdue_or_late() -> None:
    assert timing("in_progress", None, None, ISSUED, date(2018, 12, 31), 10) == "open"
    assert timing("done", None, date(2018, 12, 1), ISSUED, date(2018, 12, 31), 10) == "done_on_time"


def test_what_was_due_before_the_plan_was_issued_is_marked_and_never_red() -> None:
    found = judged(plan_of("每月"), "2018-05-20")
    assert [each.timing for each in found[:3]] == ["before_issue", "before_issue", "overdue"]
    assert [each.light.colour for each in found[:3]] == ["grey", "grey", "red"]
    in_time = "progress:\n- {date: 2018-03-10, done_on: 2018-01-30, for: 2018-01, state: done}"
    assert judged(plan_of("每月", in_time), "2018-05-20")[0].timing == "done_on_time"
    after = "progress:\n- {date: 2018-03-10, for: 2018-01, state: done}"
    assert judged(plan_of("每月", after), "2018-05-20")[0].timing == "before_issue"


def test_an_extension_asked_in_time_and_approved_moves_the_date() -> None:
    asked = "extensions:\n- {{asked: {day}, to: 6月底, reason: 审计未完成{by}}}"
    cases = {
        ("2018-05-30", ",approved_by: 党蓁"): ("2018-06-30", "2018-05-31", "due_soon"),
        ("2018-05-30", ""): ("2018-05-31", "None", "overdue"),
        ("2018-05-31", ",approved_by: 党蓁"): ("2018-05-31", "None", "overdue"),
    }
    for (day, by), expected in cases.items():
        found = together(plan_of("5月前", asked.format(day=day, by=by.replace(",", ", "))), "2018-06-20")
        assert found.occurrence is not None
        assert (str(found.due), str(found.occurrence.original_due), found.timing) == expected


def test_an_extension_does_not_exist_before_it_was_asked() -> None:
    plan = plan_of("5月前", "extensions:\n- {asked: 2018-05-20, to: 6月底, reason: 等, approved_by: 党蓁}")
    assert [str(together(plan, day).due) for day in ("2018-05-19", "2018-05-20")] == ["2018-05-31", "2018-06-30"]


@pytest.mark.parametrize(
    ("start", "due", "day", "expected"),
    [
        ("2018-01-01", "2018-12-31", "2018-11-30", 100 * 11 / 12),
        ("2018-01-01", "2018-12-31", "2018-06-30", 50),
        ("2018-04-01", "2018-06-30", "2018-04-30", 100 / 3),
        ("2018-04-01", "2018-06-30", "2018-05-31", 200 / 3),
        ("2018-04-01", "2018-04-30", "2018-04-15", 50),
        ("2018-04-01", "2018-06-30", "2018-03-31", 0),
        ("2018-04-01", "2018-06-30", "2018-08-01", 100),
        ("2018-05-20", "2018-05-20", "2018-05-20", 100),
    ],
)
def test_pace_counts_months_alike(start: str, due: str, day: str, expected: float) -> None:
    found = pace(date.fromisoformat(start), date.fromisoformat(due), date.fromisoformat(day))
    assert found == pytest.approx(expected, abs=1e-5)


def test_pace_needs_both_ends() -> None:
    assert pace(None, DUE, DUE) is None
    assert pace(DUE, None, DUE) is None


DAYS = st.dates(date(2017, 1, 1), date(2019, 12, 31))


@given(st.sampled_from(STATES), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS, st.integers(0, 60))
def test_one_timing_always_fits(
    state: str, due: date | None, done_on: date | None, issued: date | None, as_of: date, soon: int
) -> None:
    found = timing(state, due, done_on, issued, as_of, soon)
    assert found in TIMINGS
    if found == "overdue":
        assert due is not None
        assert due < as_of
        assert issued is None or due >= issued
        assert state not in ("done", "closed", "suspended", "cancelled")


@given(DAYS, DAYS, DAYS)
def test_pace_never_runs_back(start: date, due: date, day: date) -> None:
    found = pace(start, due, day)
    if due < start:
        assert found is None
    else:
        assert found is not None
        later = pace(start, due, date(2020, 1, 1))
        assert 0 <= found <= 100 == later
