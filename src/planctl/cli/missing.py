"""planctl missing: who has not reported."""

from typing import Annotated

from planctl.cli.options import application, option
from planctl.cli.session import Session
from planctl.queries.missing import missing as ask

app, command = application("missing")


@command
def missing(session: Session, period: Annotated[str | None, option("--period", metavar="PERIOD")] = None) -> None:
    session.answer(ask(session.plans, session.filter, period, session.as_of), "missing.missing")
