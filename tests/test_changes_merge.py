"""Two versions of a plan into one: by measure and entry, and nothing lost."""

import ast
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl import changes, messages
from planctl.changes.merge import Merged, merged, new_errors
from planctl.changes.merge_cuts import LeaveToGit
from planctl.plan.loaded import read
from planctl.plan.model import Entry, Measure
from planctl.source import Source
from planctl.store.git import joined

HEAD = """\
format: planctl/1
title: 办理方案
year: 2018
conventions:
  before_month: inclusive
leaders: [祝方东]
divisions: [工业园区处]
items:
- id: "1"
  title: 支持新城区。
  leaders: 祝方东
  lead: 工业园区处
  measures:
"""
BASE = (
    HEAD
    + """\
  - id: "1.1"
    text: 编制计划
    deadline: 6月底前
    progress:
    - date: 2018-03-01
      state: in_progress
      note: 已启动
  - id: "1.2"
    text: 出台办法
    deadline: 每月

  # 第三条
  - id: "1.3"
    text: 开展督查
    deadline: 10月底前
    note: 待定
"""
)
FIRST = "      note: 已启动\n"
MONTHLY = "    deadline: 每月\n"
OTHER = "    - date: 2018-04-01\n      note: 另报\n"


def source(text: str, bom: bytes = b"") -> Source:
    return Source("plans/2018.yaml", text, bom=bom)


def merge(base: str, ours: str, theirs: str, marker_size: int = 7) -> Merged:
    return merged(source(base), source(ours), source(theirs), joined, marker_size)


def clean(base: str, ours: str, theirs: str) -> str:
    found = merge(base, ours, theirs)
    assert not found.clashes
    return found.source.text


def left(base: str, ours: str, theirs: str) -> str:
    """Why a merge is left to git, in words."""
    with pytest.raises(LeaveToGit) as caught:
        merge(base, ours, theirs)
    return messages.say(f"notices.{caught.value.name}", **caught.value.args_)


def after(text: str, line: str, lines: str) -> str:
    assert text.count(line) == 1
    return text.replace(line, line + lines)


def entry(date: str, *fields: str, margin: str = "    ") -> str:
    return f"{margin}- date: {date}\n" + "".join(f"{margin}  {field}\n" for field in fields)


def measures(text: str) -> dict[str, Measure]:
    plan = read(source(text)).plan
    assert plan
    return {measure.id: measure for _, _, measure in plan.walk()}


def test_entries_under_different_measures() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "state: done"))
    theirs = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done"))
    both = after(ours, MONTHLY, "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done"))
    assert clean(BASE, ours, theirs) == clean(BASE, theirs, ours) == both


def test_entries_under_the_same_measure_stand_by_day() -> None:
    ours = after(BASE, FIRST, entry("2018-05-02", "state: done"))
    theirs = after(BASE, FIRST, entry("2018-05-01", "percent: 80") + entry("2018-05-03", "note: 已归档"))
    stand = (
        entry("2018-05-01", "percent: 80") + entry("2018-05-02", "state: done") + entry("2018-05-03", "note: 已归档")
    )
    assert clean(BASE, ours, theirs) == clean(BASE, theirs, ours) == after(BASE, FIRST, stand)


def test_of_one_day_ours_stands_first() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "note: 甲"))
    theirs = after(BASE, FIRST, entry("2018-05-01", "note: 乙"))
    assert clean(BASE, ours, theirs) == after(
        BASE, FIRST, entry("2018-05-01", "note: 甲") + entry("2018-05-01", "note: 乙")
    )


def test_the_first_progress_on_both_sides_has_one_key() -> None:
    ours = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done"))
    theirs = after(BASE, MONTHLY, "    # 按月\n    progress:\n" + entry("2018-03-01", "for: 2018-02", "state: done"))
    stand = entry("2018-02-01", "for: 2018-01", "state: done") + entry("2018-03-01", "for: 2018-02", "state: done")
    assert clean(BASE, ours, theirs) == after(BASE, MONTHLY, "    # 按月\n    progress:\n" + stand)


def test_the_first_progress_stays_where_its_side_put_it() -> None:
    ours = BASE.replace("    note: 待定\n", "    progress:\n" + entry("2018-02-01", "note: 甲") + "    note: 待定\n")
    theirs = after(BASE, "    note: 待定\n", "    progress:\n" + entry("2018-03-01", "note: 乙"))
    stand = "    progress:\n" + entry("2018-02-01", "note: 甲") + entry("2018-03-01", "note: 乙")
    assert clean(BASE, ours, theirs) == BASE.replace("    note: 待定\n", stand + "    note: 待定\n")
    assert clean(BASE, theirs, ours) == after(
        BASE, "    note: 待定\n", "    progress:\n" + entry("2018-02-01", "note: 甲") + entry("2018-03-01", "note: 乙")
    )


def test_the_same_entry_on_both_sides_stands_once() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "state: done", "note: 已印发"))
    theirs = after(BASE, FIRST, entry("2018-05-01", "note: '已印发'", "state: done") + entry("2018-05-02", "note: 乙"))
    stand = entry("2018-05-01", "state: done", "note: 已印发") + entry("2018-05-02", "note: 乙")
    assert clean(BASE, ours, theirs) == after(BASE, FIRST, stand)


def test_of_two_equal_entries_the_comments_stay() -> None:
    plain = entry("2018-05-01", "state: done")
    ours, theirs = after(BASE, FIRST, plain), after(BASE, FIRST, "    # 电话核实\n" + plain)
    assert clean(BASE, ours, theirs) == clean(BASE, theirs, ours) == theirs
    other = merge(BASE, theirs, after(BASE, FIRST, plain.replace("done", "done  # 见函")))
    assert [(clash.id, clash.day) for clash in other.clashes] == [("1.1", "2018-05-01")]
    assert "# 电话核实" in other.source.text
    assert "# 见函" in other.source.text


def test_comments_between_entries_go_with_them() -> None:
    ours = after(
        BASE, FIRST, "    # 甲来电\n" + entry("2018-05-02", "note: 甲  # 口头") + "\n" + entry("2018-05-04", "note: 丙")
    )
    theirs = after(BASE, FIRST, "    # 乙来函\n" + entry("2018-05-03", "note: 乙"))
    stand = (
        "    # 甲来电\n" + entry("2018-05-02", "note: 甲  # 口头") + "    # 乙来函\n" + entry("2018-05-03", "note: 乙")
        + "\n" + entry("2018-05-04", "note: 丙")
    )  # fmt: skip
    assert clean(BASE, ours, theirs) == after(BASE, FIRST, stand)


def test_a_comment_of_the_base_stands_once_wherever_the_sides_wrote() -> None:
    base = after(BASE, FIRST, "    # 待补文号\n")
    above, below = entry("2018-05-01", "note: 甲"), entry("2018-05-02", "note: 乙")
    ours = base.replace("    # 待补文号\n", above + "    # 待补文号\n")
    theirs = after(base, "    # 待补文号\n", below)
    assert clean(base, ours, theirs) == after(base, "    # 待补文号\n", above + below)
    assert clean(base, theirs, after(base, "    # 待补文号\n", above)).count("待补文号") == 1


def test_a_comment_behind_the_opening_of_a_block_stays() -> None:
    plain = entry("2018-05-01", "note: |", "  已印发")
    ours, theirs = after(BASE, FIRST, plain), after(BASE, FIRST, plain.replace("|", "|  # 原话"))
    assert clean(BASE, ours, theirs) == clean(BASE, theirs, ours) == theirs


def test_different_comments_above_one_key_are_gits_to_judge() -> None:
    ours, theirs = (
        after(BASE, MONTHLY, f"    progress:  # {words}\n" + entry("2018-02-01", "note: 甲")) for words in ("甲", "乙")
    )
    assert "1.2 are written in different ways" in left(BASE, ours, theirs)


def test_a_blank_line_of_the_base_stands_once_above_a_new_list() -> None:
    gap = MONTHLY + "\n"
    ours = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "note: 甲"))
    theirs = after(BASE, gap, "    progress:\n" + entry("2018-03-01", "note: 乙"))
    stand = "    progress:\n" + entry("2018-02-01", "note: 甲") + entry("2018-03-01", "note: 乙")
    assert clean(BASE, ours, theirs) == clean(BASE, theirs, ours) == after(BASE, gap, stand)


def test_two_states_for_one_day_are_a_conflict() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "state: done") + entry("2018-05-03", "note: 甲"))
    theirs = after(BASE, FIRST, entry("2018-05-01", "state: suspended") + entry("2018-05-02", "note: 乙"))
    found = merge(BASE, ours, theirs, marker_size=9)
    stand = (
        "<<<<<<<<< ours\n" + entry("2018-05-01", "state: done") + "=========\n"
        + entry("2018-05-01", "state: suspended") + ">>>>>>>>> theirs\n"
        + entry("2018-05-02", "note: 乙") + entry("2018-05-03", "note: 甲")
    )  # fmt: skip
    assert found.source.text == after(BASE, FIRST, stand)
    assert [(clash.id, clash.day) for clash in found.clashes] == [("1.1", "2018-05-01")]


@pytest.mark.parametrize(
    ("ours", "theirs", "clash"),
    [
        (("state: done", "done_on: 2018-04-28"), ("state: done", "note: 乙"), True),
        (("state: done", "done_on: 2018-04-28"), ("state: done", "done_on: 2018-04-28", "note: 乙"), False),
        (("for: 2018-01", "state: done"), ("for: 2018-01", "state: returned"), True),
        (("for: 2018-01", "state: done"), ("for: 2018-02", "state: returned"), False),
        (("for: 2018-01", "state: done"), ("state: suspended",), True),
        (("for: 2018-01", "state: done"), ("note: 已报",), False),
        (("for: 2018-01", "state: done"), ("for: 2018-01", "note: 已报"), False),
        (("for: 2018-01", "state: done", "note: 甲"), ("for: 2018-01", "state: done", "note: 乙"), False),
        (("for: 2018-01", "percent: 60"), ("for: 2018-01", "percent: 70"), True),
        (("for: 2018-01", "percent: 60"), ("for: 2018-01", "state: in_progress"), False),
    ],
)
def test_what_order_would_decide_is_a_conflict(ours: tuple[str, ...], theirs: tuple[str, ...], clash: bool) -> None:
    one, other = (after(BASE, MONTHLY, "    progress:\n" + entry("2018-03-01", *fields)) for fields in (ours, theirs))
    assert bool(merge(BASE, one, other).clashes) is clash


def test_extensions_are_joined_too_and_two_of_one_day_conflict() -> None:
    def extension(asked: str, to: str) -> str:
        return f"    - asked: {asked}\n      to: {to}\n      reason: 资料未齐\n"

    ours = after(BASE, MONTHLY, "    extensions:\n" + extension("2018-05-02", "8月底"))
    ours = after(ours, extension("2018-05-02", "8月底"), "    progress:\n" + entry("2018-05-02", "note: 甲"))
    theirs = after(BASE, MONTHLY, "    extensions:\n" + extension("2018-05-01", "7月底"))
    stand = extension("2018-05-01", "7月底") + extension("2018-05-02", "8月底")
    assert (
        clean(BASE, ours, theirs)
        == clean(BASE, theirs, ours)
        == after(BASE, MONTHLY, "    extensions:\n" + stand + "    progress:\n" + entry("2018-05-02", "note: 甲"))
    )
    assert merge(BASE, ours, theirs.replace("05-01", "05-02")).clashes


def test_other_changes_of_both_sides_are_joined_with_the_entries() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "note: 甲")).replace("title: 办理方案", "title: 市办理方案")
    theirs = after(BASE, FIRST, entry("2018-05-02", "note: 乙")).replace("note: 待定", "note: 已定")
    stand = after(BASE, FIRST, entry("2018-05-01", "note: 甲") + entry("2018-05-02", "note: 乙"))
    assert clean(BASE, ours, theirs) == stand.replace("待定", "已定").replace("title: 办", "title: 市办")


def test_a_neighbouring_line_changed_on_the_other_side_is_no_conflict() -> None:
    ours = after(BASE, FIRST, entry("2018-05-01", "note: 甲"))
    theirs = after(
        BASE.replace('  - id: "1.2"\n    text: 出台办法', '  - id: "1.2"\n    text: 出台新办法'),
        FIRST,
        entry("2018-05-02", "note: 乙"),
    )
    stand = entry("2018-05-01", "note: 甲") + entry("2018-05-02", "note: 乙")
    assert clean(BASE, ours, theirs) == after(BASE.replace("出台办法", "出台新办法"), FIRST, stand)


@pytest.mark.parametrize(
    ("change", "there"),
    [
        (lambda text: text.replace("      note: 已启动\n", "      note: 已正式启动\n"), ["已正式启动"]),
        (lambda text: text.replace("      state: in_progress\n", ""), ["已启动"]),
        (lambda text: after(text, "      note: 已启动\n", "      evidence: 文号\n"), ["已启动"]),
    ],
    ids=["mended", "shortened", "lengthened"],
)  # fmt: skip
def test_an_old_entry_amended_while_the_other_side_appended(change: object, there: list[str]) -> None:
    ours = change(BASE)  # type: ignore[operator]
    theirs = after(BASE, FIRST, entry("2018-05-02", "note: 乙"))
    for text in (clean(BASE, ours, theirs), clean(BASE, theirs, ours)):
        found = measures(text)["1.1"].progress
        assert [each.note for each in found] == [*there, "乙"]
        assert found[0] == measures(ours)["1.1"].progress[0]


def test_an_old_entry_removed_while_the_other_side_appended() -> None:
    base = after(BASE, FIRST, entry("2018-04-01", "note: 二"))
    ours = base.replace(entry("2018-03-01", "state: in_progress", "note: 已启动"), "")
    theirs = after(base, "      note: 二\n", entry("2018-05-02", "note: 乙"))
    assert [each.note for each in measures(clean(base, ours, theirs))["1.1"].progress] == ["二", "乙"]
    both = after(ours, "      note: 二\n", entry("2018-05-01", "note: 甲"))
    assert [each.note for each in measures(clean(base, both, theirs))["1.1"].progress] == ["二", "甲", "乙"]


def test_an_entry_that_stands_in_a_changed_list_already_stands_once() -> None:
    base = after(BASE, FIRST, entry("2018-04-01", "note: 二"))
    new = entry("2018-05-01", "note: 三")
    ours = base.replace(entry("2018-04-01", "note: 二"), new)
    theirs = after(base, entry("2018-04-01", "note: 二"), new)
    assert clean(base, ours, theirs) == clean(base, theirs, ours) == ours
    assert "1.1 are written in different ways" in left(base, ours, theirs.replace(new, "    # 电话\n" + new))


def test_one_entry_amended_on_both_sides_is_gits_to_judge() -> None:
    ours, theirs = (BASE.replace("note: 已启动", f"note: {words}") for words in ("已立项", "已开工"))
    assert "same lines" in left(BASE, ours, theirs)


def test_a_list_that_one_side_removed_while_the_other_appended() -> None:
    ours = BASE.replace("    progress:\n" + entry("2018-03-01", "state: in_progress", "note: 已启动"), "")
    theirs = after(BASE, FIRST, entry("2018-05-02", "note: 乙"))
    assert left(BASE, ours, theirs) == "one side removed 1.1, or its list, while the other added to it"


def test_a_measure_that_one_side_removed_while_the_other_appended() -> None:
    gone = BASE[: BASE.index('  - id: "1.2"')] + BASE[BASE.index("\n  # 第三条") :]
    theirs = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done"))
    assert "removed 1.2" in left(BASE, gone, theirs)
    assert "removed 1.2" in left(BASE, theirs, gone)


def test_a_renumbered_measure_does_not_get_anothers_entries() -> None:
    new = '  - id: "1.2"\n    text: 新增一条\n    deadline: 7月底前\n'
    ours = BASE.replace('"1.3"', '"1.4"').replace('"1.2"', '"1.3"')
    ours = ours.replace('  - id: "1.3"\n    text: 出台', new + '  - id: "1.3"\n    text: 出台')
    theirs = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "for: 2018-01", "state: done"))
    assert "1.2 may mean another measure" in left(BASE, ours, theirs)
    swapped = BASE.replace("出台办法", "甲").replace("编制计划", "出台办法").replace("甲", "编制计划")
    assert "1.2 may mean another measure" in left(BASE, swapped, theirs)
    assert "1.2 may mean another measure" in left(BASE, ours.replace("出台办法", "出台新办法"), theirs)
    reworded = BASE.replace("出台办法", "出台新办法")
    assert clean(BASE, reworded, theirs) == theirs.replace("出台办法", "出台新办法")


def test_lists_in_other_forms_are_gits_to_judge() -> None:
    empty = BASE.replace("    note: 待定\n", "    note: 待定\n    progress: []\n")
    ours, theirs = (
        empty.replace("    progress: []\n", "    progress:\n" + entry(date, "note: 甲"))
        for date in ("2018-05-01", "2018-05-02")
    )
    assert [each.note for each in measures(clean(empty, ours, theirs))["1.3"].progress] == ["甲", "甲"]
    flow = after(BASE, MONTHLY, "    progress: [{date: 2018-02-01, note: 甲}]\n")
    block = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-02", "note: 乙"))
    assert "1.2 are written in different ways" in left(BASE, flow, block)
    deep = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-03", "note: 丙", margin="      "))
    assert left(BASE, block, deep)
    braces = BASE.replace(
        '  - id: "1.2"\n    text: 出台办法\n    deadline: 每月\n', '  - {id: "1.2", text: 出台办法, deadline: 每月}\n'
    )
    assert "1.2 are written in different ways" in left(BASE, braces, block)
    assert clean(BASE, braces, after(BASE, FIRST, OTHER)) == after(braces, FIRST, OTHER)


def test_lines_that_would_become_part_of_another_value_are_not_put_in() -> None:
    ours = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-01", "note: 甲", "next:"))
    theirs = after(BASE, MONTHLY, "    progress:\n" + entry("2018-02-02", "note: 乙", margin="      "))
    assert left(BASE, ours, theirs) == "the lines put together would be read otherwise than meant"


def test_entries_in_braces_are_lines_too() -> None:
    ours = after(BASE, FIRST, "    - {date: 2018-05-02, state: done}\n")
    theirs = after(BASE, FIRST, entry("2018-05-01", "note: 乙"))
    stand = entry("2018-05-01", "note: 乙") + "    - {date: 2018-05-02, state: done}\n"
    assert clean(BASE, ours, theirs) == after(BASE, FIRST, stand)


def test_blocks_of_text_keep_their_lines() -> None:
    block = entry("2018-05-02", "note: |  # 原话", "  已印发", "", "  # 不是注释").replace("      \n", "\n")
    ours = after(BASE, FIRST, block)
    theirs = after(BASE, FIRST, entry("2018-05-01", "note: >-", "  折行", "  折行") + entry("2018-05-03", "note: 末"))
    text = clean(BASE, ours, theirs)
    assert block in text
    notes = [each.note for each in measures(text)["1.1"].progress]
    assert notes == ["已启动", "折行折行", "已印发\n\n# 不是注释\n", "末"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("final", [True, False])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_stay(ending: str, final: bool, bom: bytes) -> None:
    def written(text: str) -> str:
        return (text if final else text.removesuffix("\n")).replace("\n", ending)

    last = "    note: 待定\n"
    ours = after(BASE, last, "    progress:\n" + entry("2018-05-01", "note: 甲"))
    theirs = after(BASE, last, "    progress:\n" + entry("2018-05-02", "note: 乙"))
    stand = after(BASE, last, "    progress:\n" + entry("2018-05-01", "note: 甲") + entry("2018-05-02", "note: 乙"))
    before, one, other = (source(written(text), bom) for text in (BASE, ours, theirs))
    found = merged(before, one, other, joined)
    assert (found.source.text, found.source.bom) == (written(stand), bom)


def test_what_planctl_cannot_judge_says_why() -> None:
    theirs = after(BASE, FIRST, entry("2018-05-01", "note: 乙"))
    assert "end their lines differently" in left(BASE, BASE.replace("\n", "\r\n"), theirs)
    assert "errors in its YAML" in left(BASE, BASE + "  - id: [\n", theirs)
    assert "errors in its YAML" in left("", BASE, theirs)
    assert "no valid date" in left(BASE, after(BASE, FIRST, entry("2018-02-30", "note: 甲")), theirs)
    assert "id 1.1 stands twice" in left(BASE, BASE.replace('"1.3"', '"1.1"'), theirs)
    other = Source("plans/2018.yaml", BASE, "gb18030")
    with pytest.raises(LeaveToGit, match="merge_encoding"):
        merged(source(BASE), other, source(theirs), joined)


def test_a_problem_that_neither_side_has_is_not_let_in() -> None:
    new = '  - id: "1.4"\n    text: {}\n    deadline: 7月底前\n'
    ours = BASE.replace('  - id: "1.2"', new.format("甲") + '  - id: "1.2"')
    theirs = after(BASE, "    note: 待定\n", new.format("乙"))
    assert "1.4 stands twice" in left(BASE, ours, theirs)
    lost = BASE.replace("leaders: [祝方东]", "leaders: [祝方东, 刘卫军]")
    ours = BASE.replace("    note: 待定\n", "    leaders: 刘卫军\n    note: 待定\n").replace(
        "leaders: [祝方东]", "leaders: [祝方东, 刘卫军]"
    )
    assert "a problem that neither side has" in left(lost, ours, BASE)


def test_errors_that_neither_side_had_are_seen() -> None:
    twice = after(BASE, MONTHLY, "    deadline: 每季度\n")
    assert new_errors(source(twice), (source(BASE), source(BASE)))
    assert not new_errors(source(twice), (source(BASE), source(twice)))


def test_every_reason_has_its_words() -> None:
    names = set()
    for path in Path(changes.__file__).parent.glob("merge*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "LeaveToGit":
                assert isinstance(node.args[0], ast.Constant)
                names.add(f"notices.{node.args[0].value!s}")
    assert len(names) > 8
    assert all(messages.has(name) for name in names)


class Style(NamedTuple):
    """How a plan's text is written, whatever it says."""

    margin: str
    ending: str
    final: bool
    bom: bytes


class Line(NamedTuple):
    """A measure as text: what stands before it, its entries, what stands behind them."""

    above: str
    noted: bool
    entries: tuple[tuple[int, str], ...]
    below: str


STYLES = st.builds(
    Style,
    st.sampled_from(["    ", "      "]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
NOTES = st.text(st.sampled_from("甲乙丙已印发, 办法"), min_size=1, max_size=6).map(lambda text: f"说{text}完")
LINES = st.builds(
    Line,
    st.sampled_from(["", "\n", "  # 说明\n"]),
    st.booleans(),
    st.lists(st.tuples(st.integers(1, 9), NOTES), max_size=2).map(tuple),
    st.sampled_from(["", "    # 尾注\n", "\n"]),
)
# By place of the measure: the entries appended, each a day, a state and a note.
REPORTS = st.dictionaries(
    st.integers(0, 5),
    st.lists(
        st.tuples(
            st.integers(10, 28), st.sampled_from([None, "in_progress", "done", "returned"]), NOTES, st.booleans()
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=4,
)
Reports = dict[int, list[tuple[int, str | None, str, bool]]]


def rendered(lines: list[Line], style: Style, reports: Reports) -> Source:
    """A plan of these measures, the last half of them in a group, with what was reported appended."""
    half = len(lines) // 2
    text = HEAD.replace("  measures:\n", "  groups:\n")
    for place, line in enumerate(lines):
        group = 1 if place < half else 2
        if place in (0, half):
            text += f'  - id: "1.{group}"\n    title: 分组\n    measures:\n'
        text += line.above + f'    - id: "1.{group}.{place + 1}"\n      text: 第{place}条\n      deadline: 10月底前\n'
        text += "      note: 备注\n" if line.noted else ""
        old = [entry(f"2018-02-{day:02}", f"note: {note}", margin=f"  {style.margin}") for day, note in line.entries]
        new = [
            ("      # 口头\n" if remark else "")
            + entry(
                f"2018-03-{day:02}",
                *([f"state: {state}"] if state else []),
                f"note: {note}",
                margin=f"  {style.margin}",
            )
            for day, state, note, remark in reports.get(place, ())
        ]
        text += ("      progress:\n" if old or new else "") + "".join(old) + "".join(new) + line.below
    text = (text if style.final else text.rstrip("\n")).replace("\n", style.ending)
    return source(text, style.bom)


def spoken(entries: tuple[Entry, ...]) -> Counter[tuple[object, ...]]:
    return Counter(tuple(each)[:-1] for each in entries)


def entries_of(found: Source) -> dict[str, tuple[Entry, ...]]:
    plan = read(found).plan
    assert plan
    return {measure.id: measure.progress for _, _, measure in plan.walk()}


def stands_in(part: str, whole: str) -> bool:
    """Whether the lines of one text stand in another, in their order."""
    rest = iter(whole.splitlines())
    return all(line in rest for line in part.splitlines())


@given(st.lists(LINES, min_size=2, max_size=6), STYLES, REPORTS, REPORTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_both_sides_append_is_there_and_every_line_of_the_base(
    lines: list[Line], style: Style, mine: Reports, yours: Reports
) -> None:
    # On odd and on even days, so that no order is in doubt.
    mine = {place: [(day | 1, *rest) for day, *rest in found] for place, found in mine.items()}  # type: ignore[misc]
    yours = {place: [(day & ~1, *rest) for day, *rest in found] for place, found in yours.items()}  # type: ignore[misc]
    base, ours, theirs = (rendered(lines, style, reports) for reports in ({}, mine, yours))
    one, other = merged(base, ours, theirs, joined), merged(base, theirs, ours, joined)
    assert not one.clashes
    assert not other.clashes
    before, first, second = entries_of(base), entries_of(ours), entries_of(theirs)
    for id_, found in entries_of(one.source).items():
        assert spoken(found) == spoken(first[id_]) + spoken(second[id_]) - spoken(before[id_])
        assert found[: len(before[id_])] == before[id_]
        assert [each.date for each in found[len(before[id_]) :]] == sorted(
            each.date for each in found[len(before[id_]) :]
        )
    assert {id_: spoken(found) for id_, found in entries_of(other.source).items()} == {
        id_: spoken(found) for id_, found in entries_of(one.source).items()
    }
    assert stands_in(base.text, one.source.text)
    for side in (ours, theirs):
        assert not Counter(side.text.splitlines()) - Counter(one.source.text.splitlines())
    assert one.source.bom == style.bom
    assert one.source.text.endswith(style.ending) is style.final
    assert (style.ending == "\r\n") is ("\r\n" in one.source.text)


@given(st.lists(LINES, min_size=2, max_size=6), STYLES, REPORTS, REPORTS, REPORTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_without_its_markers_a_conflict_holds_both_sides(
    lines: list[Line], style: Style, mine: Reports, yours: Reports, shared: Reports
) -> None:
    mine, yours = (
        {place: [*reports.get(place, ()), *shared.get(place, ())] for place in {**reports, **shared}}
        for reports in (mine, yours)
    )
    base, ours, theirs = (rendered(lines, style, reports) for reports in ({}, mine, yours))
    found = merged(base, ours, theirs, joined)
    kept = [
        line
        for line in found.source.text.splitlines(keepends=True)
        if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")
    ]
    plain = source("".join(kept), style.bom)
    before, first, second = entries_of(base), entries_of(ours), entries_of(theirs)
    for id_, entries in entries_of(plain).items():
        added = spoken(first[id_]) - spoken(before[id_]), spoken(second[id_]) - spoken(before[id_])
        assert {*spoken(entries)} == {*spoken(before[id_]), *added[0], *added[1]}
    conflicts = [each.code for each in read(found.source).findings if each.code == "PL008"]
    assert conflicts == (["PL008"] if found.clashes else [])
