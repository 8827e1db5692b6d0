"""planctl why ID: why a measure's light is what it is."""

from typing import Annotated

from planctl.cli import complete
from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.queries.why import why as ask

app, command = plain_application("why", "plan", "plans", "day", "format", "file")


@command
def why(
    session: Session,
    address: Annotated[str, argument("measure_id", "ID", autocompletion=complete.ids)],
    period: Annotated[str | None, option("--for", metavar="PERIOD")] = None,
) -> None:
    # An address that names its plan is looked for in all of them.
    session.all_plans |= "/" in address
    session.answer(ask(session.plans, address, period, session.as_of), "why.why")
