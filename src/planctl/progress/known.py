"""A plan as it was known on a day: what happened later does not exist yet."""

from datetime import date

from planctl.plan.model import Extension, Item, Leader, Measure, Names, Plan
from planctl.plan.succession import in_post


def known(plan: Plan, as_of: date) -> Plan:
    """The plan without entries, extensions, approvals and cancellations dated after `as_of`, nor measures added later;
    a leader whose last day in the post (`until`) is over is replaced by the successor."""
    heirs = _heirs(plan.leaders or (), as_of)
    if not heirs and not any(_later(measure, as_of) for _, _, measure in plan.walk()):
        return plan
    return plan._replace(items=tuple(_item(item, as_of, heirs) for item in plan.items))


def _later(measure: Measure, as_of: date) -> bool:
    return (
        any(entry.date > as_of for entry in measure.progress)
        or any(max(each.asked, each.approved_on or each.asked) > as_of for each in measure.extensions)
        or any(decree is not None and decree.date > as_of for decree in (measure.added, measure.cancelled))
    )


def _heirs(leaders: tuple[Leader, ...], as_of: date) -> dict[str, str]:
    """For each leader who has left and has a successor, who has the post now."""
    found = {leader.name: in_post(leaders, leader.name, as_of) for leader in leaders}
    return {name: holder for name, holder in found.items() if holder != name}


def _item(item: Item, as_of: date, heirs: dict[str, str]) -> Item:
    return item._replace(
        leaders=_inherited(item.leaders, heirs),
        measures=_measures(item.measures, as_of, heirs),
        groups=tuple(
            group._replace(leaders=_inherited(group.leaders, heirs), measures=_measures(group.measures, as_of, heirs))
            for group in item.groups
        ),
    )


def _measures(measures: tuple[Measure, ...], as_of: date, heirs: dict[str, str]) -> tuple[Measure, ...]:
    return tuple(
        _measure(measure, as_of, heirs) for measure in measures if measure.added is None or measure.added.date <= as_of
    )


def known_measure(measure: Measure, as_of: date) -> Measure:
    """One measure as it was known on a day, its leaders left as they are."""
    return _measure(measure, as_of, {})


def _measure(measure: Measure, as_of: date, heirs: dict[str, str]) -> Measure:
    cancelled = measure.cancelled
    return measure._replace(
        leaders=_inherited(measure.leaders, heirs),
        extensions=tuple(_asked(each, as_of) for each in measure.extensions if each.asked <= as_of),
        cancelled=cancelled if cancelled and cancelled.date <= as_of else None,
        progress=tuple(entry for entry in measure.progress if entry.date <= as_of),
    )


def _asked(extension: Extension, as_of: date) -> Extension:
    """An extension whose approval is dated later is not approved yet."""
    later = extension.approved_on is not None and extension.approved_on > as_of
    return extension._replace(approved_by=None, approved_on=None) if later else extension


def _inherited(names: Names | None, heirs: dict[str, str]) -> Names | None:
    if not names or not heirs:
        return names
    return tuple(dict.fromkeys(heirs.get(name, name) for name in names))
