import os
import stat
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import DOING, beside, disk_full, interrupt, killed_at_each_step, outcomes, posix

from planctl.errors import CannotGoOn
from planctl.store.replace import replaced, swept

OLD, NEW = b"old\n" * 30_000, b"new\n" * 50_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "2018.yaml"
    path.write_bytes(OLD)
    return path


@given(st.binary())
def test_a_file_holds_the_bytes_it_was_given(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "计划.json"
        for each in (b"before", data):
            replaced(path, each)
            assert path.read_bytes() == each
        assert not beside(path)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o660, 0o755, 0o222])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    replaced(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.stat().st_size == len(NEW)


@posix
def test_a_file_that_was_not_there_is_as_open_as_any_new_one(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replaced(tmp_path / "a.csv", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o640


@posix
def test_root_gives_the_file_back_to_its_owner(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may")
    os.chown(path, 1234, 5678)
    path.chmod(0o640)
    replaced(path, NEW)
    after = path.stat()
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (1234, 5678, 0o640)


@posix
@pytest.mark.parametrize(("mode", "after"), [(0o660, 0o600), (0o664, 0o644), (0o640, 0o600)])
def test_a_group_that_cannot_be_kept_hands_its_rights_to_no_other(
    path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, after: int
) -> None:
    if os.geteuid() != 0:
        pytest.skip("another group's file is made by root")
    os.chown(path, -1, 5678)
    path.chmod(mode)

    def refuse(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refuse)
    replaced(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == after


def test_another_name_of_the_file_keeps_the_old_bytes(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "backup.yaml"
    os.link(path, other)
    replaced(path, NEW)
    assert path.read_bytes() == NEW
    assert other.read_bytes() == OLD


def test_a_system_that_writes_little_at_a_time_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:7777])))
    replaced(path, NEW)
    assert path.read_bytes() == NEW


def test_the_check_comes_when_all_is_written_and_may_keep_the_old_file(path: Path) -> None:
    seen: list[tuple[bytes, list[int]]] = []

    def look() -> None:
        seen.append((path.read_bytes(), [(path.parent / name).stat().st_size for name in beside(path)]))

    replaced(path, NEW, check=look)
    assert seen == [(OLD, [len(NEW)])]

    def stop() -> None:
        raise CannotGoOn("changed_underneath", 3, path="x")

    with pytest.raises(CannotGoOn, match="another program"):
        replaced(path, OLD, check=stop)
    assert path.read_bytes() == NEW
    assert not beside(path)


@pytest.mark.parametrize("when", ["before", "half"])
def test_a_full_disk_at_any_step_leaves_the_old_file_and_one_line(path: Path, when: str) -> None:
    ends = []
    for ended in outcomes(lambda: replaced(path, NEW, shown="plans/2018.yaml"), disk_full, when, DOING):
        assert path.read_bytes() == (NEW if ended == "done" else OLD)
        assert not beside(path)
        ends.append(ended)
        path.write_bytes(OLD)
    told = "2 plans/2018.yaml: cannot be written (No space left on device)"
    # The folder is opened and flushed last, when the file is replaced already.
    assert ends == [told] * (len(ends) - 2) + ["done"] * 2
    assert len(ends) >= 6


@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_an_interrupt_at_any_step_leaves_a_whole_file_and_nothing_else(path: Path, when: str) -> None:
    count = 0
    for ended in outcomes(lambda: replaced(path, NEW), interrupt, when, DOING):
        assert ended == "interrupted"
        assert path.read_bytes() in (OLD, NEW)
        assert not beside(path)
        path.write_bytes(OLD)
        count += 1
    assert count >= 6


@posix
@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_a_kill_at_any_step_leaves_a_whole_file(path: Path, when: str) -> None:
    seen = []
    for _ in killed_at_each_step(lambda: replaced(path, NEW), when):
        seen.append(path.read_bytes())
        swept(path)
        assert not beside(path)
        path.write_bytes(OLD)
    assert set(seen) == {OLD, NEW}


def test_only_our_own_leavings_are_swept(path: Path, tmp_path: Path) -> None:
    theirs = [
        ".2018.yaml.lock", ".2018.yaml.swp", ".2018.yaml.0123456.tmp", ".2018.yaml.012345678.tmp",
        ".2018.yaml.0123456g.tmp", ".2018.yaml.csv.01234567.tmp", ".2018xyaml.01234567.tmp",
        ".2019.yaml.01234567.tmp", "2018.yaml.01234567.tmp",
    ]  # fmt: skip
    for name in [*theirs, ".2018.yaml.01234567.tmp", ".2018.yaml.deadbeef.tmp"]:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".2018.yaml.aaaaaaaa.tmp").mkdir()
    (tmp_path / ".2018.yaml.bbbbbbbb.tmp").symlink_to(path)
    swept(path)
    assert beside(path) == sorted([*theirs, ".2018.yaml.aaaaaaaa.tmp", ".2018.yaml.bbbbbbbb.tmp"])
    assert path.read_bytes() == OLD


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as caught:
        replaced(tmp_path / "none" / "a.csv", NEW, shown="none/a.csv")
    assert str(caught.value) == "none/a.csv: cannot be written (No such file or directory)"
    assert caught.value.status == 2
    swept(tmp_path / "none" / "a.csv")


@posix
def test_the_bytes_are_flushed_before_the_name_and_the_name_before_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    flush, rename = os.fsync, os.replace

    def flushed(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        flush(descriptor)

    def renamed(old: Path, new: Path) -> None:
        order.append("name")
        rename(old, new)

    patches: list[tuple[str, Callable[..., None]]] = [("fsync", flushed), ("replace", renamed)]
    for name, function in patches:
        monkeypatch.setattr(os, name, function)
    replaced(path, NEW)
    assert order == ["file", "name", "folder"]
