"""The names that a plan declares: its divisions and leaders, read before anything that uses them."""

from collections.abc import Iterable
from typing import Any

from planctl.plan.fields import DIVISION, LEADER, Record
from planctl.plan.model import Division, Leader
from planctl.plan.records import RecordReader
from planctl.plan.roster import Roster, bare
from planctl.plan.slips import GLUED
from planctl.text.nodes import Mapping, Node, Scalar, Sequence, scalars


class RosterReader(RecordReader):
    """Reads rosters; afterwards names are looked up in them."""

    def entries(self, node: Node | None, key: str) -> list[Node]:
        """The entries of a list; PL203 where something else stands, PL210 where it is empty."""
        if node is None or (isinstance(node, Scalar) and node.absent):
            return []
        if not isinstance(node, Sequence):
            self.wrong_kind(node, "list", key)
            return []
        if not node.items:
            self.report("PL210", node.span, key=key)
        return node.items

    def division_roster(self, node: Node | None) -> tuple[Division, ...]:
        """The divisions, each name and alias declared."""
        divisions = []
        for each, found in self._roster(node, "divisions", DIVISION):
            division = Division._make(found)
            self._declare(self.divisions, division.name, division.aka or (), each)
            divisions.append(division)
        return tuple(divisions)

    def leader_roster(self, node: Node | None) -> tuple[Leader, ...] | None:
        """The leaders, or None where the plan declares none and names are not checked."""
        if node is None:
            return None
        self.leaders = Roster()
        leaders = []
        for each, found in self._roster(node, "leaders", LEADER):
            leader = Leader._make(found)
            self._declare(self.leaders, leader.name, (), each)
            leaders.append(leader)
        return tuple(leaders)

    def _roster(self, node: Node | None, key: str, record: Record) -> list[tuple[Node, list[Any]]]:
        """Each entry and its values, a bare name being a record of nothing else."""
        entries: list[tuple[Node, list[Any]]] = []
        for each in self.entries(node, key):
            if isinstance(each, Mapping):
                found = self.record(each, record)
                entries += [(each, [*found, each.start])] if found and found[0] else []
            else:
                rest = [None] * (len(record.fields) - 1)
                entries += [(each, [name, *rest, each.start]) for name in self._names_in(each, key)]
        return entries

    def _names_in(self, node: Node, key: str) -> list[str]:
        """A bare name; several, and PL203, where full-width commas join them."""
        if not isinstance(node, Scalar):
            self.wrong_kind(node, "names", key)
            return []
        name = " ".join(node.value.split())
        if not name:
            self.report("PL210", node.span, key=key)
            return []
        parts = [part.strip() for part in GLUED.split(name) if part.strip()]
        if len(parts) > 1:
            self.report("PL203", node.span, variant="glued", key=key, name=name, meant=", ".join(parts))
        return parts

    def _declare(self, roster: Roster, name: str, aliases: Iterable[str], node: Node) -> None:
        for taken in roster.declare(name, aliases):
            places = [each.span for each in scalars(node) if bare(each.value) == bare(taken)]
            self.report("PL307", places[-1] if places else node.span, name=taken, owner=roster.find(taken))
