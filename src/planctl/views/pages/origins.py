"""What a document says of itself: who issued the plan, and what it was made from."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.messages import say
from planctl.plan.model import Plan
from planctl.reports.document import Origin

# Between two facts on one line.
GAP: Final = "\u3000"
# Of more plans than these nobody reads who issued each, or its version.
_MOST: Final = 10


def day(on: date) -> str:
    """A day in an official document's words."""
    return say("office.day", day=on)


def as_of_line(as_of: date) -> str:
    """The day that a document is about."""
    return say("office.as_of", day=day(as_of))


def issued_lines(plans: Sequence[Plan]) -> list[str]:
    """Who issued each plan, when, and its chief: a line a plan, under its title where there are several."""
    found = []
    for plan in plans[:_MOST]:
        words = GAP.join(_issued(plan))
        if words:
            found.append(words if len(plans) == 1 else say("office.of_plan", title=plan.title, words=words))
    return found if len(plans) <= _MOST else []


def origin_lines(origins: Sequence[Origin], as_of: date) -> list[str]:
    """The day, the light profile and the plan's commit; of several plans a line each."""
    head = as_of_line(as_of)
    if len(origins) == 1:
        return [GAP.join([head, *_origin(origins[0])])]
    if len(origins) > _MOST:
        profiles = dict.fromkeys(origin.profile for origin in origins)
        return [GAP.join([head, *(_profile(profile) for profile in profiles)])]
    lines = [say("office.of_plan", title=origin.title, words=GAP.join(_origin(origin))) for origin in origins]
    return [head, *lines]


def _issued(plan: Plan) -> list[str]:
    found = []
    if plan.issuer and plan.issued:
        found.append(say("office.issued", issuer=plan.issuer, day=day(plan.issued)))
    elif plan.issuer:
        found.append(say("office.issuer", issuer=plan.issuer))
    elif plan.issued:
        found.append(say("office.issued_on", day=day(plan.issued)))
    return [*found, say("office.chief", chief=plan.chief)] if plan.chief else found


def _origin(origin: Origin) -> list[str]:
    found = [_profile(origin.profile)]
    if origin.commit:
        found.append(say("office.commit_changed" if origin.changed else "office.commit", commit=origin.commit))
    return found


def _profile(name: str) -> str:
    return say("office.profile", words=say(f"lights.profile.{name}"))
