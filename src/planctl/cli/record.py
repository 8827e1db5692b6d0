"""planctl record ID: a progress entry, or with --amend the latest one mended."""

from datetime import date
from typing import Annotated

from planctl.changes.meant import Words, amended, entry
from planctl.changes.recording import with_amended, with_entry
from planctl.cli import complete
from planctl.cli.editing import By, Day, DryRun, Evidence, Made, Note, Period, edit
from planctl.cli.hints import hints
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.messages import say
from planctl.plan.loaded import Loaded
from planctl.queries.duties import Duty

app, command = plain_application("record", "plan", "day")


@command
def record(
    session: Session,
    address: Annotated[str, argument("measure_id", "ID", autocompletion=complete.ids)],
    state: Annotated[
        str | None, option("--state", text="new_state", metavar="STATE", autocompletion=complete.states)
    ] = None,
    percent: Annotated[str | None, option("--percent", metavar="N")] = None,
    period: Period = None,
    day: Day = None,
    done_on: Annotated[str | None, option("--done-on", metavar="DATE")] = None,
    by: By = None,
    note: Note = None,
    problem: Annotated[str | None, option("--problem", metavar="TEXT")] = None,
    next_: Annotated[str | None, option("--next", metavar="TEXT")] = None,
    evidence: Evidence = None,
    amend: Annotated[bool, option("--amend")] = False,
    dry_run: DryRun = False,
) -> None:
    words = Words(state, percent, period, day, done_on, by, note, problem, next_, evidence)

    def make(loaded: Loaded, duty: Duty, today: date) -> Made:
        if amend:
            index, new = amended(duty.plan, duty.measure, words, session.as_of, today)
            told = say("notices.amends", id=duty.measure.id, date=duty.measure.progress[index].date)
            return Made(with_amended(loaded, duty.measure.id, index, new), new.for_, (told,))
        new = entry(duty.plan, duty.measure, words, session.as_of, today)
        return Made(with_entry(loaded, duty.measure.id, new), new.for_, hints(duty, new))

    edit(session, [address], make, dry_run)
