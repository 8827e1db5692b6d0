"""A document before any format: sections of sentences and rows, and where it all comes from."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from planctl.phrases.periods import Period
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.progress.lights import numbers
from planctl.queries.answer import Row


class Sentence(NamedTuple):
    """What is said: the name of a template in messages/reports.py, and the numbers, days and names that it states."""

    name: str
    args: Mapping[str, Any] = MappingProxyType({})


class Section(NamedTuple):
    """A heading (the template `section_NAME`), what is said under it, and the rows that this is said of.

    `columns` are those that a person is shown; a row may have more. A section without rows has only sentences.
    """

    name: str
    sentences: tuple[Sentence, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    args: Mapping[str, Any] = MappingProxyType({})


class Origin(NamedTuple):
    """The plan file that a document was made from: its footer says it. `commit` is None where git does not keep the
    file; `changed`: it has changes that are not committed."""

    plan: str
    title: str
    year: int
    path: str
    profile: str
    commit: str | None
    changed: bool


class Document(NamedTuple):
    """A bulletin, summary or slip. `period` is what it reports on, `addressee` the division that a slip is for."""

    kind: str
    plans: tuple[Plan, ...]
    as_of: date
    period: Period | None
    sections: tuple[Section, ...]
    origins: tuple[Origin, ...]
    addressee: str | None = None
    complete: bool = True
    findings: int = 0


def origins_of(plans: Sequence[Loaded], commits: Mapping[str, tuple[str, bool] | None]) -> tuple[Origin, ...]:
    """Where a document of these plans comes from; `commits` has each file's last commit by its path."""
    found = []
    for loaded in plans:
        if loaded.plan:
            commit, changed = commits.get(loaded.path) or (None, False)
            plan = loaded.plan
            found.append(Origin(plan.name, plan.title, plan.year, loaded.path, numbers(plan).profile, commit, changed))
    return tuple(found)
