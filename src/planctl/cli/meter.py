"""How far work over many plans has come: one line on a terminal's standard error, gone when the work is done."""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar

from planctl.cli.streams import Closed, Stream, stand
from planctl.errors import CannotGoOn
from planctl.messages import say

if TYPE_CHECKING:
    from planctl.cli.session import Session

T = TypeVar("T")
R = TypeVar("R")

# Of so few plans nobody waits long enough to look.
FEW: Final = 3
# Seconds until the line is first drawn, and from then on between two.
PATIENCE: Final = 0.4
EVERY: Final = 0.1
# Columns that a terminal's own ^C takes behind the line.
_ECHO: Final = 2


def each(
    work: Callable[[T], R], things: Sequence[T], session: "Session", name: str, then: str | None = None
) -> list[R]:
    """What `work` gives for each thing, in order. `name` is the message that counts them (`done` of `n`); `then` is one
    that stands afterwards, until anything is written: that of what is still to be done with them all.

    The line is cleared whatever ends the work. There is none in a pipe, on a dumb terminal and with --color never.
    """
    if len(things) <= FEW or not _shows(session):
        return [work(thing) for thing in things]
    from planctl.views.width import display_width

    stream = session.streams[1]
    found: list[R] = []
    columns, due = 0, time.monotonic() + PATIENCE

    def draw(line: str) -> None:
        nonlocal columns
        wanted = display_width(line) + _ECHO
        if wanted < (stream.width or 0):  # else the cursor could not come back
            # Counted first: an interrupt while it is written has to find what there is to clear.
            before, columns = columns, max(columns, wanted)
            _write(stream, f"\r{line}{' ' * (before - wanted)}")

    try:
        for thing in things:
            found.append(work(thing))
            if time.monotonic() >= due:
                draw(say(f"notices.{name}", done=len(found), n=len(things)))
                due = time.monotonic() + EVERY
        if then and columns:
            draw(say(f"notices.{then}", n=len(things)))
            stand(stream, columns)
            columns = 0
    finally:
        if columns:
            _write(stream, f"\r{' ' * columns}\r")
    return found


def _shows(session: "Session") -> bool:
    return session.streams[1].terminal and session.color != "never" and os.environ.get("TERM") != "dumb"


def _write(stream: Stream, text: str) -> None:
    with suppress(CannotGoOn, Closed):  # what cannot be shown is no reason to stop
        stream.write(text)
