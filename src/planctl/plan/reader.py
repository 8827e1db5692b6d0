"""Nodes to a Plan, and every structural finding on the way: the whole file in one run.

What could be read is kept: a measure without a readable deadline stands in the plan with an undated reading, so that
it never silently vanishes from an answer (law 6); its error makes the answer incomplete.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from planctl.findings import Finding
from planctl.phrases import deadlines
from planctl.phrases.reading import Reading
from planctl.plan.fields import DIVISION, FORMAT, GROUP, ITEM, LEADER, MEASURE, PLAN, Field
from planctl.plan.model import Division, Group, Item, Leader, Measure, Names, Plan
from planctl.plan.records import RecordReader
from planctl.plan.roster import Roster, bare
from planctl.source import Source, Span
from planctl.text.nodes import Mapping, Node, Scalar, Sequence, scalars

_ID: Final = re.compile(r"[^\s./]+\Z")


def _places(fields: Iterable[Field]) -> dict[str, int]:
    return {field.name: place for place, field in enumerate(fields)}


_PLAN: Final = _places(PLAN.fields)
_ITEM: Final = _places(ITEM.fields)
_GROUP: Final = _places(GROUP.fields)
_MEASURE: Final = _places(MEASURE.fields)
_OWNERS: Final = ("leaders", "lead", "support")

Owners = dict[str, Names | None]
_NOBODY: Final[Owners] = dict.fromkeys(_OWNERS)


def read_plan(source: Source, node: Node, stem: str) -> tuple[Plan | None, list[Finding]]:
    """The plan in a file's root node, and what is wrong with it; `stem` names a plan that has no name of its own.

    There is no plan where the root is not a mapping or where no year can be told.
    """
    reader = _PlanReader(source)
    return reader.plan(node, stem), reader.findings


class _PlanReader(RecordReader):
    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.year = 0
        self.inclusive = True
        self.settled = False
        self.ids: dict[str, Span] = {}

    def plan(self, node: Node, stem: str) -> Plan | None:
        found = self.record(node, PLAN)
        if found is None or not isinstance(node, Mapping):
            return None
        version = node.value("format")
        if isinstance(version, Scalar) and version.value and version.value != FORMAT:
            self.report("PL209", version.span, value=version.value, known=FORMAT)
        issued: date | None = found[_PLAN["issued"]]
        self.year = found[_PLAN["year"]] or (issued.year if issued else 0)
        if not self.year:
            return None
        found[_PLAN["year"]] = self.year
        conventions = found[_PLAN["conventions"]]
        self.settled = bool(conventions and conventions.before_month)
        self.inclusive = not (conventions and conventions.before_month == "exclusive")
        found[_PLAN["divisions"]] = self._division_roster(node.value("divisions"))
        found[_PLAN["leaders"]] = self._leader_roster(node.value("leaders"))
        items = [self._item(each) for each in self._list(node.value("items"), "items")]
        found[_PLAN["items"]] = tuple(item for item in items if item)
        for required in ("format", "title"):
            found[_PLAN[required]] = found[_PLAN[required]] or ""
        found[_PLAN["name"]] = found[_PLAN["name"]] or stem
        return Plan._make([*found, node])

    def _list(self, node: Node | None, key: str) -> list[Node]:
        if node is None or (isinstance(node, Scalar) and node.absent):
            return []
        if not isinstance(node, Sequence):
            self.wrong_kind(node, "list", key)
            return []
        if not node.items:
            self.report("PL210", node.span, key=key)
        return node.items

    def _division_roster(self, node: Node | None) -> tuple[Division, ...]:
        divisions = []
        for each in self._list(node, "divisions"):
            if isinstance(each, Mapping):
                found = self.record(each, DIVISION)
                division = Division._make([*found, each]) if found and found[0] else None
            else:
                name = self._name(each, "divisions")
                division = Division(name, None, None, None, None) if name else None
            if division:
                divisions.append(division)
                self._declare(self.divisions, division.name, division.aka or (), each)
        return tuple(divisions)

    def _leader_roster(self, node: Node | None) -> tuple[Leader, ...] | None:
        if node is None:
            return None
        self.leaders = Roster()
        leaders = []
        for each in self._list(node, "leaders"):
            if isinstance(each, Mapping):
                found = self.record(each, LEADER)
                leader = Leader._make([*found, each]) if found and found[0] else None
            else:
                name = self._name(each, "leaders")
                leader = Leader(name, None, None, None) if name else None
            if leader:
                leaders.append(leader)
                self._declare(self.leaders, leader.name, (), each)
        return tuple(leaders)

    def _name(self, node: Node, key: str) -> str | None:
        if not isinstance(node, Scalar):
            self.wrong_kind(node, "names", key)
            return None
        if not node.value.strip():
            self.report("PL210", node.span, key=key)
        return " ".join(node.value.split()) or None

    def _declare(self, roster: Roster, name: str, aliases: Iterable[str], node: Node) -> None:
        for taken in roster.declare(name, aliases):
            where = next((value.span for value in scalars(node) if bare(value.value) == bare(taken)), node.span)
            self.report("PL307", where, name=taken, owner=roster.find(taken))

    def _item(self, node: Node) -> Item | None:
        found, own = self._titled(node, ITEM, _ITEM, "", _NOBODY)
        if found is None or not isinstance(node, Mapping):
            return None
        both = "measures" in node.entries and "groups" in node.entries
        if both:
            key = node.key("groups")
            self.report("PL208", key.span if key else node.span, variant="both", id=self.address)
        inside = found[0]
        measures = [self._measure(each, inside, own) for each in self._list(node.value("measures"), "measures")]
        groups = [self._group(each, inside, own) for each in self._list(node.value("groups"), "groups")]
        found[_ITEM["measures"]] = tuple(each for each in measures if each)
        found[_ITEM["groups"]] = tuple(each for each in groups if each)
        return Item._make([*found, node])

    def _group(self, node: Node, item: str, inherited: Owners) -> Group | None:
        found, own = self._titled(node, GROUP, _GROUP, item, inherited)
        if found is None or not isinstance(node, Mapping):
            return None
        inside = found[0]
        measures = [self._measure(each, inside, own) for each in self._list(node.value("measures"), "measures")]
        found[_GROUP["measures"]] = tuple(each for each in measures if each)
        return Group._make([*found, node])

    def _titled(
        self, node: Node, record: Any, places: dict[str, int], owner: str, inherited: Owners
    ) -> tuple[list[Any] | None, Owners]:
        """An item's or group's values, and who answers for what it holds."""
        self._enter(node, owner)
        found = self.record(node, record)
        if found is None or not isinstance(node, Mapping):
            return None, inherited
        found[0] = self.address or "?"
        found[1] = found[1] or ""
        return found, self._owners(node, found, places, inherited)

    def _owners(self, node: Mapping, found: list[Any], places: dict[str, int], inherited: Owners) -> Owners:
        """Each role is the record's own or the inherited one, wholly; a division that leads is not also support."""
        for role in _OWNERS:
            if role not in node.entries:
                found[places[role]] = inherited[role]
        lead, support = found[places["lead"]], found[places["support"]]
        if lead and support:
            twice = [name for name in support if name in lead]
            key = node.key("support")
            if twice and key and "lead" in node.entries:
                self.report("PL306", key.span, name="、".join(twice))
            if twice:
                found[places["support"]] = tuple(name for name in support if name not in lead)
        return {role: found[places[role]] for role in _OWNERS}

    def _enter(self, node: Node, owner: str) -> None:
        """Settle the address at hand, and check that the id is new and fits what it stands in."""
        self.address = owner or None
        if not isinstance(node, Mapping):
            return
        token = node.value("id")
        if not isinstance(token, Scalar) or not token.value.strip():
            self.address = f"{owner}.?" if owner else "?"
            return
        self.address = address = token.value.strip()
        prefix, dot, last = address.rpartition(".")
        if prefix != owner or (owner and not dot) or not _ID.match(last):
            self.report(
                "PL207", token.span, variant="" if owner else "item", id=address, owner=owner, example=f"{owner}.{last}"
            )
        first = self.ids.setdefault(address, token.span)
        if first != token.span:
            self.report("PL206", token.span, id=address, related=first)

    def _measure(self, node: Node, owner: str, inherited: Owners) -> Measure | None:
        self._enter(node, owner)
        found = self.record(node, MEASURE)
        if found is None or not isinstance(node, Mapping):
            return None
        found[0] = self.address or "?"
        found[1] = found[1] or ""
        found[2] = found[2] or ""
        self._owners(node, found, _MEASURE, inherited)
        return Measure._make([*found, self._reading(node, found[2], found[3], found[5]), node])

    def _reading(self, node: Mapping, deadline: str, reads_as: str | None, start: date | None) -> Reading:
        """How the deadline is read; a person's own `reads_as` wins, and `start` narrows it."""
        phrase = node.value("reads_as") if reads_as else node.value("deadline")
        reading = deadlines.read(reads_as or deadline, self.year, inclusive=self.inclusive)
        if not isinstance(phrase, Scalar):
            return reading
        for doubt in reading.doubts:
            if doubt.code == "PL402" and self.settled:
                continue
            span = self._words(phrase, doubt.start, doubt.end)
            self.report(doubt.code, span, variant=doubt.variant, **dict(doubt.args))
        if start is None:
            return reading
        if reading.due and start > reading.due:
            token = node.value("start")
            self.report("PL409", token.span if token else None, start=str(start), due=str(reading.due))
            return reading
        points = tuple(point for point in reading.points if point.due >= start)
        return reading._replace(start=start, points=points)

    def _words(self, token: Scalar, start: int, end: int) -> Span:
        """The place of some words of a scalar: exact where the token is written as it reads."""
        offset = token.start + (1 if token.style in {"'", '"'} else 0)
        written = self.source.text[offset : offset + len(token.value)]
        if written == token.value and token.value == " ".join(token.value.split()) and end > start:
            return Span(offset + start, offset + end)
        return token.span
