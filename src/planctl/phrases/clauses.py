"""A phrase cut into clauses (3月底前开工;12月底前完工) and its brackets set aside."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from planctl.phrases.grammar import NO_DATE, Found, find
from planctl.phrases.ranges import join
from planctl.phrases.terms import Term

_LEADS: Final = frozenset({"to", "from", "every", "unit", "nth", "now", "year", "except", "moved"})
# What is said of a clause and not read with it; before a new clause it belongs to that.
_MARKS: Final = frozenset({"soft", "moved", "aside"})
# What a bracket holds that only names a stage: (第一批).
_NAMES: Final = frozenset({"other", "work", "rhythm", "authority", "number"})


class Clause(NamedTuple):
    """One clause: its terms, what it reads as, whether it stood in brackets, whether it only hopes (力争), and the word
    that moves an earlier date to it (调整为)."""

    terms: tuple[Term, ...]
    found: Found | None
    aside: bool = False
    soft: bool = False
    moved: Term | None = None

    @property
    def names(self) -> bool:
        """Whether it is a bracket that only names the stage before it."""
        return self.aside and self.found is None and _name(self.terms)

    @property
    def start(self) -> int:
        return self.terms[0].start

    @property
    def end(self) -> int:
        return max(term.end for term in self.terms)


def _name(terms: Sequence[Term]) -> bool:
    kinds = {term.kind for term in terms}
    return kinds <= _NAMES and bool(kinds - {"number"})


def brackets(terms: list[Term]) -> tuple[list[Term], list[list[Term]]]:
    """The terms outside brackets, and those of each bracket. A phrase that is all bracket is not one aside."""
    depth, outside, asides = 0, list[Term](), list[list[Term]]()
    for term in terms:
        if term.kind == "open_bracket":
            depth += 1
            if depth == 1:
                asides.append([])
        elif term.kind == "close_bracket":
            depth = max(depth - 1, 0)
            if not depth and asides and _name(asides[-1]):
                outside.append(term._replace(kind="aside"))
        elif depth:
            asides[-1].append(term)
        else:
            outside.append(term)
    # (1) and (一) only number the items of a list.
    asides = [aside for aside in asides if aside and [term.kind for term in aside] != ["number"]]
    if not outside and len(asides) == 1:
        return asides[0], []
    return outside, asides


def cut(terms: list[Term], text: str, year: int, inclusive: bool, aside: bool = False) -> list[Clause]:
    """The clauses of a row of terms, each read by the grammar."""
    clauses: list[list[Term]] = [[]]
    checks: list[Term] = []  # 6月30日星期六: the weekday confirms the day
    for term in join(terms):
        clause = clauses[-1]
        if term.kind == "list":
            if not all(each.kind in _MARKS for each in clause):
                clauses.append([])
        elif term.kind == "weekday" and clause and clause[-1].kind == "day":
            checks.append(term)
        elif clause and _begins(term, clause):
            clauses.append([*_marks(clause), term])
        elif not (clause and term.kind in NO_DATE and clause[-1].kind == term.kind):
            clause.append(term)
    if len(clauses) > 1:
        clauses = [clause for clause in clauses if not _numbers_item(clause)]
    read = [_read(clause, text, year, inclusive, aside) for clause in clauses]
    return [clause for clause in read if clause.terms] + [Clause((term,), None, True) for term in checks]


def _read(clause: list[Term], text: str, year: int, inclusive: bool, aside: bool) -> Clause:
    terms = [term for term in clause if term.kind not in _MARKS]
    soft = any(term.kind == "soft" for term in clause)
    moved = next((term for term in clause if term.kind == "moved"), None)
    return Clause(tuple(terms), find(terms, text, year, inclusive), aside, soft, moved)


def _marks(clause: list[Term]) -> list[Term]:
    """The marks at the end of a clause, taken from it."""
    marks: list[Term] = []
    while clause and clause[-1].kind in ("soft", "moved"):
        marks.insert(0, clause.pop())
    return marks


def _numbers_item(clause: list[Term]) -> bool:
    """一、 before a clause only counts it."""
    return len(clause) == 1 and clause[0].kind == "number" and clause[0].unit == "chinese"


def _begins(term: Term, clause: list[Term]) -> bool:
    """Whether a term begins a new clause without a comma: 3月启动|10月底前完成, 3月起|每月, 每月|至年底."""
    dated = any(each.days for each in clause)
    last = next((each.kind for each in reversed(clause) if each.kind not in _MARKS), "")
    recurs = any(each.kind == "every" for each in clause)
    if term.kind == "every":
        return dated or last == "onward"
    if term.kind in ("except", "moved"):
        return (dated or recurs) and not (term.kind == "except" and term.value)
    if term.kind in ("to", "from"):
        return recurs or (dated and term.kind == "to" and last in ("onward", "work"))
    return term.days is not None and dated and last not in _LEADS
