"""planctl validate: everything that is wrong or doubtful in plan files."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.findings import Severity
from planctl.plan.checks import checked
from planctl.store import find
from planctl.store.load import load
from planctl.views.findings import FORMATS, findings_text

app, command = plain_application("validate", "plan")


@command
def validate(
    session: Session,
    paths: Annotated[list[Path] | None, argument("paths", "[PATH]...")] = None,
    form: Annotated[str, option("--format", metavar="|".join(FORMATS), text="findings_format")] = "full",
    strict: Annotated[bool, option("--strict")] = False,
) -> None:
    if form not in FORMATS:
        raise CannotGoOn("bad_choice", option="--format", value=form, known=" | ".join(FORMATS))
    files = [file for path in paths for file in find.plan_files(path)] if paths else session.paths
    loaded = [load(path) for path in files]
    found = [finding for each in loaded for finding in checked(each)]
    out = session.streams[0]
    sources = {each.path: each.source for each in loaded if each.source}
    text = findings_text(found, sources, form, colour=out.colour, width=out.width, encoding=out.encoding)
    out.write(text)
    counts = Counter(finding.severity for finding in found)
    if found and form == "full":
        numbers = {str(severity): counts[severity] for severity in Severity}
        session.tell("validated", **numbers, files=len({finding.path for finding in found}))
    if any(each.plan is None for each in loaded):
        raise typer.Exit(2)
    raise typer.Exit(int(bool(counts[Severity.ERROR] or (strict and counts[Severity.WARNING]))))
