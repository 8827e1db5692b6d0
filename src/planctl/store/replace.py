"""A file's new bytes in one step: whoever looks, and whatever interrupts, finds the old file or the new one, whole."""

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from planctl.errors import CannotGoOn, reason


def replaced(path: Path, data: bytes, *, check: Callable[[], None] | None = None, shown: str | None = None) -> None:
    """Replace a file, or make it, from a temporary file beside it; symbolic links must be resolved already.

    `check` is called directly before the old file goes and raises to keep it. `shown` is what messages call the file,
    else its path. Stops with `cannot_write`; the old file is then as it was and the temporary file is gone.
    The mode is kept, the group where this user may give the file to it, the owner as root. Other names of the same
    file (hard links) keep the old bytes, as they do when git checks a file out: copies made by `cp -l` stay what they
    were, and no name ever shows half a file.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        # Within the `try`, though it may fail before there is a file: an interrupt finds no gap to leave one behind.
        _filled(temporary, data, _status(path))
        if check is not None:
            check()
        temporary.replace(path)
    except OSError as problem:
        name = str(path) if shown is None else shown
        raise CannotGoOn("cannot_write", path=name, reason=reason(problem)) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    kept(path.parent)


def swept(path: Path) -> None:
    """Remove what killed writers of this file have left beside it. Only for who holds the file's lock."""
    ours = re.compile(re.escape(f".{path.name}.") + r"[0-9a-f]{8}\.tmp")
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            if ours.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    Path(entry.path).unlink()


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _filled(temporary: Path, data: bytes, old: os.stat_result | None) -> None:
    """A new file with these bytes, on the disk and not only in its cache, as open to others as the old one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666 if old is None else 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if old is not None:
            _as_open(temporary, descriptor, old)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _as_open(temporary: Path, descriptor: int, old: os.stat_result) -> None:
    mode = stat.S_IMODE(old.st_mode)
    if os.name == "nt":
        temporary.chmod(mode)
        return
    new = os.fstat(descriptor)
    if new.st_gid != old.st_gid:
        try:
            os.fchown(descriptor, -1, old.st_gid)
        except OSError:
            # What the old group might do must not pass to another one: it gets what everybody has.
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    if new.st_uid != old.st_uid and os.geteuid() == 0:
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, -1)
    os.fchmod(descriptor, mode)


def kept(folder: Path) -> None:
    """Put the new name on the disk too. The file is replaced already: what cannot do this only fears a power cut."""
    if os.name == "nt":  # no folder can be opened there
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
