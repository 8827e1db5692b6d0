"""planctl return, close, suspend, cancel: what the checker or the office decides of a measure, each with its note."""

from datetime import date
from typing import Annotated, Any, Final

from planctl.changes.meant import Words, entry
from planctl.changes.recording import with_entry
from planctl.cli import complete
from planctl.cli.editing import By, Day, DryRun, Evidence, Made, Note, Period, edit, required
from planctl.cli.hints import hints
from planctl.cli.options import argument, plain_application
from planctl.cli.session import Session
from planctl.plan.loaded import Loaded
from planctl.queries.duties import Duty

# What each command records.
STATES: Final = {"return": "returned", "close": "closed", "suspend": "suspended", "cancel": "cancelled"}


def application(name: str) -> Any:
    """The application of one of the four commands."""
    app, command = plain_application(name, "plan", "day")

    @command
    def verdict(
        session: Session,
        address: Annotated[str, argument("measure_id", "ID", autocompletion=complete.ids)],
        note: Note = None,
        period: Period = None,
        day: Day = None,
        by: By = None,
        evidence: Evidence = None,
        dry_run: DryRun = False,
    ) -> None:
        words = Words(STATES[name], None, period, day, None, by, required("--note", note), None, None, evidence)

        def make(loaded: Loaded, duty: Duty, today: date) -> Made:
            new = entry(duty.plan, duty.measure, words, session.as_of, today)
            return Made(with_entry(loaded, duty.measure.id, new), new.for_, hints(duty, new))

        edit(session, [address], make, dry_run)

    return app
