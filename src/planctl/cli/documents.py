"""What documents have in common: their language, where they come from, and how they are given."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli import language
from planctl.errors import CannotGoOn
from planctl.messages import speaking
from planctl.reports.document import MOST_LISTED, Origin, origins_of
from planctl.store import git

if TYPE_CHECKING:
    from planctl.cli.session import Session
    from planctl.views.blocks import Block


def origins(session: "Session") -> tuple[Origin, ...]:
    """The plan files that a document is made from, with their commits."""
    known = [loaded for loaded in session.plans if loaded.plan]
    asked = known if len(known) <= MOST_LISTED else []
    return origins_of(known, {loaded.path: git.last_commit(Path(loaded.path)) for loaded in asked})


def document_language(session: "Session") -> str:
    """The language asked for by word (`--lang`, PLANCTL_LANG), else Chinese for a Chinese plan: whoever reads a
    document need not have the locale of whoever makes it."""
    titles = "".join(loaded.plan.title for loaded in session.plans if loaded.plan)
    return language.wish() or ("zh" if any("一" <= sign <= "鿿" for sign in titles) else "en")


def one_division(session: "Session", refusal: str) -> str:
    """The one division that a paper on what it leads is for. Stops with `refusal` where none, several or nobody is
    asked for, and where another role is."""
    from planctl.queries import names
    from planctl.queries.filters import NOBODY

    if len(session.divisions) != 1 or session.divisions[0] == NOBODY:
        raise CannotGoOn(refusal)
    if session.role not in (None, "lead"):
        raise CannotGoOn("lead_only")
    return names.match(session.divisions[0], names.divisions(session.plans), "division")


def give(
    session: "Session",
    form: str,
    draw: "Callable[[], str | bytes]",
    complete: bool,
    findings: int,
    put: "Callable[[str, str | bytes], None] | None" = None,
) -> None:
    """Draw a document in its language and put it where it goes, by `put` if it is not to go there as answers do; end
    with its exit status."""
    with speaking(document_language(session), formal=True):
        drawn = draw()
    if isinstance(drawn, str):
        from planctl.views.write import safely

        out = session.streams[0]
        here = session.output is None
        drawn = safely(form, drawn, terminal=here and out.terminal, encoding=out.encoding if here else "utf-8")
    session.note_day()
    (put or session.put)(form, drawn)
    if session.output is not None:
        session.tell("written", path=session.output)
    session.end(complete, findings, rows=False)


def drawn(session: "Session", form: str, blocks: "Sequence[Block]", footer: "Sequence[str]" = ()) -> str | bytes:
    """Blocks in one of the formats that a person reads, with the lines of a footer: on each page where there are any,
    else at the end."""
    if form == "docx":
        from planctl.views.docx import docx_bytes

        return docx_bytes(blocks, day=session.as_of, footer=footer)
    from planctl.views.blocks import Prose
    from planctl.views.write import written

    blocks = [*blocks, *(Prose(line, tone="muted") for line in footer)]
    out = session.streams[0]
    here = session.output is None
    return written(
        form, blocks, width=out.width if here else None, colour=out.colour and here,
        encoding=out.encoding if here else "utf-8",
    )  # fmt: skip
