"""One mapping of the file against its record in the table of fields: values out, findings for what does not fit."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from planctl.findings import CODES, Severity
from planctl.plan import values
from planctl.plan.fields import (
    CONVENTIONS,
    DECREE,
    ENTRY,
    EXTENSION,
    LIGHTS,
    MILESTONE,
    PLAN,
    REPORTING,
    TARGET,
    WORDED,
    Field,
    Kind,
    Record,
)
from planctl.plan.fields import RECORDS as ALL_RECORDS
from planctl.plan.model import (
    Conventions,
    Decree,
    Entry,
    Extension,
    Lights,
    Milestone,
    Reasons,
    Reporting,
    Target,
)
from planctl.plan.roster import Roster
from planctl.plan.scalars import ValueReader
from planctl.plan.slips import CHINESE_KEYS, NO_NAME, SEVERAL
from planctl.source import Source
from planctl.suggest import near
from planctl.text.nodes import Mapping, Node, Scalar, Sequence, head

# What each record that has no names or records of its own to look up becomes.
_VALUES: Final[dict[str, Callable[..., Any]]] = {
    CONVENTIONS.name: Conventions,
    REPORTING.name: Reporting,
    LIGHTS.name: Lights,
    TARGET.name: Target,
    MILESTONE.name: Milestone,
    EXTENSION.name: Extension,
    DECREE.name: Decree,
    ENTRY.name: Entry,
}
_LISTS: Final = (Kind.RECORDS, Kind.REASONS)

Converter: TypeAlias = Callable[["RecordReader", Node, Field], Any]


class _Layout(NamedTuple):
    """A record made ready: for each key its place among the values and its converter."""

    spots: dict[str, tuple[int, Field, Converter]]
    blank: tuple[Any, ...]
    required: tuple[str, ...]


class RecordReader(ValueReader):
    """Reads records of one source: values by the table of fields, names by the rosters."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.divisions = Roster()
        self.leaders: Roster | None = None

    def record(self, node: Node, record: Record) -> list[Any] | None:
        """The record's values in the table's order, or None where no mapping stands. Absent fields are None or ()."""
        if not isinstance(node, Mapping):
            self.wrong_kind(node, "root" if record is PLAN else "record", record.name)
            return None
        layout = _LAYOUTS[record.name]
        found = list(layout.blank)
        spots = layout.spots
        slips: tuple[str, ...] = ()
        for name, (key, value) in node.entries.items():
            spot = spots.get(name)
            if spot is None:
                meant = self._unknown(key, record)
                if meant in spots and meant not in node.entries:
                    # Read on as what was meant: one slip, one finding.
                    place, field, convert = spots[meant]
                    found[place] = convert(self, value, field)
                    slips += (meant,)
                continue
            place, field, convert = spot
            # In prose, white space is something that a person typed.
            if (
                type(value) is Scalar
                and (not value.value or (value.value.isspace() and field.kind is not Kind.PROSE))
                and name != "deadline"
            ):
                self.absent(key, value)
            else:
                found[place] = convert(self, value, field)
                if name in WORDED:
                    self.comment(key, value)
        for name in layout.required:
            if name not in node.entries and name not in slips:
                self.report("PL202", head(node), key=name, record=record.name)
        if record.one_of and not any(name in node.entries or name in slips for name in record.one_of):
            code = {"target": "PL601", "item": "PL208"}.get(record.name, "PL202")
            self.report(code, head(node), variant="one_of", key=" / ".join(record.one_of), record=record.name)
        return found

    def _unknown(self, key: Scalar, record: Record) -> str:
        """PL201; the key that was probably meant, or ""."""
        names = [field.name for field in record.fields]
        elsewhere = [other.name for other in ALL_RECORDS if any(field.name == key.value for field in other.fields)]
        meant = CHINESE_KEYS.get(key.value, "")
        meant = meant if meant in names else near(key.value.lower(), names)
        variant = "meant" if meant else "elsewhere" if elsewhere else ""
        self.report(
            "PL201", key.span, variant=variant, key=key.value, record=record.name, meant=meant,
            elsewhere=", ".join(elsewhere), known=", ".join(names),
        )  # fmt: skip
        return meant

    def _divisions(self, node: Node, field: Field) -> Any:
        return self._names(node, field, self.divisions, "PL301")

    def _leaders(self, node: Node, field: Field) -> Any:
        return self._names(node, field, self.leaders, "PL302")

    def _names(self, node: Node, field: Field, roster: Roster | None, code: str) -> tuple[str, ...]:
        found: list[str] = []
        for name, each in self.lines(node, field) or ():
            declared = roster.find(name) if roster else name
            # An undeclared name stays as written: what was promised under it must not vanish.
            meant = [declared] if declared else self._undeclared(name, each, field, roster, code)
            found += [one for one in meant if one not in found]
        return tuple(found)

    def _undeclared(self, name: str, node: Scalar, field: Field, roster: Roster | None, code: str) -> list[str]:
        """What an undeclared name is to count for, and a finding that says what was probably meant."""
        assert roster is not None
        if name in NO_NAME:
            self.report(code, node.span, variant="none", name=name, key=field.name)
            return []
        parts = [roster.find(part) for part in SEVERAL.split(name) if part]
        known = [part for part in parts if part]
        if len(known) > 1 and len(known) == len(parts):
            self.report(code, node.span, variant="several", name=name, meant=", ".join(known))
            return known
        meant = near(name, list(roster.words().values()) + list(roster.words()))
        self.report(code, node.span, variant="meant" if meant else "", name=name, meant=meant)
        return [name]

    def _record(self, node: Node, field: Field) -> Any:
        record = field.of
        assert record is not None
        found = self.record(node, record)
        if found is None or any(
            value is None and field.required for value, field in zip(found, record.fields, strict=True)
        ):
            return None
        return _VALUES[record.name](*found, node.start)

    def _records(self, node: Node, field: Field) -> Any:
        if not isinstance(node, Sequence):
            self.wrong_kind(node, "list", field.name)
            return ()
        found = [self._record(each, field) for each in node.items]
        return tuple(value for value in found if value is not None)

    def _reasons(self, node: Node, field: Field) -> Reasons:
        if not isinstance(node, Mapping):
            self.wrong_kind(node, "reasons", field.name)
            return ()
        found = []
        for key, value in node:
            reason = self.text(value, field)
            if key.value not in CODES:
                meant = near(key.value.upper(), list(CODES))
                self.report("PL701", key.span, variant="meant" if meant else "", name=key.value, meant=meant)
            elif CODES[key.value][0] is Severity.ERROR:
                self.report("PL703", key.span, name=key.value)
            elif not reason:
                self.report("PL210", key.span, key=key.value)
            else:
                found.append((key.value, reason))
        return tuple(found)


def _deferred(reader: RecordReader, node: Node, field: Field) -> Any:
    """Items, groups and measures are read by their owner, once the names they use are known."""
    return node


def _single(read: Callable[[str], Any], variant: str) -> Converter:
    return lambda reader, node, field: reader.value(node, field, read, variant)


_CONVERTERS: Final[dict[Kind, Converter]] = {
    Kind.LINE: RecordReader.line,
    Kind.PROSE: RecordReader.text,
    Kind.ID: RecordReader.line,
    Kind.DATE: RecordReader.date,
    Kind.YEAR: _single(values.year, "year"),
    Kind.COUNT: _single(values.count, "count"),
    Kind.PERCENT: _single(values.percent, "percent"),
    Kind.NUMBER: _single(values.number, "number"),
    Kind.FLAG: _single(values.flag, "flag"),
    Kind.CHOICE: RecordReader.choice,
    Kind.LINES: RecordReader.texts,
    Kind.DIVISIONS: RecordReader._divisions,
    Kind.LEADERS: RecordReader._leaders,
    Kind.RECORD: RecordReader._record,
    Kind.RECORDS: RecordReader._records,
    Kind.ROSTER: _deferred,
    Kind.REASONS: RecordReader._reasons,
}


def _layout(record: Record) -> _Layout:
    spots: dict[str, tuple[int, Field, Converter]] = {}
    for place, field in enumerate(record.fields):
        own = field.of is not None and field.of.name not in _VALUES
        spots[field.name] = (place, field, _deferred if own else _CONVERTERS[field.kind])
    blank = tuple(() if field.kind in _LISTS else None for field in record.fields)
    return _Layout(spots, blank, tuple(field.name for field in record.fields if field.required))


_LAYOUTS: Final = {record.name: _layout(record) for record in ALL_RECORDS}
