"""A phrase cut into clauses (3月底前开工;12月底前完工) and its brackets set aside."""

from typing import Final, NamedTuple

from planctl.phrases.grammar import NO_DATE, Found, find
from planctl.phrases.ranges import join
from planctl.phrases.terms import Term

_LEADS: Final = frozenset({"to", "from", "every", "unit", "nth", "now", "year"})


class Clause(NamedTuple):
    """One clause: its terms, what it reads as, and whether it stood in brackets."""

    terms: tuple[Term, ...]
    found: Found | None
    aside: bool = False

    @property
    def start(self) -> int:
        return self.terms[0].start

    @property
    def end(self) -> int:
        return max(term.end for term in self.terms)


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
            clauses.append([])
        elif term.kind == "weekday" and clause and clause[-1].kind == "day":
            checks.append(term)
        elif clause and _begins(term, clause):
            clauses.append([term])
        elif not (clause and term.kind in NO_DATE and clause[-1].kind == term.kind):
            clause.append(term)
    if len(clauses) > 1:
        clauses = [clause for clause in clauses if not _numbers_item(clause)]
    read = [Clause(tuple(clause), find(clause, text, year, inclusive), aside) for clause in clauses if clause]
    return read + [Clause((term,), None, True) for term in checks]


def _numbers_item(clause: list[Term]) -> bool:
    """一、 before a clause only counts it."""
    return len(clause) == 1 and clause[0].kind == "number" and clause[0].unit == "chinese"


def _begins(term: Term, clause: list[Term]) -> bool:
    """Whether a term begins a new clause without a comma: 3月启动|10月底前完成, 3月起|每月, 每月|至年底."""
    dated = any(each.days for each in clause)
    recurs = any(each.kind == "every" for each in clause)
    if term.kind == "every":
        return dated or clause[-1].kind == "onward"
    if term.kind in ("to", "from"):
        return recurs or (dated and term.kind == "to" and clause[-1].kind in ("onward", "work"))
    return term.days is not None and dated and clause[-1].kind not in _LEADS
