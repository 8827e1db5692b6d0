"""planctl missing: who has not reported."""

from datetime import timedelta
from typing import Annotated, Final

from planctl.cli.options import application, option
from planctl.cli.session import Session
from planctl.queries.missing import missing as ask
from planctl.queries.windows import years_asked

_AFTER: Final = 92  # days after a year's end in which its last report is asked for

app, command = application("missing")


@command
def missing(session: Session, period: Annotated[str | None, option("--period", metavar="PERIOD")] = None) -> None:
    # In the new year the report on the last period of the old one is still owed.
    session.years = years_asked(session.as_of - timedelta(_AFTER), f"{_AFTER}d", period)
    session.answer(ask(session.plans, session.filter, period, session.as_of), "missing.missing")
