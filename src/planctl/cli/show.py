"""planctl show ID: everything about one item, group or measure."""

from typing import Annotated

from planctl.cli import complete
from planctl.cli.options import application, argument
from planctl.cli.session import Session
from planctl.queries.show import show as ask

app, command = application("show")


@command
def show(session: Session, address: Annotated[str, argument("id", "ID", autocompletion=complete.ids)]) -> None:
    # An address that names its plan is looked for in all of them.
    session.all_plans |= "/" in address
    session.answer(ask(session.plans, session.filter, address, session.as_of), "show.show")
