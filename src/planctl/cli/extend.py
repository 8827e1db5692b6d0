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
from planctl.queries.duties import Duty

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
    def ask(loaded: Loaded, duty: Duty, today: date) -> Made:
        wish, why = required("--to", to), required("--reason", reason)
        asked = extension(duty.plan, duty.measure, wish, why, approved_by, asked=day, as_of=session.as_of, today=today)
        return Made(with_extension(loaded, duty.measure.id, asked), notice=_notice(duty, asked))

    def approve(loaded: Loaded, duty: Duty, today: date) -> Made:
        place, asked = approved(duty.plan, duty.measure, approved_by or "", on=day, as_of=session.as_of, today=today)
        return Made(with_approval(loaded, duty.measure.id, place, asked), notice=_notice(duty, asked))

    edit(session, [address], approve if approved_by and not (to or reason) else ask, dry_run)


def _notice(duty: Duty, asked: Extension) -> str:
    """Whether the extension was asked for in time, and what follows."""
    due = duty.whole.due
    late = due is not None and asked.asked > due
    key = "late" if late else "in_time" if asked.approved_by else "open"
    return say(f"notices.extension_{key}", id=duty.measure.id, asked=asked.asked, due=due)
