"""planctl when PHRASE: how a deadline's words are read."""

from typing import Annotated

from planctl.cli.options import argument, option, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.plan.values import year as read_year
from planctl.queries.when import when as ask

app, command = plain_application("when", "plan", "day", "format", "file")


@command
def when(
    session: Session,
    phrases: Annotated[list[str], argument("phrases", "PHRASE...")],
    year: Annotated[str | None, option("--in", metavar="YEAR")] = None,
) -> None:
    stated = read_year(year) if year else None
    if year and stated is None:
        raise CannotGoOn("bad_year", value=year)
    plan = None if stated else session.nearest_plan()
    in_year = stated or (plan.year if plan else session.as_of.year)
    session.answer(ask(phrases, in_year, session.as_of, inclusive=plan is None or plan.inclusive), "reading.when")
