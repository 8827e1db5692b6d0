"""Numbers of the plan that judge the work and ask for reports: those that cannot be kept."""

from collections.abc import Iterator
from typing import Final

from planctl.findings import Finding, finding
from planctl.plan.fields import BEHIND, FAR_BEHIND
from planctl.plan.model import Plan
from planctl.plan.places import value_place
from planctl.source import Source

# The last day of a month that every month has; a report on a month, quarter or half is due in the month after.
_LAST_OF_ALL_MONTHS: Final = 28
_LAST_OF_A_WEEK: Final = 7


def reporting_day(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL818: `reporting.by` is a day of the month, or week, that follows: one that not each of them has."""
    rule = plan.reporting
    if rule is None:
        return
    most = _LAST_OF_A_WEEK if rule.every == "week" else _LAST_OF_ALL_MONTHS
    if not 1 <= rule.by <= most:
        variant = "week" if rule.every == "week" else ""
        span = value_place(source, "", rule.at, "by")
        yield finding("PL818", source.path, span, variant=variant, by=rule.by, most=most)


def light_numbers(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL819: yellow would begin further behind than red does, and never show."""
    lights = plan.lights
    if lights is None:
        return
    behind = BEHIND if lights.behind is None else lights.behind
    far_behind = FAR_BEHIND if lights.far_behind is None else lights.far_behind
    if behind <= far_behind:
        return
    span = value_place(source, "", lights.at, "far_behind" if lights.behind is None else "behind")
    both = lights.behind is not None and lights.far_behind is not None
    related = value_place(source, "", lights.at, "far_behind") if both else None
    yield finding("PL819", source.path, span, related=related, behind=f"{behind:g}", far_behind=f"{far_behind:g}")
