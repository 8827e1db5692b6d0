"""Which owners a file has to name: those that are not inherited. The reverse of what the reader settles."""

from typing import Final, NamedTuple, TypeVar

from planctl.plan.model import Group, Item, Measure, Names, Plan


class _Owners(NamedTuple):
    leaders: Names | None
    lead: Names | None
    support: Names | None


_NOBODY: Final = _Owners(None, None, None)
_Owned = TypeVar("_Owned", Item, Group, Measure)


def own(plan: Plan) -> Plan:
    """The plan with only its own owners on each record, None where a record inherits them.

    ValueError for what no file can say: a record whose owners are unknown within one that has some, and a division
    that leads and supports at once.
    """
    return plan._replace(items=tuple(_item(item) for item in plan.items))


def _item(item: Item) -> Item:
    inside = _in_force(item)
    return _own(item, _NOBODY)._replace(
        measures=tuple(_own(measure, inside) for measure in item.measures),
        groups=tuple(_group(group, inside) for group in item.groups),
    )


def _group(group: Group, inherited: _Owners) -> Group:
    inside = _in_force(group)
    return _own(group, inherited)._replace(measures=tuple(_own(measure, inside) for measure in group.measures))


def _own(record: _Owned, inherited: _Owners) -> _Owned:
    if not {*(record.lead or ())}.isdisjoint(record.support or ()):
        raise ValueError(f"{record.id}: a division leads and supports")
    return record._replace(
        leaders=_told(record.id, record.leaders, inherited.leaders),
        lead=_told(record.id, record.lead, inherited.lead),
        support=_told(record.id, record.support, _without(inherited.support, record.lead)),
    )


def _told(id: str, names: Names | None, inherited: Names | None) -> Names | None:
    if names is None and inherited is not None:
        raise ValueError(f"{id}: unknown owners within an item or group that has some")
    return None if names == inherited else names


def _without(support: Names | None, lead: Names | None) -> Names | None:
    """What is inherited of support: whoever leads is not also support."""
    return support and tuple(name for name in support if name not in (lead or ()))


def _in_force(record: Item | Group | Measure) -> _Owners:
    return _Owners(record.leaders, record.lead, record.support)
