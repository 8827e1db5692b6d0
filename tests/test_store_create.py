"""A new file is there whole or not at all, and never in the place of another."""

import errno
import os
import stat
from pathlib import Path

import pytest

from planctl.errors import CannotGoOn
from planctl.store.create import create


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_made_and_its_folder_with_it(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2019.yaml"
    create(path, "年".encode())
    assert path.read_bytes() == "年".encode()
    assert names(path.parent) == ["2019.yaml"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize("kind", ["file", "folder", "link", "broken link"])
def test_nothing_that_is_there_is_replaced(tmp_path: Path, kind: str) -> None:
    path, other = tmp_path / "2019.yaml", tmp_path / "other"
    if kind == "file":
        path.write_bytes(b"old")
    elif kind == "folder":
        path.mkdir()
    else:
        if kind == "link":
            other.write_bytes(b"old")
        path.symlink_to(other)
    before = names(tmp_path)
    with pytest.raises(CannotGoOn) as problem:
        create(path, b"new")
    assert problem.value.status == 2
    assert "is there already and was left as it is" in str(problem.value)
    assert names(tmp_path) == before
    assert not other.exists() or other.read_bytes() == b"old"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    path = tmp_path / "2019.yaml"
    link = os.link

    def meanwhile(one: Path, other: Path) -> None:
        path.write_bytes(b"theirs")
        if not links:
            raise OSError(errno.EPERM, "no links here")
        link(one, other)

    monkeypatch.setattr(os, "link", meanwhile)
    with pytest.raises(CannotGoOn, match="is there already"):
        create(path, b"new")
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["2019.yaml"]


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(one: Path, other: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refused)
    create(tmp_path / "2019.yaml", b"new")
    assert (tmp_path / "2019.yaml").read_bytes() == b"new"
    assert names(tmp_path) == ["2019.yaml"]


@pytest.mark.parametrize("links", [True, False])
def test_on_a_full_disk_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def refused(one: Path, other: Path) -> None:
        monkeypatch.setattr(os, "fsync", full)
        raise OSError(errno.EPERM, "no links here")

    if links:
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(os, "link", refused)
    with pytest.raises(CannotGoOn) as problem:
        create(tmp_path / "plans" / "2019.yaml", b"new")
    assert "No space left on device" in str(problem.value)
    assert names(tmp_path) == []


def test_a_folder_two_levels_down_is_not_invented(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as problem:
        create(tmp_path / "a" / "b" / "2019.yaml", b"new")
    assert "No such file or directory" in str(problem.value)
    assert names(tmp_path) == []
