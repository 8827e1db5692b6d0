"""planctl done ID...: measures reported done."""

from datetime import date
from typing import Annotated

from planctl.changes.meant import Words, entry
from planctl.changes.recording import with_entry
from planctl.cli import complete
from planctl.cli.editing import By, Day, DryRun, Evidence, Made, Note, Period, edit
from planctl.cli.hints import hints
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.plan.loaded import Loaded
from planctl.queries.duties import Duty

app, command = plain_application("done", "plan", "day")


@command
def done(
    session: Session,
    addresses: Annotated[list[str], argument("measure_ids", "ID...", autocompletion=complete.ids)],
    period: Period = None,
    day: Day = None,
    done_on: Annotated[str | None, option("--done-on", metavar="DATE")] = None,
    by: By = None,
    note: Note = None,
    evidence: Evidence = None,
    dry_run: DryRun = False,
) -> None:
    words = Words("done", None, period, day, done_on, by, note, None, None, evidence)

    def make(loaded: Loaded, duty: Duty, today: date) -> Made:
        new = entry(duty.plan, duty.measure, words, session.as_of, today)
        return Made(with_entry(loaded, duty.measure.id, new), new.for_, hints(duty, new))

    edit(session, addresses, make, dry_run)
