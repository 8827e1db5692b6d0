"""Names that look like one, and collectives that nobody has spelled out."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from planctl.findings import Finding, finding
from planctl.plan.model import Division, Plan
from planctl.plan.places import nodes
from planctl.plan.roster import bare
from planctl.source import Source, Span
from planctl.text.nodes import Mapping, Node, Scalar, Sequence

# Shorter names hold each other by chance; what tells two divisions apart is often a numeral.
_SHORTEST: Final = 4
_MOST_MORE: Final = 6
_NUMERALS: Final = frozenset("一二三四五六七八九十0123456789")


def look_alikes(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL303: a division's name that is another's with some characters left out (投资技改处, 投资和技术改造处)."""
    words = [(name, division) for division in plan.divisions for name in (division.name, *(division.aka or ()))]
    for (one, first), (other, second) in combinations(words, 2):
        if first is second:
            continue
        short, long = sorted((bare(one), bare(other)), key=len)
        if short != long and _abbreviates(short, long):
            yield finding("PL303", source.path, _place(source, second), name=other, like=one)


def empty_collectives(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL305: a collective without a list of its members, so that nobody can be chased."""
    for division in plan.divisions:
        if division.collective and not division.members:
            yield finding("PL305", source.path, _place(source, division), name=division.name)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the short name is the long one with characters left out between its first and its last."""
    if len(short) < _SHORTEST or not 0 < len(long) - len(short) <= _MOST_MORE:
        return False
    if short[0] != long[0] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    left_out = list(long)
    for character in short:
        if character not in rest:
            return False
        left_out.remove(character)
    return _NUMERALS.isdisjoint(left_out)


def _place(source: Source, named: Division) -> Span:
    """Where a division is declared: its name."""
    roster = nodes(source)[""].value("divisions")
    for node in roster.items if isinstance(roster, Sequence) else ():
        name: Node | None = node.value("name") if isinstance(node, Mapping) else node
        if isinstance(name, Scalar) and bare(name.value) == bare(named.name):
            return name.span
    return Span(named.at, named.at)
