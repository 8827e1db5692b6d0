"""A file to a plan and its findings; and of several plans, those that a day is about."""

from collections.abc import Collection, Sequence
from pathlib import Path

from planctl.errors import CannotGoOn, reason
from planctl.findings import Finding
from planctl.plan.loaded import Loaded, in_order, read
from planctl.source import Source
from planctl.store.find import shown, stated_year
from planctl.store.read import read as read_source


def load(path: Path) -> Loaded:
    """Read one plan file. A path that cannot be opened at all stops the command."""
    name = shown(path)
    try:
        source, found = read_source(path, name)
    except OSError as problem:
        raise CannotGoOn("cannot_read", path=name, reason=reason(problem)) from problem
    return from_source(name, source, found)


def from_source(name: str, source: Source | None, found: list[Finding]) -> Loaded:
    """What a file gives: `source` None where its bytes gave no text, `found` on the way to it."""
    if source is None:
        return Loaded(name, None, None, in_order(found))
    return read(source, tuple(found))


def of_the_years(paths: Sequence[Path], asked: Collection[int]) -> list[Path]:
    """Of several plan files those of the years asked about, else those of the latest year."""
    years = {path: stated_year(path) for path in paths}
    known = [year for year in years.values() if year]
    if len(paths) < 2 or not known:
        return list(paths)
    wanted = {*asked} & {*known} or {max(known)}
    return [path for path in paths if years[path] is None or years[path] in wanted]
