"""planctl extend ID: a new deadline asked for."""

from datetime import date
from typing import Annotated

from planctl.changes.meant import approved, extension
from planctl.changes.recording import with_approval, with_extension
from planctl.cli import complete
from planctl.cli.editing import DryRun, Made, edit, required
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.messages import say
from planctl.plan.loaded import Loaded
from planctl.plan.model import Extension
from planctl.plan.occurrences import moves
from planctl.queries.duties import Duty
from planctl.queries.show import measure_at

app, command = plain_application("extend", "plan", "day")


@command
def extend(
    session: Session,
    address: Annotated[str, argument("measure_id", "ID", autocompletion=complete.ids)],
    to: Annotated[str | None, option("--to", text="extend_to", metavar="DEADLINE")] = None,
    reason: Annotated[str | None, option("--reason", metavar="TEXT")] = None,
    approved_by: Annotated[str | None, option("--approved-by", metavar="NAME")] = None,
    day: Annotated[str | None, option("--date", metavar="DATE", text="asked_on")] = None,
    dry_run: DryRun = False,
) -> None:
    def make(loaded: Loaded, duty: Duty, today: date) -> Made:
        id_ = duty.measure.id
        if approved_by and not reason:
            place, new = approved(duty.plan, duty.measure, approved_by, to, on=day, as_of=session.as_of, today=today)
            change = with_approval(loaded, id_, place, new)
        else:
            wish, why = required("--to", to), required("--reason", reason)
            new = extension(
                duty.plan, duty.measure, wish, why, approved_by, asked=day, as_of=session.as_of, today=today
            )
            change = with_extension(loaded, id_, new)
        return Made(change, notices=(_notice(duty, measure_at([change.after], id_, session.as_of), new),))

    edit(session, [address], make, dry_run)


def _notice(before: Duty, after: Duty, asked: Extension) -> str:
    """How the new deadline is read, and whether the due date moves: taken from what the extensions do."""
    move = next(
        each
        for each in moves(after.measure, after.plan.year, inclusive=after.plan.inclusive)
        if each.extension == asked
    )
    was, is_ = before.whole.due, after.whole.due
    args = {"id": after.measure.id, "words": asked.to, "to": move.to, "due": move.due, "asked": asked.asked}
    if asked.asked >= move.due:
        return say("notices.extension_late", **args)
    if not asked.approved_by:
        return say("notices.extension_open", **args)
    return say("notices.extension_moves" if was != is_ else "notices.extension_idle", **args, was=was, now=is_)
