"""What would turn a light green: every remedy, recorded as told, gives the light it promises."""

from datetime import date

import pytest
from progress_samples import judged, only, plan_of

from planctl.progress.known import known
from planctl.progress.remedies import remedies


def found(deadline: str, body: str, day: str, profile: str = "default", period: str | None = None) -> list[str]:
    plan = plan_of(deadline, body, plan=f"lights: {{profile: {profile}}}\n")
    as_of = date.fromisoformat(day)
    seen = known(plan, as_of)
    for standing in judged(plan, day):
        if period is None or (standing.occurrence and standing.occurrence.period == period):
            return [
                f"{each.name}: {each.light.colour}" + (f" {each.percent}" if each.percent is not None else "")
                for each in remedies(seen, only(seen), standing, as_of)
            ]
    raise AssertionError(period)


@pytest.mark.parametrize(
    ("deadline", "body", "day", "expected"),
    [
        ("5月前", "", "2018-06-10", ["done: yellow", "done_in_time: green", "done_and_closed: green"]),
        ("5月前", "", "2018-05-25", ["done: green"]),
        ("5月前", "", "2018-04-10", ["done: green", "begun: green"]),
        ("5月前", "progress:\n- {date: 2018-06-05, state: done}", "2018-06-10", ["closed: green"]),
        ("5月前", "progress:\n- {date: 2018-04-05, state: in_progress}", "2018-04-10", []),
        ("1月", "", "2018-04-10", []),
        ("持续推进", "", "2018-04-10", []),
    ],
)
def test_remedies(deadline: str, body: str, day: str, expected: list[str]) -> None:
    assert found(deadline, body, day) == expected


def test_what_percent_would_do_is_told() -> None:
    body = "start: 2018-04-01\nprogress:\n- {date: 2018-04-30, percent: 5, state: in_progress}"
    told = found("6月底前", body, "2018-05-31")
    assert "percent: green 57" in told


def test_at_the_very_number_one_percent_more_is_asked_where_it_is_still_yellow() -> None:
    body = "progress:\n- {date: 2018-04-10, percent: 5, state: in_progress}"
    assert "percent: green 41" in found("4月", body, "2018-04-15", "yinchuan")


def test_one_occurrence_of_many() -> None:
    told = found("每月", "", "2018-05-20", period="2018-04")
    assert told == ["done: yellow", "done_in_time: green", "done_and_closed: green"]


def test_what_was_sent_back_is_not_advised_to_be_dated_back() -> None:
    body = "progress:\n- {date: 2018-05-30, state: done}\n- {date: 2018-06-05, state: returned}"
    assert found("5月前", body, "2018-06-10") == ["done: yellow", "done_and_closed: green"]


def test_a_profile_that_wants_closing_says_so() -> None:
    body = "progress:\n- {date: 2018-06-05, state: done}"
    assert found("5月前", body, "2018-06-10", "suqian") == ["closed: green"]
