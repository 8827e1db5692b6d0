"""planctl by-division: what each division carries, leading and supporting."""

from typing import Annotated

from planctl.cli import complete
from planctl.cli.options import application, argument
from planctl.cli.session import Session
from planctl.queries import carrying, names

app, command = application("by-division")

Name = Annotated[str | None, argument("name", "[NAME]", autocompletion=complete.divisions)]


@command
def by_division(session: Session, name: Name = None) -> None:
    if name is None:
        session.answer(carrying.by_division(session.plans, session.filter, session.as_of), "carrying.divisions")
        return
    division = names.match(name, names.divisions(session.plans), "division")
    session.answer(carrying.of_division(session.plans, session.filter, division, session.as_of), "measures.measures")
