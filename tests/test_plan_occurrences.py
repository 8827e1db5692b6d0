"""Occurrences: what milestones, extensions, additions and cancellations make of a deadline's dates."""

from datetime import date

from planctl.plan.loaded import read
from planctl.plan.occurrences import Occurrence, moves, occurrences
from planctl.source import Source

PLAN = """\
format: planctl/1
title: 方案
year: 2018
conventions: {{before_month: {before}}}
divisions: [一处]
items:
- id: "1"
  title: 甲
  lead: 一处
  measures:
  - id: "1.1"
    text: 乙
    deadline: {deadline}
{more}"""


def of(deadline: str, more: str = "", before: str = "inclusive") -> list[Occurrence]:
    plan = read(Source("2018.yaml", PLAN.format(deadline=deadline, more=more, before=before))).plan
    assert plan
    ((_, _, measure),) = plan.walk()
    return occurrences(plan, measure)


def days(deadline: str, more: str = "", before: str = "inclusive") -> list[str]:
    return [f"{each.due:%m-%d}" for each in of(deadline, more, before)]


def test_what_was_due_from_the_day_of_a_cancellation_on_is_kept() -> None:
    cancelled = "    cancelled: {date: 2018-05-10, authority: 第8号通知}\n"
    assert days("每季度", cancelled) == ["03-31", "06-30", "09-30", "12-31"]
    assert days("二季度", cancelled) == ["06-30"]


def test_nothing_was_due_before_a_measure_was_added() -> None:
    added = "    added: {date: 2018-06-30, authority: 第8号通知}\n"
    assert days("每季度", added) == ["06-30", "09-30", "12-31"]
    # A date does not vanish in silence: the only one stays, overdue.
    assert days("一季度", added) == ["03-31"]


def extension(to: str, asked: str, approved: str = "      approved_by: 甲某\n") -> str:
    return f"    - asked: {asked}\n      to: {to}\n      reason: 资料未齐\n{approved}"


def test_an_extension_moves_the_day_then_in_force_if_asked_before_it_and_approved() -> None:
    head = "    extensions:\n"
    (moved,) = of("二季度", head + extension("8月前", "2018-06-29"))
    assert (moved.due, moved.original_due) == (date(2018, 8, 31), date(2018, 6, 30))
    assert days("二季度", head + extension("8月前", "2018-06-29"), "exclusive") == ["07-31"]
    assert days("二季度", head + extension("8月底", "2018-06-30")) == ["06-30"]
    assert days("二季度", head + extension("8月底", "2018-06-01", approved="")) == ["06-30"]
    twice = head + extension("8月底", "2018-06-29") + extension("10月底", "2018-08-30")
    assert [(each.due.month, each.original_due) for each in of("二季度", twice)] == [(10, date(2018, 6, 30))]


def test_an_extension_of_several_dates_or_to_several_moves_none() -> None:
    head = "    extensions:\n"
    assert days("每季度", head + extension("8月底", "2018-03-01")) == ["03-31", "06-30", "09-30", "12-31"]
    assert days("二季度", head + extension("每月", "2018-03-01")) == ["06-30"]


def test_moves_say_what_was_in_force_when_each_was_asked() -> None:
    more = "    extensions:\n" + extension("8月底", "2018-06-29") + extension("9月底", "2018-09-03")
    plan = read(Source("2018.yaml", PLAN.format(deadline="二季度", more=more, before="inclusive"))).plan
    assert plan
    ((_, _, measure),) = plan.walk()
    found = moves(measure, 2018, inclusive=True)
    assert [(each.due.month, each.to, each.counts) for each in found] == [
        (6, date(2018, 8, 31), True),
        (8, date(2018, 9, 30), False),
    ]
    assert moves(measure._replace(extensions=()), 2018, inclusive=True) == []


def test_milestones_stand_beside_the_deadline() -> None:
    stages = "    milestones:\n    - name: 初稿\n      deadline: 5月15日前\n"
    assert [(each.period, each.milestone) for each in of("9月底前", stages)] == [("2018-05-15", "初稿"), (None, None)]
