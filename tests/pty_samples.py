"""What the commands in a document print on a terminal: the document as it should be."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SETTINGS

UPDATE = bool(os.environ.get("PLANCTL_UPDATE"))
COLUMNS = 96
BLOCK = re.compile(r"```console\n\$ (planctl[^\n]*)\n(.*?)```", re.DOTALL)

has_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")


def with_output(text: str, cwd: Path, **settings: str) -> str:
    """A document with what its commands print, run in order in one folder, the language being English."""
    return BLOCK.sub(
        lambda found: f"```console\n$ {found[1]}\n{on_a_terminal(shlex.split(found[1])[1:], cwd, **settings)}```", text
    )


def on_a_terminal(words: list[str], cwd: Path, **settings: str) -> str:
    """What a command prints on a terminal of this width, without colours."""
    return raw_on_a_terminal(words, cwd, COLUMNS, {"NO_COLOR": "1", **settings}).replace("\r\n", "\n")


def raw_on_a_terminal(words: list[str], cwd: Path, columns: int, settings: dict[str, str]) -> str:
    """All that a terminal gets of a command."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    child = subprocess.Popen(
        [sys.executable, "-m", "planctl", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env={**clean, "PLANCTL_LANG": "en", **settings},
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
    return b"".join(parts).decode()
