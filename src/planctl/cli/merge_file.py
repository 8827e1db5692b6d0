"""planctl merge-file BASE OURS THEIRS: two versions of a plan into one, as git asks a merge driver to do it."""

import os
from pathlib import Path
from typing import Annotated

import typer

from planctl.changes.merge import merged, new_errors
from planctl.changes.merge_cuts import LeaveToGit
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.messages import say
from planctl.plan.values import count
from planctl.source import Source
from planctl.store import git
from planctl.store.read import decode, encoded
from planctl.store.replace import replaced

app, command = plain_application("merge-file")

CONFLICTS = 1


@command
def merge_file(
    session: Session,
    base: Annotated[Path, argument("merge_base", "BASE")],
    ours: Annotated[Path, argument("merge_ours", "OURS")],
    theirs: Annotated[Path, argument("merge_theirs", "THEIRS")],
    name: Annotated[str | None, option("--path", metavar="NAME", text="merge_path")] = None,
    marker_size: Annotated[str, option("--marker-size", metavar="N")] = str(git.MARKER_SIZE),
) -> None:
    size = count(marker_size)
    if not size:
        raise CannotGoOn("bad_number", option="--marker-size", value=marker_size)
    versions = [git.handed_over(path) for path in (base, ours, theirs)]
    data, conflicts = _merged(session, name or str(ours), versions, size)
    if data != versions[1]:
        replaced(Path(os.path.realpath(ours)), data, check=lambda: _untouched(ours, versions[1]), shown=str(ours))
    raise typer.Exit(CONFLICTS if conflicts else 0)


def _merged(session: Session, name: str, versions: list[bytes], marker_size: int) -> tuple[bytes, bool]:
    """The merged bytes and whether a person has to look at them: joined by planctl, else by git, saying why."""
    sources = [source for source in (decode(name, data)[0] for data in versions) if source]
    try:
        if len(sources) < len(versions):
            raise LeaveToGit("merge_encoding")
        found = merged(sources[0], sources[1], sources[2], git.joined, marker_size)
    except LeaveToGit as reason:
        return _left_to_git(session, name, versions, sources, marker_size, reason)
    for clash in found.clashes:
        session.tell("merge_conflict", path=name, reason=say("notices.merge_clash", id=clash.id, day=clash.day))
    return encoded(found.source), bool(found.clashes)


def _left_to_git(
    session: Session, name: str, versions: list[bytes], sources: list[Source], marker_size: int, reason: LeaveToGit
) -> tuple[bytes, bool]:
    """What git makes of them line by line. A result without conflicts still is one if it has errors of its own."""
    done = git.merge_file(versions[0], versions[1], versions[2], marker_size)
    if done is None:
        session.tell("merge_no_text", path=name)
        return versions[1], True
    if done.conflicts:
        session.tell("merge_conflict", path=name, reason=say(f"notices.{reason.name}", **reason.args_))
        return done.data, True
    result, _ = decode(name, done.data)
    if result and len(sources) == len(versions) and new_errors(result, (sources[1], sources[2])):
        session.tell("merge_new_errors", path=name)
        return done.data, True
    return done.data, False


def _untouched(path: Path, data: bytes) -> None:
    if git.handed_over(path) != data:
        raise CannotGoOn("changed_underneath", 3, path=str(path))
