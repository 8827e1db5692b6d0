"""What a person has looked at and accepted: `accept` on a measure, group, item or the plan settles a doubt."""

from collections.abc import Iterator, Sequence

from planctl.findings import Finding, Severity, finding
from planctl.plan.model import Group, Item, Measure, Plan
from planctl.plan.places import key_place
from planctl.source import Source


def settled(plan: Plan, source: Source, found: Sequence[Finding]) -> list[Finding]:
    """The findings that nobody has accepted, and PL702 for each `accept` that settles nothing.

    An `accept` settles its code where it stands and in all that stands within; of a pair either side will do. Errors
    cannot be accepted.
    """
    owners = {owner.id: owner for owner in _owners(plan)}
    used: set[tuple[str, str]] = set()
    left = []
    for each in found:
        chain = [*_chain(each.address), *_chain(each.other), ""]
        by = next((address for address in chain if _accepts(owners.get(address, plan), address, each)), None)
        if by is None:
            left.append(each)
        else:
            used.add((by, each.code))
    return left + list(_unused(plan, source, used))


def _owners(plan: Plan) -> Iterator[Item | Group | Measure]:
    for item in plan.items:
        yield item
        yield from item.groups
        yield from (measure for _, measure in item.walk())


def _chain(address: str | None) -> list[str]:
    """An address and those that it stands within: 9.2.1, 9.2, 9."""
    parts = address.split(".") if address else []
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


def _accepts(owner: Plan | Item | Group | Measure, address: str, found: Finding) -> bool:
    if found.severity is Severity.ERROR or (isinstance(owner, Plan) and address):
        return False
    return any(code == found.code for code, _ in owner.accept)


def _unused(plan: Plan, source: Source, used: set[tuple[str, str]]) -> Iterator[Finding]:
    for owner in (plan, *_owners(plan)):
        address = "" if isinstance(owner, Plan) else owner.id
        for code, _ in owner.accept:
            if (address, code) not in used:
                span = key_place(source, address, "accept", code)
                yield finding("PL702", source.path, span, address=address or None, name=code)
