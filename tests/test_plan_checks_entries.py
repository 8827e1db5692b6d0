"""Progress entries against each other: what is told, where, and what is let pass."""

import pytest
from checks_samples import TODAY, decree, findings, loaded, progress, told, underlined

from planctl import messages
from planctl.plan.checks import checked


@pytest.mark.parametrize(
    ("deadline", "entries", "codes"),
    [
        ("二季度", ("2018-06-20; state: closed", "2018-07-02; note: 归档"), ["PL804"]),
        ("二季度", ("2018-07-02; note: 归档", "2018-06-20; state: closed"), ["PL804"]),  # by date, not by place
        ("二季度", ("2018-06-20; state: closed", "2018-06-20; note: 归档"), ["PL804"]),  # of one day, by place
        ("二季度", ("2018-06-20; note: 归档", "2018-06-20; state: closed"), []),
        ("二季度", ("2018-06-20; state: closed", "2018-07-02; state: returned"), ["PL804"]),
        ("二季度", ("2018-06-20; state: closed", "2018-07-02; state: closed"), ["PL804"]),
        (
            "二季度",
            ("2018-06-20; state: closed", "2018-07-02; note: 归档", "2018-07-03; note: 再补"),
            ["PL804", "PL804"],
        ),
        (  # taken up again
            "二季度",
            ("2018-06-20; state: closed", "2018-07-02; state: returned", "2018-07-03; state: done"),
            ["PL804"],
        ),
        ("每月", ("2018-03-02; for: 2018-02; state: closed", "2018-04-02; for: 2018-03; state: done"), []),
        ("每月", ("2018-03-02; for: 2018-02; state: closed", "2018-04-02; for: 2018-02; note: 补"), ["PL804"]),
        ("每月", ("2018-03-02; state: closed", "2018-04-02; for: 2018-03; state: done"), ["PL804"]),
        ("每月", ("2018-03-02; for: 2018-02; state: closed", "2018-04-02; state: suspended"), []),
    ],
)
def test_an_entry_after_the_closing(deadline: str, entries: tuple[str, ...], codes: list[str]) -> None:
    assert told(progress(*entries), deadline) == codes


def test_an_entry_after_the_cancellation_is_later_than_its_day() -> None:
    cancelled = decree("cancelled", "2018-05-10")
    assert told(cancelled + progress("2018-05-10; note: 正常")) == []
    (found,) = findings(cancelled + progress("2018-05-11; note: 正常"))
    assert (found.code, found.variant) == ("PL804", "cancelled")
    assert found.message == "the entry of 2018-05-11 comes after the measure was cancelled on 2018-05-10"


def test_an_entry_after_the_closing_can_be_accepted() -> None:
    accept = "    accept:\n      PL804: 销号后抽查退回\n"
    assert told(accept + progress("2018-06-20; state: closed", "2018-07-02; state: returned")) == []


@pytest.mark.parametrize(
    ("deadline", "entries", "codes"),
    [
        ("二季度", ("2018-04-01; percent: 60", "2018-05-01; percent: 40"), ["PL805"]),
        ("二季度", ("2018-05-01; percent: 40", "2018-04-01; percent: 60"), ["PL805"]),
        ("二季度", ("2018-04-01; percent: 60", "2018-05-01; percent: 60"), []),
        ("二季度", ("2018-04-01; percent: 60", "2018-04-15; note: 正常", "2018-05-01; percent: 59.5"), ["PL805"]),
        ("二季度", ("2018-04-01; percent: 60", "2018-05-01; percent: 40", "2018-06-01; percent: 50"), ["PL805"]),
        ("二季度", ("2018-04-01; percent: 60", "2018-04-15; state: returned", "2018-05-01; percent: 40"), []),
        ("二季度", ("2018-04-01; percent: 60", "2018-05-01; state: returned; percent: 40"), []),
        ("每月", ("2018-04-01; for: 2018-03; percent: 60", "2018-05-01; for: 2018-04; percent: 40"), []),
        (
            "每月",
            (
                "2018-04-01; for: 2018-03; percent: 60",
                "2018-05-01; for: 2018-04; state: returned",
                "2018-05-01; for: 2018-03; percent: 40",
            ),
            ["PL805"],
        ),
    ],
)
def test_a_percent_falls_within_one_occurrence(deadline: str, entries: tuple[str, ...], codes: list[str]) -> None:
    assert told(progress(*entries), deadline) == codes


def test_both_percents_are_shown() -> None:
    plan = loaded(progress("2018-04-01; percent: 60%", "2018-05-01; percent: 40.5"))
    (found,) = checked(plan, TODAY)
    assert found.message == "percent falls from 60 on 2018-04-01 to 40.5"
    assert underlined(plan.source, found) == "40.5"
    assert found.related
    messages.use("zh")
    assert found.message == "完成百分比从 2018-04-01 的 60% 降到 40.5%"


REQUIRED = "  evidence: required\n"


def test_evidence_is_asked_for_where_the_plan_requires_it() -> None:
    done = progress("2018-06-05; state: done")
    assert told(done) == []
    assert told(done, head=REQUIRED) == ["PL806"]
    assert told(progress("2018-06-05; state: done; evidence: 文号"), head=REQUIRED) == []
    assert told(progress("2018-06-05; state: in_progress"), head=REQUIRED) == []
    assert told(progress("2018-06-05; state: closed"), head=REQUIRED) == []


def test_evidence_without_a_value_is_one_finding() -> None:
    assert told(progress("2018-06-05; state: done; evidence:"), head=REQUIRED) == ["PL210"]


@pytest.mark.parametrize(
    ("deadline", "entries", "codes"),
    [
        ("二季度", ("2018-06-05; percent: 100",), ["PL809"]),
        ("二季度", ("2018-06-05; percent: 100; state: in_progress",), ["PL809"]),
        ("二季度", ("2018-06-05; percent: 99",), []),
        ("二季度", ("2018-06-05; percent: 100", "2018-06-08; state: done"), []),
        ("二季度", ("2018-06-05; percent: 100", "2018-06-08; state: closed"), []),
        ("二季度", ("2018-06-05; percent: 100; state: done",), []),
        ("二季度", ("2018-06-05; percent: 100", "2018-06-08; state: returned"), []),
        ("二季度", ("2018-06-05; state: returned", "2018-06-08; percent: 100; state: in_progress"), ["PL809"]),
        ("二季度", ("2018-06-05; percent: 100", "2018-06-08; state: suspended"), []),
        ("持续推进", ("2018-06-05; percent: 100; state: ongoing",), []),
        ("每月", ("2018-04-05; for: 2018-03; percent: 100", "2018-05-05; for: 2018-04; state: done"), ["PL809"]),
        ("每月", ("2018-04-05; for: 2018-03; percent: 100", "2018-05-05; state: closed"), []),
        ("二季度", ("2018-06-05; percent: 80; state: done",), ["PL809.done"]),
        ("二季度", ("2018-06-05; percent: 80; state: closed",), ["PL809.done"]),
    ],
)
def test_percent_and_state_say_the_same(deadline: str, entries: tuple[str, ...], codes: list[str]) -> None:
    assert told(progress(*entries), deadline) == codes


def test_what_was_cancelled_need_not_be_done() -> None:
    assert told(decree("cancelled", "2018-06-30") + progress("2018-06-05; percent: 100")) == []


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("2018-06-05; done_on: 2018-06-01; note: 已印发", ["PL810"]),
        ("2018-06-05; done_on: 2018-06-01; state: in_progress", ["PL810"]),
        ("2018-06-05; done_on: 2018-06-01; state: done", []),
        ("2018-06-05; done_on: 2018-06-01; state: closed", []),
        ("2018-06-05; done_on: 2018-06-01; state: 办毕; note: 已印发", ["PL204"]),
    ],
)
def test_a_day_of_completion_needs_the_state(entry: str, codes: list[str]) -> None:
    assert [code.partition(".")[0] for code in told(progress(entry))] == codes
