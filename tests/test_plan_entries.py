"""Which occurrence an entry speaks of: what is wrong with its `for`, and what is read on as meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl import messages
from planctl.findings import Finding
from planctl.phrases import periods
from planctl.plan.loaded import Loaded, read
from planctl.plan.occurrences import occurrences
from planctl.source import Source

PLAN = """\
format: planctl/1
title: 方案
year: 2018
conventions: {{before_month: inclusive}}
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
STAGES = "6月底前开工、12月底前完工"
MILESTONES = """\
    milestones:
    - name: 初稿
      deadline: 5月15日前
    - name: 送审稿
      deadline: 8月底
"""


def loaded(deadline: str, more: str) -> Loaded:
    return read(Source("2018.yaml", PLAN.format(deadline=deadline, more=more)))


def entry(*lines: str, before: str = "") -> str:
    return f"{before}    progress:\n    - date: 2018-05-03\n" + "".join(f"      {line}\n" for line in lines)


def periods_of(found: Loaded) -> list[str | None]:
    """What each entry speaks of, as read."""
    assert found.plan
    return [each.for_ for _, _, measure in found.plan.walk() for each in measure.progress]


def told(found: Loaded) -> list[tuple[str, str]]:
    return [(each.code, each.variant) for each in found.findings]


def words(found: Loaded) -> Finding:
    (one,) = found.findings
    assert one.address == "1.1"
    return one


def underlined(found: Loaded) -> str:
    span = words(found).span
    assert span
    assert found.source
    return found.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("deadline", "written"),
    [
        ("每月", "2018-04"),
        ("每季度", "2018-Q2"),
        ("每半年", "2018-H1"),
        ("每周", "2018-W15"),
        ("每年12月底", "2018"),
        (STAGES, "2018-06-30"),
    ],
)
def test_a_periods_own_key_is_right(deadline: str, written: str) -> None:
    found = loaded(deadline, entry(f"for: {written}", "state: done"))
    assert not found.findings
    assert periods_of(found) == [written]


@pytest.mark.parametrize(
    ("deadline", "written", "meant"),
    [
        ("每月", "2018年4月", "2018-04"),
        ("每月", "4月", "2018-04"),
        ("每月", "2018-4", "2018-04"),
        ("每月", "４月份", "2018-04"),
        ("每月", "2018-04-30", "2018-04"),
        ("每季度", "二季度", "2018-Q2"),
        ("每季度", "2018-q2", "2018-Q2"),
        ("每季度", "6月", "2018-Q2"),
        ("每周", "第15周", "2018-W15"),
        ("每周", "4月10日", "2018-W15"),
        ("每半年", "上半年", "2018-H1"),
        (STAGES, "2018年6月30日", "2018-06-30"),
        (STAGES, "6月", "2018-06-30"),
        (STAGES, "开工", "2018-06-30"),
        (STAGES, "完  工", "2018-12-31"),
    ],
)
def test_what_is_plainly_meant_is_read_on_as_that(deadline: str, written: str, meant: str) -> None:
    found = loaded(deadline, entry(f"for: {written}", "state: done"))
    assert told(found) == [("PL801", "meant")]
    assert periods_of(found) == [meant]
    assert f"did you mean {meant}?" in words(found).message
    assert words(found).help == f"write for: {meant}"
    assert underlined(found) == written


@pytest.mark.parametrize(
    ("deadline", "written"),
    [
        ("每月", "2018-13"),
        ("每月", "2019-04"),
        ("每月", "二季度"),  # three of them
        ("6-10月每月", "2018-05"),
        ("6-10月每月", "四季度"),  # only October, but that is not what it says
        ("每季度", "上半年"),
        ("每周", "4月"),
        (STAGES, "竣工"),
        (STAGES, "2018-09-30"),
        (STAGES, "2018"),
    ],
)
def test_what_cannot_be_told_stays_as_written(deadline: str, written: str) -> None:
    found = loaded(deadline, entry(f"for: {written}", "state: done"))
    assert told(found) == [("PL801", "")]
    assert periods_of(found) == [written]
    assert f"no period {written!r}" in words(found).message


def test_the_periods_are_listed_the_first_few_and_how_many() -> None:
    found = loaded("每月", entry("for: 2018-13", "state: done"))
    assert words(found).help == "write one of its 12 periods: 2018-01, 2018-02, 2018-03, …, 2018-12"
    messages.use("zh")
    assert (
        words(loaded(STAGES, entry("for: 竣工", "state: done"))).help == "可写(共2期):2018-06-30 开工, 2018-12-31 完工"
    )
    messages.use("en")
    assert words(loaded("每年12月底", entry("for: 2017", "state: done"))).help == "the only one is: 2018"


@pytest.mark.parametrize(("deadline", "variant"), [("5月前", "one_off"), ("持续推进", "undated"), ("''", "undated")])
def test_without_periods_for_is_passed_over(deadline: str, variant: str) -> None:
    found = loaded(deadline, entry("for: 2018-05", "state: done"))
    assert ("PL801", variant) in told(found)
    assert periods_of(found) == [None]
    assert not [code for code, _ in told(loaded(deadline, entry("state: done"))) if code.startswith("PL8")]


def test_beside_milestones_an_entry_speaks_of_the_deadline_or_of_one_of_them() -> None:
    def spoken(*lines: str) -> tuple[list[tuple[str, str]], list[str | None]]:
        found = loaded("9月底前", entry(*lines, before=MILESTONES))
        return told(found), periods_of(found)

    assert spoken("state: done") == ([], [None])
    assert spoken("for: 2018-05-15", "state: done") == ([], ["2018-05-15"])
    assert spoken("for: 初稿", "state: done") == ([("PL801", "meant")], ["2018-05-15"])
    assert spoken("for: 2018年9月30日", "state: done") == ([("PL801", "own")], [None])
    assert spoken("for: 2018-09", "state: done") == ([("PL801", "own")], [None])
    assert spoken("for: 2018-07", "state: done") == ([("PL801", "")], ["2018-07"])


def test_a_month_of_a_milestone_and_the_deadline_is_neither() -> None:
    found = loaded("8月20日前", entry("for: 2018-08", "state: done", before=MILESTONES))
    assert told(found) == [("PL801", "")]
    assert periods_of(found) == ["2018-08"]


def test_milestones_of_an_undated_measure_have_to_be_named() -> None:
    found = loaded("持续推进", entry("note: 正在修改", before=MILESTONES))
    assert told(found) == [("PL802", "stage")]


@pytest.mark.parametrize("deadline", ["每月", "每年12月底", STAGES])
@pytest.mark.parametrize("said", ["state: done", "state: in_progress", "state: returned", "percent: 50", "note: 正常"])
def test_an_entry_of_a_recurring_measure_names_its_period(deadline: str, said: str) -> None:
    found = loaded(deadline, entry(said))
    assert [code for code, _ in told(found)] == ["PL802"]
    assert periods_of(found) == [None]
    assert underlined(found) == "2018-05-03"
    assert "such as for: 2018" in words(found).help or words(found).help == "add for: 2018"


@pytest.mark.parametrize("state", ["suspended", "cancelled", "closed"])
def test_three_states_may_speak_for_all(state: str) -> None:
    assert not loaded("每月", entry(f"state: {state}")).findings


def test_the_example_is_what_was_next_when_the_entry_was_made() -> None:
    assert "for: 2018-Q2;" in words(loaded("每季度", entry("note: 正常"))).help
    late = entry("note: 正常").replace("2018-05-03", "2019-01-05")
    assert "for: 2018-Q4;" in words(loaded("每季度", late)).help


def test_what_start_and_added_leave_out_is_no_period() -> None:
    assert told(loaded("每月", entry("for: 2018-02", "state: done", before="    start: 2018-03-01\n")))
    added = "    added:\n      date: 2018-04-10\n      authority: 第8号通知\n"
    assert told(loaded("每月", entry("for: 2018-03", "state: done", before=added))) == [("PL801", "")]
    assert not told(loaded("每月", entry("for: 2018-04", "state: done", before=added)))


def test_what_was_due_after_a_cancellation_is_still_a_period() -> None:
    cancelled = "    cancelled:\n      date: 2018-04-10\n      authority: 第8号通知\n"
    assert not told(loaded("每月", entry("for: 2018-05", "state: done", before=cancelled)))


def test_where_the_deadline_cannot_be_read_its_error_is_enough() -> None:
    extension = "    extensions:\n    - asked: 2018-05-03\n      to: 什么时候\n      reason: 丙\n"
    found = loaded("大概那时候吧", extension + entry("for: 2018-05", "state: done"))
    assert told(found) == [("PL401", "")]
    assert periods_of(found) == ["2018-05"]


def test_each_entry_is_told_at_its_own_place() -> None:
    more = entry("for: 4月", "state: done") + "    - date: 2018-06-04\n      for: 5月\n      state: done\n"
    found = loaded("每月", more)
    assert periods_of(found) == ["2018-04", "2018-05"]
    assert [each.span and found.source and found.source.place(each.span.start).line for each in found.findings] == [
        16,
        19,
    ]


def test_a_key_in_chinese_is_one_slip_and_its_entries_are_found() -> None:
    found = loaded("每月", entry("for: 4月", "state: done").replace("progress:", "进展情况:"))
    assert told(found) == [("PL201", "meant"), ("PL801", "meant")]
    assert words(found._replace(findings=found.findings[1:])).span


def extension(to: str) -> str:
    return (
        f"    extensions:\n    - asked: 2018-05-03\n      to: {to}\n      reason: 资料未齐\n      approved_by: 甲某\n"
    )


@pytest.mark.parametrize("to", ["规划批复之后", "持续推进", "每月", STAGES, "2月30日"])
def test_an_extension_goes_to_one_day(to: str) -> None:
    found = loaded("二季度", extension(to))
    assert told(found) == [("PL811", "")]
    assert underlined(found) == to
    assert f"to: {to!r} does not give one day" in words(found).message


@pytest.mark.parametrize("to", ["9月底", "2018-09-30", "三季度", "8月前", "次年1月15日前"])
def test_what_a_deadline_may_say_an_extension_may(to: str) -> None:
    assert not loaded("二季度", extension(to)).findings


@pytest.mark.parametrize(
    ("deadline", "variant"), [("每月", ""), ("每年12月底", ""), (STAGES, ""), ("持续推进", "undated")]
)
def test_an_extension_needs_one_due_date_to_move(deadline: str, variant: str) -> None:
    found = loaded(deadline, extension("9月底"))
    assert told(found) == [("PL814", variant)]
    assert deadline in words(found).message


def test_an_extension_beside_milestones_moves_the_deadline() -> None:
    found = loaded("9月底前", MILESTONES + extension("11月底"))
    assert not found.findings
    assert found.plan
    ((_, _, measure),) = found.plan.walk()
    assert [each.due for each in occurrences(found.plan, measure)][-1] == date(2018, 11, 30)


DEADLINES = ["每月", "每季度", "每周", "每半年", "3月起每月", "6-10月每月", STAGES, "二季度", "持续推进", "每月10日前"]


@given(st.sampled_from(DEADLINES), st.text(st.sampled_from("2018-QHW月季度周日第上下半年开工一二四0356 "), max_size=10))
def test_after_reading_an_entry_speaks_of_something_or_an_error_says_that_it_does_not(
    deadline: str, typed: str
) -> None:
    found = loaded(deadline, entry(f"for: '{typed}'", "state: done"))
    assert found.plan
    ((_, _, measure),) = found.plan.walk()
    keys = {each.period for each in occurrences(found.plan, measure)} or {None}
    (spoken,) = (each.for_ for each in measure.progress)
    # What is written in full is right, what is not is told; nothing is both silent and lost.
    assert spoken in keys or found.errors
    if typed in keys:
        assert not found.errors
        assert spoken == typed
    elif typed.strip():
        assert found.errors == 1


@given(st.sampled_from(["每月", "每季度", "每周", "每半年"]), st.integers(1, 12), st.integers(1, 28))
def test_a_day_means_the_period_that_holds_it(deadline: str, month: int, day: int) -> None:
    typed = date(2018, month, day)
    found = loaded(deadline, entry(f"for: {typed}", "state: done"))
    (spoken,) = periods_of(found)
    period = periods.period(spoken or "", 2018)
    assert period
    assert period.holds(typed)
