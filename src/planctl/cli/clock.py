"""The only clock."""

import os
from datetime import date

from planctl.errors import CannotGoOn


def today() -> date:
    """The day on which the command runs, whatever it is asked as of."""
    return date.today()


def as_of(text: str | None) -> date:
    """The day that everything is asked as of: the one given, else PLANCTL_AS_OF, else today."""
    wish = text or os.environ.get("PLANCTL_AS_OF")
    if not wish:
        return today()
    from planctl.phrases import periods

    period = periods.period(wish, today().year)
    if period is None or period.start != period.end:
        raise CannotGoOn("bad_day", value=wish)
    return period.start
