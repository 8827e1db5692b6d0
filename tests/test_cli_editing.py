"""The commands that record, as a clerk uses them: what is written, what is said, and what is refused."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PLAN, ROOT, Cli

from planctl.plan.loaded import read
from planctl.plan.model import Entry, Measure
from planctl.source import Source

DAY = ("--as-of", "2018-05-20")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A copy of the shipped plan in a folder of its own."""
    path = tmp_path / "plans" / "2018.yaml"
    path.parent.mkdir()
    path.write_bytes(PLAN.read_bytes())
    return path


def measure(path: Path, id_: str) -> Measure:
    loaded = read(Source(str(path), path.read_bytes().decode("utf-8-sig")))
    assert loaded.plan is not None
    return next(each for _, _, each in loaded.plan.walk() if each.id == id_)


def entries(path: Path, id_: str) -> list[dict[str, object]]:
    return [
        {name: value for name, value in entry._asdict().items() if value is not None and name != "at"}
        for entry in measure(path, id_).progress
    ]


def added(path: Path) -> list[str]:
    """The lines that the file has more than the shipped plan, which must all be there still."""
    old, new = PLAN.read_text(encoding="utf-8").splitlines(), path.read_text(encoding="utf-8").splitlines()
    found, place = [], 0
    for line in new:
        if place < len(old) and line == old[place]:
            place += 1
        else:
            found.append(line)
    assert place == len(old), f"lost: {old[place]}"
    return found


def test_done_writes_an_entry_and_nothing_else(cli: Cli, plan: Path) -> None:
    result = cli(
        "done", "5.2", "--done-on", "5月18日", "--note", "办法已印发,已报市政府督查室", *DAY, cwd=plan.parent.parent
    )
    assert result.status == 0
    assert added(plan) == [
        "    progress:",
        "    - date: 2018-05-20",
        "      done_on: 2018-05-18",
        "      state: done",
        "      note: 办法已印发,已报市政府督查室",
    ]
    assert [line[1:] for line in result.out.splitlines() if line.startswith("+ ")] == added(plan)
    assert result.err == "planctl: 5.2: grey not started -> green done\nplanctl: written to plans/2018.yaml\n"


def test_a_dry_run_shows_the_same_and_writes_nothing(cli: Cli, plan: Path) -> None:
    words = ("done", "5.2", "--note", "已印发", *DAY)
    dry = cli(*words, "--dry-run", cwd=plan.parent.parent)
    assert plan.read_bytes() == PLAN.read_bytes()
    assert "nothing was written to plans/2018.yaml" in dry.err
    assert cli(*words, cwd=plan.parent.parent).out == dry.out


def test_every_field_of_an_entry(cli: Cli, plan: Path) -> None:
    result = cli(
        "record", "5.2", "--state", "进行中", "--percent", "62.5%", "--date", "2018-5-10", "--by", "张三",
        "--note", "征求意见", "--problem", "各区意见不一", "--next", "再次征求意见",
        "--evidence", "https://example.org/a?b=1#c", *DAY, cwd=plan.parent.parent,
    )  # fmt: skip
    assert result.status == 0, result.err
    (entry,) = entries(plan, "5.2")
    assert {name: str(value) for name, value in entry.items()} == {
        "date": "2018-05-10", "state": "in_progress", "percent": "62.5", "note": "征求意见", "by": "张三",
        "problem": "各区意见不一", "next": "再次征求意见", "evidence": "https://example.org/a?b=1#c",
    }  # fmt: skip


def test_a_recurring_measure_needs_a_period_and_is_told_which_are_open(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    assert cli("done", "9.2.1", "--for", "3月", *DAY, cwd=folder).status == 0
    before = plan.read_bytes()
    result = cli("done", "9.2.1", *DAY, cwd=folder)
    assert result.status == 2
    assert "say which, such as --for 2018-04; open, late ones first: 2018-04 2018-05 2018-06" in result.err
    assert "2018-03" not in result.err
    assert plan.read_bytes() == before
    for words in ("2018-04", "4月", "4", "2018年4月"):
        assert cli("done", "9.2.1", "--for", words, "--dry-run", *DAY, cwd=folder).status == 0


def test_several_measures_are_written_together_or_not_at_all(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    assert cli("done", "5.1", "9.2.1", *DAY, cwd=folder).status == 2
    assert plan.read_bytes() == PLAN.read_bytes()
    assert cli("done", "5.1", "6.1", "5.1", *DAY, cwd=folder).status == 0
    assert [len(entries(plan, id_)) for id_ in ("5.1", "6.1")] == [1, 1]


def test_amend_mends_the_latest_entry(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    cli("record", "5.2", "--state", "in_progress", "--percent", "30", "--date", "2018-04-10", *DAY, cwd=folder)
    cli("record", "5.2", "--percent", "50", "--note", "初稿", "--date", "2018-05-10", *DAY, cwd=folder)
    result = cli("record", "5.2", "--amend", "--percent", "55", "--problem", "缺数据", *DAY, cwd=folder)
    assert result.status == 0, result.err
    assert [line for line in result.out.splitlines() if line[:2] in ("+ ", "- ")] == [
        "-      percent: 50", "+      percent: 55", "+      problem: 缺数据",
    ]  # fmt: skip
    assert [entry.get("percent") for entry in entries(plan, "5.2")] == [30, 55]
    again = cli("record", "5.2", "--amend", "--percent", "55", *DAY, cwd=folder)
    assert (again.status, "says that already" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "state"),
    [("return", "returned"), ("close", "closed"), ("suspend", "suspended"), ("cancel", "cancelled")],
)
def test_verdicts_need_a_note_and_record_their_state(cli: Cli, plan: Path, words: str, state: str) -> None:
    folder = plan.parent.parent
    refused = cli(words, "8.3", *DAY, cwd=folder)
    assert (refused.status, refused.err) == (2, "planctl: --note is missing; it needs a text\n")
    assert cli(words, "8.3", "--note", "理由", *DAY, cwd=folder).status == 0
    (entry,) = entries(plan, "8.3")
    assert (entry["state"], entry["note"]) == (state, "理由")


def test_only_what_may_speak_for_all_goes_without_a_period(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    assert cli("return", "9.2.1", "--note", "x", *DAY, cwd=folder).status == 2
    assert cli("suspend", "9.2.1", "--note", "停产", *DAY, cwd=folder).status == 0
    late = json.loads(cli("overdue", "--format", "json", "--as-of", "2018-12-31", cwd=folder).out)
    assert "9.2.1" not in {row["id"] for row in late["rows"]}
    before = json.loads(cli("overdue", "--format", "json", "--as-of", "2018-05-19", cwd=folder).out)
    assert [row["period"] for row in before["rows"] if row["id"] == "9.2.1"] == ["2018-03", "2018-04"]


@pytest.mark.parametrize(
    ("date", "approved", "due", "said"),
    [
        ("2018-05-20", True, "2018-06-30", "and approved: the due date moves from 2018-05-31 to 2018-06-30"),
        ("2018-05-20", False, "2018-05-31", "the due date moves once it is approved"),
        ("2018-06-02", True, "2018-05-31", "recorded, but no date moves"),
    ],
)
def test_extend(cli: Cli, plan: Path, date: str, approved: bool, due: str, said: str) -> None:
    folder = plan.parent.parent
    by = ("--approved-by", "党蓁") if approved else ()
    result = cli("extend", "5.2", "--to", "6月底", "--reason", "等待批复", "--as-of", date, *by, cwd=folder)
    assert result.status == 0
    assert said in result.err
    row = json.loads(cli("show", "5.2", "--format", "json", "--as-of", "2018-06-03", cwd=folder).out)["rows"][0]
    assert (row["due"], row["original_due"]) == (due, "2018-05-31" if due > "2018-06" else None)
    assert "等待批复" in cli("why", "5.2", "--as-of", "2018-06-03", cwd=folder).out


def test_an_extension_is_approved_later(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    none = cli("extend", "5.2", "--approved-by", "党蓁", *DAY, cwd=folder)
    assert (none.status, "no extension waits for approval" in none.err) == (2, True)
    cli("extend", "5.2", "--to", "6月底", "--reason", "等待批复", *DAY, cwd=folder)
    result = cli("extend", "5.2", "--approved-by", "党蓁", "--as-of", "2018-06-05", cwd=folder)
    assert [line for line in result.out.splitlines() if line.startswith("+ ")] == [
        "+      approved_by: 党蓁", "+      approved_on: 2018-06-05",
    ]  # fmt: skip
    shown = [cli("show", "5.2", "--format", "json", "--as-of", f"2018-06-0{day}", cwd=folder).out for day in (4, 5)]
    assert [json.loads(each)["rows"][0]["due"] for each in shown] == ["2018-05-31", "2018-06-30"]
    assert (
        "6月底 is 2018-06-30; asked for in time and approved: the due date moves from 2018-05-31 to 2018-06-30"
        in result.err
    )
    assert measure(plan, "5.2").extensions[0].approved_by == "党蓁"


def test_what_becomes_doubtful_is_said_once(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    cli("record", "5.2", "--percent", "60", *DAY, cwd=folder)
    falling = cli("record", "5.2", "--percent", "50", *DAY, cwd=folder)
    assert falling.status == 0
    assert "PL805 percent falls from 60 on 2018-05-20 to 50" in falling.err
    assert "PL805" not in cli("record", "5.2", "--note", "核对过", *DAY, cwd=folder).err


def test_a_measure_not_yet_added_cannot_be_recorded(cli: Cli, plan: Path) -> None:
    text = PLAN.read_text(encoding="utf-8")
    text = text.replace(
        "    deadline: 5月前\n", "    deadline: 5月前\n    added: {date: 2018-05-10, authority: 会议}\n", 1
    )
    plan.write_text(text, encoding="utf-8")
    early = cli("done", "5.2", "--as-of", "2018-05-09", cwd=plan.parent.parent)
    assert (early.status, "added to the plan on 2018-05-10" in early.err) == (2, True)
    assert plan.read_text(encoding="utf-8") == text
    assert cli("done", "5.2", "--as-of", "2018-05-10", cwd=plan.parent.parent).status == 0


def test_sent_back_on_the_same_day_it_can_be_done_again(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    for words in (
        ("done", "5.1"),
        ("return", "5.1", "--note", "缺"),
        ("done", "5.1"),
        ("return", "5.1", "--note", "缺"),
    ):
        assert cli(*words, *DAY, cwd=folder).status == 0
    assert [entry["state"] for entry in entries(plan, "5.1")] == ["done", "returned", "done", "returned"]


def test_amending_the_day_of_completion(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    cli("done", "5.2", "--done-on", "2018-05-10", *DAY, cwd=folder)
    result = cli("record", "5.2", "--amend", "--done-on", "5月20日", *DAY, cwd=folder)
    assert result.status == 0
    assert "5.2: mends the entry of 2018-05-20" in result.err
    assert [line for line in result.out.splitlines() if line[:2] in ("+ ", "- ")] == [
        "-      done_on: 2018-05-10", "+      done_on: 2018-05-20",
    ]  # fmt: skip
    empty = cli("record", "5.2", "--amend", "--problem", "", *DAY, cwd=folder)
    assert (empty.status, "says that already" in empty.err) == (2, True)
    cli("record", "5.2", "--amend", "--note", "甲", *DAY, cwd=folder)
    away = cli("record", "5.2", "--amend", "--note", "", *DAY, cwd=folder)
    line = plan.read_text(encoding="utf-8").split("\n").index("      note: 甲") + 1
    assert (away.status, f"2018.yaml:{line}: 5.2: amending cannot take note away" in away.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("done", "5.1"), "5.1 counts as done on 2018-05-20, after it was due on 2018-04-30"),
        (("done", "9.2.1", "--for", "12月"), "the period 2018-12 begins only on 2018-12-01; check --for"),
        (("close", "9.2.1", "--note", "x"), "holds for all 12 unfinished dates, 8 of them still to come"),
        (("close", "5.2", "--note", "x"), "5.2 is closed although it is not reported as done"),
        (("record", "5.2", "--percent", "６０"), "5.2 still counts as not started"),
    ],
)
def test_slips_that_are_no_mistakes_are_pointed_out(cli: Cli, plan: Path, words: tuple[str, ...], said: str) -> None:
    result = cli(*words, *DAY, cwd=plan.parent.parent)
    assert result.status == 0
    assert said in result.err


def test_stages_are_named_as_people_name_them(cli: Cli, write_plan: Callable[..., Path]) -> None:
    folder = write_plan(deadline="6月底前开工、12月底前完工").parent.parent
    for words in ("开工", "6月", "2018-06-30"):
        assert "for: 2018-06-30" in cli("done", "1.1", "--for", words, "--dry-run", *DAY, cwd=folder).out
    assert "2018-06-30(开工) 2018-12-31(完工)" in cli("done", "1.1", *DAY, cwd=folder).err
    assert "2018-06-30(开工) 2018-12-31(完工)" in cli("why", "1.1", "--for", "3月", *DAY, cwd=folder).err


@pytest.mark.parametrize("to", ["7月底 ", " 7月底", "7月\u3000底"])
def test_white_space_in_a_deadline_does_no_harm(cli: Cli, plan: Path, to: str) -> None:
    folder = plan.parent.parent
    assert cli("extend", "5.2", "--to", to, "--reason", "甲\r\n乙", *DAY, cwd=folder).status == 0
    assert cli("extend", "5.2", "--approved-by", "党  蓁", *DAY, cwd=folder).status == 0
    (found,) = measure(plan, "5.2").extensions
    assert (found.to, found.reason, found.approved_by) == (" ".join(to.split()), "甲\n乙", "党 蓁")


def test_states_in_chinese_speak_for_all_too(cli: Cli, plan: Path) -> None:
    for words, state in (("中止", "suspended"), ("已取消", "cancelled"), ("销号", "closed")):
        assert cli("record", "9.2.1", "--state", words, *DAY, cwd=plan.parent.parent).status == 0
        assert entries(plan, "9.2.1")[-1]["state"] == state


def test_amending_heeds_the_period_and_the_day(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    for month, day in (("3", "2018-04-02"), ("4", "2018-05-02")):
        cli("done", "9.2.1", "--for", month, "--date", day, *DAY, cwd=folder)
    assert cli("record", "9.2.1", "--amend", "--for", "3月", "--note", "补", *DAY, cwd=folder).status == 0
    assert [entry.get("note") for entry in entries(plan, "9.2.1")] == ["补", None]
    assert cli("record", "9.2.1", "--amend", "--note", "早", "--as-of", "2018-04-10", cwd=folder).status == 0
    assert [entry.get("note") for entry in entries(plan, "9.2.1")] == ["早", None]
    late = cli("record", "9.2.1", "--amend", "--done-on", "2018-05-10", "--as-of", "2018-05-20", cwd=folder)
    assert (late.status, "cannot be reported on 2018-05-02" in late.err) == (2, True)


def test_a_locked_or_changed_file_is_status_3(cli: Cli, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from planctl.store import editing
    from planctl.store.lock import locked
    from planctl.store.read import decode

    with locked(plan, "2018.yaml"):
        monkeypatch.setattr(editing.editing.__wrapped__, "__defaults__", (0.2,))  # type: ignore[attr-defined]
        held = cli("done", "5.2", *DAY, cwd=plan.parent.parent)
    assert (held.status, "locked" in held.err or "lock" in held.err) == (3, True)
    assert plan.read_bytes() == PLAN.read_bytes()

    def saved_meanwhile(*args: object) -> object:
        plan.write_bytes(plan.read_bytes() + b"# saved by an editor\n")
        return decode(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(editing, "decode", saved_meanwhile)
    changed = cli("done", "5.2", *DAY, cwd=plan.parent.parent)
    assert changed.status == 3
    assert plan.read_bytes() == PLAN.read_bytes() + b"# saved by an editor\n" * 2


def test_two_requests_and_which_one_is_approved(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    for to in ("12月10日", "12月底"):
        assert cli("extend", "5.4", "--to", to, "--reason", "x", *DAY, cwd=folder).status == 0
    again = cli("extend", "5.4", "--to", "12月底", "--reason", "x", *DAY, cwd=folder)
    assert (again.status, "has been asked for already and waits" in again.err) == (2, True)
    first = cli("extend", "5.4", "--to", "12月10日", "--approved-by", "甲", *DAY, cwd=folder)
    assert "the due date moves from 2018-11-30 to 2018-12-10" in first.err
    second = cli("extend", "5.4", "--approved-by", "乙", *DAY, cwd=folder)
    assert "the due date moves from 2018-12-10 to 2018-12-31" in second.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
def test_what_was_written_is_said_even_if_the_diff_cannot_be_shown(plan: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "planctl", "done", "5.2", *DAY], cwd=plan.parent.parent, text=True, check=False,
            stdout=full, stderr=subprocess.PIPE, env={"PYTHONPATH": str(ROOT / "src"), "PLANCTL_LANG": "zh"},
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "planctl: 已写入 plans/2018.yaml\nplanctl: 结果无法输出(磁盘已满)\n"


REFUSED = {
    ("done", "5.9"): "nothing has the id '5.9'",
    ("done", "5"): "5 is not a measure but holds some; name one: 5.1 5.2 5.3 5.4",
    ("done", "5.2", "--for", "2018-04"): "5.2 is due once and has no periods; leave --for out",
    ("done", "9.2.1", "--for", "2019-04"): "9.2.1 has nothing due for '2019-04'; it has: 2018-01",
    ("done", "5.2", "--done-on", "2018-05-21"): "done on 2018-05-21 cannot be reported on 2018-05-20",
    ("done", "5.2", "--date", "2099-01-01"): "2099-01-01 is after today",
    ("done", "5.2", "--date", "2018-02-30"): "'2018-02-30' is not a day",
    ("record", "5.2"): "5.2: nothing to record; give at least one of --state, --percent and --note",
    ("record", "5.2", "--note", ""): "5.2: nothing to record",
    ("record", "5.2", "--state", "finished"): "--state: 'finished' is not one of not_started",
    ("record", "5.2", "--percent", "120"): "'120' is not a number from 0 to 100",
    ("record", "5.2", "--amend", "--note", "x"): "5.2 has no entry to mend yet",
    ("record", "5.2", "--note", "a\x07b"): "U+0007",
    ("extend", "5.2", "--to", "尽快", "--reason", "x"): "'尽快' names no day",
    (
        "extend",
        "5.2",
        "--to",
        "4月底",
        "--reason",
        "x",
    ): "due on 2018-05-31; an extension to 2018-04-30 would not be later",
    ("extend", "9.2.1", "--to", "年底", "--reason", "x"): "9.2.1 has several due dates or none (每月)",
    ("done", "5.2", "--done-on", "明天"): "--done-on: '明天' is not a day",
    ("done", "5.2", "—note", "x"): "'—note' begins with a dash that is not typed as two plain hyphens; write --note",
    ("record", "5.2", "--note", " "): "5.2: nothing to record",
    ("record", "5.2", "--problem", "缺钱"): "5.2: --problem alone does not make an entry",
    ("done", "5.2", "--as-of", "2099-01-01"): "2099-01-01 is after today",
    ("extend", "5.2", "--to", "6月底"): "--reason is missing",
    ("done", "2017/5.2"): "nothing has the id '2017/5.2'",
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_refused_is_one_line_and_leaves_the_file(
    cli: Cli, plan: Path, words: tuple[str, ...], lang: str
) -> None:
    result = cli(words[0], *DAY, *words[1:], cwd=plan.parent.parent, lang=lang)
    assert result.status == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert plan.read_bytes() == PLAN.read_bytes()
    if lang == "en":
        assert REFUSED[words] in result.err


def test_done_twice_is_refused(cli: Cli, plan: Path) -> None:
    folder = plan.parent.parent
    cli("done", "5.2", *DAY, cwd=folder)
    again = cli("done", "5.2", *DAY, cwd=folder)
    assert (again.status, "finished already, by the entry of 2018-05-20" in again.err) == (2, True)
    cli("record", "5.2", "--note", "补充", *DAY, cwd=folder)
    same = cli("record", "5.2", "--note", "补充", *DAY, cwd=folder)
    assert (same.status, "is there already" in same.err) == (2, True)


def test_evidence_where_the_plan_requires_it(cli: Cli, write_plan: Callable[..., Path]) -> None:
    path = write_plan()
    text = path.read_text(encoding="utf-8").replace(
        "before_month: inclusive", "before_month: inclusive\n  evidence: required"
    )
    path.write_text(text, encoding="utf-8")
    folder = path.parent.parent
    refused = cli("done", "1.1", *DAY, cwd=folder)
    assert (refused.status, "requires evidence" in refused.err) == (2, True)
    assert cli("done", "1.1", "--evidence", "文号", *DAY, cwd=folder).status == 0


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ended", [True, False])
def test_the_rest_of_the_file_stays_byte_for_byte(cli: Cli, plan: Path, newline: str, bom: bytes, ended: bool) -> None:
    text = PLAN.read_text(encoding="utf-8").replace("\n", newline)
    old = bom + (text if ended else text.rstrip()).encode()
    plan.write_bytes(old)
    assert cli("done", "12.4", "5.2", "--note", "两行\n文字", *DAY, cwd=plan.parent.parent).status == 0
    new = plan.read_bytes()
    written = "".join(
        f"    progress:{newline}    - date: 2018-05-20{newline}      state: done{newline}      note: |-{newline}"
        f"        两行{newline}        文字{newline}"
    )
    rest = new
    for lines in (written.encode(), (newline + written.removesuffix(newline)).encode()):
        rest = rest.replace(lines, b"", 1)
    if ended:
        rest = new.replace(written.encode(), b"")
    assert rest == old
    assert [entry["note"] for entry in entries(plan, "12.4") + entries(plan, "5.2")] == ["两行\n文字"] * 2


def test_where_the_form_cannot_be_edited_the_lines_are_given(cli: Cli, write_plan: Callable[..., Path]) -> None:
    path = write_plan(extra="    progress: [{date: 2018-04-01, state: in_progress}]\n")
    before = path.read_bytes()
    result = cli("done", "1.1", "--note", "已印发: 是", *DAY, cwd=path.parent.parent)
    assert result.status == 2
    assert path.read_bytes() == before
    assert "    - date: 2018-05-20\n      state: done\n      note: '已印发: 是'" in result.err


def test_an_address_may_name_its_plan(cli: Cli, plan: Path) -> None:
    other = plan.with_name("2017.yaml")
    other.write_text(PLAN.read_text(encoding="utf-8").replace("year: 2018", "year: 2017"), encoding="utf-8")
    folder = plan.parent.parent
    result = cli("done", "2017/5.2", *DAY, cwd=folder)
    assert result.status == 0
    assert "of 2 plans, this is about plans/2017.yaml" in result.err
    assert (len(entries(other, "5.2")), len(entries(plan, "5.2"))) == (1, 0)
    assert cli("done", "5.2", *DAY, cwd=folder).status == 0
    assert len(entries(plan, "5.2")) == 1


def test_a_broken_plan_is_not_touched(cli: Cli, plan: Path) -> None:
    plan.write_text("format: [", encoding="utf-8")
    result = cli("done", "5.2", *DAY, cwd=plan.parent.parent)
    assert (result.status, result.out) == (2, "")
    assert "PL101" in result.err
    assert plan.read_text(encoding="utf-8") == "format: ["


def test_a_plan_with_an_error_elsewhere_can_be_recorded_in(cli: Cli, plan: Path) -> None:
    plan.write_text(
        PLAN.read_text(encoding="utf-8").replace("deadline: 二季度", "deadline: 13月前", 1), encoding="utf-8"
    )
    assert cli("done", "5.2", *DAY, cwd=plan.parent.parent).status == 0
    assert len(entries(plan, "5.2")) == 1


def test_a_read_only_plan_is_refused(cli: Cli, plan: Path) -> None:
    plan.chmod(0o444)
    result = cli("done", "5.2", *DAY, cwd=plan.parent.parent)
    assert (result.status, "read-only" in result.err) == (2, True)
    assert cli("done", "5.2", "--dry-run", *DAY, cwd=plan.parent.parent).status == 0


MANY = """
import io, sys
from planctl.cli.main import run
number = sys.argv[1]
sys.stdout = io.TextIOWrapper(io.BytesIO(), "utf-8")
for turn in range(50):
    status = run(["record", "5.2", "--note", f"{number}-{turn}", "--as-of", "2018-05-20"])
    if status:
        sys.exit(status)
"""


@pytest.mark.slow
def test_twenty_clerks_at_once_lose_nothing(plan: Path) -> None:
    children = [
        subprocess.Popen(
            [sys.executable, "-c", MANY, str(number)], cwd=plan.parent.parent, stderr=subprocess.PIPE,
            env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin", "PLANCTL_LANG": "en"},
        )
        for number in range(20)
    ]  # fmt: skip
    for child in children:
        _, said = child.communicate(timeout=600)
        assert child.returncode == 0, said.decode()
    notes = [entry.note for entry in measure(plan, "5.2").progress if isinstance(entry, Entry)]
    assert len(notes) == 1000
    assert set(notes) == {f"{number}-{turn}" for number in range(20) for turn in range(50)}
    assert [path.name for path in plan.parent.iterdir()] == ["2018.yaml"]
