"""planctl new YEAR: the file of a new plan, a starter or one that goes on from an earlier year's."""

import os
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.editing import DryRun
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.errors import UNUSABLE, CannotGoOn
from planctl.messages import say
from planctl.phrases.stretches import YEARS
from planctl.plan.loaded import Loaded
from planctl.plan.values import year as read_year
from planctl.store import find
from planctl.store.create import create
from planctl.store.load import load
from planctl.views import safe

app, command = plain_application("new", "plan", "day")


@command
def new(
    session: Session,
    year: Annotated[str, argument("new_year", "YEAR")],
    like: Annotated[str | None, option("--like", metavar="PLAN")] = None,
    output: Annotated[Path | None, option("--output", "-o", metavar="FILE", text="new_output")] = None,
    dry_run: DryRun = False,
) -> None:
    number = read_year(year)
    if number is None or not YEARS[0] <= number <= YEARS[-1]:
        raise CannotGoOn("bad_year", value=year)
    if like is None:
        path = _path(output, _folder(session) / f"{number}.yaml")
        text, notices = say("new.starter", year=number), [say("notices.started", path=find.shown(path))]
    else:
        path, text, notices = _carried(session, number, _latest_before(Path(like), number), output)
    if dry_run:
        session.streams[0].write(text)
        notices = [*notices[:-1], say("notices.not_written", path=find.shown(path))]
    else:
        create(path, text.encode())
        session.streams[0].write(f"{safe.terminal(find.shown(path))}\n")
    for line in notices:
        session.say(line)


def _carried(session: Session, year: int, like: Path, output: Path | None) -> tuple[Path, str, list[str]]:
    """The new file's path, its text, and what to say of it."""
    from planctl.changes.next_year import next_year

    loaded = load(like)
    if loaded.plan is None:
        session.streams[1].write(session.told([loaded], loaded.findings, "full", session.streams[1]))
        raise typer.Exit(UNUSABLE)
    path = _path(output, like.with_name(_name_like(like, loaded, year)))
    beside = path.parent.resolve() == like.parent.resolve()
    made = next_year(loaded, year, session.as_of, path.stem, beside=beside)
    left = made.total - made.carried
    notices = [say("notices.carried", path=loaded.path, carried=made.carried, n=made.total, left=left)]
    name = "carried_undated" if made.undated else "carried_dated"
    return path, made.text, [*notices, say(f"notices.{name}", n=made.undated, path=find.shown(path))]


def _name_like(like: Path, loaded: Loaded, year: int) -> str:
    old = str(loaded.plan.year) if loaded.plan else ""
    stem = like.stem.replace(old, str(year)) if old and old in like.stem else str(year)
    return stem + (like.suffix if like.suffix.lower() in find.PLAN_ENDINGS else find.PLAN_ENDINGS[0])


def _latest_before(place: Path, year: int) -> Path:
    """The plan file that a path names; of a folder's, the latest of an earlier year."""
    years = {path: find.stated_year(path) or 0 for path in find.plan_files(place)}
    earlier = [path for path, stated in years.items() if stated < year]
    return max(earlier or years, key=lambda path: years[path])


def _path(output: Path | None, usual: Path) -> Path:
    if output is None:
        return usual
    path = output / usual.name if output.is_dir() else output
    if path.suffix.lower() not in find.PLAN_ENDINGS:
        raise CannotGoOn("no_plan_ending", path=str(path), known=" ".join(find.PLAN_ENDINGS))
    return path


def _folder(session: Session) -> Path:
    """Where the plans are, or the folder in which the first of them goes."""
    place = session.plan or os.environ.get("PLANCTL_PLAN")
    folder = Path(place) if place else find.nearest(Path.cwd()) or Path(find.FOLDER)
    try:
        return find.plan_files(folder)[0].parent
    except CannotGoOn:
        return folder
