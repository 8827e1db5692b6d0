"""planctl status: the plan at a glance."""

from typing import Annotated

from planctl.cli.options import application, option
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.queries.status import BY
from planctl.queries.status import status as ask

app, command = application("status")


@command
def status(session: Session, by: Annotated[str, option("--by", metavar="|".join(BY))] = "item") -> None:
    if by not in BY:
        raise CannotGoOn("bad_choice", option="--by", value=by, known=" | ".join(BY))
    session.answer(ask(session.plans, session.filter, by, session.as_of), "status.status")
