"""State: the latest entry that names one decides; what speaks for which occurrence."""

from progress_samples import judged, plan_of, together

ENTRIES = """
progress:
- {date: 2018-05-20, state: done, note: 印发}
- {date: 2018-05-10, state: in_progress, percent: 60}
- {date: 2018-06-04, state: returned, note: 退回补充}
- {date: 2018-06-04, state: done, done_on: 2018-06-01}
- {date: 2018-06-05, note: 已归档}
- {date: 2018-06-20, state: closed}
"""


def states(deadline: str, body: str, *days: str) -> list[str]:
    plan = plan_of(deadline, body)
    return [together(plan, day).state for day in days]


def test_the_latest_entry_by_date_and_then_by_place_decides() -> None:
    days = ("2018-05-09", "2018-05-10", "2018-05-19", "2018-05-20", "2018-06-04", "2018-06-19", "2018-06-20")
    expected = ["not_started", "in_progress", "in_progress", "done", "done", "done", "closed"]
    assert states("5月前", ENTRIES, *days) == expected


def test_an_entry_without_a_state_changes_only_what_was_reported() -> None:
    plan = plan_of("5月前", "progress:\n- {date: 2018-05-10, percent: 40}\n- {date: 2018-05-12, note: 仍在办}")
    found = together(plan, "2018-05-15")
    assert (found.state, found.percent, found.decided) == ("not_started", 40, None)
    assert [str(entry.date) for entry in found.entries] == ["2018-05-10", "2018-05-12"]


def test_what_was_done_counts_from_the_last_completion_and_stays_when_closed() -> None:
    plan = plan_of("5月前", ENTRIES)
    assert [str(together(plan, day).done_on) for day in ("2018-05-25", "2018-06-10", "2018-06-30")] == [
        "2018-05-20", "2018-06-01", "2018-06-01",
    ]  # fmt: skip


def test_closing_without_completing_is_the_day_of_closing() -> None:
    plan = plan_of("5月前", "progress:\n- {date: 2018-06-02, state: closed}")
    assert str(together(plan, "2018-07-01").done_on) == "2018-06-02"


def test_an_entry_speaks_for_its_own_occurrence() -> None:
    plan = plan_of("每月", "progress:\n- {date: 2018-04-02, for: 2018-03, state: done}")
    found = {each.occurrence.period: each.state for each in judged(plan, "2018-05-20") if each.occurrence}
    assert found["2018-03"] == "done"
    assert {state for period, state in found.items() if period != "2018-03"} == {"not_started"}


def test_what_is_suspended_for_all_leaves_what_was_finished() -> None:
    body = """
progress:
- {date: 2018-04-02, for: 2018-03, state: done}
- {date: 2018-06-01, state: suspended, note: 等待批复}
- {date: 2018-09-03, for: 2018-08, state: done}
"""
    found = {
        each.occurrence.period: each.state for each in judged(plan_of("每月", body), "2018-10-20") if each.occurrence
    }
    assert (found["2018-03"], found["2018-04"], found["2018-06"], found["2018-08"], found["2018-12"]) == (
        "done", "suspended", "suspended", "done", "suspended",
    )  # fmt: skip
    assert together(plan_of("每月", body), "2018-10-20").state == "suspended"
    closed = plan_of("每月", body + "- {date: 2018-12-20, state: closed}")
    assert {each.state for each in judged(closed, "2018-12-31")} == {"closed"}
    assert together(closed, "2018-12-31").state == "closed"


def test_a_recurring_measure_is_done_when_every_occurrence_is() -> None:
    entries = [f"- {{date: 2018-{month:02}-28, for: 2018-{month:02}, state: done}}" for month in range(3, 12)]
    body = "progress:\n" + "\n".join(entries)
    assert states("每月", body, "2018-03-01", "2018-03-28", "2018-11-30") == [
        "not_started", "in_progress", "in_progress",
    ]  # fmt: skip
    whole_year = body + "\n- {date: 2018-12-28, for: 2018-12, state: done}"
    found = together(plan_of("每月", whole_year), "2018-12-31")
    assert (found.state, found.timing, found.light.colour) == ("done", "done_on_time", "green")


def test_a_measure_cancelled_by_decree_is_cancelled_but_for_what_was_finished() -> None:
    body = """
cancelled: {date: 2018-07-01, authority: 市政府专题会议纪要}
progress:
- {date: 2018-04-02, for: 2018-03, state: done}
"""
    plan = plan_of("每月", body)
    assert {each.state for each in judged(plan, "2018-06-30")} == {"done", "not_started"}
    found = {each.occurrence.period: each.state for each in judged(plan, "2018-07-01") if each.occurrence}
    assert (found["2018-03"], found["2018-06"], found["2018-07"]) == ("done", "cancelled", "cancelled")
    assert together(plan, "2018-07-01").state == "cancelled"


def test_closing_does_not_move_the_day_of_completion() -> None:
    body = "progress:\n- {date: 2018-05-02, done_on: 2018-04-28, for: 2018-04, state: done}\n"
    body += "- {date: 2018-05-10, for: 2018-04, state: closed}\n- {date: 2018-12-28, state: closed}"
    found = {each.occurrence.period: each for each in judged(plan_of("每月", body), "2018-12-31") if each.occurrence}
    assert (str(found["2018-04"].done_on), found["2018-04"].timing) == ("2018-04-28", "done_on_time")
    assert str(found["2018-05"].done_on) == "2018-12-28"


def test_stages_that_are_finished_stay_so_whatever_is_set_aside() -> None:
    body = """
milestones:
- {name: 初稿, deadline: 4月底前}
progress:
- {date: 2018-04-20, for: 2018-04-30, state: done}
- {date: 2018-05-20, state: done}
- {date: 2018-06-20, state: suspended}
"""
    assert {each.state for each in judged(plan_of("6月底前", body), "2018-07-25")} == {"done"}


def test_a_one_off_that_is_set_aside_is_never_overdue_even_after_its_day() -> None:
    for body in (
        "progress:\n- {date: 2018-07-01, state: suspended}",
        "progress:\n- {date: 2018-07-01, state: cancelled}",
        "cancelled: {date: 2018-07-01, authority: 会议}",
    ):
        plan = plan_of("5月前", body)
        assert [together(plan, day).timing for day in ("2018-06-30", "2018-07-01")] == ["overdue", "open"]


def test_what_is_carried_on_after_it_was_done_stays_done() -> None:
    body = "progress:\n- {date: 2018-06-20, state: done}\n- {date: 2018-08-20, state: ongoing}"
    found = together(plan_of("2018年6月底前,并长期坚持", body), "2018-09-05")
    assert (found.state, found.timing, found.light.colour) == ("ongoing", "done_on_time", "green")
    again = body.replace("ongoing", "returned")
    assert together(plan_of("6月底前", again), "2018-09-05").timing == "overdue"


def test_stages_have_entries_of_their_own_and_the_last_is_the_measures() -> None:
    body = "progress:\n- {date: 2018-06-20, for: 2018-06-30, state: done}"
    found = judged(plan_of("6月底前开工、12月底前完工", body), "2018-07-01")
    assert [(each.occurrence and each.occurrence.milestone, each.state) for each in found] == [
        ("开工", "done"), ("完工", "not_started"),
    ]  # fmt: skip


def test_milestones_beside_a_deadline_leave_entries_without_for_to_the_deadline() -> None:
    body = """
milestones:
- {name: 初稿, deadline: 4月底前}
progress:
- {date: 2018-04-20, for: 2018-04-30, state: done}
- {date: 2018-05-20, percent: 50}
"""
    first, last = judged(plan_of("6月底前", body), "2018-05-25")
    assert (first.state, first.percent, last.state, last.percent) == ("done", None, "not_started", 50)
    assert together(plan_of("6月底前", body), "2018-05-25").percent == 50
