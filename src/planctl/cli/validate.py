"""planctl validate: everything that is wrong or doubtful in plan files."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli import clock
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.errors import UNUSABLE, CannotGoOn
from planctl.findings import Severity
from planctl.plan.checks import checked
from planctl.plan.loaded import Loaded
from planctl.store import find
from planctl.store.load import load
from planctl.views.findings import FORMATS

app, command = plain_application("validate", "plan", "file")


Paths = Annotated[list[str] | None, argument("paths", "[PATH]...")]


@command
def validate(
    session: Session,
    paths: Paths = None,
    form: Annotated[str, option("--format", metavar="|".join(FORMATS), text="findings_format")] = "full",
    strict: Annotated[bool, option("--strict")] = False,
) -> None:
    if form not in FORMATS:
        raise CannotGoOn("bad_choice", option="--format", value=form, known=" | ".join(FORMATS))
    loaded, refused = _loaded(session, paths)
    today = clock.today()
    found = [finding for each in loaded for finding in checked(each, today)]
    session.put(form, session.told(loaded, found, form, None if session.output else session.streams[0]))
    counts = Counter(finding.severity for finding in found)
    if found and form == "full":
        numbers = {str(severity): counts[severity] for severity in Severity}
        session.tell("validated", **numbers, files=len({finding.path for finding in found}))
    if refused or any(each.plan is None for each in loaded):
        raise typer.Exit(UNUSABLE)
    raise typer.Exit(int(bool(counts[Severity.ERROR] or (strict and counts[Severity.WARNING]))))


def _loaded(session: Session, paths: list[str] | None) -> tuple[list[Loaded], bool]:
    """The files as read, each once; and whether some paths cannot be opened, which are told and passed by."""
    loaded: dict[Path, Loaded] = {}
    refused = False
    for path in paths or (None,):
        try:
            for file in session.paths if path is None else find.plan_files(Path(path)):
                if file.absolute() not in loaded:
                    loaded[file.absolute()] = load(file)
        except CannotGoOn as problem:
            if path is None:
                raise
            refused = True
            session.say(str(problem))
    return list(loaded.values()), refused
