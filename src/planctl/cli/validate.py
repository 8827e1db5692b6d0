"""planctl validate: everything that is wrong or doubtful in plan files."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli import clock, meter
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
    checks = meter.each(lambda each: checked(each, today), loaded, session, "checking")
    found = [finding for each in checks for finding in each]
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
    files: dict[Path, Path] = {}
    problems: list[CannotGoOn] = []
    for path in paths or (None,):
        try:
            found = session.paths if path is None else find.plan_files(Path(path))
        except CannotGoOn as problem:
            if path is None:
                raise
            problems.append(problem)
        else:
            for file in found:
                files.setdefault(file.absolute(), file)

    def read(file: Path) -> Loaded | None:
        try:
            return load(file)
        except CannotGoOn as problem:
            if not paths:
                raise
            problems.append(problem)
            return None

    loaded = meter.each(read, list(files.values()), session, "reading")
    for each in problems:
        session.say(str(each))
    return [file for file in loaded if file], bool(problems)
