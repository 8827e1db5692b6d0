"""planctl overdue: what is overdue, how late, and who owes it."""

from planctl.cli.options import application
from planctl.cli.session import Session
from planctl.queries.overdue import overdue as ask

app, command = application("overdue")


@command
def overdue(session: Session) -> None:
    session.answer(ask(session.plans, session.filter, session.as_of), "measures.overdue")
