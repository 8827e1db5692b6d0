"""A document before any format: sections of sentences and rows, and where it all comes from."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from planctl.phrases.periods import Period
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.progress.lights import numbers
from planctl.queries.answer import Row
from planctl.queries.filters import Filter

# Of more plans than these, only the first is named in a title; and nobody reads each one's commit, or who issued it.
MOST_TITLES: Final = 3
MOST_LISTED: Final = 10


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


Sections: TypeAlias = list[Section]


def listed(
    name: str, said: tuple[Sentence, ...], columns: tuple[str, ...], rows: Sequence[Row], **args: Any
) -> Sections:
    """A section with rows; without any there is none."""
    return [Section(name, said, columns, tuple(rows), args)] if rows else []


class Asked(NamedTuple):
    """What a document is asked of: the plans, the filter and the day."""

    plans: Sequence[Loaded]
    wanted: Filter
    as_of: date

    @property
    def whole(self) -> bool:
        """Whether nothing was left out by a filter."""
        return self.wanted == Filter()


class Origin(NamedTuple):
    """The plan file that a document was made from: its footer says it. `kept`: whether git keeps the file, None where
    that could not be told; `commit` is its last, `changed`: it has changes that are not committed."""

    plan: str
    title: str
    year: int
    path: str
    profile: str
    commit: str | None
    changed: bool
    kept: bool | None = None


class Document(NamedTuple):
    """A bulletin, summary or slip. `period` is what it reports on, `addressee` the division that a slip is for."""

    kind: str
    plans: tuple[Plan, ...]
    as_of: date
    period: Period | None
    sections: tuple[Section, ...]
    origins: tuple[Origin, ...]
    addressee: str | None = None
    findings: int = 0

    @property
    def complete(self) -> bool:
        """Whether every plan could be read whole."""
        return not self.findings


def origins_of(plans: Sequence[Loaded], commits: Mapping[str, tuple[str | None, bool] | None]) -> tuple[Origin, ...]:
    """Where a document of these plans comes from; `commits` has each file's last commit by its path, where it is
    known."""
    found = []
    for loaded in plans:
        if loaded.plan:
            told = commits.get(loaded.path)
            commit, changed = told or (None, False)
            kept = None if told is None else commit is not None
            plan = loaded.plan
            found.append(
                Origin(plan.name, plan.title, plan.year, loaded.path, numbers(plan).profile, commit, changed, kept)
            )
    return tuple(found)
