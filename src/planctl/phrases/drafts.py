"""What the rules of the grammar are given, and what they make: a reading of one clause, before clauses are joined."""

from datetime import date
from typing import NamedTuple, TypeAlias

from planctl.phrases.reading import Doubt, Point
from planctl.phrases.terms import Term

# A rule used: the name of its message, and the message's arguments.
Used: TypeAlias = tuple[str, tuple[tuple[str, object], ...]]


class Draft(NamedTuple):
    """A clause's reading. `points` are set only by lists; a recurrence has `rrule` and `every` and gets them later.

    A `late` recurrence falls due in the unit after the one that it speaks for: 每季度结束后10日内.
    """

    kind: str
    start: date | None = None
    due: date | None = None
    strict: date | None = None
    rrule: str | None = None
    every: str | None = None
    points: tuple[Point, ...] = ()
    soft: bool = False
    rules: tuple[Used, ...] = ()
    proposal: date | None = None
    doubts: tuple[Doubt, ...] = ()
    late: bool = False

    @property
    def recurs(self) -> bool:
        return self.every is not None

    @property
    def words(self) -> str:
        """The words that it was read from."""
        return str(dict(self.rules[0][1])["words"]) if self.rules else ""


class Match(NamedTuple):
    """Terms that a rule fits, and what they are read in: the text, the plan's year, how it reads 前.

    `alone` is whether they are all that the clause says.
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

    def has(self, *kinds: str) -> bool:
        return self.find(*kinds) is not None

    @property
    def point(self) -> Term:
        """The first point of the calendar."""
        return next(term for term in self.terms if term.days)

    @property
    def words(self) -> str:
        """The words matched, as written."""
        return self.text[self.start : self.end].strip()

    @property
    def start(self) -> int:
        return self.terms[0].start

    @property
    def end(self) -> int:
        return max(term.end for term in self.terms)

    def used(self, name: str, **args: object) -> tuple[Used, ...]:
        """The rule used on these words, with what its message says besides."""
        return ((name, (("words", self.words), *args.items())),)

    def doubt(self, code: str, variant: str = "", **args: object) -> tuple[Doubt, ...]:
        """One doubt about these words."""
        return (Doubt(code, self.start, self.end, (("words", self.words), *args.items()), variant),)
