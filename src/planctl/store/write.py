"""Writing an answer's file whole or not at all."""

import os
import stat
from pathlib import Path

from planctl.errors import CannotGoOn, reason
from planctl.store.find import PLAN_ENDINGS
from planctl.store.replace import replaced


def write_new(path: Path, data: bytes) -> None:
    """Replace the file in one step. A file that could be a plan is refused: an answer must never eat one."""
    target = Path(os.path.realpath(path))
    if {path.suffix.lower(), target.suffix.lower()} & {*PLAN_ENDINGS}:
        raise CannotGoOn("output_is_plan", path=str(path))
    if path.exists() and not path.is_file():
        # A pipe or device (/dev/stdout) is written to, not replaced.
        try:
            path.write_bytes(data)
        except OSError as problem:
            raise CannotGoOn("cannot_write", path=str(path), reason=reason(problem)) from problem
        return
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise CannotGoOn("read_only", path=str(path))
    replaced(target, data, shown=str(path))
