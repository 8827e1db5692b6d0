"""The line that shows how far work over many plans has come: on a terminal alone, and gone at the end."""

import io
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PLAN, SETTINGS
from pty_samples import has_terminals

from planctl import messages
from planctl.cli import meter
from planctl.cli.session import Session
from planctl.cli.streams import Stream

MANY = 12
# planctl on a slow disk: each plan takes a tenth of a second to read.
SLOW = """
import time
from planctl.store import load as store
real = store.load
store.load = lambda path: (time.sleep(0.1), real(path))[1]
from planctl.cli.main import main
main()
"""


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    for year in range(2018, 2018 + MANY):
        text = PLAN.read_text(encoding="utf-8").replace("2018", str(year))
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def session(terminal: bool = True, width: int = 80, **more: str) -> tuple[Session, io.BytesIO]:
    """A session whose standard error is such a stream, and what is written to it."""
    written = io.BytesIO()
    made = Session(**more)  # type: ignore[arg-type]
    stream = Stream(io.TextIOWrapper(written, "utf-8"), terminal, width, False)
    made.__dict__["streams"] = (stream, stream)
    return made, written


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock that stands still until it is told how much has passed."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])

    def passed(more: float) -> None:
        now[0] += more

    return passed


def counted(seconds: Callable[[float], None], things: int, each: float, **more: object) -> str:
    """What is written while so many things take so long each."""
    here, written = session(**more)  # type: ignore[arg-type]
    assert meter.each(lambda thing: seconds(each) or thing, range(things), here, "reading") == list(range(things))  # type: ignore[func-returns-value]
    return written.getvalue().decode()


def test_it_is_one_line_that_is_written_over_and_cleared(seconds: Callable[[float], None]) -> None:
    text = counted(seconds, 5, 0.5)
    assert text.split("\r") == [
        "",
        *(f"reading plans: {number} of 5" for number in range(1, 6)),
        " " * (len("reading plans: 5 of 5") + 2),
        "",
    ]


def test_it_speaks_the_language_in_use(seconds: Callable[[float], None]) -> None:
    messages.use("zh")
    text = counted(seconds, 5, 0.5)
    assert "正在读取计划:4/5" in text
    assert text.endswith("\r" + " " * 18 + "\r")


def test_short_runs_never_flash(seconds: Callable[[float], None]) -> None:
    assert counted(seconds, 1000, 0.0003) == ""
    assert counted(seconds, meter.FEW, 10) == ""


def test_it_is_drawn_ten_times_a_second_at_most(seconds: Callable[[float], None]) -> None:
    text = counted(seconds, 1000, 0.002)  # two seconds
    assert 10 <= text.count("reading") <= 17


@pytest.mark.parametrize("more", [{"terminal": False}, {"color": "never"}, {"width": 20}, {"width": 0}])
def test_nothing_is_drawn_where_it_would_be_in_the_way(
    seconds: Callable[[float], None], more: dict[str, object]
) -> None:
    assert counted(seconds, 5, 0.5, **more) == ""


def test_nothing_is_drawn_on_a_dumb_terminal(seconds: Callable[[float], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert counted(seconds, 5, 0.5) == ""


@pytest.mark.parametrize("problem", [RuntimeError, KeyboardInterrupt])
def test_whatever_ends_the_work_clears_the_line(seconds: Callable[[float], None], problem: type[BaseException]) -> None:
    here, written = session()

    def work(thing: int) -> None:
        seconds(1)
        if thing == 3:
            raise problem

    with pytest.raises(problem):
        meter.each(work, range(5), here, "checking")
    text = written.getvalue().decode()
    assert "checking plans: 3 of 5" in text
    assert text.endswith(" \r")


def started(words: list[str], cwd: Path, **settings: str) -> tuple["subprocess.Popen[bytes]", int]:
    """A command whose standard error is a terminal, its output a pipe; and our end of the terminal."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    child = subprocess.Popen(
        [sys.executable, "-c", SLOW, *words], cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=theirs, env={**clean, "PLANCTL_LANG": "en", "TERM": "xterm", **settings},
    )  # fmt: skip
    os.close(theirs)
    return child, ours


def rest(ours: int) -> str:
    """All that is still drawn on a terminal."""
    parts = []
    try:
        while part := os.read(ours, 65536):
            parts.append(part)
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    return b"".join(parts).decode()


def screen(text: str) -> list[str]:
    """The lines that stay on a terminal."""
    found = []
    for line in text.replace("\r\n", "\n").split("\n"):
        cells: list[str] = []
        for part in line.split("\r"):
            cells[: len(part)] = part
        found.append("".join(cells).rstrip())
    return found


@has_terminals
@pytest.mark.parametrize("words", [["due", "--quarter", "Q2", "--all-plans"], ["validate"]])
def test_a_terminal_shows_it_while_plans_are_read_and_keeps_nothing_of_it(plans: Path, words: list[str]) -> None:
    child, ours = started([*words, "--as-of", "2018-04-20"] if words[0] == "due" else words, plans)
    out, _ = child.communicate(timeout=60)
    drawn = rest(ours)
    assert f"reading plans: 9 of {MANY}" in drawn
    assert "\x1b" not in drawn
    assert "reading" not in "".join(screen(drawn))
    assert "checking" not in "".join(screen(drawn))
    assert b"reading" not in out
    if words[0] == "validate":
        assert screen(drawn)[-2].startswith("planctl: errors 0, warnings")
    else:
        assert screen(drawn) == [""]


@has_terminals
def test_an_interrupt_clears_it(plans: Path) -> None:
    child, ours = started(["due", "--all", "--all-plans"], plans)
    drawn = ""
    while "reading plans" not in drawn and select.select([ours], [], [], 30)[0]:
        drawn += os.read(ours, 1024).decode()
    child.send_signal(signal.SIGINT)
    out, _ = child.communicate(timeout=60)
    assert (child.returncode, out) == (130, b"")
    assert screen(drawn + rest(ours)) == [""]


@has_terminals
def test_a_plan_that_cannot_be_read_is_told_on_a_line_of_its_own(plans: Path) -> None:
    (plans / "plans" / "2035.yaml").symlink_to("nowhere")
    child, ours = started(["validate", "plans", "absent"], plans)
    child.communicate(timeout=60)
    lines = screen(rest(ours))
    assert child.returncode == 2
    assert [line for line in lines if "absent: " in line and line.startswith("planctl: ")]
    assert [line for line in lines if "2035.yaml: " in line and line.startswith("planctl: ")]
    assert lines[-2].startswith("planctl: errors 0, warnings")


@has_terminals
@pytest.mark.parametrize("settings", [{"TERM": "dumb"}, {}], ids=["dumb", "never"])
def test_a_terminal_that_wants_nothing_gets_nothing(plans: Path, settings: dict[str, str]) -> None:
    words = ["due", "--all", "--all-plans", "--as-of", "2018-04-20", *([] if settings else ["--color", "never"])]
    child, ours = started(words, plans, **settings)
    child.communicate(timeout=60)
    assert rest(ours) == ""


def test_a_pipe_gets_nothing(plans: Path) -> None:
    for words in (("due", "--all", "--all-plans", "--as-of", "2018-04-20", "--color", "always"), ("validate",)):
        done = subprocess.run([sys.executable, "-c", SLOW, *words], cwd=plans, capture_output=True, check=False)
        assert b"reading" not in done.stderr
        assert b"\r" not in done.stderr
        assert done.stdout
