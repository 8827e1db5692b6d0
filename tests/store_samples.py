"""System calls that fail, are interrupted or kill at the n-th, and processes that are killed."""

import errno
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

from planctl import messages
from planctl.errors import CannotGoOn

posix = pytest.mark.skipif(os.name != "posix", reason="signals and modes of POSIX")
# All that writing does to the disk.
CALLS = ("open", "write", "fsync", "fchmod", "fchown", "ftruncate", "replace", "close", "unlink")
# Those before the new file is in place; what cleans up is left out, as two interrupts at once may leave a lock file.
DOING = ("open", "write", "fsync", "fchmod", "ftruncate", "replace")


class Steps:
    """`seen` counts the calls; at the `last` one `act` happens: before it, after it, or with half of it done."""

    def __init__(self, last: int, act: Callable[[], None], when: str) -> None:
        self.seen = 0
        self.last = last
        self.act = act
        self.when = when

    def watched(self, name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*args: Any, **more: Any) -> Any:
            self.seen += 1
            if self.seen != self.last:
                return real(*args, **more)
            if self.when == "half" and name == "write":
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            elif self.when == "after":
                real(*args, **more)
            self.act()
            return real(*args, **more)

        return call


@contextmanager
def at_step(last: int, act: Callable[[], None], when: str, names: tuple[str, ...]) -> Iterator[Steps]:
    steps = Steps(last, act, when)
    with pytest.MonkeyPatch.context() as patch:
        for name, call in [(name, steps.watched(name)) for name in names]:
            patch.setattr(os, name, call)
        yield steps


def disk_full() -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupt() -> NoReturn:
    raise KeyboardInterrupt


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def outcomes(work: Callable[[], None], act: Callable[[], None], when: str, names: tuple[str, ...]) -> Iterator[str]:
    """Do the work again and again, stopped at its first step, its second …: how it ended each time."""
    for last in range(1, 200):
        ended = "done"
        with at_step(last, act, when, names) as steps:
            try:
                work()
            except CannotGoOn as problem:
                ended = f"{problem.status} {problem}"
            except KeyboardInterrupt:
                ended = "interrupted"
        if steps.seen < last:
            return
        yield ended
    raise AssertionError("the work has no end")


def killed_at_each_step(work: Callable[[], None], when: str) -> Iterator[None]:
    """Do the work in processes that are killed at their first step, their second …: after each death."""
    for last in range(1, 200):
        child = fork(lambda last=last: stepping(work, last, when))  # type: ignore[misc]
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            assert os.WEXITSTATUS(status) == 0
            return
        yield
    raise AssertionError("the work has no end")


def stepping(work: Callable[[], None], last: int, when: str) -> None:
    with at_step(last, die, when, CALLS):
        work()


def fork(work: Callable[[], None]) -> int:
    """The work in a process of its own, which ends with 0, 130 for an interrupt, or 99; its id."""
    # No signal finds the child before its `try`: it would go on as a second run of the tests.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    child = os.fork()
    if child:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return child
    status = 99
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        work()
        status = 0
    except KeyboardInterrupt:
        status = 130
    finally:
        os._exit(status)


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def beside(path: Path) -> list[str]:
    """What stands in the folder besides the file."""
    return sorted(each.name for each in path.parent.iterdir() if each.name != path.name)


def as_nobody(work: Callable[[], str]) -> str:
    """What the work says in a process of a user without rights, where we are root; else of this user."""
    messages.room("errors")  # read from disk while that is allowed
    said, say = os.pipe()

    def poor() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        os.write(say, work().encode())

    child = fork(poor)
    os.close(say)
    with os.fdopen(said, encoding="utf-8") as pipe:
        text = pipe.read()
    assert os.waitpid(child, 0)[1] == 0
    return text
