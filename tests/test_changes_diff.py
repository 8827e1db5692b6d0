import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.changes.change import Change
from planctl.changes.diff import diff
from planctl.changes.recording import with_entry
from planctl.plan.loaded import Loaded
from planctl.plan.model import Entry
from planctl.source import Source
from planctl.store.load import load
from planctl.text.edits import Edit, applied

PLAN = Path(__file__).parent.parent / "plans" / "2018.yaml"


def changed(text: str, *edits: Edit) -> Change:
    before = Source("plans/2018.yaml", text)
    after = applied(before, edits)
    ordered = tuple(sorted(edits, key=lambda each: each[:2]))
    return Change(Loaded(before.path, before, None, ()), Loaded(after.path, after, None, ()), ordered, "1.1")


def lines(text: str, *edits: Edit) -> list[str]:
    return diff(changed(text, *edits))


def test_an_entry_of_the_shipped_plan() -> None:
    entry = Entry(date(2018, 6, 5), "done", None, "办法已印发", None, None, None, None, None, None, 0)
    found = diff(with_entry(load(PLAN), "5.2", entry))
    assert found[0].startswith("--- ")
    assert found[0].endswith("2018.yaml")
    assert found[1] == "+++ " + found[0][4:]
    assert found[2].startswith("@@ -")
    assert found[3:] == [
        '   - id: "5.2"',
        "     text: 研究制定“新两园”建设专项资金管理办法;出台印发“新两园”建设考评办法",
        "     deadline: 5月前",
        "+    progress:",
        "+    - date: 2018-06-05",
        "+      state: done",
        "+      note: 办法已印发",
        '   - id: "5.3"',
        "     text: 加强全市“新两园”工作督查,推进各项工作落实。",
        '     deadline: "10"',
    ]


TEN = "".join(f"{number}\n" for number in range(10))


def test_places_far_apart_are_hunks_of_their_own() -> None:
    assert lines(TEN, Edit(2, 3, "a"), Edit(20, 20, "b\n")) == [
        "--- plans/2018.yaml", "+++ plans/2018.yaml",
        "@@ -1,5 +1,5 @@", " 0", "-1", "+a", " 2", " 3", " 4",
        "@@ -8,3 +8,4 @@", " 7", " 8", " 9", "+b",
    ]  # fmt: skip


def test_places_near_each_other_share_a_hunk() -> None:
    assert lines(TEN, Edit(2, 2, "a\n"), Edit(6, 8, ""))[2:] == [
        "@@ -1,7 +1,7 @@", " 0", "+a", " 1", " 2", "-3", " 4", " 5", " 6",
    ]  # fmt: skip


def test_edits_of_one_line_are_one_and_lines_that_stay_are_left_out() -> None:
    assert lines("a b\nc\n", Edit(0, 1, "x"), Edit(2, 3, "y"))[2:] == ["@@ -1,2 +1,2 @@", "-a b", "+x y", " c"]
    assert lines("a\nb\n", Edit(0, 4, "a\nx\nb\n"))[2:] == ["@@ -1,2 +1,3 @@", " a", "+x", " b"]
    assert lines("a: []\nb\n", Edit(2, 5, ""), Edit(6, 6, "- c\n"))[2:] == [
        "@@ -1,2 +1,3 @@", "-a: []", "+a:", "+- c", " b",
    ]  # fmt: skip


def test_a_last_line_without_its_break_is_marked() -> None:
    assert lines("a\nb", Edit(3, 3, "\nc"))[2:] == [
        "@@ -1,2 +1,3 @@", " a", "-b", "\\ No newline at end of file", "+b", "+c", "\\ No newline at end of file",
    ]  # fmt: skip
    assert lines("a\nb", Edit(0, 1, "x"))[2:] == ["@@ -1,2 +1,2 @@", "-a", "+x", " b", "\\ No newline at end of file"]


def test_carriage_returns_are_not_shown() -> None:
    assert lines("a\r\nb\r\n", Edit(3, 3, "x\r\n"))[2:] == ["@@ -1,2 +1,3 @@", " a", "+x", " b"]


def test_nothing_changed_is_no_diff() -> None:
    assert lines("a\n") == []
    assert lines("a\n", Edit(0, 1, "a")) == []


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.lists(st.sampled_from(["a\n", "b\n", "c\n", "\n", "dd\n"]), max_size=30).map("".join))
    text += draw(st.sampled_from(["", "z"]))
    places = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    new = st.text(st.sampled_from("ab\n"), max_size=4)
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [Edit(start, end, draw(new)) for start, end in pairs]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
@given(edited())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_git_can_apply_it(tmp_path: Path, case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    change = changed(text, *edits)
    assert change.after.source
    found = diff(change)
    assert bool(found) == (text != change.after.source.text)
    if not found or not text or not change.after.source.text:
        return
    plan = tmp_path / "plans" / "2018.yaml"
    plan.parent.mkdir(exist_ok=True)
    plan.write_text(text, encoding="utf-8", newline="")
    command = ["git", "apply", "--unidiff-zero", "-p0", "--whitespace=nowarn", "-"]
    subprocess.run(command, cwd=tmp_path, input=("\n".join(found) + "\n").encode(), check=True)
    assert plan.read_text(encoding="utf-8") == change.after.source.text
