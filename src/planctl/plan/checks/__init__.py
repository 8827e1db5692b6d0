"""Doubts that only a second look finds: one function a question, run by `validate` over a plan already read."""

from collections.abc import Callable, Iterator
from typing import Final

from planctl.findings import Finding
from planctl.plan.checks import accepted, cadence, deliverables, names, responsibility
from planctl.plan.loaded import Loaded, in_order
from planctl.plan.model import Plan
from planctl.source import Source

CHECKS: Final[tuple[Callable[[Plan, Source], Iterator[Finding]], ...]] = (
    names.look_alikes,
    names.empty_collectives,
    responsibility.nobody_answers,
    responsibility.nobody_leads,
    cadence.another_cadence,
    cadence.later_beginning,
    deliverables.shared,
)


def checked(loaded: Loaded) -> tuple[Finding, ...]:
    """Every finding of a file, those of reading and of the checks, in the file's order, less what `accept` settles."""
    if loaded.plan is None or loaded.source is None:
        return loaded.findings
    plan, source = loaded.plan, loaded.source
    found = [*loaded.findings, *(finding for check in CHECKS for finding in check(plan, source))]
    return in_order(accepted.settled(plan, source, found))
