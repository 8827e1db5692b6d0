"""The sheet that a division fills in, from the options of `planctl export --to-fill`."""

from typing import TYPE_CHECKING

from planctl.cli.documents import give, one_division, origins
from planctl.errors import CannotGoOn
from planctl.messages import say

if TYPE_CHECKING:
    from planctl.cli.session import Session
    from planctl.reports.filling import Filling


def fill(session: "Session", form: str) -> None:
    """Write the sheet of the one division asked for, of the one plan at hand; a file that is there stays."""
    from planctl.reports.filling import filling
    from planctl.views.filling_xlsx import filling_xlsx

    division = one_division(session, "fill_division")
    plans = [loaded for loaded in session.plans if loaded.plan]
    if len(plans) != 1:
        raise CannotGoOn("fill_one_plan", n=len(plans), known=" ".join(loaded.path for loaded in plans))
    made = filling(plans[0], session.filter, division, session.as_of, origins(session))
    if not made.rows:
        session.note_day()
        session.tell("nothing_to_fill", division=division, as_of=session.as_of)
        session.end(made.complete, made.findings, rows=False)
        return

    def draw() -> bytes:
        return filling_xlsx(made, _lines(session, form, made))

    give(session, form, draw, made.complete, made.findings, lambda _, data: _keep(session, data))


def _lines(session: "Session", form: str, made: "Filling") -> list[str]:
    """What the form was limited to beside its division, and what it lacks."""
    from planctl.cli.limits import limits

    others = limits(session, divisions=False)
    return [block.text for block in (*others, *session.lacking(form, made.complete, made.findings))]


def _keep(session: "Session", data: str | bytes) -> None:
    """To the file, which must not be there yet: it may be one that was filled in."""
    from planctl.store.create import create

    assert isinstance(data, bytes)
    if session.output is None:
        session.streams[0].write(data)
        return
    if not session.output.parent.is_dir():
        # A folder that is not there is a slip of the keyboard, not a wish for one.
        raise CannotGoOn("cannot_write", path=str(session.output), reason=say("errors.os_ENOENT"))
    create(session.output, data, taken="filled_in")
