"""Writing an answer's file whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from planctl.errors import CannotGoOn
from planctl.store.find import PLAN_ENDINGS


def write_new(path: Path, data: bytes) -> None:
    """Replace the file in one step. A file that could be a plan is refused: an answer must never eat one."""
    if path.suffix.lower() in PLAN_ENDINGS:
        raise CannotGoOn("output_is_plan", path=str(path))
    if path.exists() and not path.is_file():
        # A pipe or device (/dev/stdout) is written to, not replaced.
        try:
            path.write_bytes(data)
        except OSError as problem:
            raise CannotGoOn("cannot_write", path=str(path), reason=problem.strerror or str(problem)) from problem
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise CannotGoOn("read_only", path=str(path))
    temporary = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        temporary.chmod(mode)
        temporary.replace(target)
    except OSError as problem:
        raise CannotGoOn("cannot_write", path=str(path), reason=problem.strerror or str(problem)) from problem
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
