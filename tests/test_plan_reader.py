"""Nodes to a plan: what is inherited, what is kept of a broken file, and what a person is told."""

from datetime import date
from pathlib import Path

import pytest

from planctl import messages
from planctl.plan.checks import checked
from planctl.plan.loaded import Loaded
from planctl.plan.model import Measure
from planctl.store.load import load

TODAY = date(2018, 12, 31)

HEAD = """\
format: planctl/1
title: 方案
year: 2018
issued: 2018-03-06
conventions:
  before_month: inclusive
leaders: [祝方东, 刘卫军, 张红]
divisions:
- 工业园区处
- 经济运行处
- name: 投资技改处
  aka: 投资和技术改造处
"""


@pytest.fixture
def plan(tmp_path: Path):  # type: ignore[no-untyped-def]
    def make(items: str, head: str = HEAD) -> Loaded:
        path = tmp_path / "2018.yaml"
        path.write_text(head + items, encoding="utf-8")
        return load(path)

    return make


def measures(loaded: Loaded) -> dict[str, Measure]:
    assert loaded.plan
    return {measure.id: measure for _, _, measure in loaded.plan.walk()}


def codes(loaded: Loaded) -> list[str]:
    return [each.code for each in checked(loaded, TODAY)]


INHERITED = """\
items:
- id: "1"
  title: 甲
  leaders: [祝方东, 刘卫军]
  lead: 工业园区处
  support: [经济运行处, 投资和技术改造处]
  measures:
  - id: "1.1"
    text: 乙
    deadline: 一季度
  - id: "1.2"
    text: 丙
    deadline: 二季度
    leaders: [张  红]
    lead: 经济运行处
  - id: "1.3"
    text: 丁
    deadline: 三季度
    support: []
"""


def test_roles_are_inherited_and_overridden_one_by_one_and_wholly(plan) -> None:  # type: ignore[no-untyped-def]
    found = measures(plan(INHERITED))
    assert found["1.1"].leaders == ("祝方东", "刘卫军")
    assert found["1.1"].support == ("经济运行处", "投资技改处")  # the alias became the name
    assert found["1.2"].leaders == ("张红",)  # padding of a two-character name
    assert found["1.2"].lead == ("经济运行处",)
    assert found["1.2"].support == ("投资技改处",)  # a division that leads is not also support
    assert found["1.3"].support == ()  # none on purpose
    assert not codes(plan(INHERITED))


def test_absent_everywhere_is_unknown(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan('items:\n- id: "1"\n  title: 甲\n  measures:\n  - {id: "1.1", text: 乙, deadline: 一季度}\n')
    assert measures(loaded)["1.1"].leaders is None
    # The plan names leaders nowhere in use but declares some: nobody answers for item 1, nobody leads it.
    assert codes(loaded) == ["PL304", "PL308"]


TOKENS = ["no", "010", "12:30", "1.10", "~", "null", "0x1F", "1e3", "2018-02-30", "yes", "=", "<<", "1_000", ".5"]


@pytest.mark.parametrize("token", TOKENS)
def test_text_is_taken_as_written(plan, token: str) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(
        f'items:\n- id: "1"\n  title: 甲\n  leaders: 祝方东\n  lead: 工业园区处\n  measures:\n'
        f'  - id: "1.1"\n    text: {token}\n    deadline: 一季度\n    note: {token}\n'
    )
    assert measures(loaded)["1.1"].text == token
    assert measures(loaded)["1.1"].note == token


def test_ids_keep_their_zeros(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(
        "items:\n- id: 1\n  title: 甲\n  leaders: 祝方东\n  lead: 工业园区处\n  measures:\n"
        "  - {id: 1.10, text: 乙, deadline: 一季度}\n"
    )
    assert list(measures(loaded)) == ["1.10"]
    assert not codes(loaded)


ONE = """\
items:
- id: "1"
  title: 甲
  leaders: 祝方东
  lead: 工业园区处
  measures:
  - id: "1.1"
    text: 乙
    deadline: {deadline}
{more}"""


def test_what_could_be_read_stays_in_the_plan(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(ONE.format(deadline="大概那时候吧", more=""))
    assert loaded.errors == 1
    assert measures(loaded)["1.1"].reading.due is None
    assert codes(loaded) == ["PL401"]


def test_a_measure_without_deadline_or_id_does_not_vanish(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan('items:\n- id: "1"\n  title: 甲\n  leaders: 祝方东\n  lead: 工业园区处\n  measures:\n  - text: 乙\n')
    assert list(measures(loaded)) == ["1.?"]
    assert codes(loaded) == ["PL202", "PL202"]


def test_an_undeclared_name_stays_as_written(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(ONE.format(deadline="一季度", more="    lead: 工业园区科\n"))
    assert measures(loaded)["1.1"].lead == ("工业园区科",)
    messages.use("zh")
    (found,) = loaded.findings
    assert found.code == "PL301"
    assert "是不是“工业园区处”?" in found.message


def test_a_persons_reading_wins_and_start_narrows(plan) -> None:  # type: ignore[no-untyped-def]
    found = measures(plan(ONE.format(deadline='"10"', more="    reads_as: 10月\n    because: 缺字\n")))["1.1"]
    assert (found.deadline, found.reading.due) == ("10", date(2018, 10, 31))
    found = measures(plan(ONE.format(deadline="每月", more="    start: 2018-03-01\n")))["1.1"]
    assert found.reading.points[0].period == "2018-03"
    assert len(found.reading.points) == 10


def test_the_place_of_a_doubt_is_the_words_themselves(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(ONE.format(deadline="2018年2月29日前", more=""))
    (found,) = [each for each in loaded.findings if each.code == "PL407"]
    assert found.span
    assert loaded.source
    assert "2月29日" in loaded.source.text[found.span.start : found.span.end]


def test_before_month_exclusive_moves_the_day(plan) -> None:  # type: ignore[no-untyped-def]
    text = ONE.format(deadline="4月前", more="")
    assert measures(plan(text))["1.1"].reading.due == date(2018, 4, 30)
    head = HEAD.replace("inclusive", "exclusive")
    assert measures(plan(text, head))["1.1"].reading.due == date(2018, 3, 31)
    unsaid = HEAD.replace("conventions:\n  before_month: inclusive\n", "")
    assert codes(plan(text, unsaid)) == ["PL402"]
    assert not codes(plan(text))


def test_a_year_is_needed_and_issued_can_tell_it(plan) -> None:  # type: ignore[no-untyped-def]
    text = ONE.format(deadline="一季度", more="")
    assert plan(text, HEAD.replace("year: 2018\n", "")).plan.year == 2018
    assert plan(text, HEAD.replace("year: 2018\nissued: 2018-03-06\n", "")).plan is None


def test_spans_take_no_part_in_equality(plan) -> None:  # type: ignore[no-untyped-def]
    one = plan(ONE.format(deadline="一季度", more="")).plan
    other = plan("# 注释\n" + ONE.format(deadline="'一季度'", more="")).plan
    assert one == other
    assert hash(one) == hash(other)
    assert one != plan(ONE.format(deadline="二季度", more="")).plan


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        ("    leed: 工业园区处\n", "PL201", "did you mean 'lead'"),
        ("    year: 2018\n", "PL201", "but in: plan"),
        ("    targets: 增长8%\n", "PL203", "takes a list"),
        ("    text: [乙]\n", "PL102", "text"),
        ("    start: 2018-02-30\n", "PL205", "no such day"),
        ("    start: 2018-2-3\n", "PL205", "not written as a date"),
        ("    start: ２０１８-０２-０３\n", "PL205", "full-width"),
        ("    start: 2018-02-29\n", "PL205", "leap year"),
        ("    note:\n", "PL210", "no value"),
        ("    start: 2018-06-01\n", "PL409", "later than"),
        ("    progress:\n    - date: 2018-03-01\n      state: dnoe\n", "PL204", "'done'"),
        ("    progress:\n    - date: 2018-03-01\n      percent: 120\n", "PL204", "0 to 100"),
        ("    progress:\n    - date: 2018-03-01\n", "PL202", "state / percent / note"),
        ("    targets:\n    - metric: 增速\n", "PL601", "neither a value nor a text"),
        ("    targets:\n    - {metric: 增速, value: 约8}\n", "PL204", "not a number"),
        ("    note: 已印发 #新两园文件\n", "PL110", "#新两园文件"),
        ("    note: #新两园文件\n", "PL110", "so note is empty"),
        ("    责任处室: 工业园区处\n", "PL201", "did you mean 'lead'"),
        ("    Note: 说明\n", "PL201", "did you mean 'note'"),
        ("    lead: 工业园区处、投资技改处\n", "PL301", "several divisions"),
        ("    leaders: 祝方东 刘卫军\n", "PL302", "several leaders"),
        ("    leaders: 无\n", "PL302", "nobody's name"),
        ("    accept: PL304\n", "PL203", "a code and a reason"),
        ("    progress:\n    - date: 2018-03-01\n      state: 已办结\n", "PL204", "did you mean 'done'"),
        ("    accept:\n      PL999: 理由\n", "PL701", "no finding's code"),
        ("    accept:\n      PL401: 理由\n", "PL703", "cannot be accepted"),
        ("    accept:\n      PL503: 已协调\n", "PL702", "settles nothing"),
    ],
)
def test_a_person_is_told_what_is_wrong(plan, more: str, code: str, said: str) -> None:  # type: ignore[no-untyped-def]
    found = checked(plan(ONE.format(deadline="一季度", more=more)), TODAY)
    assert [each.code for each in found] == [code]
    assert said in found[0].message
    assert found[0].address == "1.1" or code == "PL102"


def test_every_finding_of_a_file_comes_in_one_run_and_in_order(plan) -> None:  # type: ignore[no-untyped-def]
    more = "    leed: 甲\n    start: 昨天\n    lead: 无此处\n    note:\n"
    found = checked(plan(ONE.format(deadline="大概那时候吧", more=more)), TODAY)
    assert [each.code for each in found] == ["PL401", "PL201", "PL205", "PL301", "PL210"]
    places = [each.span.start for each in found if each.span]
    assert places == sorted(places)


def test_one_slip_is_one_finding_and_is_read_on_as_meant(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(
        'items:\n- id: "1"\n  title: 甲\n  分管领导: 祝方东、刘卫军\n  责任处室: 工业园区处\n  measure:\n'
        '  - id: "1.1"\n    text: 乙\n    完成时限: 一季度\n'
    )
    assert codes(loaded) == ["PL201", "PL302", "PL201", "PL201", "PL201"]
    found = measures(loaded)["1.1"]
    assert found.leaders == ("祝方东", "刘卫军")
    assert found.lead == ("工业园区处",)
    assert found.reading.due == date(2018, 3, 31)


def test_names_declared_together_are_told_once_where_they_stand(plan) -> None:  # type: ignore[no-untyped-def]
    head = HEAD.replace("[祝方东, 刘卫军, 张红]", "[祝方东，刘卫军、张红]")
    loaded = plan(ONE.format(deadline="一季度", more="    leaders: 张红\n"), head)
    assert codes(loaded) == ["PL203"]
    assert "祝方东, 刘卫军, 张红" in loaded.findings[0].help


@pytest.mark.parametrize("written", ["5.1”", "“1.1”", "１.１", "1．1", "1 .1"])
def test_an_id_is_half_width_digits_and_dots(plan, written: str) -> None:  # type: ignore[no-untyped-def]
    loaded = plan(
        f"items:\n- id: 1\n  title: 甲\n  leaders: 祝方东\n  lead: 工业园区处\n  measures:\n"
        f"  - id: {written}\n    text: 乙\n    deadline: 一季度\n"
    )
    assert codes(loaded) == ["PL207"]
    assert '.1"' in loaded.findings[0].help


def test_below_an_id_that_stands_twice_the_others_are_not_blamed(plan) -> None:  # type: ignore[no-untyped-def]
    one = ONE.format(deadline="一季度", more="")
    again = one.removeprefix("items:\n").replace('"1.1"', '"2.1"')
    assert codes(plan(one + again)) == ["PL206"]


def test_half_a_file_is_no_plan(plan) -> None:  # type: ignore[no-untyped-def]
    loaded = plan("- id: 1\n", "")
    assert loaded.plan is None
    assert "beginning" in loaded.findings[0].message
