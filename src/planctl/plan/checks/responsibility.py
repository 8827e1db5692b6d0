"""Who answers for what: unknown is not none, and is not inherited from the item above."""

from collections.abc import Iterator

from planctl.findings import Finding, finding
from planctl.plan.model import Plan
from planctl.plan.places import id_place
from planctl.source import Source


def nobody_answers(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL304: an item, or single measures of one, for which no leader is named. `leaders: []` is none on purpose.

    A plan that names no leader anywhere does without them.
    """
    if plan.leaders or any(measure.leaders for _, _, measure in plan.walk()):
        yield from _unknown(plan, source, "leaders", "PL304")


def nobody_leads(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL308: the same for the division that leads."""
    return _unknown(plan, source, "lead", "PL308")


def _unknown(plan: Plan, source: Source, role: str, code: str) -> Iterator[Finding]:
    for item in plan.items:
        inside = [measure for _, measure in item.walk()]
        lacking = [measure for measure in inside if getattr(measure, role) is None]
        owners = [item] if lacking and lacking == inside else lacking
        for owner in owners:
            yield finding(code, source.path, id_place(source, owner), address=owner.id, id=owner.id, n=len(lacking))
