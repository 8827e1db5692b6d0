"""A file read as a plan: its source, the plan as far as one could be made, and what was found on the way."""

from pathlib import PurePath
from typing import NamedTuple

from planctl.findings import Finding, Severity
from planctl.plan.model import Plan
from planctl.plan.reader import read_plan
from planctl.source import Source
from planctl.text.parse import parse


class Loaded(NamedTuple):
    """`plan` None: no plan could be made of it. `findings` are those of reading alone, in the file's order."""

    path: str
    source: Source | None
    plan: Plan | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        return sum(1 for each in self.findings if each.severity is Severity.ERROR)


def read(source: Source, before: tuple[Finding, ...] = ()) -> Loaded:
    """Read a source as a plan; `before` was found while its bytes became text."""
    node, found = parse(source)
    plan = None
    if node is not None:
        plan, more = read_plan(source, node, PurePath(source.path).stem)
        found = [*found, *more]
    return Loaded(source.path, source, plan, in_order([*before, *found]))


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Findings by their place in the file, those without one first."""
    return tuple(sorted(findings, key=lambda each: (each.span or (-1, -1), each.code)))
