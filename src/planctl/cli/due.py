"""planctl due: what is due in a stretch of days."""

from typing import Annotated

from planctl.cli.options import Everything, Month, Quarter, application, option
from planctl.cli.session import Session
from planctl.queries.due import due as ask
from planctl.queries.windows import window, years_asked

app, command = application("due")


@command
def due(
    session: Session,
    quarter: Quarter = None,
    month: Month = None,
    within: Annotated[str | None, option("--within", metavar="DAYS")] = None,
    start: Annotated[str | None, option("--from", metavar="DAY")] = None,
    end: Annotated[str | None, option("--to", metavar="DAY")] = None,
    everything: Everything = False,
) -> None:
    session.years = years_asked(session.as_of, within, quarter, month, start, end)
    chosen = window(
        session.plans, session.as_of, quarter=quarter, month=month, within=within, start=start, end=end,
        everything=everything,
    )  # fmt: skip
    session.answer(ask(session.plans, session.filter, chosen, session.as_of), "measures.due")
