"""The plan as values. Field names are the file's keys (plan/fields.py); what they mean stands in messages/fields.py.

`leaders`, `lead` and `support` are the ones in force: a record's own, else those it inherits, each wholly. None is
unknown, an empty tuple is none on purpose. `at` is the
offset at which a record begins in its file; it takes no part in equality. The nodes themselves are let go: kept, those
of a thousand plans would weigh more than the plans.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, TypeAlias, TypeVar

from planctl.phrases.reading import Reading

Day: TypeAlias = date
T = TypeVar("T", bound=tuple[Any, ...])
Names: TypeAlias = tuple[str, ...]
Reasons: TypeAlias = tuple[tuple[str, str], ...]


def _equal(one: tuple[Any, ...], other: object) -> bool:
    return type(one) is type(other) and isinstance(other, tuple) and one[:-1] == other[:-1]


def _unequal(one: tuple[Any, ...], other: object) -> bool:
    return not _equal(one, other)


def _hashed(one: tuple[Any, ...]) -> int:
    return hash(one[:-1])


def _placed(cls: type[T]) -> type[T]:
    """Leave a value's last field, its place in the file, out of equality."""
    for name, method in (("__eq__", _equal), ("__ne__", _unequal), ("__hash__", _hashed)):
        setattr(cls, name, method)
    return cls


@_placed
class Division(NamedTuple):
    name: str
    aka: Names | None
    collective: bool | None
    members: Names | None
    at: int


@_placed
class Leader(NamedTuple):
    name: str
    until: Day | None
    successor: str | None
    at: int


@_placed
class Conventions(NamedTuple):
    """`before_month` None: the plan does not say, N月前 is read as inclusive and stays a doubt."""

    before_month: str | None
    evidence: str | None
    at: int


@_placed
class Reporting(NamedTuple):
    every: str
    by: int
    at: int


@_placed
class Lights(NamedTuple):
    profile: str
    soon: int | None
    behind: float | None
    far_behind: float | None
    at: int


@_placed
class Target(NamedTuple):
    metric: str
    value: str | None
    text: str | None
    comparator: str | None
    change: str | None
    unit: str | None
    base: str | None
    each: str | None
    where: str | None
    at: int


@_placed
class Milestone(NamedTuple):
    name: str
    deadline: str
    at: int


@_placed
class Extension(NamedTuple):
    asked: Day
    to: str
    reason: str
    approved_by: str | None
    approved_on: Day | None
    at: int


@_placed
class Decree(NamedTuple):
    """Who changed the plan in mid-year, and when."""

    date: Day
    authority: str
    at: int


@_placed
class Entry(NamedTuple):
    """One progress entry. `for_` is the file's `for`: the occurrence that it speaks of."""

    date: Day
    state: str | None
    percent: float | None
    note: str | None
    for_: str | None
    done_on: Day | None
    by: str | None
    problem: str | None
    next: str | None
    evidence: str | None
    at: int


@_placed
class Measure(NamedTuple):
    """The smallest thing that gets done. `reading` is how its deadline (or `reads_as`) is read."""

    id: str
    text: str
    deadline: str
    reads_as: str | None
    because: str | None
    start: Day | None
    leaders: Names | None
    lead: Names | None
    support: Names | None
    handler: str | None
    goal: str | None
    targets: tuple[Target, ...]
    accept: Reasons
    note: str | None
    milestones: tuple[Milestone, ...]
    extensions: tuple[Extension, ...]
    added: Decree | None
    cancelled: Decree | None
    carried_from: str | None
    progress: tuple[Entry, ...]
    reading: Reading
    at: int


@_placed
class Group(NamedTuple):
    id: str
    title: str
    leaders: Names | None
    lead: Names | None
    support: Names | None
    targets: tuple[Target, ...]
    accept: Reasons
    note: str | None
    measures: tuple[Measure, ...]
    at: int


@_placed
class Item(NamedTuple):
    id: str
    title: str
    leaders: Names | None
    lead: Names | None
    support: Names | None
    goal: str | None
    targets: tuple[Target, ...]
    accept: Reasons
    note: str | None
    measures: tuple[Measure, ...]
    groups: tuple[Group, ...]
    at: int

    def walk(self) -> Iterator[tuple[Group | None, Measure]]:
        """Its measures in the file's order, each with the group it stands in."""
        for measure in self.measures:
            yield None, measure
        for group in self.groups:
            for measure in group.measures:
                yield group, measure


@_placed
class Plan(NamedTuple):
    """One office, one year. `name` is its short name in addresses (`2018/5.2`)."""

    format: str
    title: str
    year: int
    name: str
    issued: Day | None
    issuer: str | None
    chief: str | None
    source: str | None
    conventions: Conventions | None
    leaders: tuple[Leader, ...] | None
    divisions: tuple[Division, ...]
    reporting: Reporting | None
    lights: Lights | None
    targets: tuple[Target, ...]
    accept: Reasons
    items: tuple[Item, ...]
    at: int

    @property
    def inclusive(self) -> bool:
        """Whether N月前 includes the month N, as it does unless the plan says otherwise."""
        return self.conventions is None or self.conventions.before_month != "exclusive"

    def walk(self) -> Iterator[tuple[Item, Group | None, Measure]]:
        """Every measure in the file's order, with its item and group."""
        for item in self.items:
            for group, measure in item.walk():
                yield item, group, measure
