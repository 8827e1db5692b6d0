import os
from pathlib import Path

import pytest
from test_store_git import own_settings, posix, refused, tree

from planctl.store.attributes import Attributes, ensure
from planctl.store.git import merge_drivers

__all__ = ["own_settings", "tree"]


def plan(tree: Path, *parts: str) -> Path:
    path = tree.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def ensured(tree: Path, *plans: Path) -> Attributes:
    return ensure(Path(os.path.realpath(tree)), plans)


def test_a_file_is_made_with_the_line(tree: Path) -> None:
    found = ensured(tree, plan(tree, "plans", "2018.yaml"))
    assert found.added == ("plans/*.yaml merge=planctl",)
    assert found.overruled == ()
    assert (tree / ".gitattributes").read_bytes() == b"plans/*.yaml merge=planctl\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"# \xd7\xa2\n*.bin -text\n", b"plans/*.yaml merge=planctl\n"),
        (b"*.bin -text", b"\nplans/*.yaml merge=planctl\n"),
        (b"*.bin -text\r\n\r\n", b"plans/*.yaml merge=planctl\r\n"),
        (b"*.a -text\r\n*.bin -text", b"\r\nplans/*.yaml merge=planctl\r\n"),
    ],
)
def test_every_other_byte_stays(tree: Path, before: bytes, after: bytes) -> None:
    (tree / ".gitattributes").write_bytes(before)
    path = plan(tree, "plans", "2018.yaml")
    assert ensured(tree, path).added
    assert (tree / ".gitattributes").read_bytes() == before + after
    assert ensured(tree, path).added == ()
    assert (tree / ".gitattributes").read_bytes() == before + after


@pytest.mark.parametrize("line", ["plans/*.yaml merge=planctl", "*.yaml text merge=planctl", "plans/** merge=planctl"])
def test_a_line_that_says_it_already_is_enough(tree: Path, line: str) -> None:
    (tree / ".gitattributes").write_text(line)
    found = ensured(tree, plan(tree, "plans", "2018.yaml"))
    assert (found.added, found.overruled) == ((), ())
    assert (tree / ".gitattributes").read_text() == line


def test_a_line_for_one_plan_does_not_do_for_the_next(tree: Path) -> None:
    (tree / ".gitattributes").write_text("plans/2018.yaml merge=planctl\n")
    assert ensured(tree, plan(tree, "plans", "2018.yaml")).added == ("plans/*.yaml merge=planctl",)


@pytest.mark.parametrize(
    "folder",
    ["计划", "工作 计划", "a[1]", "!old", "#1", 'say "x"', "星*?", "反\\斜", "深/处/方案"]
    if os.name != "nt"
    else ["计划", "工作 计划", "a[1]", "!old", "#1", "深/处/方案"],
)
def test_folders_of_any_name(tree: Path, folder: str) -> None:
    path = plan(tree, folder, "2018.yaml")
    found = ensured(tree, path)
    assert len(found.added) == 1
    assert found.overruled == ()
    others = merge_drivers(tree, [f"{folder}/x.yaml", f"{folder}/a/x.yaml", "x.yaml", "a1/x.yaml"])
    assert others == ["planctl", "unspecified", "unspecified", "unspecified"]
    assert ensured(tree, path).added == ()


def test_plans_at_the_root_and_with_the_other_ending(tree: Path) -> None:
    found = ensured(tree, plan(tree, "2018.yaml"), plan(tree, "2019.yml"))
    assert found.added == ("/*.yaml merge=planctl", "/*.yml merge=planctl")
    assert merge_drivers(tree, ["a.yaml", "b.yml", "c/a.yaml"]) == ["planctl", "planctl", "unspecified"]


@posix
def test_the_folder_is_the_one_that_a_link_leads_to(tree: Path) -> None:
    path = plan(tree, "方案", "2018.yaml")
    (tree / "plans").symlink_to(path.parent)
    assert ensured(tree, tree / "plans" / "2018.yaml").added == ("方案/*.yaml merge=planctl",)


def test_a_line_elsewhere_that_wins_is_told_and_not_written_against(tree: Path) -> None:
    path = plan(tree, "plans", "2018.yaml")
    (tree / "plans" / ".gitattributes").write_text("2018.yaml merge=union\n")
    found = ensured(tree, path)
    assert found.added == ("plans/*.yaml merge=planctl",)
    assert found.overruled == ("plans/2018.yaml",)
    again = ensured(tree, path)
    assert (again.added, again.overruled) == ((), ("plans/2018.yaml",))


@posix
def test_a_link_in_its_place_is_refused(tree: Path) -> None:
    (tree / "mine").write_text("")
    (tree / ".gitattributes").symlink_to(tree / "mine")
    assert "is a symbolic link, which git does not read" in refused(ensured, tree, plan(tree, "plans", "2018.yaml"))
    assert (tree / "mine").read_text() == ""


def test_a_folder_in_its_place_is_refused(tree: Path) -> None:
    (tree / ".gitattributes").mkdir()
    assert "cannot be read" in refused(ensured, tree, plan(tree, "plans", "2018.yaml"))
