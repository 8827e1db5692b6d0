from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st
from plan_samples import HEAD, Sample, plans, texts

from planctl.changes.change import Change
from planctl.changes.recording import with_amended, with_entry, with_extension
from planctl.errors import CannotGoOn
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Entry, Extension, Measure
from planctl.source import Source

MEASURE = """
- id: "1"
  title: 支持企业
  lead: 工业园区处
  measures:
  - id: "1.1"
    text: 编制计划
    deadline: 6月底前
"""
BLANK = Entry(date(2018, 6, 5), None, None, None, None, None, None, None, None, None, 0)
DONE = BLANK._replace(state="done", note="办法已印发")
LONGER = Extension(date(2018, 5, 1), "8月底前", "等待批复", None, None, 0)


def loaded(text: str) -> Loaded:
    return read(Source("plans/2018.yaml", text))


def plan(tail: str = "", measure: str = MEASURE) -> Loaded:
    return loaded(HEAD + measure + tail)


def measure(file: Loaded, id: str = "1.1") -> Measure:
    assert file.plan
    return next(each for _, _, each in file.plan.walk() if each.id == id)


def text(change: Change) -> str:
    assert change.after.source
    return change.after.source.text


def tail(change: Change) -> str:
    """The measure behind its deadline, as the change leaves it."""
    return text(change).removeprefix(HEAD + MEASURE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "    progress:\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n"),
        (
            "    progress:\n      -   date: 2018-05-03\n          note: 起草\n",
            "    progress:\n      -   date: 2018-05-03\n          note: 起草\n"
            "      -   date: 2018-06-05\n          state: done\n          note: 办法已印发\n",
        ),
        (
            "    progress:   # 每周报\n    -\n      date: 2018-05-03\n      note: 起草   # 初稿\n"
            "      # 待续\n\n# 完\n",
            "    progress:   # 每周报\n    -\n      date: 2018-05-03\n      note: 起草   # 初稿\n"
            "    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n      # 待续\n\n# 完\n",
        ),
        (
            "    progress: []   # 暂无\n",
            "    progress:   # 暂无\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n",
        ),
        (
            "    progress: []  \n\n",
            "    progress:\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n\n",
        ),
        (
            "    progress:\n\n    # 暂无\n",
            "    progress:\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n\n    # 暂无\n",
        ),
        (
            "    progress:\n    - {date: 2018-05-03, note: 起草}\n",
            "    progress:\n    - {date: 2018-05-03, note: 起草}\n"
            "    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n",
        ),
        (
            "    extensions:\n      - asked: 2018-05-01\n        to: 8月底前\n        reason: 等\n",
            "    extensions:\n      - asked: 2018-05-01\n        to: 8月底前\n        reason: 等\n"
            "    progress:\n      - date: 2018-06-05\n        state: done\n        note: 办法已印发\n",
        ),
        (
            "    note: |+\n      一\n\n\n# 完\n",
            "    note: |+\n      一\n\n\n"
            "    progress:\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n# 完\n",
        ),
    ],
)
def test_an_entry_goes_to_the_end_of_its_list(before: str, after: str) -> None:
    assert tail(with_entry(plan(before), "1.1", DONE)) == after


def test_an_entry_is_written_in_the_order_of_a_report() -> None:
    entry = Entry(
        date(2018, 6, 5), "done", 62.5, "一\n二", None, date(2018, 5, 28), "张三", "no", "a: b", "文号〔2018〕1号", 0
    )
    assert tail(with_entry(plan(), "1.1", entry)).split("\n") == [
        "    progress:",
        "    - date: 2018-06-05",
        "      done_on: 2018-05-28",
        "      state: done",
        "      percent: 62.5",
        "      note: |-",
        "        一",
        "        二",
        "      problem: 'no'",
        "      next: 'a: b'",
        "      by: 张三",
        "      evidence: 文号〔2018〕1号",
        "",
    ]


@pytest.mark.parametrize(("percent", "shown"), [(60.0, "60"), (62.5, "62.5"), (0.0, "0"), (0.00001, "0.00001")])
def test_a_percent_is_written_as_a_person_writes_it(percent: float, shown: str) -> None:
    assert f"\n      percent: {shown}\n" in tail(with_entry(plan(), "1.1", BLANK._replace(percent=percent)))


def test_a_period_is_written_plain_and_a_line_without_its_breaks() -> None:
    monthly = plan(measure=MEASURE.replace("6月底前", "每月"))
    change = with_entry(monthly, "1.1", DONE._replace(for_="2018-04", by=" 张三\n李四 ", problem=""))
    assert text(change).endswith(
        "    - date: 2018-06-05\n      for: 2018-04\n      state: done\n      note: 办法已印发\n      by: 张三 李四\n"
    )


def test_the_dashes_are_those_of_the_nearest_list_else_of_the_measures() -> None:
    indented = MEASURE.replace('  - id: "1.1"', '    -   id: "1.1"').replace("\n    text", "\n        text")
    indented = indented.replace("\n    deadline", "\n        deadline")
    assert text(with_entry(plan(measure=indented), "1.1", DONE)).endswith(
        "        progress:\n          -   date: 2018-06-05\n              state: done\n              note: 办法已印发\n"
    )
    other = (
        '  - id: "1.2"\n    text: 二\n    deadline: 每月\n'
        "    progress:\n        - date: 2018-05-03\n          for: 2018-04\n"
    )
    change = with_entry(plan(other), "1.1", DONE)
    assert tail(change) == (
        "    progress:\n        - date: 2018-06-05\n          state: done\n          note: 办法已印发\n" + other
    )


def test_an_extension_stands_before_progress() -> None:
    before = "    goal: 一   # 目标\n    # 进展\n    progress:\n    - date: 2018-05-03\n      note: 起草\n"
    assert tail(with_extension(plan(before), "1.1", LONGER._replace(approved_by="祝方东"))) == before.replace(
        "    # 进展",
        "    extensions:\n    - asked: 2018-05-01\n      to: 8月底前\n      reason: 等待批复\n"
        "      approved_by: 祝方东\n    # 进展",
    )


def test_a_new_day_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(CannotGoOn, match=r"nothing was written: .*适时"):
        with_extension(plan(), "1.1", LONGER._replace(to="适时"))


ENTRY = (
    "    progress:\n    - date: '2018-05-03'   # 周四\n      state: in_progress\n"
    '      note: >-  \n        起草,\n        征求意见\n      # 备查\n      by: "张三"  # 处长\n'
)


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"state": "done"}, {"in_progress": "done"}),
        ({"date": date(2018, 5, 4)}, {"'2018-05-03'": "'2018-05-04'"}),
        ({"by": "李四"}, {'"张三"': '"李四"'}),
        ({"note": "已印发"}, {"起草,\n        征求意见": "已印发", ">-  ": ">-"}),
        ({"note": "一\n二"}, {"起草,\n        征求意见": "一\n        二", ">-  ": "|-"}),
        ({"percent": 60.0}, {"in_progress\n": "in_progress\n      percent: 60\n"}),
        ({"evidence": "文号"}, {"# 处长\n": "# 处长\n      evidence: 文号\n"}),
        ({"problem": "缺人", "next": "no"}, {"征求意见\n": "征求意见\n      problem: 缺人\n      next: 'no'\n"}),
        ({}, {}),
    ],
)
def test_an_entry_is_mended_field_by_field(fields: dict[str, Any], changed: dict[str, str]) -> None:
    file = plan(ENTRY)
    expected = ENTRY
    for old, new in changed.items():
        expected = expected.replace(old, new)
    assert tail(with_amended(file, "1.1", 0, measure(file).progress[0]._replace(**fields))) == expected


def test_what_stands_behind_a_value_stays_behind_it() -> None:
    file = plan("    progress:\n    - date: 2018-05-03\n      note:   # 待填\n      state: done\n")
    change = with_amended(file, "1.1", 0, measure(file).progress[0]._replace(note="起草\n印发"))
    assert '      note: "起草\\n印发"   # 待填\n' in tail(change)
    change = with_amended(file, "1.1", 0, measure(file).progress[0]._replace(note="起草"))
    assert "      note: '起草'   # 待填\n" in tail(change)


def test_text_on_a_line_of_its_own_is_quoted_lest_it_look_like_a_key() -> None:
    file = plan("    progress:\n    - date: 2018-05-03\n      note:\n        起草\n")
    for note, shown in (("state：完成", "'state：完成'"), ("一\n二", "|-\n        一\n        二")):
        change = with_amended(file, "1.1", 0, measure(file).progress[0]._replace(note=note))
        assert tail(change).endswith(f"      note:\n        {shown}\n")


def test_a_field_is_never_taken_away() -> None:
    file = plan(ENTRY)
    with pytest.raises(CannotGoOn) as caught:
        with_amended(file, "1.1", 0, measure(file).progress[0]._replace(note=""))
    assert str(caught.value) == ("plans/2018.yaml:23: 1.1: amending cannot take note away; delete its line by hand")


FLOW = MEASURE.replace(
    '- id: "1.1"\n    text: 编制计划\n    deadline: 6月底前', '- {id: "1.1", text: 编制计划, deadline: 6月底前}'
)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (plan(measure=FLOW), "it is written in braces; write it one key a line first"),
        (
            plan("    progress: [{date: 2018-05-03}]\n"),
            "its list is written in brackets; write it one entry a line first",
        ),
        (plan("    progress: [  # 暂无\n    ]\n"), "its list is written in brackets; write it one entry a line first"),
        (plan("    progress: ~\n"), "what stands under the key is not a list"),
        (plan("    progress:\n    - date: 2018-05-03\n    - 二\n"), "the last entry of the list has no keys"),
        (plan("    ? progress\n    : - note: 一\n"), "its list begins on the same line as something else"),
        (plan("    note: |\n      一"), "the text before that place ends with the file and lacks a line break"),
        (plan("    support:\n    -\n"), "a dash without a value stands before that place"),
        (plan(MEASURE.rpartition("measures:\n")[2]), "the id stands more than once in the file"),
    ],
)
def test_where_the_form_forbids_it_the_lines_to_paste_are_said(file: Loaded, reason: str) -> None:
    with pytest.raises(CannotGoOn) as caught:
        with_entry(file, "1.1", DONE)
    first, *lines = str(caught.value).split("\n")
    assert first == f"plans/2018.yaml:17: 1.1: not edited, because {reason}; write these lines there by hand:"
    column = " " * 4
    assert lines == [
        f"{column}progress:", f"{column}- date: 2018-06-05", f"{column}  state: done", f"{column}  note: 办法已印发",
    ]  # fmt: skip
    assert caught.value.status == 2


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (
            "    progress:\n    - {date: 2018-05-03, note: 一}\n",
            "it is written in braces; write it one key a line first",
        ),
        (
            "    progress:\n    - date: 2018-05-03\n      note: |  # 注\n        一\n",
            "a comment stands after the | or > of the old text",
        ),
    ],
)
def test_what_cannot_be_mended_is_said_with_its_lines(entry: str, reason: str) -> None:
    file = plan(entry)
    with pytest.raises(CannotGoOn) as caught:
        with_amended(file, "1.1", 0, measure(file).progress[0]._replace(note="二: 三"))
    first, *lines = str(caught.value).split("\n")
    assert first == f"plans/2018.yaml:21: 1.1: not edited, because {reason}; write these lines there by hand:"
    assert lines == ["      note: '二: 三'"]


def test_a_character_that_no_plan_may_hold_is_refused() -> None:
    for file in (plan(), plan(measure=FLOW)):
        with pytest.raises(CannotGoOn) as caught:
            with_entry(file, "1.1", DONE._replace(note="\x1b[31m红"))
        assert str(caught.value) == ("1.1: the text holds U+001B, a character that a plan may not hold; leave it out")


def test_what_would_be_a_mistake_in_the_plan_is_refused_with_its_reason() -> None:
    with pytest.raises(CannotGoOn) as caught:
        with_entry(plan(), "1.1", DONE._replace(for_="2018-04"))
    assert str(caught.value).startswith("1.1: nothing was written: this measure is due once and has no period")


def test_a_deeper_comment_behind_the_new_lines_does_not_become_text() -> None:
    for behind in ("          # 深\n", "\n          \n", "          "):
        file = plan("    progress:\n    - date: 2018-05-03\n      note: 一\n" + behind)
        change = with_entry(file, "1.1", DONE._replace(note="一\n二"))
        assert '      note: "一\\n二"\n' in tail(change)


def test_the_end_of_the_file_stays_without_its_line_break() -> None:
    change = with_entry(loaded((HEAD + MEASURE).rstrip("\n")), "1.1", DONE._replace(note="一\n二"))
    assert text(change).endswith(
        "6月底前\n    progress:\n    - date: 2018-06-05\n      state: done\n      note: |-\n        一\n        二"
    )
    change = with_entry(loaded((HEAD + MEASURE).rstrip("\n")), "1.1", DONE._replace(note="一\n二\n"))
    assert text(change).endswith('\n      note: "一\\n二\\n"')


def test_line_ends_are_those_around() -> None:
    file = loaded((HEAD + MEASURE).replace("\n", "\r\n").replace("6月底前\r\n", "6月底前\n"))
    assert text(with_entry(file, "1.1", DONE)).endswith(
        "6月底前\n    progress:\n    - date: 2018-06-05\n      state: done\n      note: 办法已印发\n"
    )
    file = loaded((HEAD + MEASURE).replace("\n", "\r\n").removesuffix("\r\n"))
    assert text(with_entry(file, "1.1", DONE)).endswith(
        "6月底前\r\n    progress:\r\n    - date: 2018-06-05\r\n      state: done\r\n      note: 办法已印发"
    )


def test_mark_and_encoding_stay() -> None:
    file = read(Source("plans/2018.yaml", HEAD + MEASURE, "utf-16-le", b"\xff\xfe"))
    after = with_entry(file, "1.1", DONE).after.source
    assert after
    assert (after.path, after.encoding, after.bom) == ("plans/2018.yaml", "utf-16-le", b"\xff\xfe")


def test_no_measure_no_edit() -> None:
    with pytest.raises(KeyError):
        with_entry(plan(), "9.9", DONE)
    with pytest.raises(IndexError):
        with_amended(plan(), "1.1", 0, DONE)


NOTES = {
    "note": texts,
    "problem": texts,
    "next": texts,
    "evidence": texts,
    "by": st.sampled_from(["张三", "no", "a  b"]),
}


def check(sample: Sample, id: str, edit: Callable[[Loaded, Measure], Change]) -> tuple[Loaded, Change] | None:
    """Make a change and hold it to what every change promises; None where it was refused with a reason."""
    before = loaded(sample.text)
    try:
        change = edit(before, measure(before, id))
    except CannotGoOn as problem:
        reason = str(problem.args_.get("reason"))
        if problem.name != "not_editable" or "form_unsafe" in reason:
            raise AssertionError(f"{problem}\n{sample.text}") from problem
        event(reason)
        return None
    assert change.before.source
    assert change.before.plan
    assert change.after.plan
    old, new = sample.text, text(change)
    # Everything that is not in an edit is there, in its order, and nothing else.
    kept = [old[start:end] for start, end in zip(
        [0, *(each.end for each in change.edits)], [*(each.start for each in change.edits), len(old)], strict=True
    )]  # fmt: skip
    pieces = [kept[0]]
    for each, rest in zip(change.edits, kept[1:], strict=True):
        pieces += (each.text, rest)
    assert "".join(pieces) == new
    for (_, _, one), (_, _, other) in zip(change.before.plan.walk(), change.after.plan.walk(), strict=True):
        assert one == other or one.id == id
    assert change.before.plan._replace(items=()) == change.after.plan._replace(items=())
    if not old.endswith(("\n", "\r")):
        assert not new.endswith(("\n", "\r"))
    if "\r\n" in old and "\n" not in old.replace("\r\n", ""):
        assert "\n" not in new.replace("\r\n", "")
    return before, change


def replace(entry: Entry, **fields: Any) -> Entry:
    return entry._replace(**fields)


def one_of(sample: Sample, data: st.DataObject) -> tuple[str, str | None]:
    id = data.draw(st.sampled_from(sample.ids))
    found = measure(loaded(sample.text), id)
    return id, "2018-04" if found.deadline == "每月" else None


SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(plans, st.fixed_dictionaries({}, optional=NOTES), st.data())
@SETTINGS
def test_any_plan_gets_exactly_the_entry_that_was_meant(
    sample: Sample, notes: dict[str, str], data: st.DataObject
) -> None:
    id, period = one_of(sample, data)
    entry = replace(BLANK, state="in_progress", percent=60.0, for_=period, **notes)
    made = check(sample, id, lambda file, _: with_entry(file, id, entry))
    assume(made)
    assert made
    was, now = measure(made[0], id), measure(made[1].after, id)
    assert now._replace(progress=()) == was._replace(progress=())
    assert now.progress[:-1] == was.progress
    for key, value in notes.items():
        if key != "by":
            assert getattr(now.progress[-1], key) == value.replace("\r\n", "\n").replace("\r", "\n")


@given(plans, texts, st.data())
@SETTINGS
def test_any_plan_gets_exactly_the_extension_that_was_meant(sample: Sample, reason: str, data: st.DataObject) -> None:
    id, period = one_of(sample, data)
    assume(period is None)
    made = check(sample, id, lambda file, _: with_extension(file, id, LONGER._replace(reason=reason)))
    assume(made)
    assert made
    was, now = measure(made[0], id), measure(made[1].after, id)
    assert now._replace(extensions=()) == was._replace(extensions=())
    assert now.extensions[:-1] == was.extensions
    assert now.extensions[-1].reason == reason.replace("\r\n", "\n").replace("\r", "\n")


@given(plans, st.fixed_dictionaries({}, optional=NOTES), st.data())
@SETTINGS
def test_any_entry_is_mended_as_meant_and_keeps_the_rest(
    sample: Sample, notes: dict[str, str], data: st.DataObject
) -> None:
    id, _ = one_of(sample, data)
    entries = measure(loaded(sample.text), id).progress
    assume(entries)
    index = data.draw(st.integers(0, len(entries) - 1))
    new = replace(entries[index], state="done", **notes)
    made = check(sample, id, lambda file, _: with_amended(file, id, index, new))
    assume(made)
    assert made
    was, now = measure(made[0], id), measure(made[1].after, id)
    assert now._replace(progress=()) == was._replace(progress=())
    assert [*now.progress[:index], *now.progress[index + 1 :]] == [*was.progress[:index], *was.progress[index + 1 :]]
    assert now.progress[index].state == "done"


@given(plans, st.data())
@SETTINGS
def test_edits_follow_each_other(sample: Sample, data: st.DataObject) -> None:
    """What one edit leaves, the next can edit."""
    text_, count = sample.text, 0
    for _ in range(3):
        id, period = one_of(sample, data)
        entry = BLANK._replace(note=data.draw(texts), for_=period)
        made = check(Sample(text_, sample.ids), id, partial(added, id=id, entry=entry))
        if made:
            text_, count = text(made[1]), count + 1
    assert entries_in(text_) == entries_in(sample.text) + count


def added(file: Loaded, _: Measure, *, id: str, entry: Entry) -> Change:
    return with_entry(file, id, entry)


def entries_in(text: str) -> int:
    plan = loaded(text).plan
    assert plan
    return sum(len(each.progress) for _, _, each in plan.walk())
