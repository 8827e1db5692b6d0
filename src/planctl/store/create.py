"""A file where there was none: it is there whole or not at all, and nothing that is there is ever replaced."""

import os
from contextlib import suppress
from pathlib import Path

from planctl.errors import CannotGoOn, reason
from planctl.store.find import shown
from planctl.store.replace import kept


def create(path: Path, data: bytes, taken: str = "already_there") -> None:
    """Make a file, and its folder if that alone is missing. Stops with `taken` where anything has its name, a broken
    symbolic link too, and with `cannot_write`."""
    made = _folder(path.parent)
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        if os.path.lexists(path):
            raise FileExistsError
        _filled(temporary, data)
        _linked(temporary, path, data)
        kept(path.parent)
    except FileExistsError as problem:
        raise CannotGoOn(taken, path=shown(path)) from problem
    except OSError as problem:
        raise CannotGoOn("cannot_write", path=shown(path), reason=reason(problem)) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if made:
            with suppress(OSError):  # only an empty folder goes
                path.parent.rmdir()


def _folder(folder: Path) -> bool:
    """Make a folder; whether it was missing."""
    try:
        folder.mkdir()
    except OSError:
        # It is there, or writing into it will say what is wrong.
        return False
    return True


def _filled(path: Path, data: bytes) -> None:
    """A new file with these bytes on the disk, or none."""
    file = path.open("xb")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _linked(temporary: Path, path: Path, data: bytes) -> None:
    """Give the file its name, which fails where that is taken meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # Not every file system has hard links: then it is written where it belongs.
        _filled(path, data)
