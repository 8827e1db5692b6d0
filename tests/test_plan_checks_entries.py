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


DONE = "2018-06-05; state: done"
LATER = "2018-07-05; state: done"


@pytest.mark.parametrize(
    ("deadline", "entries", "codes"),
    [
        ("二季度", (DONE, LATER), ["PL820"]),
        ("二季度", (LATER, DONE), ["PL820"]),  # by date, not by place
        ("二季度", (DONE, "2018-06-05; state: done; note: 已印发"), ["PL820"]),
        ("二季度", (DONE, "2018-06-20; note: 归档", "2018-06-21; percent: 100", LATER), ["PL820"]),
        ("二季度", (DONE, LATER, "2018-07-06; state: done"), ["PL820", "PL820"]),
        ("二季度", (DONE, "2018-06-20; state: suspended", LATER), ["PL820"]),
        ("二季度", (DONE, "2018-06-20; state: cancelled", LATER), ["PL820"]),
        ("二季度", (DONE, "2018-06-20; state: returned", LATER), []),
        ("二季度", (DONE, "2018-06-20; state: in_progress", LATER), []),
        ("二季度", (DONE, "2018-06-20; state: not_started", LATER), []),
        ("二季度", (DONE, "2018-06-20; state: ongoing", LATER), []),
        ("二季度", (DONE, "2018-06-20; state: returned", LATER, "2018-07-06; state: done"), ["PL820"]),
        ("二季度", (DONE, "2018-06-20; state: closed"), []),
        ("二季度", (DONE, "2018-06-20; state: closed", LATER), ["PL804"]),
        ("二季度", (DONE, "2018-06-20; state: closed", LATER, "2018-07-06; state: done"), ["PL804", "PL820"]),
        ("每月", ("2018-03-02; for: 2018-02; state: done", "2018-04-02; for: 2018-03; state: done"), []),
        ("每月", ("2018-03-02; for: 2018-02; state: done", "2018-04-02; for: 2018-02; state: done"), ["PL820"]),
        (  # of another month
            "每月",
            (
                "2018-03-02; for: 2018-02; state: done",
                "2018-04-02; for: 2018-03; state: returned",
                "2018-04-03; for: 2018-02; state: done",
            ),
            ["PL820"],
        ),
        (  # suspended for all leaves finished months as they are
            "每月",
            (
                "2018-03-02; for: 2018-02; state: done",
                "2018-03-20; state: suspended",
                "2018-04-03; for: 2018-02; state: done",
            ),
            ["PL820"],
        ),
        (
            "每月",
            (
                "2018-03-02; for: 2018-02; state: done",
                "2018-03-20; for: 2018-02; state: closed",
                "2018-04-03; for: 2018-02; state: done",
            ),
            ["PL804"],
        ),
        (  # closed for all
            "每月",
            (
                "2018-03-02; for: 2018-02; state: done",
                "2018-03-20; state: closed",
                "2018-04-03; for: 2018-02; state: done",
            ),
            ["PL804"],
        ),
        # Which months they speak of is not known yet.
        ("每月", ("2018-03-02; state: done", "2018-04-02; state: done"), ["PL802", "PL802"]),
    ],
)
def test_done_after_done_of_one_occurrence(deadline: str, entries: tuple[str, ...], codes: list[str]) -> None:
    assert told(progress(*entries), deadline) == codes


def test_stages_are_done_one_by_one_and_the_measure_after_them() -> None:
    stages = "    milestones:\n    - name: 初稿\n      deadline: 5月15日\n"
    first = "2018-05-10; for: 2018-05-15; state: done"
    assert told(stages + progress(first, DONE)) == []
    assert told(stages + progress(first, DONE, LATER)) == ["PL820"]
    undated = progress("2018-05-10; state: done", DONE)
    assert [code.partition(".")[0] for code in told(stages + undated, "持续推进")] == ["PL802", "PL802"]


def test_both_days_are_named_and_both_states_shown() -> None:
    plan = loaded(progress(DONE, "2018-07-05; done_on: 2018-07-03; state: done"))
    (found,) = checked(plan, TODAY)
    assert found.message == "done was reported on 2018-06-05 and again on 2018-07-05; the later one decides"
    assert found.help == (
        "delete the one that is wrong; if the work was sent back in between, write state: returned there"
    )
    assert underlined(plan.source, found) == "done"
    assert plan.source
    assert found.span
    assert found.related
    assert found.related < found.span
    assert plan.source.text[found.related.start : found.related.end] == "done"
    messages.use("zh")
    assert found.message == "2018-06-05 已报办结,2018-07-05 又报办结,按后一条算"
    assert found.help == "删去写错的一条;中间被退回过的,补一条 state: returned"


def test_done_after_done_can_be_accepted() -> None:
    assert told("    accept:\n      PL820: 验收后补报日期\n" + progress(DONE, LATER)) == []


@pytest.mark.parametrize(
    ("deadline", "entries", "codes"),
    [
        ("二季度", (DONE, DONE), ["PL820.twice"]),
        ("二季度", ("2018-06-05; note: 正常", "2018-06-05; note: 正常"), ["PL820.twice"]),
        ("二季度", ("2018-06-05; note: 正常", "2018-06-05; note: '正常'  # 补"), ["PL820.twice"]),
        ("二季度", ("2018-06-05; percent: 60", "2018-06-05; percent: 60%"), ["PL820.twice"]),
        ("二季度", ("2018-06-05; state: closed", "2018-06-05; state: closed"), ["PL820.twice"]),
        ("二季度", ("2018-06-05; note: 正常", DONE, "2018-06-05; note: 正常"), ["PL820.twice"]),
        ("二季度", (DONE, DONE, DONE), ["PL820.twice", "PL820.twice"]),
        ("二季度", (DONE, DONE, LATER), ["PL820.twice", "PL820"]),
        (  # two lines pasted once more
            "二季度",
            ("2018-06-05; state: in_progress", DONE, "2018-06-05; state: in_progress", DONE),
            ["PL820.twice", "PL820.twice"],
        ),
        ("二季度", (DONE, "2018-06-05; state: returned", DONE), []),  # on one day
        ("二季度", ("2018-06-05; note: 正常", "2018-06-06; note: 正常"), []),
        ("二季度", ("2018-06-05; note: 正常", "2018-06-05; note: 正常; by: 甲某"), []),
        ("每月", ("2018-06-05; for: 2018-04; note: 正常", "2018-06-05; for: 2018-05; note: 正常"), []),
        ("每月", ("2018-06-05; note: 正常", "2018-06-05; note: 正常"), ["PL802", "PL802"]),
        ("每月", ("2018-06-05; state: suspended", "2018-06-05; state: suspended"), ["PL820.twice"]),
        # They may differ in what could not be read.
        (
            "二季度",
            ("2018-06-05; note: 正常; state: 办毕", "2018-06-05; note: 正常; state: 办"),
            ["PL204.choice", "PL204.choice"],
        ),
    ],
)
def test_an_entry_written_twice(deadline: str, entries: tuple[str, ...], codes: list[str]) -> None:
    assert told(progress(*entries), deadline) == codes


def test_an_entry_written_twice_shows_the_first_of_them() -> None:
    plan = loaded(progress("2018-06-05; note: 正常", "2018-06-05; note: 正常"))
    (found,) = checked(plan, TODAY)
    assert found.message == "the entry of 2018-06-05 is written twice"
    assert found.help == "delete one of the two; if both are meant, let their notes say how they differ"
    assert underlined(plan.source, found) == "2018-06-05"
    assert found.span
    assert found.related
    assert found.related < found.span
    messages.use("zh")
    assert found.message == "2018-06-05 的这条进展写了两遍"
    assert found.help == "删去其中一条;确是两件事的,在 note: 里写明区别"
