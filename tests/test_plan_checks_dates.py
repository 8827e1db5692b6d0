"""Dates that cannot be, or hardly: what is told, where, and what is let pass."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from checks_samples import TODAY, decree, extension, loaded, progress, told, underlined
from conftest import Cli

from planctl import messages
from planctl.plan.checks import checked


def test_today_has_come_and_tomorrow_has_not() -> None:
    assert told(progress("2018-08-01; note: 正常")) == []
    assert told(progress("2018-08-02; note: 正常")) == ["PL803"]


@pytest.mark.parametrize(
    ("more", "key", "words"),
    [
        (progress("2018-08-02; note: 正常"), "date", "2018-08-02"),
        ("    extensions:\n" + extension("次年1月底", "2018-09-01", approved=False), "asked", "2018-09-01"),
        (decree("added", "2018-09-01"), "added", "2018-09-01"),
        (decree("cancelled", "2018-09-01"), "cancelled", "2018-09-01"),
    ],
)
def test_whatever_happened_has_happened_by_today(more: str, key: str, words: str) -> None:
    plan = loaded(more, deadline="四季度")
    (found,) = checked(plan, TODAY)
    assert (found.code, found.address) == ("PL803", "1.1")
    assert found.message == f"{key}: {words} has not come yet"
    assert underlined(plan.source, found) == words


def test_a_day_of_completion_to_come_is_one_finding() -> None:
    assert told(progress("2018-07-31; done_on: 2018-08-30; state: done")) == ["PL807"]
    assert told(progress("2018-08-30; done_on: 2018-08-30; state: done")) == ["PL803"]


def test_what_is_done_is_done_by_the_day_of_the_report() -> None:
    assert told(progress("2018-06-05; done_on: 2018-06-05; state: done")) == []
    assert told(progress("2018-06-05; done_on: 2018-06-06; state: done")) == ["PL807"]


@pytest.mark.parametrize(
    ("more", "key", "words"),
    [
        (progress("2017-12-31; note: 正常"), "date", "2017-12-31"),
        (progress("2018-06-05; done_on: 2017-05-28; state: done"), "done_on", "2017-05-28"),
        (progress("2017-06-05; done_on: 2017-05-28; state: done"), "date", "2017-06-05"),
        ("    extensions:\n" + extension("9月底", "2017-06-11"), "asked", "2017-06-11"),
        (decree("added", "2017-06-11"), "added", "2017-06-11"),
    ],
)
def test_a_slip_of_the_year_is_told_once(more: str, key: str, words: str) -> None:
    plan = loaded(more)
    (found,) = checked(plan, TODAY)
    assert found.code == "PL808"
    assert found.message == f"{key}: {words} is before the plan's year 2018"
    assert underlined(plan.source, found) == words


def test_work_carried_over_may_have_begun_in_the_year_before() -> None:
    assert told(progress("2018-01-01; note: 正常")) == []
    assert told("    carried_from: 2017/3.4\n" + progress("2017-12-31; note: 正常")) == []


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        (progress("2018-04-10; note: 正常"), []),
        (progress("2018-04-09; note: 正常"), ["PL808.added"]),
        (progress("2018-04-09; note: 正常", "2018-04-08; note: 正常"), ["PL808.added", "PL808.added"]),
        (progress("2017-12-31; note: 正常"), ["PL808"]),  # once, as a slip of the year
        (progress("2018-04-12; done_on: 2018-04-09; state: done"), []),  # begun early, reported after
        ("    carried_from: 2017/3.4\n" + progress("2018-04-09; note: 正常"), []),
        ("    accept:\n      PL808: 年初已着手\n" + progress("2018-04-09; note: 正常"), []),
    ],
)
def test_nothing_is_reported_before_its_measure_is_added(more: str, codes: list[str]) -> None:
    assert told(decree("added", "2018-04-10") + more) == codes


def test_the_day_it_was_added_is_shown_beside_the_entry() -> None:
    plan = loaded(decree("added", "2018-04-10") + progress("2018-04-09; note: 正常"))
    (found,) = checked(plan, TODAY)
    assert found.message == "the entry of 2018-04-09 comes before the measure was added on 2018-04-10"
    assert found.help == "check both dates; if the work had begun by then, accept PL808 with the reason"
    assert underlined(plan.source, found) == "2018-04-09"
    assert plan.source
    assert found.related
    assert plan.source.text[found.related.start : found.related.end] == "2018-04-10"
    messages.use("zh")
    assert found.message == "这项措施 2018-04-10 才新增,2018-04-09 就有一条进展"
    assert found.help == "请核对两个日期;新增以前确已开始办理的,写 accept 并说明理由"


@pytest.mark.parametrize(("cancelled", "codes"), [("2018-04-09", ["PL816"]), ("2018-04-10", [])])
def test_nothing_is_cancelled_before_it_is_added(cancelled: str, codes: list[str]) -> None:
    assert told(decree("added", "2018-04-10") + decree("cancelled", cancelled)) == codes


def test_validate_asks_the_clock_whatever_questions_are_asked_as_of(
    cli: Cli, write_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCTL_AS_OF", "2199-12-31")

    def status(day: date) -> int:
        path = write_plan(extra=progress(f"{day}; note: 正常"), deadline=f"{day.year}年底前")
        path.write_text(path.read_text(encoding="utf-8").replace("year: 2018", f"year: {day.year}"), encoding="utf-8")
        return cli("validate", str(path)).status

    assert status(date.today() - timedelta(1)) == 0
    assert status(date.today() + timedelta(2)) == 1
