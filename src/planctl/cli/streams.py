"""Where answers and messages go, and what those places can show."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TextIO

from planctl.errors import CannotGoOn, reason
from planctl.views.safe import encodable


class Closed(Exception):
    """Whoever read the stream has gone: `| head`. Not an OSError, which Typer would end with a status of its own."""


class Stream(NamedTuple):
    """One output: whether a person looks at it, how wide it is, whether it takes colours."""

    file: TextIO
    terminal: bool
    width: int | None
    colour: bool

    @property
    def encoding(self) -> str:
        return self.file.encoding or "utf-8"

    def write(self, text: str | bytes) -> None:
        """Write text as it is, line ends included; what the encoding lacks is written as an escape. Bytes are for
        programs: a terminal gets none."""
        wipe()
        if isinstance(text, bytes) and self.terminal:
            raise CannotGoOn("bytes_to_terminal")
        data = text if isinstance(text, bytes) else encodable(text, self.encoding).encode(self.encoding)
        try:
            self.file.flush()
            self.file.buffer.write(data)
            self.file.buffer.flush()
        except BrokenPipeError as problem:
            raise Closed from problem
        except OSError as problem:
            raise CannotGoOn("cannot_print", reason=reason(problem)) from problem


# What stands on the last line of a terminal until something else is written: its stream, and how many columns.
_standing: list[tuple[Stream, int]] = []


def stand(stream: Stream, columns: int) -> None:
    """Leave a line as it is until anything is written, to whichever stream."""
    _standing.append((stream, columns))


def wipe() -> None:
    """Take away a line that stands."""
    while _standing:
        stream, columns = _standing.pop()
        with suppress(CannotGoOn, Closed):  # what cannot be shown need not be taken away
            stream.write(f"\r{' ' * columns}\r")


def stream(file: TextIO | None, color: str) -> Stream:
    """A stream as the environment and `--color` want it (https://no-color.org). A closed one swallows all."""
    if file is None:
        file = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - closed with the process
    terminal = file.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    colour = {"always": True, "never": False}.get(color, wanted)
    width = shutil.get_terminal_size().columns if terminal else None
    return Stream(file, terminal, width, colour)


def standard(color: str = "auto") -> tuple[Stream, Stream]:
    """Standard output, for data, and standard error, for messages."""
    return stream(sys.stdout, color), stream(sys.stderr, color)
