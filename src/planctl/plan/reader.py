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
from planctl.plan import entries
from planctl.plan.fields import FORMAT, GROUP, ITEM, MEASURE, PLAN, Field
from planctl.plan.model import Group, Item, Leader, Measure, Names, Plan
from planctl.plan.rosters import RosterReader
from planctl.source import Source, Span
from planctl.text.nodes import Mapping, Node, Scalar

_ID: Final = re.compile(r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*\Z")


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


class _PlanReader(RosterReader):
    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.year = 0
        self.inclusive = True
        self.settled = False
        self.ids: dict[str, Scalar] = {}
        self.doubled: set[str] = set()

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
        found[_PLAN["divisions"]] = self.division_roster(found[_PLAN["divisions"]])
        found[_PLAN["leaders"]] = self._heirs(self.leader_roster(found[_PLAN["leaders"]]))
        items = [self._item(each) for each in self.entries(found[_PLAN["items"]] or None, "items")]
        found[_PLAN["items"]] = tuple(item for item in items if item)
        for required in ("format", "title"):
            found[_PLAN[required]] = found[_PLAN[required]] or ""
        found[_PLAN["name"]] = found[_PLAN["name"]] or stem
        return Plan._make([*found, node.start])

    def _heirs(self, leaders: tuple[Leader, ...] | None) -> tuple[Leader, ...] | None:
        """The leaders with each successor by the declared name, however it is padded."""
        roster = self.leaders
        if leaders is None or roster is None or not any(leader.successor for leader in leaders):
            return leaders
        return tuple(
            leader._replace(successor=roster.find(leader.successor) or leader.successor) if leader.successor else leader
            for leader in leaders
        )

    def _item(self, node: Node) -> Item | None:
        found, own = self._titled(node, ITEM, _ITEM, "", _NOBODY)
        if found is None or not isinstance(node, Mapping):
            return None
        both = "measures" in node.entries and "groups" in node.entries
        if both:
            key = node.key("groups")
            self.report("PL208", key.span if key else node.span, variant="both", id=self.address)
        inside = found[0]
        measures = [
            self._measure(each, inside, own) for each in self.entries(found[_ITEM["measures"]] or None, "measures")
        ]
        groups = [self._group(each, inside, own) for each in self.entries(found[_ITEM["groups"]] or None, "groups")]
        found[_ITEM["measures"]] = tuple(each for each in measures if each)
        found[_ITEM["groups"]] = tuple(each for each in groups if each)
        return Item._make([*found, node.start])

    def _group(self, node: Node, item: str, inherited: Owners) -> Group | None:
        found, own = self._titled(node, GROUP, _GROUP, item, inherited)
        if found is None or not isinstance(node, Mapping):
            return None
        inside = found[0]
        measures = [
            self._measure(each, inside, own) for each in self.entries(found[_GROUP["measures"]] or None, "measures")
        ]
        found[_GROUP["measures"]] = tuple(each for each in measures if each)
        return Group._make([*found, node.start])

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
            place = places[role]
            if found[place] is None and role not in node.entries:
                found[place] = inherited[role]
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
        self._fits(token, address, owner)
        first = self.ids.setdefault(address, token)
        if first is not token:
            self.report("PL206", token.span, id=address, related=first.span)
            self.doubled.add(address)

    def _fits(self, token: Scalar, address: str, owner: str) -> None:
        """PL207 where an id is not written as one, or is not one of what it stands in."""
        if not _ID.match(address):
            import unicodedata  # only for help

            example = ".".join(re.findall(r"[0-9A-Za-z]+", unicodedata.normalize("NFKC", address)))
            self.report("PL207", token.span, variant="form", id=address, example=example or "5.1")
            return
        prefix, _, last = address.rpartition(".")
        # Below an id that stands twice, it is that one which is wrong.
        if prefix != owner and owner not in self.doubled:
            variant, example = ("", f"{owner}.{last}") if owner else ("item", last)
            self.report("PL207", token.span, variant=variant, id=address, owner=owner, example=example)

    def _measure(self, node: Node, owner: str, inherited: Owners) -> Measure | None:
        self._enter(node, owner)
        found = self.record(node, MEASURE)
        if found is None or not isinstance(node, Mapping):
            return None
        found[0] = self.address or "?"
        found[1] = found[1] or ""
        found[2] = found[2] or ""
        self._owners(node, found, _MEASURE, inherited)
        measure = Measure._make([*found, self._reading(node, found[2], found[3], found[5]), node.start])
        if not measure.progress and not measure.extensions:
            return measure
        measure, slips = entries.settled(measure, self.year, inclusive=self.inclusive)
        for slip in slips:
            span = entries.value_place(node, slip.at, slip.key)
            self.report(slip.code, span, variant=slip.variant, **dict(slip.args))
        return measure

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
