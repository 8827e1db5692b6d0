"""A plan as it was known on a day: --as-of as a time machine."""

from datetime import date

from progress_samples import judged, only, plan_of, together

from planctl.progress.known import known


def test_nothing_to_leave_out_is_the_same_plan() -> None:
    plan = plan_of()
    assert known(plan, date(2018, 5, 1)) is plan


def test_entries_dated_later_do_not_exist() -> None:
    plan = plan_of("5月前", "progress:\n- {date: 2018-05-10, state: in_progress}\n- {date: 2018-05-20, state: done}")
    counts = [len(only(known(plan, date(2018, 5, day))).progress) for day in (9, 10, 19, 20)]
    assert counts == [0, 1, 1, 2]


def test_a_measure_added_later_is_not_there_yet_and_owes_nothing_from_before() -> None:
    plan = plan_of("每月", "added: {date: 2018-07-10, authority: 市长办公会}")
    assert not list(known(plan, date(2018, 7, 9)).walk())
    found = judged(plan, "2018-07-10")
    assert str(found[0].due) == "2018-07-31"


def test_a_cancellation_dated_later_does_not_exist() -> None:
    plan = plan_of("5月前", "cancelled: {date: 2018-07-10, authority: 市长办公会}")
    assert together(plan, "2018-07-09").timing == "overdue"
    assert together(plan, "2018-07-10").state == "cancelled"


def test_an_approval_dated_later_does_not_exist() -> None:
    body = "extensions:\n- {asked: 2018-05-20, to: 6月底, reason: 等, approved_by: 党蓁, approved_on: 2018-05-25}"
    plan = plan_of("5月前", body)
    assert [str(together(plan, day).due) for day in ("2018-05-24", "2018-05-25")] == ["2018-05-31", "2018-06-30"]


def test_a_successor_inherits_after_the_last_day_in_the_post() -> None:
    plan = plan_of()
    days = (date(2018, 6, 30), date(2018, 7, 1))
    assert [only(known(plan, day)).leaders for day in days] == [("乙",), ("丙",)]
    assert known(plan, days[1]).items[0].leaders == ("丙",)


def test_a_chain_ends_with_the_last_who_is_known() -> None:
    plan = plan_of()
    assert plan.leaders is not None
    one, two, three = plan.leaders
    gone = (one, two, three._replace(until=date(2018, 9, 30)))
    assert only(known(plan._replace(leaders=gone), date(2018, 12, 1))).leaders == ("丙",)


def test_a_circle_of_successors_changes_nothing() -> None:
    plan = plan_of()
    assert plan.leaders is not None
    one, two, three = plan.leaders
    circle = (one, two, three._replace(until=date(2018, 6, 30), successor="乙"))
    assert only(known(plan._replace(leaders=circle), date(2018, 8, 1))).leaders == ("乙",)


def test_successors_follow_one_another_and_a_name_stands_once() -> None:
    plan = plan_of(body="leaders: [甲, 乙]")
    assert plan.leaders is not None
    one, two, three = plan.leaders
    chain = (one, two, three._replace(until=date(2018, 7, 31), successor="甲"))
    assert only(known(plan._replace(leaders=chain), date(2018, 8, 1))).leaders == ("甲",)
