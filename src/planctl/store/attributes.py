"""The .gitattributes line that sends a folder's plans to planctl's merge driver."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.store.find import shown
from planctl.store.git import handed_over, merge_drivers
from planctl.store.replace import replaced

FILE: Final = ".gitattributes"
DRIVER: Final = "planctl"
# Stands for the plans of years to come.
_NEXT: Final = "0000.yaml"


class Attributes(NamedTuple):
    """What was done: the lines added to `path`, and the plans for which other lines still name another driver."""

    path: Path
    added: tuple[str, ...]
    overruled: tuple[str, ...]


def ensure(tree: Path, plans: Sequence[Path]) -> Attributes:
    """See to it that git asks planctl to merge these plans, which share a folder, and the later ones beside them.

    Lines are added at the end; every other byte of the file stays. Stops with `attributes_link`, `cannot_read` and
    `cannot_write`.
    """
    folder = Path(os.path.realpath(plans[0].parent)).relative_to(tree).as_posix()
    inside = "" if folder == "." else f"{folder}/"
    names = [inside + name for name in dict.fromkeys([_NEXT, *(plan.name for plan in plans)])]
    path = tree / FILE
    if path.is_symlink():
        raise CannotGoOn("attributes_link", path=shown(path))
    missing = _others(tree, names)
    lines = [_line(inside, ending) for ending in dict.fromkeys(Path(name).suffix for name in missing)]
    data = handed_over(path) if missing and path.exists() else b""
    there = data.splitlines()
    added = [line for line in lines if os.fsencode(line) not in there]
    if added:
        replaced(path, _appended(data, [os.fsencode(line) for line in added]), shown=shown(path))
        missing = _others(tree, missing)
    return Attributes(path, tuple(added), tuple(missing))


def _others(tree: Path, names: list[str]) -> list[str]:
    """Those that git would not ask planctl to merge."""
    return [name for name, driver in zip(names, merge_drivers(tree, names), strict=True) if driver != DRIVER]


def _line(inside: str, ending: str) -> str:
    """The line for the files of a folder: its name taken literally, quoted as git wants it where it has to be."""
    pattern = re.sub(r"([\\*?\[])", r"\\\1", inside) + f"*{ending}"
    if not inside or pattern[0] in "!#":
        pattern = f"/{pattern}"
    if re.search(r'[\s"]', pattern):
        escaped = pattern.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
        pattern = f'"{escaped}"'
    return f"{pattern} merge={DRIVER}"


def _appended(data: bytes, lines: list[bytes]) -> bytes:
    """The file's bytes with lines at the end, whose line breaks are those that the file has."""
    ending = b"\r\n" if b"\r\n" in data else b"\n"
    between = b"" if not data or data.endswith(b"\n") else ending
    return data + between + b"".join(line + ending for line in lines)
