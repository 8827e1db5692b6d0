"""planctl list: the measures."""

from planctl.cli.options import application
from planctl.cli.session import Session
from planctl.queries.due import measures

app, command = application("list")


@command
def list_(session: Session) -> None:
    session.answer(measures(session.plans, session.filter, session.as_of), "measures.measures")
