from pathlib import Path

import pytest
from conftest import Cli
from test_changes_merge import BASE, FIRST, after, entry

from planctl.store import git

OURS, THEIRS = entry("2018-05-01", "note: 甲"), entry("2018-05-02", "state: done", "note: 乙")
NAMES = ("base", "ours", "theirs")


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """The folder of three versions, as files."""
    for name, text in zip(NAMES, (BASE, after(BASE, FIRST, OURS), after(BASE, FIRST, THEIRS)), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return tmp_path


def test_the_result_is_written_into_ours_and_its_mode_is_kept(cli: Cli, versions: Path) -> None:
    (versions / "ours").chmod(0o640)
    result = cli("merge-file", *NAMES, cwd=versions)
    assert (result.out, result.err, result.status) == ("", "", 0)
    assert (versions / "ours").read_text(encoding="utf-8") == after(BASE, FIRST, OURS + THEIRS)
    assert (versions / "ours").stat().st_mode & 0o777 == 0o640
    assert (versions / "base").read_text(encoding="utf-8") == BASE
    assert sorted(path.name for path in versions.iterdir()) == sorted(NAMES)


def test_markers_end_with_status_1_and_are_told_by_the_plans_own_name(cli: Cli, versions: Path) -> None:
    other = entry("2018-05-02", "state: suspended")
    (versions / "ours").write_text(after(BASE, FIRST, other), encoding="utf-8")
    words = ("merge-file", *NAMES, "--path", "plans/2018.yaml", "--marker-size", "8")
    result = cli(*words, cwd=versions, lang="zh")
    assert (result.out, result.status) == ("", 1)
    assert result.err == (
        "planctl: plans/2018.yaml:留有冲突标记,因为双方在 2018-05-02 都给 1.1 添加了记录,以哪一条为准取决于先后;"
        "请手工处理,然后运行 planctl validate plans/2018.yaml\n"
    )
    stand = f"<<<<<<<< ours\n{other}========\n{THEIRS}>>>>>>>> theirs\n"
    assert (versions / "ours").read_text(encoding="utf-8") == after(BASE, FIRST, stand)


def test_appended_entries_need_no_git(cli: Cli, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(versions))
    assert cli("merge-file", *NAMES, cwd=versions).status == 0
    assert (versions / "ours").read_text(encoding="utf-8") == after(BASE, FIRST, OURS + THEIRS)


def test_without_git_ours_stays_as_it_was(cli: Cli, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(versions))
    (versions / "theirs").write_text("items: [", encoding="utf-8")
    before = (versions / "ours").read_bytes()
    result = cli("merge-file", *NAMES, cwd=versions)
    assert result.status == 2
    assert "git is not found" in result.err
    assert (versions / "ours").read_bytes() == before


def test_what_another_program_saved_meanwhile_stays(cli: Cli, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ours", "theirs"):
        text = (versions / name).read_text(encoding="utf-8").replace("title: 办理", f"title: {name}")
        (versions / name).write_text(text, encoding="utf-8")
    whole = git.merge_file

    def saved_meanwhile(*given: bytes | int) -> git.Joined | None:
        (versions / "ours").write_text("mine", encoding="utf-8")
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(git, "merge_file", saved_meanwhile)
    result = cli("merge-file", *NAMES, cwd=versions)
    assert result.status == 3
    assert "another program has changed" in result.err
    assert (versions / "ours").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("size", ["0", "-1", "x", "7.5", ""])
def test_a_marker_size_that_is_none(cli: Cli, versions: Path, size: str) -> None:
    result = cli("merge-file", *NAMES, f"--marker-size={size}", cwd=versions)
    assert result.status == 2
    assert f"--marker-size: {size!r} is not a whole number above 0" in result.err


def test_an_escape_in_the_plans_name_is_shown_not_sent(cli: Cli, versions: Path) -> None:
    (versions / "theirs").write_text(BASE.replace("办理方案", "乙"), encoding="utf-8")
    (versions / "ours").write_text(BASE.replace("办理方案", "甲"), encoding="utf-8")
    result = cli("merge-file", *NAMES, "--path", "a\x1b]0;x\x07.yaml", cwd=versions)
    assert result.status == 1
    assert "\x1b" not in result.err
