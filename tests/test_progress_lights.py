"""The light profiles: each rule by an example, and that the first that fits holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_samples import plan_of, together

from planctl.plan.fields import PROFILES as NAMES
from planctl.plan.fields import STATES
from planctl.progress.lights import COLOURS, PROFILES, Case, Light, Numbers, light, worst
from planctl.progress.timing import TIMINGS

DONE_LATE = "progress:\n- {date: 2018-06-03, state: done}"
DONE = "progress:\n- {date: 2018-05-28, state: done}"
BEGUN = "progress:\n- {date: 2018-04-10, state: in_progress}"
RETURNED = "progress:\n- {date: 2018-04-10, state: returned}"
CLOSED_LATE = "progress:\n- {date: 2018-06-03, state: done}\n- {date: 2018-06-20, state: closed}"
SUSPENDED = "progress:\n- {date: 2018-04-10, state: suspended}"


def percent(value: int) -> str:
    return f"start: 2018-04-01\nprogress:\n- {{date: 2018-04-30, percent: {value}, state: in_progress}}"


# profile, deadline, body, day, colour, rule, reason
CASES = [
    ("default", "5月前", SUSPENDED, "2018-08-01", "grey", 1, "suspended"),
    ("default", "1月", "", "2018-08-01", "grey", 1, "before_issue"),
    ("default", "持续推进", BEGUN, "2018-08-01", "grey", 1, "no_date"),
    ("default", "5月前", DONE, "2018-08-01", "green", 2, "on_time"),
    ("default", "持续推进", DONE, "2018-08-01", "green", 2, "finished"),
    ("default", "5月前", CLOSED_LATE, "2018-08-01", "green", 2, "closed"),
    ("default", "5月前", DONE_LATE, "2018-08-01", "yellow", 3, "late"),
    ("default", "5月前", BEGUN, "2018-06-01", "red", 4, "overdue"),
    ("default", "5月前", RETURNED, "2018-04-20", "yellow", 5, "returned"),
    ("default", "5月前", BEGUN, "2018-05-21", "yellow", 5, "soon"),
    ("default", "6月底前", percent(19), "2018-05-15", "red", 6, "far_behind"),
    ("default", "6月底前", percent(20), "2018-05-15", "yellow", 6, "behind"),
    ("default", "6月底前", percent(40), "2018-05-15", "green", 7, "in_progress"),
    ("default", "5月前", BEGUN, "2018-04-20", "green", 7, "in_progress"),
    ("default", "5月前", "", "2018-04-20", "grey", 8, "not_due"),
    ("yinchuan", "5月前", DONE_LATE, "2018-08-01", "green", 2, "finished"),
    ("yinchuan", "6月底前", percent(19), "2018-05-15", "red", 3, "far_behind"),
    ("yinchuan", "6月底前", percent(39), "2018-05-15", "yellow", 3, "behind"),
    ("yinchuan", "6月底前", percent(40), "2018-05-15", "green", 5, "on_pace"),
    ("yinchuan", "4月", "", "2018-04-30", "grey", 6, "not_due"),
    ("yinchuan", "4月", "", "2018-05-01", "yellow", 4, "not_begun"),
    ("yinchuan", "4月", "", "2018-06-30", "yellow", 4, "not_begun"),
    ("yinchuan", "4月", "", "2018-07-01", "red", 4, "not_begun_long"),
    ("yinchuan", "5月前", BEGUN, "2018-08-01", "grey", 6, "no_pace"),
    ("yinchuan", "4月15日前", "", "2018-04-20", "grey", 6, "no_pace"),
    ("suqian", "5月前", BEGUN, "2018-06-01", "red", 2, "overdue"),
    ("suqian", "5月前", DONE_LATE, "2018-08-01", "red", 2, "late_not_closed"),
    ("suqian", "5月前", CLOSED_LATE, "2018-08-01", "green", 5, "closed"),
    ("suqian", "5月前", RETURNED, "2018-04-20", "yellow", 3, "returned"),
    ("suqian", "6月底前", percent(19), "2018-05-15", "yellow", 3, "behind"),
    ("suqian", "5月前", BEGUN, "2018-05-25", "blue", 4, "soon"),
    ("suqian", "5月前", DONE, "2018-08-01", "green", 5, "finished"),
    ("suqian", "6月底前", percent(10) + "\n- {date: 2018-06-20, state: done}", "2018-08-01", "green", 5, "finished"),
    ("suqian", "5月前", BEGUN, "2018-04-20", "green", 6, "in_progress"),
    ("suqian", "5月前", "", "2018-04-20", "grey", 7, "not_due"),
    ("ouhai", "5月15日前", DONE, "2018-08-01", "green", 2, "month_met"),
    ("ouhai", "5月15日前", DONE_LATE, "2018-08-01", "yellow", 2, "month_made_up"),
    ("ouhai", "5月15日前", DONE + "\n- {date: 2018-07-05, state: ongoing}", "2018-08-01", "green", 2, "month_met"),
    ("ouhai", "5月15日前", "", "2018-05-31", "grey", 4, "month_runs"),
    ("ouhai", "5月15日前", "", "2018-06-01", "red", 3, "month_missed"),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "deadline", "body", "day", "colour", "rule", "reason"), CASES)
def test_a_rule(profile: str, deadline: str, body: str, day: str, colour: str, rule: int, reason: str) -> None:
    plan = plan_of(deadline, body, plan=f"lights: {{profile: {profile}}}\n")
    assert together(plan, day).light == Light(colour, profile, rule, reason)


def test_every_rule_has_an_example() -> None:
    shown = {(case[0], case[5]) for case in CASES}
    assert shown >= {
        (profile, number)
        for profile, rules in PROFILES.items()
        for number in range(1, len(rules) + 1)
        if number > 1 or profile == "default"  # the first rule is the same in all
    }


def test_a_plan_sets_the_numbers() -> None:
    plan = plan_of("5月前", BEGUN, plan="lights: {profile: default, soon: 30}\n")
    assert together(plan, "2018-05-05").light.reason == "soon"
    narrow = plan_of("6月底前", percent(45), plan="lights: {profile: default, behind: 2, far_behind: 4}\n")
    assert together(narrow, "2018-05-15").light.reason == "far_behind"


def test_every_profile_of_the_table_is_there() -> None:
    assert tuple(PROFILES) == NAMES


def test_the_worst_light_is_the_whole() -> None:
    lights = [Light(colour, "default", 1, "") for colour in ("grey", "green", "blue", "yellow", "red")]
    for end in range(1, 6):
        assert worst(lights[:end]).colour == lights[end - 1].colour
    assert COLOURS == ("red", "yellow", "blue", "green", "grey")


DAYS = st.dates(date(2017, 6, 1), date(2019, 6, 30))
PARTS = st.floats(0, 100)


@given(
    st.sampled_from(NAMES), st.sampled_from(STATES), st.sampled_from(TIMINGS), st.none() | DAYS, st.none() | DAYS,
    st.none() | DAYS, st.none() | PARTS, st.none() | PARTS, DAYS,
)  # fmt: skip
def test_a_rule_fits_whatever_the_case(
    profile: str, state: str, timing: str, start: date | None, due: date | None, done_on: date | None,
    percent: float | None, pace: float | None, as_of: date,
) -> None:  # fmt: skip
    found = light(Case(state, timing, start, due, done_on, percent, pace, as_of, Numbers(profile)))
    assert found.colour in COLOURS
    assert 1 <= found.rule <= len(PROFILES[profile])
