"""The worked quarter: its commands are run in order on one copy of a plan, and leave the file that stands beside it.

`PLANCTL_UPDATE=1 pytest tests/test_docs_quarter.py` writes what they print and what they leave.
"""

import re
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from conftest import PLAN, ROOT
from pty_samples import BLOCK, COLUMNS, UPDATE, has_terminals, with_output

from planctl.findings import Finding, Severity
from planctl.plan.checks import checked
from planctl.store.load import load
from planctl.views.width import display_width

PAGE = ROOT / "docs" / "quarter.md"
START = ROOT / "docs" / "quarter" / "start.yaml"
END = ROOT / "docs" / "quarter" / "2018.yaml"
MARK = "（示例）"
# What the copy's first lines are, instead of the first of the shipped plan.
NOTICE = """\
# yaml-language-server: $schema=../../src/planctl/plan/schema.json
#
# 示例:此文件只用于说明书,是 plans/2018.yaml 的副本,手工加了 reporting 和 lights 两行。
# 文中所记的进展、延期、退回、中止等均属虚构,从未发生。
# An illustration for docs/quarter.md: a copy of plans/2018.yaml with reporting and lights added by hand.
# None of the progress recorded in it happened.
"""


def replaced(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that one text has instead of another's, from top to bottom."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [("".join(before[a:b]), "".join(after[c:d])) for step, a, b, c, d in steps if step != "equal"]


def found_in(path: Path) -> tuple[Finding, ...]:
    return checked(load(path), date(2018, 12, 31))


@pytest.mark.slow
@has_terminals
def test_every_command_prints_what_the_page_shows_and_they_leave_the_file_beside_it(tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "2018.yaml"
    plan.parent.mkdir()
    plan.write_bytes(START.read_bytes())
    text = PAGE.read_text(encoding="utf-8")
    fresh = with_output(text, tmp_path)
    if UPDATE:
        PAGE.write_text(fresh, encoding="utf-8")
        END.write_bytes(plan.read_bytes())
    else:
        assert fresh == text
        assert plan.read_bytes() == END.read_bytes()
    # No lock and no temporary file stays behind.
    assert [each.name for each in plan.parent.iterdir()] == ["2018.yaml"]


def test_every_command_names_its_day_except_the_one_that_has_none() -> None:
    commands = [found[0] for found in BLOCK.findall(PAGE.read_text(encoding="utf-8"))]
    assert len(commands) >= 20
    assert [command for command in commands if "--as-of 2018-" not in command] == ["planctl validate --format concise"]


def test_the_page_has_no_path_of_a_machine_and_its_tables_fit_the_terminal() -> None:
    printed = [output for _, output in BLOCK.findall(PAGE.read_text(encoding="utf-8"))]
    assert not [output for output in printed if re.search(r"(^|[\s:(])/\w|\w:\\", output)]
    # A message, a finding or a line of a diff is one line, however long: the terminal folds it.
    tables = [output for output in printed if not output.startswith(("planctl: ", "plans/", "--- "))]
    assert len(tables) >= 8
    assert not [line for output in tables for line in output.splitlines() if display_width(line) > COLUMNS]


def test_the_copy_differs_from_the_shipped_plan_in_the_lines_that_the_page_names() -> None:
    added = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert added
    shipped = PLAN.read_text(encoding="utf-8")
    first = shipped.splitlines(keepends=True)[0]
    assert replaced(shipped, START.read_text(encoding="utf-8")) == [(first, NOTICE), ("", added[1])]


def test_the_end_is_the_copy_with_lines_added_for_progress_and_extensions_alone() -> None:
    start, end = load(START).plan, load(END).plan
    assert start
    assert end
    bare = [measure._replace(progress=(), extensions=()) for _, _, measure in end.walk()]
    assert bare == [measure for _, _, measure in start.walk()]
    assert all(not gone for gone, _ in replaced(START.read_text(encoding="utf-8"), END.read_text(encoding="utf-8")))


def test_the_end_has_no_errors_and_only_the_two_doubts_that_the_page_names() -> None:
    found = found_in(END)
    assert not [each for each in found if each.severity is Severity.ERROR]
    known = [(each.code, each.message) for each in found_in(PLAN)]
    new = [each.code for each in found if (each.code, each.message) not in known]
    assert new == ["PL805", "PL813"]
    assert len(found) == len(known) + 2


def test_whatever_is_recorded_is_marked_as_an_illustration() -> None:
    plan = load(END).plan
    assert plan
    entries = [(measure.id, each) for _, _, measure in plan.walk() for each in measure.progress]
    assert len(entries) >= 12
    assert not [each for each in entries if not (each[1].note or "").startswith(MARK)]
    extensions = [each for _, _, measure in plan.walk() for each in measure.extensions]
    assert len(extensions) == 2
    assert all(each.reason.startswith(MARK) for each in extensions)


def test_the_shipped_plan_and_the_copy_record_nothing() -> None:
    for path in (PLAN, START):
        assert not re.search(r"\b(progress|extensions|added|cancelled):", path.read_text(encoding="utf-8"))
        plan = load(path).plan
        assert plan
        assert not [measure.id for _, _, measure in plan.walk() if measure.progress or measure.extensions]
