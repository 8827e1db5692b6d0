import os
import subprocess
import sys
from pathlib import Path

import pytest

from planctl.errors import CannotGoOn
from planctl.source import Source
from planctl.store import git

posix = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX matter")

BASE = b"a\nb\nc\nd\ne\n"


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A git work tree in a folder whose name git would quote."""
    folder = tmp_path / "督查 计划"
    folder.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    return folder


def refused(call: object, *args: object) -> str:
    with pytest.raises(CannotGoOn) as caught:
        call(*args)  # type: ignore[operator]
    assert caught.value.status == 2
    return str(caught.value)


def test_texts_that_changed_in_different_lines_are_joined() -> None:
    found = git.merge_file(BASE, BASE.replace(b"a", b"A"), BASE.replace(b"e", b"E"))
    assert found == (b"A\nb\nc\nd\nE\n", False)


def test_the_same_lines_keep_markers_named_as_git_names_them() -> None:
    found = git.merge_file(BASE, BASE.replace(b"c", b"C"), BASE.replace(b"c", b"K"), 9)
    assert found
    assert found.conflicts
    assert found.data == b"a\nb\n<<<<<<<<< ours\nC\n=========\nK\n>>>>>>>>> theirs\nd\ne\n"


def test_line_ends_and_a_missing_last_one_are_kept() -> None:
    base = BASE.replace(b"\n", b"\r\n").removesuffix(b"\r\n")
    found = git.merge_file(base, base.replace(b"a", b"A"), base.replace(b"e", b"E"))
    assert found == (base.replace(b"a", b"A").replace(b"e", b"E"), False)


def test_what_git_takes_for_no_text_is_not_merged() -> None:
    assert git.merge_file(b"a\0", b"b\0", b"c\0") is None


def test_sources_are_joined_with_their_byte_order_mark() -> None:
    base, ours, theirs = (
        Source("2018.yaml", text, bom=b"\xef\xbb\xbf") for text in ("一\n二\n三\n", "1\n二\n三\n", "一\n二\n3\n")
    )
    found = git.joined(base, ours, theirs)
    assert found
    assert (found.path, found.text, found.bom) == ("2018.yaml", "1\n二\n3\n", b"\xef\xbb\xbf")
    assert git.joined(base, ours, Source("2018.yaml", "2\n二\n三\n", bom=b"\xef\xbb\xbf")) is None


def test_a_work_tree_with_a_chinese_name_is_found_from_below(tree: Path) -> None:
    (tree / "方案").mkdir()
    assert git.work_tree(tree / "方案") == Path(os.path.realpath(tree))


def test_outside_a_work_tree(tmp_path: Path, tree: Path) -> None:
    said = refused(git.work_tree, tmp_path)
    assert "is in no git work tree (" in said
    assert "git init" in said
    assert "in no git work tree" in refused(git.work_tree, tree / ".git")


def test_settings_of_a_clone(tree: Path) -> None:
    assert git.setting(tree, "merge.planctl.driver") is None
    for value in ('"/opt/a b/python" -m planctl %A', "第二\n行 # ; \\"):
        git.set_(tree, "merge.planctl.driver", value)
        assert git.setting(tree, "merge.planctl.driver") == value


def test_a_setting_that_cannot_be_written(tree: Path) -> None:
    (tree / ".git" / "config.lock").touch()
    assert "git did not do it (" in refused(git.set_, tree, "merge.planctl.driver", "x")


def test_which_driver_merges_a_path(tree: Path) -> None:
    (tree / ".gitattributes").write_text("计划/*.yaml merge=planctl\n*.bin -merge\n", encoding="utf-8")
    names = ["计划/2018.yaml", "计划/a/2018.yaml", "x.bin", "-n"]
    assert git.merge_drivers(tree, names) == ["planctl", "unspecified", "unset", "unspecified"]


def test_without_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not found" in refused(git.work_tree, tmp_path)


@posix
def test_a_git_in_the_folder_at_hand_is_never_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "git").write_text("#!/bin/sh\ntouch ran\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    for path in (".", "", f"{os.pathsep}."):
        monkeypatch.setenv("PATH", path)
        assert "git is not found" in refused(git.work_tree, tmp_path)
    assert not (tmp_path / "ran").exists()


def test_files_that_git_cannot_have_handed_over(tmp_path: Path) -> None:
    assert "no-such.yaml: cannot be read" in refused(git.handed_over, tmp_path / "no-such.yaml")
    assert "cannot be read" in refused(git.handed_over, tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "cannot be read" in refused(git.handed_over, tmp_path / "pipe")


def committed(tree: Path, name: str = "计划 2018.yaml") -> tuple[Path, str]:
    """A file committed in a work tree, and the commit's short name."""
    path = tree / name
    path.write_text("a\n", encoding="utf-8")
    who = ("-c", "user.name=甲", "-c", "user.email=a@example.org")
    subprocess.run(["git", "add", "-A"], cwd=tree, check=True)
    subprocess.run(["git", *who, "commit", "-q", "-m", "x"], cwd=tree, check=True)
    told = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=tree, check=True, capture_output=True, text=True)
    return path, told.stdout.strip()


def test_the_last_commit_of_a_file(tree: Path) -> None:
    path, commit = committed(tree)
    committed(tree, "other.yaml")
    assert git.last_commit(path) == git.Commit(commit, False)
    path.write_text("b\n", encoding="utf-8")
    assert git.last_commit(path) == git.Commit(commit, True)


def test_a_name_is_no_pattern(tree: Path) -> None:
    committed(tree)
    assert git.last_commit(tree / "*.yaml") == git.Commit(None, False)


def test_through_a_link_it_is_the_files_own(tree: Path, tmp_path: Path) -> None:
    path, commit = committed(tree)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert git.last_commit(link) == git.Commit(commit, False)


def test_what_git_does_not_keep_is_told_from_what_cannot_be_told(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tree / "new.yaml").write_text("a\n", encoding="utf-8")
    assert git.last_commit(tree / "new.yaml") == git.Commit(None, False)  # nothing was ever committed
    assert git.last_commit(tmp_path / "elsewhere.yaml") == git.Commit(None, False)
    path, _ = committed(tree)
    (tree / "new2.yaml").write_text("a\n", encoding="utf-8")
    assert git.last_commit(tree / "new2.yaml") == git.Commit(None, False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert git.last_commit(tmp_path / "elsewhere.yaml") == git.Commit(None, False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git.last_commit(path) is None


def test_where_a_shallow_clone_ends_nobody_knows(tree: Path, tmp_path: Path) -> None:
    committed(tree, "first.yaml")
    path, commit = committed(tree)
    committed(tree, "other.yaml")
    for depth, known in ((1, None), (2, None), (3, git.Commit(commit, False))):
        clone = tmp_path / f"depth{depth}"
        subprocess.run(["git", "clone", "-q", f"--depth={depth}", tree.as_uri(), str(clone)], check=True)
        assert git.last_commit(clone / path.name) == known
