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
    try:
        there = target.stat() if target.exists() else None
    except OSError as problem:
        raise CannotGoOn("cannot_write", path=str(path), reason=reason(problem)) from problem
    if {path.suffix.lower(), target.suffix.lower()} & {*PLAN_ENDINGS}:
        raise CannotGoOn("output_is_plan", path=str(path))
    if there and not stat.S_ISREG(there.st_mode):
        # A pipe or device (/dev/stdout) is written to, not replaced.
        try:
            path.write_bytes(data)
        except OSError as problem:
            raise CannotGoOn("cannot_write", path=str(path), reason=reason(problem)) from problem
        return
    if there and not there.st_mode & stat.S_IWUSR:
        raise CannotGoOn("read_only", path=str(path))
    if there and target.suffix.lower() == ".xlsx" and _is_form(target):
        raise CannotGoOn("filled_in", path=str(path))
    replaced(target, data, shown=str(path))


def _is_form(path: Path) -> bool:
    """Whether a workbook is a sheet to fill in, which may have been: its hidden sheet has a name of its own."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as book:
            return b'name="planctl"' in book.read("xl/workbook.xml")
    except (OSError, KeyError, BadZipFile, ValueError, RuntimeError):
        return False
