"""The README cannot rot: its commands are run, its tables are made from the same source as the program.

`PLANCTL_UPDATE=1 pytest tests/test_readme.py` writes what the commands print into it.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, SETTINGS

from planctl import messages
from planctl.cli.help import COMMANDS
from planctl.findings import CODES
from planctl.messages import manual
from planctl.plan.fields import RECORDS

README = ROOT / "README.md"
UPDATE = bool(os.environ.get("PLANCTL_UPDATE"))
COLUMNS = 96
BLOCK = re.compile(r"```console\n\$ (planctl[^\n]*)\n(.*?)```", re.DOTALL)


def on_a_terminal(words: list[str]) -> str:
    """What a command prints on a terminal of this width, without colours."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    child = subprocess.Popen(
        [sys.executable, "-m", "planctl", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=ROOT,
        env={**clean, "NO_COLOR": "1", "PLANCTL_LANG": "en"},
    )
    os.close(theirs)
    parts = []
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        parts.append(part)
    child.wait()
    os.close(ours)
    return b"".join(parts).decode().replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_every_command_prints_what_the_readme_shows() -> None:
    text = README.read_text(encoding="utf-8")
    blocks = BLOCK.findall(text)
    assert len(blocks) >= 10
    fresh = BLOCK.sub(lambda found: f"```console\n$ {found[1]}\n{on_a_terminal(shlex.split(found[1])[1:])}```", text)
    if UPDATE:
        README.write_text(fresh, encoding="utf-8")
    else:
        assert fresh == text


def codes() -> str:
    lines = ["| code | severity | what it says |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {code} | {CODES[code][0]} | {manual.title(code)} |" for code in CODES)])


def commands() -> str:
    lines = ["| command | |", "|---|---|"]
    return "\n".join(
        [*lines, *(f"| `planctl {name}` | {messages.say(f'commands.{name}.short')} |" for name in COMMANDS)]
    )


def keys() -> str:
    lines = ["| where | required | optional |", "|---|---|---|"]
    for record in RECORDS:
        required = ", ".join(field.name for field in record.fields if field.required)
        optional = ", ".join(field.name for field in record.fields if not field.required)
        lines.append(f"| {record.name} | {required} | {optional} |")
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "made"), [("codes", codes), ("commands", commands), ("keys", keys)])
def test_tables_are_made_from_the_program(name: str, made: Callable[[], str]) -> None:
    messages.use("en")
    text = README.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.DOTALL)
    fresh = pattern.sub(lambda found: f"{found[1]}{made()}\n{found[2]}", text)
    if UPDATE:
        README.write_text(fresh, encoding="utf-8")
    else:
        assert fresh == text


def test_the_short_plan_in_the_readme_is_a_clean_plan(tmp_path: Path) -> None:
    from planctl.plan.checks import checked
    from planctl.store.load import load

    found = re.search(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    path = tmp_path / "2018.yaml"
    path.write_text(found[1], encoding="utf-8")
    assert not checked(load(path))
