"""What the commands that record have in common: find the one file, lock, read, change, prove, write, show."""

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from planctl.cli import clock
from planctl.cli.options import option
from planctl.cli.session import Session
from planctl.errors import UNUSABLE, CannotGoOn
from planctl.messages import say
from planctl.queries.duties import Duty
from planctl.queries.show import measure_at
from planctl.store import find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from planctl.changes.change import Change
    from planctl.findings import Finding
    from planctl.plan.loaded import Loaded
    from planctl.source import Source

DryRun: TypeAlias = Annotated[bool, option("--dry-run")]
Day: TypeAlias = Annotated[str | None, option("--date", metavar="DATE")]
Period: TypeAlias = Annotated[str | None, option("--for", metavar="PERIOD")]
By: TypeAlias = Annotated[str | None, option("--by", metavar="NAME", text="reporter")]
Note: TypeAlias = Annotated[str | None, option("--note", metavar="TEXT")]
Evidence: TypeAlias = Annotated[str | None, option("--evidence", metavar="TEXT")]


class Made(NamedTuple):
    """One change made, and what period of its measure it is about; None is the measure's own. `notices` are lines to
    say of it."""

    change: "Change"
    period: str | None = None
    notices: tuple[str, ...] = ()


Make: TypeAlias = "Callable[[Loaded, Duty, date], Made]"


def edit(session: Session, addresses: Sequence[str], make: Make, dry_run: bool) -> None:
    """Make one change after the other in the one file that holds these measures, and write them together.

    `make` gets the file as it is by then, the measure, and today. What was done is shown as a diff; nothing is written
    unless all can be done, nor with `dry_run`.
    """
    path, wanted = _target(session, addresses)
    today = clock.today()
    made: list[Made] = []
    with _opened(path, dry_run) as (loaded, write):
        if loaded.plan is None:
            session.streams[1].write(session.told([loaded], loaded.findings, "full", session.streams[1]))
            raise typer.Exit(UNUSABLE)
        first = loaded
        for address in wanted:
            made.append(make(loaded, measure_at([loaded], address, session.as_of), today))
            loaded = made[-1].change.after
        # All that could still go wrong is worked out before anything is written.
        told = _told(session, first, loaded, made)
        if loaded.source and not dry_run:
            write(loaded.source)
    last = say("notices.not_written" if dry_run else "notices.written", path=loaded.path)
    try:
        _show(session, made)
    except CannotGoOn:
        session.say(last)
        raise
    for line in (*told, last):
        session.say(line)


def _target(session: Session, addresses: Sequence[str]) -> "tuple[Path, list[str]]":
    """The one plan file that has the measures, and their addresses, each once."""
    from planctl.store.load import load, of_the_years

    wanted = list(dict.fromkeys(address.strip() for address in addresses))
    names = {address.rpartition("/")[0] for address in wanted} - {""}
    paths = session.paths if names else of_the_years(session.paths, {session.as_of.year})
    if len(paths) > 1:
        plans = [load(path) for path in paths]
        held = measure_at(plans, wanted[0], session.as_of).loaded
        paths = [path for path, each in zip(paths, plans, strict=True) if each is held]
    if len(paths) < len(session.paths):
        session.tell("chose_plan", path=find.shown(paths[0]), n=len(session.paths))
    return paths[0], wanted


@contextmanager
def _opened(path: "Path", dry_run: bool) -> "Iterator[tuple[Loaded, Callable[[Source], None]]]":
    """The file's plan, and how to write it: under its lock, or only read for a dry run."""
    if dry_run:
        from planctl.store.load import load

        yield load(path), lambda source: None
        return
    from planctl.store.editing import editing

    with editing(path) as file:
        yield file.loaded, file.write


def _show(session: Session, made: Sequence[Made]) -> None:
    """The diff on standard output."""
    from planctl.changes.diff import diff
    from planctl.views.diff import diff_text

    out = session.streams[0]
    for each in made:
        out.write(diff_text(diff(each.change), colour=out.colour, encoding=out.encoding))


def _told(session: Session, before: "Loaded", after: "Loaded", made: Sequence[Made]) -> list[str]:
    """What became of each measure, and what is doubtful in it now."""
    lines = [
        say("notices.doubt", code=found.code, message=found.message, help=found.help)
        for found in _doubts(before, after)
    ]
    for each in made:
        lines += each.notices
        id_ = each.change.address
        was, is_ = (_light(session, loaded, id_, each.period) for loaded in (before, after))
        named = f"{id_} ({each.period})" if each.period else id_
        key = "unchanged_light" if was == is_ else "changed_light"
        lines.append(say(f"notices.{key}", id=named, was=was, light=is_))
    return lines


def _doubts(before: "Loaded", after: "Loaded") -> "list[Finding]":
    """What has become doubtful with the change; that an extension came late, `extend` says itself."""
    from planctl.changes.change import fresh
    from planctl.plan.checks import doubts_of_progress

    found = fresh(doubts_of_progress(before), doubts_of_progress(after))
    return [each for each in found if each.code != "PL813"]


def _light(session: Session, loaded: "Loaded", id_: str, period: str | None) -> str:
    """A measure's light in words, on the as-of day."""
    from planctl.progress.known import known
    from planctl.progress.standing import named
    from planctl.views.pages.words import colour_word

    assert loaded.plan is not None
    duty = measure_at([loaded._replace(plan=known(loaded.plan, session.as_of))], id_, session.as_of)
    standing = named(duty.standings, period, duty.plan.year, None) if period else duty.whole
    standing = standing or duty.whole
    late = standing.timing == "overdue" or (standing.timing == "done_late" and standing.state == "done")
    return f"{colour_word(standing.light.colour)} {say(f'lights.{standing.timing if late else standing.state}')}"


def required(option_name: str, value: str | None) -> str:
    """The value of an option that must be given."""
    if value is None or not value.strip():
        raise CannotGoOn("option_missing", option=option_name)
    return value
