"""planctl by-leader: what each leader carries."""

from typing import Annotated

from planctl.cli import complete
from planctl.cli.options import application, argument
from planctl.cli.session import Session
from planctl.queries import carrying, names

app, command = application("by-leader")

Name = Annotated[str | None, argument("name", "[NAME]", autocompletion=complete.leaders)]


@command
def by_leader(session: Session, name: Name = None) -> None:
    if name is None:
        session.answer(carrying.by_leader(session.plans, session.filter, session.as_of), "carrying.leaders")
        return
    leader = names.match(name, names.leaders(session.plans), "leader")
    session.answer(carrying.of_leader(session.plans, session.filter, leader, session.as_of), "measures.measures")
