"""A place in a row of terms, and what was made of them so far."""

from typing import Final

from planctl.phrases.stretches import Stretch
from planctl.phrases.terms import Term

JOINS: Final = ("to", "list")


class Cursor:
    """Terms being read in a plan's year. `year` and `month` are those last named: what follows means them too."""

    __slots__ = ("month", "out", "plan_year", "terms", "units", "year")

    def __init__(self, terms: list[Term], year: int) -> None:
        self.terms = terms
        self.plan_year = year
        self.year = year
        self.month = 0
        self.out: list[Term] = []
        self.units = _governing(terms)

    def kind(self, i: int) -> str:
        """The kind of the term at i; "" beyond the end."""
        return self.terms[i].kind if i < len(self.terms) else ""

    def is_unit(self, i: int, *names: str) -> bool:
        return i < len(self.terms) and self.terms[i].kind == "unit" and self.terms[i].unit in names

    def after(self, *kinds: str) -> bool:
        """Whether the last term put out is one of these."""
        last = next((term.kind for term in reversed(self.out) if term.kind != "soft"), "")
        return last in kinds

    def keep(self, i: int) -> int:
        """Put out the term at i as it is; returns where to read on."""
        self.out.append(self.terms[i])
        return i + 1

    def add(
        self, kind: str, i: int, j: int, days: Stretch | None = None, *, value: int = 0, unit: str = "", named: int = 0
    ) -> int:
        """Put out one term made of those from i up to j; returns j, where to read on."""
        begun = self.terms[i]
        self.out.append(Term(kind, begun.start, self.terms[j - 1].end, value, unit, begun.written, days, named))
        return j


def _governing(terms: list[Term]) -> list[Term | None]:
    """For each number the unit it is counted in, also across a list or a range: 6 in 6-12月, 一 in 一、二季度."""
    units: list[Term | None] = [None] * len(terms)
    unit: Term | None = None
    for i in range(len(terms) - 1, -1, -1):
        term = terms[i]
        if term.kind == "unit":
            unit = term
        elif term.kind == "number":
            weekday = i > 0 and unit is not None and _names_weekday(terms, i)
            units[i] = None if weekday else unit
            before = i - 2 if i and terms[i - 1].kind == "ordinal" else i - 1
            joined = before > 0 and terms[before].kind in JOINS
            # In 一、3月底前 the first number only counts the item: a list is in one kind of numerals.
            if not joined or terms[before - 1].unit not in (term.unit, "week", "month", "day", "year", "quarter"):
                unit = None
        elif term.kind not in (*JOINS, "ordinal"):
            unit = None
    return units


def _names_weekday(terms: list[Term], i: int) -> bool:
    """周一 in 周一至周五: the number belongs to the 周 before it, not to the one after 至."""
    return terms[i - 1].kind == "unit" and terms[i - 1].unit == "week" and terms[i + 1].kind != "unit"
