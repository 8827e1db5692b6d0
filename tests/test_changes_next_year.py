"""What goes over into the next year's plan, and what stays behind."""

from datetime import date

import pytest
from conftest import PLAN
from hypothesis import HealthCheck, event, given, settings
from plan_samples import Sample, plans

from planctl.changes.next_year import NextYear, next_year
from planctl.errors import CannotGoOn
from planctl.findings import Severity
from planctl.plan.checks import checked
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Measure
from planctl.source import Source

END = date(2018, 12, 31)
SMALL = """\
format: planctl/1
title: 市经信委办理方案
year: 2018
conventions:
  before_month: inclusive
leaders: [祝方东, 刘卫军, 李保国]
divisions: [工业园区处, 投资技改处]
items:
- id: "1"
  title: 支持企业
  leaders: [祝方东]
  lead: 工业园区处
  measures:
  - id: "1.1"
    text: 编制计划
    deadline: {deadline}
"""


def loaded(text: str, path: str = "plans/2018.yaml") -> Loaded:
    return read(Source(path, text))


def carried(text: str, *, as_of: date = END, year: int = 2019, stem: str = "2019", path: str = "2018.yaml") -> NextYear:
    return next_year(loaded(text, path), year, as_of, stem, beside=True)


def measure(deadline: str, extra: str = "", *, as_of: date = END, year: int = 2019) -> Measure:
    """What becomes of a measure with this deadline and more lines of its own."""
    lines = "".join(f"    {line}\n" for line in extra.splitlines())
    found = carried(SMALL.format(deadline=deadline) + lines, as_of=as_of, year=year)
    return next(each for _, _, each in found.plan.walk())


def refusal(text: str, year: int = 2019) -> str:
    with pytest.raises(CannotGoOn) as problem:
        carried(text, year=year)
    assert problem.value.status == 2
    return str(problem.value)


RECORDED = {
    "1.1": "- date: 2018-03-30\n      state: done",
    "1.2": "- date: 2018-06-30\n      state: in_progress\n      percent: 80",
    "5.1": "- date: 2018-05-02\n      state: done\n    - date: 2018-05-20\n      state: closed",
    "5.2": "- date: 2018-05-28\n      state: done\n    - date: 2018-06-11\n      state: returned\n      note: 缺文号",
    "6.1": "- date: 2018-05-02\n      state: cancelled\n      note: 并入6.2",
    "8.2": "- date: 2019-01-15\n      state: done\n      done_on: 2018-12-28",
}


def shipped() -> str:
    text = PLAN.read_text(encoding="utf-8")
    for id, entries in RECORDED.items():
        place = text.index("    deadline:", text.index(f'id: "{id}"'))
        end = text.index("\n", place) + 1
        text = f"{text[:end]}    progress:\n    {entries}\n{text[end:]}"
    return text


def test_of_the_shipped_plan_goes_on_what_is_not_done_closed_or_cancelled() -> None:
    found = carried(shipped())
    ids = [each.id for _, _, each in found.plan.walk()]
    assert (found.total, found.carried, found.undated) == (49, 46, 39)
    assert {"1.1", "5.1", "6.1"}.isdisjoint(ids)
    assert {"1.2", "5.2", "8.2"} <= {*ids}
    assert all(each.carried_from == f"2018/{each.id}" for _, _, each in found.plan.walk())
    assert not any(each.progress or each.extensions or each.start for _, _, each in found.plan.walk())


def test_on_a_later_day_the_year_has_more_done() -> None:
    ids = [each.id for _, _, each in carried(shipped(), as_of=date(2019, 1, 20)).plan.walk()]
    assert "8.2" not in ids


def test_the_new_plan_of_the_shipped_one_has_no_errors_and_a_checklist_of_deadlines() -> None:
    found = carried(shipped())
    again = loaded(found.text, "2019.yaml")
    assert again.plan == found.plan
    told = checked(again, END)
    assert not [each for each in told if each.severity is Severity.ERROR]
    blank = [each.id for _, _, each in found.plan.walk() if not each.deadline]
    assert [each.address for each in told if each.code == "PL408"] == blank
    assert len(blank) == found.undated


def test_what_is_kept_and_what_is_not_of_the_shipped_plan() -> None:
    old, new = loaded(shipped()).plan, carried(shipped()).plan
    assert old is not None
    for name in ("title", "issuer", "chief", "conventions", "leaders", "divisions", "reporting", "lights", "accept"):
        assert getattr(new, name) == getattr(old, name)
    assert (new.year, new.name, new.issued, new.source, new.targets) == (2019, "2019", None, None, ())
    olds = {each.id: each for _, _, each in old.walk()}
    for item, _, each in new.walk():
        was = olds[each.id]
        assert (each.text, each.leaders, each.lead, each.support) == (was.text, was.leaders, was.lead, was.support)
        assert each.targets == was.targets
        assert item.targets == next(other.targets for other in old.items if other.id == item.id)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(plans)
def test_whatever_goes_on_reads_as_what_was_meant_or_nothing_is_written(sample: Sample) -> None:
    old = loaded(sample.text)
    try:
        found = next_year(old, 2019, END, "2019", beside=True)
    except CannotGoOn as problem:
        event(problem.name)
        if problem.name not in {"like_has_errors", "nothing_to_carry"}:
            raise
        return
    event("carried")
    again = loaded(found.text, "2019.yaml")
    assert again.plan == found.plan
    assert not [each for each in checked(again, END) if each.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "deadline",
    ["每月", "3月起每月", "每季度首月20日前", "每年6月底前", "持续推进", "适时", "尽快", "2018年起每月", "春节前"],
)
def test_words_that_need_no_new_date_are_kept(deadline: str) -> None:
    assert measure(deadline).deadline == deadline


@pytest.mark.parametrize(
    ("deadline", "comment"),
    [
        ("4月前", "2018: 4月前, due 2018-04-30"),
        ("二季度", "2018: 二季度, due 2018-06-30"),
        ("全年", "2018: 全年, due 2018-12-31"),
        ("6月底前开工、12月底前完工", "2018: 6月底前开工、12月底前完工, due 2018-12-31"),
        ("6月底前,并长期坚持", "2018: 6月底前,并长期坚持, due 2018-06-30"),
        ("2018年每月", "2018: 2018年每月, due 2018-12-31"),
        ("2018年春节前", "2018: 2018年春节前"),
        ("次年3月底前", "2018: 次年3月底前, due 2019-03-31"),
    ],
)
def test_what_was_due_on_a_day_has_to_get_a_new_one(deadline: str, comment: str) -> None:
    found = carried(SMALL.format(deadline=deadline))
    (kept,) = [each for _, _, each in found.plan.walk()]
    assert (kept.deadline, kept.reads_as, kept.because) == ("", None, None)
    assert f"    deadline:  # {comment}\n" in found.text
    assert found.undated == 1


def test_a_day_that_names_its_own_later_year_stays() -> None:
    assert measure("2020年底前").deadline == "2020年底前"
    assert measure("2019年3月底前").deadline == "2019年3月底前"
    assert measure("2019年3月底前", year=2020).deadline == ""


def test_a_reading_goes_on_with_what_it_reads() -> None:
    found = measure("定期", "reads_as: 每季度\nbecause: 主任办公会明确")
    assert (found.deadline, found.reads_as, found.because) == ("定期", "每季度", "主任办公会明确")
    text = carried(SMALL.format(deadline='"10"') + "    reads_as: 10月\n    because: 缺字\n").text
    assert "    deadline:  # 2018: 10 (read as 10月), due 2018-10-31\n" in text
    assert "reads_as" not in text
    assert "because" not in text


def test_a_start_is_left_behind_and_told_with_its_reason() -> None:
    text = carried(SMALL.format(deadline="每月") + "    start: 2018-03-01\n    because: 正文写明\n").text
    assert "    # 2018: from 2018-03-01 (正文写明)\n    deadline: 每月\n" in text
    assert "because:" not in text


def test_an_extension_is_told_and_makes_no_deadline() -> None:
    extra = "extensions:\n- asked: 2018-04-02\n  to: 2019年3月底\n  reason: 等\n  approved_by: 党蓁"
    lines = "".join(f"    {line}\n" for line in extra.splitlines())
    text = carried(SMALL.format(deadline="4月前") + lines).text
    assert "    deadline:  # 2018: 4月前, due 2018-04-30, extended to 2019-03-31\n" in text
    assert "extensions" not in text


def test_who_left_by_the_new_year_is_followed_by_the_successor() -> None:
    roster = """\
leaders:
- name: 祝方东
  until: 2018-12-31
  successor: 刘卫军
- name: 刘卫军
  until: 2019-06-30
  successor: 李保国
- name: 李保国
  until: 2019-03-31
- name: 张红
  until: 2018-06-30
- name: 杨立祥
  until: 2018-06-30
"""
    text = SMALL.format(deadline="每月").replace("leaders: [祝方东, 刘卫军, 李保国]\n", roster)
    text = text.replace("year: 2018\n", "year: 2018\nchief: 祝方东\n") + "    leaders: [祝方东, 杨立祥]\n"
    found = carried(text)
    # 杨立祥 left without a successor and is named still; 张红 answers for nothing.
    assert found.plan.leaders is not None
    assert [each.name for each in found.plan.leaders] == ["刘卫军", "李保国", "杨立祥"]
    assert found.plan.chief == "刘卫军"
    assert found.plan.items[0].leaders == ("刘卫军",)
    assert found.plan.items[0].measures[0].leaders == ("刘卫军", "杨立祥")
    assert "    leaders: [刘卫军, 杨立祥]\n" in found.text
    # On a day late in the new year, the one after.
    assert carried(text, as_of=date(2019, 7, 1)).plan.chief == "李保国"


def test_a_roster_of_which_nobody_is_left_is_left_out() -> None:
    text = SMALL.format(deadline="每月").replace("  leaders: [祝方东]\n", "")
    found = carried(text.replace("[祝方东, 刘卫军, 李保国]", "[{name: 张红, until: 2018-06-30}]"))
    assert found.plan.leaders is None


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("2018年工作要点", "2019年工作要点"),
        ("二〇一八年工作要点", "二〇一九年工作要点"),
        ("二○一八年工作要点", "二〇一九年工作要点"),
        ("市经信委办理方案", "市经信委办理方案"),
        ("2018—2020年行动计划", "2018—2020年行动计划"),
        ("2018年至2020年行动计划", "2018年至2020年行动计划"),
        ("项目12018号", "项目12018号"),
    ],
)
def test_a_title_has_the_new_year(title: str, new: str) -> None:
    text = SMALL.format(deadline="每月").replace("市经信委办理方案", title)
    assert carried(text).plan.title == new


def test_the_name_is_the_files_or_its_own_with_the_new_year() -> None:
    text = SMALL.format(deadline="每月")
    named = text.replace("year: 2018\n", "year: 2018\nname: jxw-2018\n")
    assert carried(named).plan.name == "jxw-2019"
    assert "\nname: jxw-2019\n" in carried(named).text
    assert carried(named).plan.items[0].measures[0].carried_from == "jxw-2018/1.1"
    assert carried(text, stem="2019").plan.name == "2019"
    # Its own without a year would be that of two plans.
    assert carried(named.replace("jxw-2018", "jxw")).plan.name == "2019"
    assert carried(text, path="plan.yaml", stem="plan").plan.name == "2019"


def test_a_name_that_fits_no_address_is_its_year_there() -> None:
    text = SMALL.format(deadline="每月").replace("year: 2018\n", "year: 2018\nname: 经信委 2018\n")
    assert carried(text).plan.items[0].measures[0].carried_from == "2018/1.1"


def test_items_and_groups_of_which_nothing_goes_on_are_left_out() -> None:
    text = (
        SMALL.format(deadline="4月\n    progress:\n    - {date: 2018-04-02, state: done}")
        + """\
- id: "2"
  title: 二
  groups:
  - id: "2.1"
    title: 一组
    measures:
    - id: "2.1.1"
      text: 甲
      deadline: 每月
  - id: "2.2"
    title: 二组
    measures:
    - id: "2.2.1"
      text: 乙
      deadline: 5月
      progress:
      - {date: 2018-04-02, state: closed}
"""
    )
    found = carried(text)
    assert [item.id for item in found.plan.items] == ["2"]
    assert [group.id for group in found.plan.items[0].groups] == ["2.1"]


def test_what_was_accepted_stays_so_where_it_still_settles_something() -> None:
    text = SMALL.format(deadline="每月").replace("编制计划", "每周通报") + "    accept:\n      PL501: 周通报不单列\n"
    text = text.replace("items:\n", "accept:\n  PL303: 不是同一处室\nitems:\n")
    found = carried(text)
    assert found.plan.items[0].measures[0].accept == (("PL501", "周通报不单列"),)
    assert found.plan.accept == ()


@pytest.mark.parametrize("level", [0, 2])
def test_nobody_has_accepted_that_a_deadline_is_lost(level: int) -> None:
    accept = f"{'  ' * level}accept:\n{'  ' * level}  PL408: 以通知为准\n"
    text = SMALL.format(deadline="4月")
    text = text + accept if level else text.replace("  lead:", "  accept:\n    PL408: 以通知为准\n  lead:")
    told = checked(loaded(carried(text).text, "2019.yaml"), END)
    assert [each.code for each in told] == ["PL408"]


def test_nor_that_a_start_is() -> None:
    extra = "    start: 2018-03-01\n    accept:\n      PL502: 有 start\n"
    text = SMALL.format(deadline="每月").replace("编制计划", "3月起每月调度") + extra
    told = checked(loaded(carried(text).text, "2019.yaml"), END)
    assert [each.code for each in told] == ["PL502"]


def test_a_suspended_measure_goes_on_and_says_so() -> None:
    extra = "    progress:\n    - date: 2018-05-02\n      state: suspended\n"
    assert '  # 2018: suspended\n  - id: "1.1"\n' in carried(SMALL.format(deadline="持续推进") + extra).text


@pytest.mark.parametrize(
    ("schema", "beside", "kept"),
    [
        ("../schema.json", True, True),
        ("../schema.json", False, False),
        ("https://example.org/plan.json", False, True),
    ],
)
def test_an_editors_schema_goes_on_where_its_path_holds(schema: str, beside: bool, kept: bool) -> None:
    line = f"# yaml-language-server: $schema={schema}\n"
    found = next_year(loaded(line + SMALL.format(deadline="每月")), 2019, END, "2019", beside=beside)
    assert found.text.startswith(line) is kept


def test_a_plan_with_errors_is_refused() -> None:
    assert refusal(SMALL.format(deadline='"10"')) == (
        "2018.yaml: has 1 error; nothing was carried over, lest something get lost; see: planctl validate 2018.yaml"
    )
    text = SMALL.format(deadline="每月").replace("items:\n", "reporting:\n  every: quarter\n  by: 31\nitems:\n")
    assert "has 1 error" in refusal(text)


def test_a_plan_of_no_earlier_year_is_refused() -> None:
    assert refusal(SMALL.format(deadline="每月"), year=2018) == (
        "2018.yaml: is the plan of 2018; a new plan goes on from an earlier year's, and 2018 is not later"
    )


def test_a_plan_that_is_all_done_is_refused() -> None:
    text = SMALL.format(deadline="4月") + "    progress:\n    - date: 2018-04-02\n      state: done\n"
    assert refusal(text) == (
        "2018.yaml: every measure is done, closed or cancelled, so nothing goes on; to start afresh: planctl new 2019"
    )


def test_a_character_that_no_plan_may_hold_is_refused_by_its_place() -> None:
    for text in (
        SMALL.format(deadline="每月").replace("编制计划", "编制\u202e计划"),
        SMALL.format(deadline="4月前\u200f"),
    ):
        assert refusal(text).startswith("1.1: the text holds U+20")
