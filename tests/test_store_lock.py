import errno
import os
import re
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import as_nobody, beside, fork, posix, wait_until

from planctl import messages
from planctl.errors import CannotGoOn
from planctl.store.lock import locked
from planctl.views.safe import terminal


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "2018.yaml"
    path.write_bytes(b"plan")
    return path


@pytest.fixture
def lock(path: Path) -> Path:
    return path.with_name(".2018.yaml.lock")


@pytest.fixture
def holder(path: Path, lock: Path) -> Iterator[int]:
    """A process that holds the lock until it is killed."""
    child = fork(lambda: hold(path))
    wait_until(lambda: lock.exists() and b"pid" in lock.read_bytes())
    yield child
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def hold(path: Path) -> None:
    with locked(path, "2018.yaml"):
        time.sleep(60)


def refusal(path: Path, wait: float = 0) -> CannotGoOn:
    with pytest.raises(CannotGoOn) as caught, locked(path, "2018.yaml", wait):
        pass
    return caught.value


def test_the_lock_names_its_holder_and_goes_with_it(path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "张 红\n[x]")
    with locked(path, "2018.yaml"):
        assert lock.read_text().startswith(f"pid {os.getpid()}, 张 红 [x]@")
        assert "\n" not in lock.read_text()
    assert not beside(path)


def test_what_fails_under_the_lock_lets_it_go(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(path, "2018.yaml"):
        raise ZeroDivisionError
    assert not beside(path)


@posix
def test_a_holder_that_stays_is_named_after_the_wait(path: Path, lock: Path, holder: int) -> None:
    start = time.monotonic()
    problem = refusal(path, 0.3)
    assert 0.3 <= time.monotonic() - start < 3
    assert problem.status == 3
    assert re.fullmatch(
        r"2018\.yaml: another planctl has held it since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(pid "
        + str(holder)
        + r", \S+@\S+\); waited 0\.3 s and wrote nothing; try again, or end that process: its lock goes with it",
        str(problem),
    )
    messages.use("zh")
    assert str(problem).startswith("2018.yaml:另一个 planctl 从 ")
    assert lock.exists()


def test_a_holder_that_lets_go_is_waited_for(path: Path) -> None:
    inside, order = threading.Event(), []

    def first() -> None:
        with locked(path, "2018.yaml"):
            inside.set()
            time.sleep(0.3)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(10)
    with locked(path, "2018.yaml", 5):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert not beside(path)


def test_only_one_is_ever_inside(path: Path) -> None:
    inside: list[int] = []
    most, done = [0], []

    def work(number: int) -> None:
        for _ in range(40):
            with locked(path, "2018.yaml", 20):
                inside.append(number)
                most[0] = max(most[0], len(inside))
                time.sleep(0)
                inside.remove(number)
                done.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert len(done) == 240
    assert not beside(path)


@posix
def test_the_lock_of_a_killed_process_is_free_at_once(path: Path, lock: Path) -> None:
    child = fork(lambda: hold(path))
    wait_until(lambda: lock.exists() and b"pid" in lock.read_bytes())
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert lock.exists()
    with locked(path, "2018.yaml", 0):
        assert lock.read_text().startswith(f"pid {os.getpid()},")
    assert not beside(path)


@pytest.mark.parametrize("left", [b"", b"\xff\xfe\x00" * 1000, b"pid 1, root@elsewhere\n" * 20])
def test_whatever_a_left_lock_file_holds_it_is_taken_over(path: Path, lock: Path, left: bytes) -> None:
    lock.write_bytes(left)
    with locked(path, "2018.yaml", 0):
        assert re.fullmatch(rf"pid {os.getpid()}, \S+@\S+", lock.read_text())
    assert not beside(path)


@posix
@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"", "(unknown)"),
        (b" \n", "(unknown)"),
        (b"\xff\xfe", "(unknown)"),
        ("主机".encode() * 1000, "(" + "主机" * 33 + ")"),
        (b"{0} {path} %s", "({0} {path} %s)"),
    ],
)
def test_whatever_the_holders_line_is_the_message_is_one_line(
    path: Path, lock: Path, holder: int, line: bytes, told: str
) -> None:
    lock.write_bytes(line)
    assert told in str(refusal(path))
    assert "\n" not in str(refusal(path))


@posix
def test_escapes_in_the_holders_line_reach_no_terminal(path: Path, lock: Path, holder: int) -> None:
    lock.write_bytes(b"\x1b]52;c;x\x07 \x1b[31m")
    assert "\x1b" not in terminal(str(refusal(path)))


@posix
def test_a_time_in_no_calendar_is_unknown(path: Path, lock: Path, holder: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_such_time(_: float) -> None:
        raise OverflowError

    monkeypatch.setattr(time, "localtime", no_such_time)
    assert "since unknown (pid" in str(refusal(path))


@pytest.mark.parametrize("target", ["precious.txt", "none.txt"])
def test_a_link_in_the_locks_place_is_never_followed(path: Path, lock: Path, target: str) -> None:
    precious = path.with_name("precious.txt")
    precious.write_bytes(b"precious")
    lock.symlink_to(target)
    problem = refusal(path)
    assert problem.status == 3
    assert str(problem) == (
        ".2018.yaml.lock: is a symbolic link where the lock file of 2018.yaml belongs, and is not followed; nothing was"
        " written; remove the link and run the command again"
    )
    assert beside(path) == [".2018.yaml.lock", "precious.txt"]
    assert precious.read_bytes() == b"precious"


@posix
def test_a_link_put_there_at_the_last_moment_is_not_followed(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock.symlink_to("none.txt")

    def nothing(_: Path) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "lstat", nothing)
    problem = refusal(path)
    assert str(problem).startswith("2018.yaml: cannot be changed, as its lock file .2018.yaml.lock cannot be made")
    assert not path.with_name("none.txt").exists()


@posix
@pytest.mark.parametrize("kind", ["folder", "fifo", "hard link"])
def test_what_is_no_lock_file_is_left_alone(path: Path, lock: Path, kind: str) -> None:
    precious = path.with_name("precious.txt")
    precious.write_bytes(b"precious")
    if kind == "folder":
        lock.mkdir()
    elif kind == "fifo":
        os.mkfifo(lock)
    else:
        os.link(precious, lock)
    problem = refusal(path)
    assert problem.status == 3
    assert str(problem) == (
        ".2018.yaml.lock: stands where the lock file of 2018.yaml belongs, but is a folder, a special file or a hard"
        " link; nothing was written; move it away and run the command again"
    )
    assert precious.read_bytes() == b"precious"
    assert lock.exists()


@posix
def test_a_lock_that_its_holder_removes_while_we_take_it_is_made_anew(
    path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    take = fcntl.flock
    calls: list[int] = []

    def taken_late(descriptor: int, operation: int) -> None:
        if not calls:
            lock.unlink()
        calls.append(descriptor)
        take(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", taken_late)
    with locked(path, "2018.yaml", 5):
        assert lock.read_text().startswith(f"pid {os.getpid()},")
        assert refusal(path).name == "locked"
    assert len(calls) == 3


@posix
def test_a_lock_that_is_never_in_its_place_is_not_tried_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    assert refusal(path, 0.1).status == 3


@posix
def test_a_lock_removed_by_hand_takes_no_other_with_it(path: Path, lock: Path) -> None:
    with locked(path, "2018.yaml"):
        lock.unlink()
        lock.write_bytes(b"another's")
    assert lock.read_bytes() == b"another's"


@posix
def test_a_name_too_long_for_a_lock_is_told_in_one_line(path: Path) -> None:
    problem = refusal(path.with_name("a" * 250))
    assert problem.status == 2
    assert "cannot be made or opened (File name too long)" in str(problem)


@posix
def test_a_disk_that_knows_no_locks_is_told_in_one_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def no_locks(*_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    assert "cannot be made or opened (No locks available)" in str(refusal(path))


def taken(path: Path) -> str:
    """The holder's line as the holder reads it, or why it is none."""
    try:
        with locked(path, path.name, 0.2):
            return path.with_name(f".{path.name}.lock").read_text()
    except CannotGoOn as problem:
        return f"{problem.status} {problem}"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users reach too, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "2018.yaml").write_bytes(b"plan")
        yield folder
        folder.chmod(0o755)


@posix
def test_a_folder_that_may_not_be_written_is_told_in_one_line(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    out = as_nobody(lambda: taken(open_folder / "2018.yaml"))
    assert out.startswith("2 2018.yaml: cannot be changed, as its lock file ")
    assert out.endswith("(Permission denied); check that you may write to its folder")


@posix
@pytest.mark.parametrize("mode", [0o444, 0o600])
def test_a_lock_file_left_by_another_user_is_taken_over_where_it_can_be_opened(open_folder: Path, mode: int) -> None:
    if os.geteuid() != 0:
        pytest.skip("another user's file is made by root")
    open_folder.chmod(0o777)
    lock = open_folder / ".2018.yaml.lock"
    lock.write_bytes(b"pid 1, zhang@office-3")
    lock.chmod(mode)
    out = as_nobody(lambda: taken(open_folder / "2018.yaml"))
    if mode == 0o444:
        assert re.fullmatch(r"pid \d+, \S+@\S+", out)
        assert "zhang" not in out
        assert not lock.exists()
    else:
        assert "cannot be made or opened (Permission denied)" in out


@posix
def test_another_users_held_lock_is_waited_for_and_named(open_folder: Path) -> None:
    open_folder.chmod(0o777)
    with locked(open_folder / "2018.yaml", "2018.yaml"):
        out = as_nobody(lambda: taken(open_folder / "2018.yaml"))
    assert out.startswith("3 2018.yaml: another planctl has held it since ")
    assert f"(pid {os.getpid()}, " in out
