"""The same deliverable promised in two items: two divisions would deliver it, or each wait for the other.

A deliverable is told by its words: a run of characters, marks left out, that a clause of one measure shares with a
clause of a measure in another item. Runs of a few characters are the language of all plans, and runs that many items
share are the plan's own slogans; two recurring duties share a way of working, not a deliverable.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from planctl.findings import Finding, finding
from planctl.plan.model import Measure, Plan
from planctl.plan.places import MARKS, words_place
from planctl.source import Source

_LEAST: Final = 10  # characters that a shared run has at least
_SHARE: Final = 0.5  # of the shorter clause
_MOST_ITEMS: Final = 3  # that a run may stand in
_MOST_PLACES: Final = 12
_CLAUSE_ENDS: Final = re.compile(r"[。;；,，、!！?？:：…]+")
_PASSED_OVER: Final = re.compile(rf"[\s{re.escape(MARKS)}]+")


class _Clause(NamedTuple):
    item: int
    measure: Measure
    text: str


def shared(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL503: a pair of measures of two items, each of which shares its longest run with that item in the other."""
    longest: dict[tuple[str, int], tuple[int, str]] = {}
    runs: dict[tuple[str, str], tuple[str, _Clause, _Clause]] = {}
    for run, first, second in _shared_runs(_clauses(plan)):
        pair = (first.measure.id, second.measure.id)
        if len(run) > len(runs[pair][0] if pair in runs else ""):
            runs[pair] = (run, first, second)
    for run, first, second in runs.values():
        for one, other in ((first, second), (second, first)):
            key = (one.measure.id, other.item)
            longest[key] = max(longest.get(key, (0, "")), (len(run), other.measure.id))
    for run, first, second in runs.values():
        if longest[first.measure.id, second.item][1] != second.measure.id:
            continue
        if longest[second.measure.id, first.item][1] == first.measure.id:
            yield _finding(source, run, first.measure, second.measure)


def _finding(source: Source, run: str, one: Measure, other: Measure) -> Finding:
    return finding(
        "PL503",
        source.path,
        words_place(source, other, run),
        address=other.id,
        other=one.id,
        related=words_place(source, one, run),
        words=run,
        first=one.id,
        second=other.id,
        first_lead="、".join(one.lead or ()) or "?",
        second_lead="、".join(other.lead or ()) or "?",
        first_deadline=one.deadline,
        second_deadline=other.deadline,
    )


def _clauses(plan: Plan) -> list[_Clause]:
    return [
        _Clause(number, measure, clause)
        for number, item in enumerate(plan.items)
        for _, measure in item.walk()
        for clause in _CLAUSE_ENDS.split(_PASSED_OVER.sub("", measure.text))
        if len(clause) >= _LEAST
    ]


def _shared_runs(clauses: list[_Clause]) -> Iterator[tuple[str, _Clause, _Clause]]:
    """Every longest run that clauses of two items share, in the file's order. The work grows with the text, not with
    the number of pairs: a stretch of characters that stands in many items is nobody's deliverable and is passed by."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for start in range(len(clause.text) - _LEAST + 1):
            places[clause.text[start : start + _LEAST]].append((number, start))
    seen: set[tuple[int, int, int]] = set()
    for found in places.values():
        if len(found) > _MOST_PLACES or not 1 < len({clauses[each].item for each, _ in found}) <= _MOST_ITEMS:
            continue
        for place, (number, start) in enumerate(found):
            for other, begin in found[place + 1 :]:
                first, second = clauses[number], clauses[other]
                if first.item == second.item or (number, other, start - begin) in seen:
                    continue
                seen.add((number, other, start - begin))
                run = _extended(first.text, start, second.text, begin)
                recurring = first.measure.reading.every and second.measure.reading.every
                if not recurring and len(run) >= _SHARE * min(len(first.text), len(second.text)):
                    yield run, first, second


def _extended(one: str, start: int, other: str, begin: int) -> str:
    """The run around two equal stretches, as far as it reaches to both sides."""
    before = 0
    while start > before and begin > before and one[start - before - 1] == other[begin - before - 1]:
        before += 1
    after = _LEAST
    while start + after < len(one) and begin + after < len(other) and one[start + after] == other[begin + after]:
        after += 1
    return one[start - before : start + after]
