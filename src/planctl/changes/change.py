"""A change of one file as a value: proven to do what was meant and nothing else, before anyone may write it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from planctl.errors import CannotGoOn
from planctl.findings import Finding
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Group, Item, Measure, Plan
from planctl.source import Source
from planctl.text.edits import Edit, applied

# Codes below this one speak of the file's form.
_OF_MEANING: Final = "PL2"


class Change(NamedTuple):
    """`after` is the edited text read again; `address` is the id of the measure that changes."""

    before: Loaded
    after: Loaded
    edits: tuple[Edit, ...]
    address: str


def verified(before: Loaded, edits: Iterable[Edit], expected: Plan, address: str) -> Change:
    """The change that some edits make of a plan that was read.

    Raises CannotGoOn unless the edited text raises no finding that was not there before (edit_finds, of what was
    entered), reads as the expected plan, and is the same outside the edits (edit_unsafe). ValueError where there is no
    plan to edit or the edits overlap.
    """
    if before.source is None or before.plan is None:
        raise ValueError(f"{before.path}: no plan")
    edits = tuple(sorted(edits, key=lambda each: each[:2]))
    source = applied(before.source, edits)
    # What was found while bytes became text holds as before: the edit never sees bytes.
    after = read(source, tuple(found for found in before.findings if found.code == "PL002"))
    new = fresh(before.findings, after.findings)
    if new and all(found.code >= _OF_MEANING for found in new):
        raise CannotGoOn("edit_finds", id=address, problem=new[0].message, help=new[0].help)
    if new or after.plan != expected or not _same_outside(before.source, source, edits):
        raise CannotGoOn("edit_unsafe", path=before.path, id=address)
    return Change(before, after, edits, address)


def plan_with(plan: Plan, id: str, measure: Measure) -> Plan:
    """The plan with another measure in the place of the one with this id."""

    def exchanged(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        return tuple(measure if each.id == id else each for each in measures)

    def of_group(group: Group) -> Group:
        return group._replace(measures=exchanged(group.measures))

    def of_item(item: Item) -> Item:
        return item._replace(measures=exchanged(item.measures), groups=tuple(map(of_group, item.groups)))

    return plan._replace(items=tuple(map(of_item, plan.items)))


def fresh(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """What is found in an edited file and was not before, wherever the old findings have moved."""
    known = [_identity(found) for found in before]
    new = []
    for found in after:
        identity = _identity(found)
        if identity in known:
            known.remove(identity)
        else:
            new.append(found)
    return new


def _identity(found: Finding) -> tuple[object, ...]:
    args = tuple(each for each in found.args if each[0] not in ("line", "lines"))
    return found.code, found.variant, args, found.address, found.other


def _same_outside(before: Source, after: Source, edits: tuple[Edit, ...]) -> bool:
    """Whether both texts are the same between the edits, counted from both ends of each."""
    shift = reached = 0
    for edit in edits:
        if before.text[reached : edit.start] != after.text[reached + shift : edit.start + shift]:
            return False
        shift += len(edit.text) - (edit.end - edit.start)
        reached = edit.end
    same_form = (before.path, before.encoding, before.bom) == (after.path, after.encoding, after.bom)
    return same_form and before.text[reached:] == after.text[reached + shift :]
