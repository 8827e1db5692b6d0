"""planctl targets: the quantified promises."""

from planctl.cli.options import application
from planctl.cli.session import Session
from planctl.queries.targets import targets as ask

app, command = application("targets")


@command
def targets(session: Session) -> None:
    session.answer(ask(session.plans, session.filter, session.as_of), "targets.targets")
