"""planctl today, and planctl alone: one screen."""

from planctl.cli.options import application
from planctl.cli.session import Session
from planctl.queries.today import today as ask

app, command = application("today")


@command
def today(session: Session) -> None:
    session.answer(ask(session.plans, session.filter, session.as_of), "today.today")
