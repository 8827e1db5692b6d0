"""Which plan files a command works on."""

import os
import re
from pathlib import Path
from typing import Final

from planctl.errors import CannotGoOn

FOLDER: Final = "plans"
PLAN_ENDINGS: Final = (".yaml", ".yml")
_YEAR: Final = re.compile(rb"^(?:\xef\xbb\xbf)?year:[ \t]*[\"']?([0-9]{4})", re.MULTILINE)
_HEAD: Final = 4096


def plan_files(place: Path) -> list[Path]:
    """The plan files that a path names: itself, or those of a folder (or of the folder's `plans/`), by name."""
    if not place.is_dir() or place.suffix.lower() in PLAN_ENDINGS:
        # A folder named like a plan is read as one, and told so (PL009).
        if not place.exists():
            raise CannotGoOn("no_such_path", path=str(place))
        return [place]
    for folder in (place, place / FOLDER):
        found = sorted(each for each in folder.glob("*") if each.suffix.lower() in PLAN_ENDINGS)
        if found:
            return found
    raise CannotGoOn("no_plans_in", path=str(place))


def nearest(here: Path) -> Path | None:
    """The nearest `plans/` folder with a plan file, upward from here."""
    for folder in (here, *here.parents):
        candidate = folder / FOLDER
        if candidate.is_dir() and any(each.suffix.lower() in PLAN_ENDINGS for each in candidate.iterdir()):
            return candidate
    return None


def shown(path: Path) -> str:
    """A path as a person would type it from here."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive on Windows
        return str(path)
    return str(path) if relative.startswith(os.pardir + os.sep + os.pardir) else relative


def stated_year(path: Path) -> int | None:
    """The year in a plan file's head, without reading the whole file; None where it does not stand there plainly."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            match = _YEAR.search(file.read(_HEAD))
    except OSError:
        return None
    return int(match[1]) if match else None
