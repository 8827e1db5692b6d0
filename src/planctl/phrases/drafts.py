"""What the rules of the grammar are given, and what they make: a reading of one clause, before clauses are joined."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from planctl.phrases.reading import Doubt, Point
from planctl.phrases.terms import Term

# A rule used: the name of its message, and the message's arguments.
Used: TypeAlias = tuple[str, tuple[tuple[str, object], ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A clause's reading. `points` are set only by lists; a recurrence has `rrule` and `every` and gets them later."""

    kind: str
    start: date | None = None
    due: date | None = None
    strict: date | None = None
    rrule: str | None = None
    every: str | None = None
    points: tuple[Point, ...] = ()
    rules: tuple[Used, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    proposal: date | None = None
    soft: bool = False

    @property
    def recurs(self) -> bool:
        return self.every is not None


@dataclass(frozen=True, slots=True)
class Match:
    """Terms that a rule fits, and what they are read in: the text, the plan's year, how it reads 前.

    `alone` is whether they are all that the phrase says.
    """

    terms: tuple[Term, ...]
    text: str
    year: int
    inclusive: bool = True
    alone: bool = True

    def find(self, *kinds: str) -> Term | None:
        """The first term of one of these kinds."""
        return next((term for term in self.terms if term.kind in kinds), None)

    def the(self, *kinds: str) -> Term:
        """The first term of one of these kinds, which the rule's pattern demands."""
        return next(term for term in self.terms if term.kind in kinds)

    def has(self, kind: str) -> bool:
        return any(term.kind == kind for term in self.terms)

    @property
    def dated(self) -> Term:
        """The first term with days of its own."""
        return next(term for term in self.terms if term.last)

    @property
    def start(self) -> int:
        return self.terms[0].start

    @property
    def end(self) -> int:
        return max(term.end for term in self.terms)

    @property
    def words(self) -> str:
        """The words matched, as written."""
        return self.text[self.start : self.end].strip()

    def used(self, name: str, **args: object) -> tuple[Used]:
        """The rule used on these words, with what its message says besides."""
        return ((name, (("words", self.words), *args.items())),)

    def doubt(self, code: str, variant: str = "", **args: object) -> tuple[Doubt]:
        """One doubt about these words."""
        return (Doubt(code, self.start, self.end, (("words", self.words), *args.items()), variant),)
