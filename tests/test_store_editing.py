import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import (
    DOING,
    as_nobody,
    beside,
    disk_full,
    fork,
    interrupt,
    killed_at_each_step,
    outcomes,
    posix,
    wait_until,
)

from planctl.errors import CannotGoOn
from planctl.findings import Finding
from planctl.source import Source
from planctl.store.editing import Editing, editing
from planctl.store.load import load
from planctl.store.lock import locked
from planctl.store.read import decode, encoded

TEXT = "format: planctl/1\ntitle: 市经济和信息化委办理方案\nyear: 2018\ndivisions: [工业园区处]\nitems: []\n"
OLD = TEXT.encode()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "2018.yaml"
    path.write_bytes(OLD)
    return path


def source_of(hand: Editing) -> Source:
    assert hand.loaded.source is not None
    return hand.loaded.source


def add(path: Path, more: str, wait: float = 10) -> None:
    """The least that an edit is: read, add a line, write."""
    with editing(path, wait) as hand:
        source = source_of(hand)
        hand.write(Source(source.path, source.text + more, source.encoding, source.bom))


def add_after(path: Path, during: Callable[[], object]) -> None:
    """Add a line, while this happens between reading and writing; nobody is waited for."""
    with editing(path, 0) as hand:
        source = source_of(hand)
        during()
        hand.write(Source(source.path, source.text + "# more\n", source.encoding, source.bom))


def refusal(path: Path, during: Callable[[], object] = lambda: None) -> CannotGoOn:
    """Why an edit stops, if this happens between its reading and its writing."""
    with pytest.raises(CannotGoOn) as caught:
        add_after(path, during)
    return caught.value


def test_what_is_loaded_is_what_load_gives(path: Path) -> None:
    with editing(path) as hand:
        plain = load(path)
        assert (hand.loaded.path, hand.loaded.plan, hand.loaded.findings) == (plain.path, plain.plan, plain.findings)
        assert hand.loaded.path == "2018.yaml"
        assert hand.loaded.plan is not None
        assert source_of(hand).text == TEXT
        assert beside(path) == [".2018.yaml.lock"]
    assert not beside(path)
    assert path.read_bytes() == OLD


def test_an_edit_writes_its_bytes_and_may_write_again(path: Path) -> None:
    with editing(path) as hand:
        source = source_of(hand)
        for more in ("# 一\n", "# 二\n"):
            source = Source(source.path, source.text + more)
            hand.write(source)
            assert path.read_bytes() == source.text.encode()
    assert path.read_bytes() == OLD + "# 一\n# 二\n".encode()
    assert not beside(path)


def test_equal_bytes_write_nothing(path: Path) -> None:
    os.utime(path, (1, 1))
    before = path.stat()
    with editing(path) as hand:
        hand.write(Source("2018.yaml", TEXT))
    after = path.stat()
    assert (after.st_ino, after.st_mtime) == (before.st_ino, before.st_mtime)


def test_the_file_is_read_when_the_lock_is_there(path: Path) -> None:
    inside = threading.Event()

    def first() -> None:
        with locked(path, "2018.yaml"):
            inside.set()
            time.sleep(0.2)
            path.write_bytes(OLD + b"# first\n")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(10)
    add(path, "# second\n")
    thread.join()
    assert path.read_bytes() == OLD + b"# first\n# second\n"


def test_a_file_that_is_held_is_left_alone(path: Path) -> None:
    with locked(path, "2018.yaml"):
        problem = refusal(path)
    assert problem.status == 3
    assert f"(pid {os.getpid()}, " in str(problem)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    ("encoding", "mark", "end"),
    [
        ("utf-8", b"", "\n"),
        ("utf-8", b"\xef\xbb\xbf", "\r\n"),
        ("utf-16-le", b"\xff\xfe", "\r\n"),
        ("utf-16-be", b"\xfe\xff", "\n"),
        ("utf-16-le", b"", "\n"),
        ("gb18030", b"", "\r\n"),
    ],
)
def test_an_edit_keeps_encoding_mark_and_line_ends(path: Path, encoding: str, mark: bytes, end: str) -> None:
    data = mark + TEXT.replace("\n", end).encode(encoding)
    path.write_bytes(data)
    add(path, f"# 已印发{end}")
    assert path.read_bytes() == data + f"# 已印发{end}".encode(encoding)
    assert load(path).plan is not None


@given(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.sampled_from(
        [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]
    ),
)
def test_a_source_becomes_the_bytes_that_it_is_read_from(text: str, form: tuple[str, bytes]) -> None:
    source = Source("2018.yaml", "year: 2018\n" + text, *form)
    again, _ = decode("2018.yaml", encoded(source))
    assert again is not None
    assert (again.text, again.encoding, again.bom) == (source.text, *form)


@pytest.mark.parametrize(
    ("encoding", "more"),
    [
        ("utf-8", "note: \udce9\n"),  # an argument in another encoding than the terminal's
        ("gb18030", "note: " + "𠮷€éñ" * 40),  # would be taken for no Chinese at all
        ("utf-16-le", "的" * 4000),  # without a mark, told by its ASCII
    ],
)
def test_what_would_be_read_otherwise_is_not_written(path: Path, encoding: str, more: str) -> None:
    data = TEXT.encode(encoding)
    path.write_bytes(data)
    with pytest.raises(CannotGoOn) as caught:
        add(path, more)
    assert caught.value.status == 2
    assert str(caught.value) == (
        "2018.yaml: left as it is: the change holds characters that would not be read back rightly in its encoding,"
        f" {encoding.upper()}; leave them out, or save the file as UTF-8 first"
    )
    assert path.read_bytes() == data
    assert not beside(path)


def test_a_mark_that_would_be_taken_for_the_files_own_is_not_written(path: Path) -> None:
    with pytest.raises(CannotGoOn, match="would not be read back"), editing(path) as hand:
        hand.write(Source("2018.yaml", "\ufeff" + TEXT))
    assert path.read_bytes() == OLD


def test_a_link_stays_and_the_file_it_leads_to_is_edited(path: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    first, second = tmp_path / "links" / "a.yaml", tmp_path / "links" / "b.yaml"
    first.symlink_to(path)
    second.symlink_to("a.yaml")
    with editing(second) as hand:
        assert hand.loaded.path == "links/b.yaml"
        assert beside(path) == [".2018.yaml.lock", "links"]
        hand.write(Source("links/b.yaml", TEXT + "# more\n"))
    assert first.is_symlink()
    assert second.is_symlink()
    assert path.read_bytes() == OLD + b"# more\n"
    assert sorted(each.name for each in (tmp_path / "links").iterdir()) == ["a.yaml", "b.yaml"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    add(path, "# more\n")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_bytes() == OLD + b"# more\n"


@posix
@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_is_refused_to_root_too(path: Path, mode: int) -> None:
    path.chmod(mode)
    problem = refusal(path)
    assert problem.status == 2
    assert str(problem) == (
        "2018.yaml: is read-only and was left as it is; make it writable first (chmod u+w), if it may be changed"
    )
    assert path.read_bytes() == OLD
    assert not beside(path)


@posix
def test_a_file_that_this_user_may_not_write_is_refused(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("another user's file is made by root")
    shared = Path("/tmp") / f"planctl-{os.getpid()}"
    shared.mkdir()
    try:
        shared.chmod(0o777)
        plan = shared / "2018.yaml"
        plan.write_bytes(OLD)
        plan.chmod(0o644)
        assert "2018.yaml: is read-only" in as_nobody(lambda: str(refusal(plan)))
        assert plan.read_bytes() == OLD
        assert not beside(plan)
    finally:
        shutil.rmtree(shared)


@posix
@pytest.mark.parametrize("kind", ["folder", "fifo", "link to a folder", "device"])
def test_what_is_no_file_is_refused_without_waiting(path: Path, tmp_path: Path, kind: str) -> None:
    other = tmp_path / "other.yaml"
    if kind == "fifo":
        os.mkfifo(other)
    elif kind == "folder":
        other.mkdir()
    elif kind == "device":
        other.symlink_to(os.devnull)
    else:
        other.symlink_to(tmp_path)
    problem = refusal(other)
    assert problem.status == 2
    assert str(problem) == "other.yaml: is no ordinary file and cannot be edited; name the plan's .yaml file"
    assert beside(path) == ["other.yaml"]


@posix
@pytest.mark.parametrize(
    ("target", "reason"),
    [("none.yaml", "No such file or directory"), ("other.yaml", "Too many levels of symbolic links")],
)
def test_a_link_that_leads_nowhere_is_refused_and_stays(path: Path, tmp_path: Path, target: str, reason: str) -> None:
    other = tmp_path / "other.yaml"
    other.symlink_to(target)
    problem = refusal(other)
    assert (problem.status, str(problem)) == (2, f"other.yaml: cannot be read ({reason})")
    assert beside(path) == ["other.yaml"]


def by_rename(path: Path, data: bytes) -> None:
    new = path.with_name("new")
    new.write_bytes(data)
    new.replace(path)


@pytest.mark.parametrize("save", [Path.write_bytes, by_rename])
@pytest.mark.parametrize("theirs", [OLD + b"# theirs\n", OLD.replace(b"2018", b"2019"), b""])
def test_what_an_editor_saves_meanwhile_stays(path: Path, save: Callable[[Path, bytes], object], theirs: bytes) -> None:
    problem = refusal(path, lambda: save(path, theirs))
    assert problem.status == 3
    assert str(problem) == (
        "2018.yaml: another program has changed, moved or removed it meanwhile; nothing was written; run it again"
    )
    assert path.read_bytes() == theirs
    assert not beside(path)


def test_an_editor_that_saves_the_same_bytes_is_no_hindrance(path: Path) -> None:
    with editing(path) as hand:
        by_rename(path, OLD)
        hand.write(Source("2018.yaml", TEXT + "# more\n"))
    assert path.read_bytes() == OLD + b"# more\n"


def test_a_file_removed_meanwhile_does_not_come_back(path: Path) -> None:
    assert refusal(path, path.unlink).status == 3
    assert not path.exists()
    assert not beside(path)


@posix
def test_a_fifo_put_there_meanwhile_is_not_waited_for(path: Path) -> None:
    def exchange() -> None:
        path.unlink()
        os.mkfifo(path)

    assert refusal(path, exchange).status == 3
    assert path.is_fifo()


def test_a_link_turned_elsewhere_meanwhile_is_seen(path: Path, tmp_path: Path) -> None:
    other, link = tmp_path / "other.yaml", tmp_path / "link.yaml"
    other.write_bytes(OLD)
    link.symlink_to(path)

    def turn() -> None:
        link.unlink()
        link.symlink_to(other)

    assert refusal(link, turn).status == 3
    assert path.read_bytes() == other.read_bytes() == OLD


@posix
def test_a_file_replaced_while_it_is_written_is_seen_at_the_last_look(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def flushed(descriptor: int) -> None:
        flush(descriptor)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", flushed)
    assert refusal(path).status == 3
    assert path.read_bytes() == b"theirs"


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def test_a_file_that_gives_no_plan_is_the_callers_to_judge(path: Path) -> None:
    path.write_bytes(b"a: \xff\n")
    with editing(path) as hand:
        assert hand.loaded.plan is None
        assert codes(hand.loaded.findings) == codes(load(path).findings) == ["PL001"]
        hand.write(Source("2018.yaml", TEXT))
    assert path.read_bytes() == OLD


def test_a_file_too_large_to_be_read_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planctl.store.read.LARGEST", 10)
    with editing(path) as hand:
        assert codes(hand.loaded.findings) == ["PL010"]
        with pytest.raises(CannotGoOn):
            hand.write(Source("2018.yaml", "a: 1"))
    assert path.read_bytes() == OLD


def test_what_fails_between_reading_and_writing_changes_nothing(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), editing(path):
        raise ZeroDivisionError
    with pytest.raises(FileNotFoundError), editing(path):
        raise FileNotFoundError
    assert path.read_bytes() == OLD
    assert not beside(path)


@pytest.mark.parametrize("when", ["before", "half"])
def test_a_full_disk_at_any_step_leaves_a_whole_file_and_one_line(path: Path, when: str) -> None:
    # Opening for reading fails here too, which no full disk does: then nothing is known of the file, or no longer.
    new, ends = OLD + b"# more\n", []
    for ended in outcomes(lambda: add(path, "# more\n"), disk_full, when, DOING):
        assert path.read_bytes() == (new if ended == "done" else OLD)
        assert not beside(path)
        ends.append(ended)
        path.write_bytes(OLD)
    assert set(ends) == {
        "done",
        "2 2018.yaml: cannot be written (No space left on device)",
        "2 2018.yaml: cannot be read (No space left on device)",
        "2 2018.yaml: cannot be changed, as its lock file .2018.yaml.lock cannot be made or opened (No space left on"
        " device); check that you may write to its folder",
        "3 2018.yaml: another program has changed, moved or removed it meanwhile; nothing was written; run it again",
    }


@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_an_interrupt_at_any_step_leaves_a_whole_file(path: Path, when: str) -> None:
    new = OLD + b"# more\n"
    for ended in outcomes(lambda: add(path, "# more\n"), interrupt, when, DOING):
        assert ended == "interrupted"
        assert path.read_bytes() in (OLD, new)
        # The lock file may be made and not yet ours to remove.
        assert beside(path) in ([], [".2018.yaml.lock"])
        add(path, "# more\n")
        assert not beside(path)
        path.write_bytes(OLD)


@posix
@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_a_kill_at_any_step_leaves_a_whole_file_and_the_next_edit_a_clean_folder(path: Path, when: str) -> None:
    new, seen, left = OLD + b"# more\n", set(), set()
    for _ in killed_at_each_step(lambda: add(path, "# more\n"), when):
        seen.add(path.read_bytes())
        left |= {each.rpartition(".")[2] for each in beside(path)}
        add(path, "# next\n", wait=0)
        assert path.read_bytes() in (OLD + b"# next\n", new + b"# next\n")
        assert not beside(path)
        path.write_bytes(OLD)
    assert seen == {OLD, new}
    assert left == {"lock", "tmp"}


def versions(path: Path) -> None:
    """Write one version of a large file after the other, each line of which tells its version."""
    for number in range(1_000_000):
        with editing(path) as hand:
            hand.write(Source(path.name, version(number)))


def version(number: int) -> str:
    return f"# {number:018}\n" * 28_000


def stopped(child: int, number: int) -> int:
    """How the process ended. Python swallows an interrupt that falls into a collection of garbage: it is repeated."""
    while True:
        os.kill(child, number)
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return status
            time.sleep(0.002)


@posix
@pytest.mark.slow
@pytest.mark.parametrize(("number", "kills"), [(signal.SIGKILL, 60), (signal.SIGTERM, 20), (signal.SIGINT, 20)])
def test_a_large_file_is_whole_whenever_its_writer_is_stopped(path: Path, number: int, kills: int) -> None:
    chance = random.Random(number)
    path.write_text(version(0))
    seen = set()
    for each in range(kills):
        child = fork(lambda: versions(path))
        time.sleep(chance.uniform(0.005, 0.12))
        status = stopped(child, number)
        if number == signal.SIGINT:
            assert os.WEXITSTATUS(status) == 130
        else:
            assert os.WTERMSIG(status) == number
        text = path.read_text()
        assert text == version(int(text[2:20]))
        assert len(text) > 580_000
        seen.add(text[:21])
        with editing(path, 0) as hand:
            hand.write(Source(path.name, version(1_000_000 + each)))
        assert not beside(path)
    assert len(seen) > 3


@posix
def test_a_person_who_interrupts_a_write_finds_the_folder_clean(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: time.sleep(60))
    child = fork(lambda: add(path, "# more\n"))
    wait_until(lambda: any(name.endswith(".tmp") for name in beside(path)))
    time.sleep(0.05)
    os.kill(child, signal.SIGINT)
    assert os.WEXITSTATUS(os.waitpid(child, 0)[1]) == 130
    assert path.read_bytes() == OLD
    assert not beside(path)


@contextmanager
def small_disk(place: Path) -> Iterator[None]:
    """A disk of 512 kB, where we may mount one."""
    mount = shutil.which("mount")
    words = ["-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)]
    if mount is None or subprocess.run([mount, *words], capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a disk; the injected failures hold the promise")
    try:
        yield
    finally:
        subprocess.run([shutil.which("umount") or "umount", str(place)], check=True)


@posix
@pytest.mark.parametrize("filled", [True, False])
def test_a_disk_that_is_full_keeps_the_old_file(tmp_path: Path, filled: bool) -> None:
    with small_disk(tmp_path):
        path, old = tmp_path / "2018.yaml", OLD + b"# " + b"x" * 300_000 + b"\n"
        path.write_bytes(old)
        if filled:
            with pytest.raises(OSError, match="No space left"):
                (tmp_path / "ballast").write_bytes(b"x" * 512 * 1024)
        problem = refusal(path)
        assert problem.status == 2
        assert str(problem).endswith("2018.yaml: cannot be written (No space left on device)")
        assert path.read_bytes() == old
        assert beside(path) == (["ballast"] if filled else [])


@posix
def test_what_a_killed_writer_left_makes_room_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path):
        path, left = tmp_path / "2018.yaml", tmp_path / ".2018.yaml.0a1b2c3d.tmp"
        path.write_bytes(OLD + b"# " + b"x" * 200_000 + b"\n")
        left.write_bytes(b"x" * 200_000)
        add(path, "# more\n")
        assert path.read_bytes().endswith(b"x\n# more\n")
        assert not beside(path)


WRITER = """
import sys
import time
from pathlib import Path
from planctl.source import Source
from planctl.store.editing import editing
for count in range(50):
    with editing(Path(sys.argv[1])) as hand:
        source = hand.loaded.source
        hand.write(Source(source.path, source.text + f"# {sys.argv[2]}-{count}\\n"))
    time.sleep(0.02)  # between two commands; else one writer takes the lock again before others can look
"""


@pytest.mark.slow
def test_twenty_writers_lose_no_line(path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number)], stderr=subprocess.PIPE)
        for number in range(20)
    ]
    for writer in writers:
        assert (writer.communicate(timeout=300)[1], writer.returncode) == (b"", 0)
    head, *lines = path.read_text(encoding="utf-8").removesuffix("\n").rpartition("items: []\n")[::2]
    assert head + "items: []\n" == TEXT
    written = lines[0].split("\n")
    assert len(written) == 1000
    assert sorted(written) == sorted(f"# {number}-{count}" for number in range(20) for count in range(50))
    for number in range(20):
        mine = [line for line in written if line.startswith(f"# {number}-")]
        assert mine == [f"# {number}-{count}" for count in range(50)]
    assert not beside(path)
