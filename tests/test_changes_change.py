from datetime import date

import pytest
from plan_samples import HEAD

from planctl.changes.change import plan_with, verified
from planctl.errors import CannotGoOn
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Entry, Measure, Plan
from planctl.source import Source
from planctl.store.read import decode
from planctl.text.edits import Edit

TEXT = (
    HEAD
    + """
- id: "1"
  title: 支持企业
  groups:
  - id: "1.1"
    title: 一组
    measures:
    - id: "1.1.1"
      text: 编制计划
      deadline: 6月底前
      progress:
      - date: 2018-05-03
        note: 起草
    - id: "1.1.2"
      text: 编制方案
      deadline: 7月底前
"""
)


def loaded(text: str = TEXT) -> Loaded:
    return read(Source("plans/2018.yaml", text))


def plan(file: Loaded) -> Plan:
    assert file.plan
    return file.plan


def measure(file: Loaded, id: str = "1.1.1") -> Measure:
    return next(each for _, _, each in plan(file).walk() if each.id == id)


def edit(file: Loaded, old: str, new: str) -> Edit:
    assert file.source
    at = file.source.text.index(old)
    return Edit(at, at + len(old), new)


def noted(file: Loaded, note: str) -> Plan:
    """The plan with another note in its one entry."""
    entry: Entry = measure(file).progress[0]._replace(note=note)
    return plan_with(plan(file), "1.1.1", measure(file)._replace(progress=(entry,)))


def test_one_measure_is_exchanged_and_the_others_stay() -> None:
    file = loaded()
    new = plan_with(plan(file), "1.1.2", measure(file, "1.1.2")._replace(text="另一个"))
    assert [each.text for _, _, each in new.walk()] == ["编制计划", "另一个"]
    assert plan_with(new, "1.1.2", measure(file, "1.1.2")) == plan(file)


def test_a_change_holds_both_sides_and_its_edits() -> None:
    file = loaded()
    change = verified(file, [edit(file, "起草", "印发")], noted(file, "印发"), "1.1.1")
    assert change.before is file
    assert change.after.source
    assert change.after.source.text == TEXT.replace("起草", "印发")
    assert change.after.plan == noted(file, "印发")
    assert change.address == "1.1.1"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("起草", "印发了"),  # not what was meant
        ("起草", "印发\n      - date: 2018-05-04\n        note: x"),  # more than was meant
        ("起草", "印发 # x"),  # a doubt that was not there
        ("起草", "'印发"),  # no YAML any more
        ("1.1.2", "1.1.1"),
    ],
)
def test_an_edit_that_does_anything_else_is_refused(old: str, new: str) -> None:
    file = loaded()
    with pytest.raises(CannotGoOn) as caught:
        verified(file, [edit(file, old, new)], noted(file, "印发"), "1.1.1")
    assert caught.value.status == 2


def test_the_refusal_is_one_line() -> None:
    file = loaded()
    with pytest.raises(CannotGoOn) as caught:
        verified(file, [edit(file, "起草", "印发了")], noted(file, "印发"), "1.1.1")
    assert str(caught.value) == (
        "plans/2018.yaml: 1.1.1: not edited, for the file would then read otherwise than meant; nothing was written"
    )


def test_what_would_be_wrong_in_the_plan_is_said_with_what_to_do() -> None:
    file = loaded()
    with pytest.raises(CannotGoOn) as caught:
        verified(file, [edit(file, "2018-05-03", "2018-02-30")], plan(file), "1.1.1")
    assert str(caught.value).startswith("1.1.1: nothing was written: date: ")


def test_findings_that_were_there_may_move() -> None:
    text = TEXT.replace("起草\n", "起草\n        note: 二\n").replace("7月底前", "7月底前\n      text: 三")
    file = loaded(text)
    assert [each.code for each in file.findings] == ["PL102", "PL102"]
    change = verified(file, [edit(file, "起草", '"印\\\n          发"')], noted(file, "印发"), "1.1.1")
    assert len(change.after.findings) == 2


def test_what_was_found_in_the_bytes_stays_found() -> None:
    source, found = decode("plans/2018.yaml", TEXT.encode("gb18030"))
    assert source
    file = read(source, tuple(found))
    change = verified(file, [edit(file, "起草", "印发")], noted(file, "印发"), "1.1.1")
    assert [each.code for each in change.after.findings] == ["PL002"]
    assert change.after.source
    assert change.after.source.encoding == "gb18030"


def test_there_must_be_a_plan() -> None:
    file = Loaded("x.yaml", None, None, ())
    with pytest.raises(ValueError, match="no plan"):
        verified(file, [], noted(loaded(), "x"), "1.1.1")


def test_places_take_no_part() -> None:
    file = loaded()
    entry = Entry(date(2018, 5, 3), None, None, "印发", None, None, None, None, None, None, 0)
    expected = plan_with(plan(file), "1.1.1", measure(file)._replace(progress=(entry,)))
    assert verified(file, [edit(file, "起草", "印发")], expected, "1.1.1").after.plan == expected
