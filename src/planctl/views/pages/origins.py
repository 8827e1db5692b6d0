"""What stands around the tables of Office files: who issued the plan, and on every page what it was made from."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.messages import say
from planctl.plan.model import Plan
from planctl.reports.document import MOST_LISTED, Origin
from planctl.views.pages.documents import commit
from planctl.views.pages.periods import day_words

# Between two facts on one line.
GAP: Final = "\u3000"


def as_of_line(as_of: date) -> str:
    """The day that a document is about."""
    return say("office.as_of", day=day_words(as_of))


def issued_lines(plans: Sequence[Plan]) -> list[str]:
    """Who issued each plan, when, and its chief: a line a plan, under its title where there are several."""
    found = []
    for plan in plans[:MOST_LISTED]:
        words = GAP.join(_issued(plan))
        if words:
            found.append(words if len(plans) == 1 else say("office.of_plan", title=plan.title, words=words))
    return found if len(plans) <= MOST_LISTED else []


def foot(origins: Sequence[Origin], as_of: date) -> str:
    """What stands on every page, on one line: the day, and of one plan its light profile and commit."""
    head = as_of_line(as_of)
    if len(origins) != 1:
        return head
    (origin,) = origins
    profile = say("reports.profile", name=origin.profile, words=say(f"lights.profile.{origin.profile}"))
    return GAP.join([head, say("office.profile", words=profile), commit(origin)])


def _issued(plan: Plan) -> list[str]:
    found = []
    if plan.issuer and plan.issued:
        found.append(say("office.issued", issuer=plan.issuer, day=day_words(plan.issued)))
    elif plan.issuer:
        found.append(say("office.issuer", issuer=plan.issuer))
    elif plan.issued:
        found.append(say("office.issued_on", day=day_words(plan.issued)))
    return [*found, say("office.chief", chief=plan.chief)] if plan.chief else found
