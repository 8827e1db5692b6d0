"""Changes in mid-year: extensions, successors, and measures carried over from another plan."""

import re
from collections.abc import Iterator
from typing import Final

from planctl.findings import Finding, finding
from planctl.plan.model import Leader, Plan
from planctl.plan.occurrences import moves
from planctl.plan.places import has_key, value_place
from planctl.source import Source
from planctl.suggest import near

_ADDRESS: Final = re.compile(r"([^\s/]+)/([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)\Z")
_ID: Final = re.compile(r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*")


def extensions(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL812: an extension to a day that is not later than the due date then in force; PL813: one that was approved,
    but asked for after that day."""
    for _, _, measure in plan.walk():
        if not measure.extensions:
            continue
        for move in moves(measure, plan.year, inclusive=plan.inclusive):
            at, asked = move.extension.at, move.extension.asked
            if move.to and move.to <= move.due:
                span = value_place(source, measure.id, at, "to")
                args = {"to": str(move.to), "due": str(move.due)}
                yield finding("PL812", source.path, span, address=measure.id, **args)
            elif move.extension.approved_by and asked >= move.due:
                span = value_place(source, measure.id, at, "asked")
                args = {"asked": str(asked), "due": str(move.due)}
                yield finding("PL813", source.path, span, address=measure.id, **args)


def successors(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL815: a successor who inherits nothing: not declared, the same person, without a day, or in a circle."""
    leaders = {leader.name: leader for leader in plan.leaders or ()}
    told: set[str] = set()
    for leader in leaders.values():
        name = leader.successor
        if name is None:
            continue
        if name not in leaders:
            meant = near(name, list(leaders))
            yield _successor(source, leader, "meant" if meant else "", name=name, meant=meant)
        elif name == leader.name:
            yield _successor(source, leader, "itself", name=name)
        elif leader.until is None:
            # A day that could not be read is told already.
            if not has_key(source, "", leader.at, "until"):
                yield _successor(source, leader, "until", name=leader.name)
        elif leader.name not in told:
            circle = _circle(leader, leaders)
            told.update(circle)
            if circle:
                yield _successor(source, leader, "circle", names=" → ".join([*circle, leader.name]))


def carried_from(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL817: `carried_from` that is no address such as 2018/5.2, or one in this plan itself."""
    for _, _, measure in plan.walk():
        value = measure.carried_from
        if value is None:
            continue
        address = _ADDRESS.match(value)
        if address and address[1] != plan.name:
            continue
        span = value_place(source, measure.id, measure.at, "carried_from")
        words = _ID.findall(value)
        example = f"{plan.year - 1}/{words[-1] if words else measure.id}"
        variant = "own" if address else ""
        args = {"value": value, "example": example}
        yield finding("PL817", source.path, span, address=measure.id, variant=variant, **args)


def _circle(leader: Leader, leaders: dict[str, Leader]) -> list[str]:
    """The names from a leader through the successors back to the same; none where they end or go elsewhere."""
    passed = [leader.name]
    heir = leaders.get(leader.successor or "")
    while heir and heir.name not in passed:
        passed.append(heir.name)
        heir = leaders.get(heir.successor or "") if heir.until else None
    return passed if heir and heir.name == leader.name else []


def _successor(source: Source, leader: Leader, variant: str, **args: object) -> Finding:
    return finding("PL815", source.path, value_place(source, "", leader.at, "successor"), variant=variant, **args)
