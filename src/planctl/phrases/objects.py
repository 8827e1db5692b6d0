"""Periods that only say what the work is about, not when: 年度 in 3月底前报送年度计划, 上年度 in 报送上年度总结."""

from itertools import groupby
from typing import Final

from planctl.phrases.gather import gather
from planctl.phrases.ranges import join
from planctl.phrases.terms import Term

# Bare periods. A day, an end (底) or 前 says when, wherever it stands.
_BARE: Final = frozenset({
    "ten", "month", "months", "quarter", "quarters", "half", "halves", "year", "years", "whole", "range", "relative",
})  # fmt: skip
_SAYS_WHEN: Final = frozenset({"before", "dom", "doms", "every"})
_NOUNS: Final = frozenset({"work", "authority"})
# What else a thing's name may begin with; 总结 and 考核 name what is done, and the doing.
_NAMES: Final = _NOUNS | {"rhythm", "other", "season", "festival", "happening", "number", "span"}


def plain(terms: list[Term], year: int) -> list[Term]:
    """The terms gathered, such periods as words for what gets done: no date is read in them, and no year carried on."""
    gathered = gather(terms, year)
    if sum(term.days is not None or term.kind in _SAYS_WHEN | {"relative"} for term in gathered) < 2:
        return gathered
    objects = _objects(join(gathered), year)
    if not objects:
        return gathered
    kept: list[Term] = []
    for term in terms:
        about = next((each for each in objects if each.start <= term.start < each.end), None)
        if about is None:
            kept.append(term)
        elif term.start == about.start:
            kept.append(Term("work", about.start, about.end))
    return gather(kept, year)


def _objects(terms: list[Term], year: int) -> list[Term]:
    """The objects, a clause at a time; a date that stands alone before a comma is of the next clause too."""
    found: list[Term] = []
    before: list[Term] = []
    for comma, group in groupby(terms, lambda term: term.kind == "list"):
        if comma:
            continue
        clause = list(group)
        about = [term for i, term in enumerate(clause) if _is_object(clause, i, year)]
        if any(_says_when(term) and term not in about for term in [*before, *clause]):
            found += about
        before = clause if _says_when(clause[-1]) else []
    return found


def _says_when(term: Term) -> bool:
    return term.days is not None or term.kind in _SAYS_WHEN


def _is_object(clause: list[Term], i: int, year: int) -> bool:
    """Whether a period stands between a verb and a noun (完成第一季度整改), or before a noun and then a date (全年任务
    12月底前完成)."""
    term, after = clause[i], clause[i + 1 : i + 2]
    if term.kind not in _BARE or (term.kind == "range" and term.unit == "day") or not after:
        return False
    if i:
        verb = clause[i - 1].unit == "object" or clause[i - 1].kind == "rhythm"
        return verb and after[0].kind in _NAMES and not _predicate(after[0])
    later = term.days is not None and term.last.year > year
    noun = after[0].kind in _NOUNS and not after[0].unit and not _predicate(after[0])
    return noun and not later and any(_bounds(clause, k) for k in range(i + 2, len(clause)))


def _predicate(term: Term) -> bool:
    """完成, 开工: what is done by a date, never a thing."""
    return term.kind == "work" and term.value == 1


def _bounds(clause: list[Term], k: int) -> bool:
    """Whether a date that clearly says when stands at k: 12月底, 6月30日, 6月前."""
    term = clause[k]
    return term.kind == "before" or (term.days is not None and (term.kind == "day" or term.kind.endswith("_end")))
