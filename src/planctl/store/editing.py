"""A plan file in the hands of one writer: locked, read, and replaced only if nobody else has touched it."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planctl.errors import CannotGoOn, reason
from planctl.plan.loaded import Loaded
from planctl.source import Source
from planctl.store.find import shown
from planctl.store.load import from_source
from planctl.store.lock import BUSY, WAIT, locked
from planctl.store.read import content, decode, encoded
from planctl.store.replace import replaced, swept


class Editing:
    """One plan file under its lock: `loaded` is what was read after the lock was taken, `write` replaces it."""

    def __init__(self, path: Path, real: Path, loaded: Loaded, data: bytes | None) -> None:
        self.loaded = loaded
        self._path = path
        self._real = real
        self._data = data

    def write(self, source: Source) -> None:
        """Replace the file with this source, in the source's encoding; equal bytes write nothing.

        Stops, the file being as it was, with `not_encodable` where the bytes would be read otherwise, with
        `changed_underneath` (status 3) where the file has not the bytes that were read, and as `replaced` does.
        """
        data = self._encoded(source)
        if data == self._data:
            return
        swept(self._real)
        replaced(self._real, data, check=self._untouched, shown=self.loaded.path)
        self._data = data

    def _encoded(self, source: Source) -> bytes:
        """The bytes, if they are read as the same text again: an encoding without a mark is told by what it holds."""
        try:
            data = encoded(source)
            again, _ = decode(source.path, data)
        except UnicodeEncodeError:
            again = None
        if again is None or again.text != source.text:
            raise CannotGoOn("not_encodable", path=self.loaded.path, encoding=source.encoding.upper())
        return data

    def _untouched(self) -> None:
        """An editor knows no lock. What it saves between this look and the rename, some microseconds, is not seen."""
        try:
            now, _ = content(self._real, self.loaded.path)
        except OSError:
            now = None
        if now is None or now != self._data or Path(os.path.realpath(self._path)) != self._real:
            raise CannotGoOn("changed_underneath", BUSY, path=self.loaded.path)


@contextmanager
def editing(path: Path, wait: float = WAIT) -> Iterator[Editing]:
    """Lock a plan file and read it, in this order; `wait` is how many seconds another writer is waited for.

    A symbolic link stays one: the file that it leads to is edited. Stops with `cannot_read`, with `not_a_file` for a
    folder or device, with `plan_read_only` where nobody or not this user may write it, and as `locked` does. A file
    that gives no plan is the caller's to judge.
    """
    name = shown(path)
    real = Path(os.path.realpath(path))
    _editable(real, name)
    with locked(real, name, wait):
        try:
            data, found = content(real, name)
        except OSError as problem:
            raise _unreadable(name, problem) from problem
        source, more = (None, []) if data is None else decode(name, data)
        yield Editing(path, real, from_source(name, source, [*found, *more]), data)


def _editable(real: Path, name: str) -> None:
    try:
        mode = real.stat().st_mode
    except OSError as problem:
        raise _unreadable(name, problem) from problem
    if not stat.S_ISREG(mode):
        raise CannotGoOn("not_a_file", path=name)
    # Root may write everything; a file that nobody may write is meant to stay as it is.
    if not mode & 0o222 or not os.access(real, os.W_OK):
        raise CannotGoOn("plan_read_only", path=name)


def _unreadable(name: str, problem: OSError) -> CannotGoOn:
    return CannotGoOn("cannot_read", path=name, reason=reason(problem))
