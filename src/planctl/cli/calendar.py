"""planctl calendar: the occurrences laid out as months, or as a year."""

from planctl.cli.options import Everything, Month, Quarter, application
from planctl.cli.session import Session
from planctl.phrases.periods import month_of
from planctl.queries.due import due
from planctl.queries.windows import plan_year, window, years_asked

app, command = application("calendar")


@command
def calendar(session: Session, quarter: Quarter = None, month: Month = None, everything: Everything = False) -> None:
    session.years = years_asked(session.as_of, "0d", quarter, month)
    if not (quarter or month or everything):
        # This month, where the plan has one; else its whole year.
        inside = session.as_of.year == plan_year(session.plans, session.as_of)
        month, everything = (month_of(session.as_of), False) if inside else (None, True)
    chosen = window(session.plans, session.as_of, quarter=quarter, month=month, everything=everything)
    session.answer(due(session.plans, session.filter, chosen, session.as_of, "calendar"), "calendar.calendar")
