"""One writer at a time: a lock that the system frees when its holder ends, however it ends."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NoReturn

from planctl.errors import CannotGoOn, reason
from planctl.messages import Word
from planctl.store.find import shown

BUSY: Final = 3  # the exit status: another program holds the file, or has changed it underneath
WAIT: Final = 10.0  # seconds

_FLAGS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# Bytes of a holder's line; it is read from a file that anybody may have written.
_LINE: Final = 200
# Windows locks bytes, and nobody else may read those: one that is never there.
_FAR: Final = 1 << 30


@contextmanager
def locked(path: Path, name: str, wait: float = WAIT) -> Iterator[None]:
    """Hold a file's lock; `path` has its links resolved, `name` is what messages call it, `wait` is in seconds.

    The lock is the system's own, on a file `.<name>.lock` beside it: what a killed process leaves behind is taken
    over. Stops with status 3: `locked` names the holder, `lock_is_link` and `lock_is_no_file` what is in the way; and
    with `cannot_lock` where the folder may not be written.
    """
    lock = path.with_name(f".{path.name}.lock")
    descriptor = _taken(lock, name, wait)
    try:
        yield
    finally:
        _let_go(lock, descriptor)


def _taken(lock: Path, name: str, wait: float) -> int:
    """The lock file's descriptor, signed. Not waited for in the kernel, which knows no time limit."""
    deadline = time.monotonic() + wait
    while True:
        _look(lock, name)
        try:
            descriptor, ours = _opened(lock)
        except OSError as problem:
            _give_up(lock, name, problem)
        try:
            if _tried(descriptor) and _in_place(lock, descriptor):
                if ours:
                    _sign(descriptor)
                    return descriptor
                # Left by another user, and read-only for us: one with our own line takes its place.
                lock.unlink()
            elif time.monotonic() >= deadline:
                raise _busy(descriptor, name, wait)
        except OSError as problem:
            os.close(descriptor)
            _give_up(lock, name, problem)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        time.sleep(0.005 + os.urandom(1)[0] / 10_000)  # up to 30 ms, and no two in step


def _look(lock: Path, name: str) -> None:
    """Refuse what is no lock file: what we write must not reach a file that has another name too."""
    try:
        status = lock.lstat()
    except FileNotFoundError:
        return
    except OSError as problem:
        _give_up(lock, name, problem)
    if stat.S_ISLNK(status.st_mode):
        raise CannotGoOn("lock_is_link", BUSY, path=name, lock=shown(lock))
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        raise CannotGoOn("lock_is_no_file", BUSY, path=name, lock=shown(lock))


def _opened(lock: Path) -> tuple[int, bool]:
    """The lock file's descriptor, and whether it may be written."""
    try:
        return os.open(lock, os.O_RDWR | os.O_CREAT | _FLAGS, 0o666), True
    except PermissionError:
        with suppress(OSError):
            return os.open(lock, os.O_RDONLY | _FLAGS), False
        raise


def _tried(descriptor: int) -> bool:
    """Whether the lock could be had at once. Raises OSError where the file system knows no locks."""
    if os.name == "nt":
        import msvcrt

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except PermissionError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _in_place(lock: Path, descriptor: int) -> bool:
    """Whether the path still leads to the file that was opened: a holder removes it while others wait for it."""
    with suppress(FileNotFoundError):
        return os.path.samestat(lock.lstat(), os.fstat(descriptor))
    return False


def _sign(descriptor: int) -> None:
    names = (os.environ.get(key) for key in ("LOGNAME", "USER", "USERNAME"))
    user = next(filter(None, names), None) or str(getattr(os, "getuid", lambda: "")())
    host = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    line = " ".join(f"pid {os.getpid()}, {user}@{host}".split())
    with suppress(OSError):  # a full disk: the lock holds without its line
        os.ftruncate(descriptor, 0)
        os.write(descriptor, line.encode(errors="replace")[:_LINE])


def _busy(descriptor: int, name: str, wait: float) -> CannotGoOn:
    """Who holds the lock, as it signed, and since when: the time of its signature, not one of a clock here."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    line = " ".join(os.read(descriptor, _LINE).decode(errors="ignore").split())
    since: str | Word = Word("errors.unknown")
    with suppress(ValueError, OverflowError, OSError):  # no day of any calendar
        since = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(os.fstat(descriptor).st_mtime))
    return CannotGoOn("locked", BUSY, path=name, since=since, holder=line or Word("errors.unknown"), wait=f"{wait:g}")


def _let_go(lock: Path, descriptor: int) -> None:
    """Remove the lock file, then free it: who opened it before sees that it is gone, and opens anew."""
    if os.name == "nt":
        # An open file cannot be removed there: not by us, and not from under its next holder.
        import msvcrt

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]
        os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
        return
    try:
        # If somebody removed it by hand, another writer's may stand there by now.
        with suppress(OSError):
            if _in_place(lock, descriptor):
                lock.unlink()
    finally:
        os.close(descriptor)


def _give_up(lock: Path, name: str, problem: OSError) -> NoReturn:
    raise CannotGoOn("cannot_lock", path=name, lock=shown(lock), reason=reason(problem)) from problem
