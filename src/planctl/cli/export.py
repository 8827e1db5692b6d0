"""planctl export: the plan as a file for another program, whose format its ending tells."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from planctl.cli.documents import drawn, give, origins
from planctl.cli.options import argument, document_application, option
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.views.write import FILE_FORMATS, ready

if TYPE_CHECKING:
    from planctl.reports.ledger import Ledger

app, command = document_application("export", "exit_code")


@command
def export(
    session: Session,
    file: Annotated[Path | None, argument("export_file", "[FILE]")] = None,
    to_fill: Annotated[bool, option("--to-fill")] = False,
) -> None:
    if file and session.output:
        raise CannotGoOn("export_twice", file=str(file), output=str(session.output))
    session.output = session.output or file
    if session.output is None and session.format_text is None:
        raise CannotGoOn("export_where", known=" ".join(end for end, form in FILE_FORMATS.items() if form in _MAKERS))
    form = session.form(("xlsx",) if to_fill else tuple(_MAKERS))
    ready(form)
    (_filling if to_fill else _MAKERS[form])(session, form)


def _occurrences(session: Session, form: str) -> None:
    """Every due date, as `planctl due --all` has them."""
    from planctl.queries.due import due
    from planctl.queries.windows import window

    everything = window(session.plans, session.as_of, everything=True)
    session.answer(due(session.plans, session.filter, everything, session.as_of), "measures.due")


def _ledger(session: Session, form: str) -> None:
    """The office's own table."""
    from planctl.reports.ledger import ledger

    made = ledger(session.plans, session.filter, session.as_of, origins(session))
    give(session, form, lambda: _ledger_drawn(session, form, made), made.complete, made.findings)


def _ledger_drawn(session: Session, form: str, made: "Ledger") -> str | bytes:
    from planctl.cli.limits import limits
    from planctl.views.blocks import Table
    from planctl.views.pages.ledger import ledger as page

    around = (limits(session), session.lacking(form, made.complete, made.findings))
    if form in ("xlsx", "docx"):
        lines = [block.text for blocks in around for block in blocks]
        if form == "xlsx":
            from planctl.views.ledger_xlsx import ledger_xlsx

            return ledger_xlsx(made, lines)
        from planctl.views.ledger_docx import ledger_docx

        return ledger_docx(made, lines)
    title, *rest = page(made)
    if form == "csv":
        from planctl.views.data import table_csv

        return "".join(table_csv(block, raw=session.raw) for block in rest if isinstance(block, Table))
    return drawn(session, form, [title, *around[0], *rest, *around[1]])


def _filling(session: Session, form: str) -> None:
    """A division's sheet to fill in."""
    from planctl.cli.filling import fill

    fill(session, form)


def _calendar(session: Session, form: str) -> None:
    """Every due date as an all-day entry. The format is UTF-8 wherever it goes (RFC 5545, 3.1.4)."""
    from planctl.cli.limits import limits
    from planctl.reports.calendar import calendar
    from planctl.views.ics import ics_text

    made = calendar(session.plans, session.filter, session.as_of, origins(session))
    if made.undated:
        session.tell("not_in_calendar", n=made.undated)
    if not made.events:
        session.tell("calendar_empty")

    def draw() -> bytes:
        notes = [*limits(session), *session.lacking(form, made.complete, made.findings)]
        return ics_text(made, [note.text for note in notes]).encode()

    give(session, form, draw, made.complete, made.findings)


_MAKERS: Final[dict[str, Callable[[Session, str], None]]] = {
    "xlsx": _ledger,
    "docx": _ledger,
    "csv": _ledger,
    "markdown": _ledger,
    "html": _ledger,
    "ics": _calendar,
    "json": _occurrences,
    "jsonl": _occurrences,
}
