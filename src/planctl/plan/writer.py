"""A whole plan as the YAML that a careful person would write: what comes from new plans and other people's tables.

Only what is not inherited is written of `leaders`, `lead` and `support`, prose stands in blocks, ids in quotes, and a
blank line between items. Edits of a plan that is there go another way: they touch nothing else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from planctl.errors import CannotGoOn
from planctl.plan.fields import ENTRY, ENTRY_KEYS, GROUP, ITEM, MEASURE, PLAN, TARGET, Field, Kind, Record
from planctl.plan.layout import in_a_row, listed, quoted, value_after
from planctl.plan.model import Plan
from planctl.plan.owners import own
from planctl.plan.slips import GLUED
from planctl.text.characters import escaped_character
from planctl.text.folding import one_line
from planctl.text.writing import CannotWrite, scalar

# Columns that a list on one line may take, with its key.
_ROW: Final = 100
# Where the order of writing is not that of the table: what a person reads first stands first.
_FIRST: Final = {
    MEASURE.name: ("id", "text", "deadline", "reads_as", "start", "because"),
    TARGET.name: ("metric", "text", "comparator", "value", "unit"),
    ENTRY.name: ENTRY_KEYS,
}
_ADDRESSED: Final = frozenset({ITEM.name, GROUP.name, MEASURE.name})
_SPACED: Final = frozenset({ITEM.name, GROUP.name})
_ALWAYS_LISTED: Final = frozenset({"leaders", "support"})
_AS_IT_IS: Final = frozenset({Kind.DATE, Kind.YEAR, Kind.COUNT, Kind.NUMBER})
_NEWLINE: Final = "\n"
_QUOTES: Final = '"'
_PERIOD: Final = re.compile(r"[0-9]{4}(?:-[0-9A-Z]+)*")

# By the address of a record, "" for the plan, and one of its keys.
Comments = Mapping[tuple[str, str], str]


def written(
    plan: Plan, *, stem: str = "", schema: str = "", header: Sequence[str] = (), comments: Comments | None = None
) -> str:
    """The text of a plan's file, which reads as the same plan; `stem` is the file's, for which no `name` is needed.

    Line ends in texts become those of YAML, and an empty text is left out, unless it is a deadline. `schema` is what an
    editor's line names, `header` are comments at the head. Each of `comments` stands beside its key where that has no
    value, else above it. Stops with `cannot_hold` for a character that no plan may hold. ValueError
    for owners that no file can say (plan/owners.py).
    """
    plan = own(plan._replace(name="" if plan.name == stem else plan.name))
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += [*(["#"] if schema and header else []), *(_comment(line, "#") for line in header)]
    lines += _Writer(comments or {}).record(plan, PLAN, 0)
    return "\n".join(lines) + "\n"


def _comment(text: str, address: str) -> str:
    refused = escaped_character(text)
    if refused:
        raise CannotGoOn("cannot_hold", id=address, character=refused[1])
    return f"# {one_line(text)}".rstrip()


class _Writer:
    """Writes records at a column as lines; `address` is the id of the item, group or measure at hand."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments
        self.address = ""

    def record(self, value: tuple[Any, ...], record: Record, column: int) -> list[str]:
        """The lines of a mapping whose keys stand at a column."""
        if record.name in _ADDRESSED:
            self.address = value[0]
        address, lines = self.address, []
        for field, each in _in_order(value, record):
            if _left_out(field, each):
                continue
            if record is PLAN and field.name == "items":
                lines.append("")
            try:
                found = self._field(field, each, column)
            except CannotWrite as problem:
                raise CannotGoOn("cannot_hold", id=address or field.name, character=problem.character) from problem
            comment = self.comments.get((address, field.name)) if record is PLAN or record.name in _ADDRESSED else None
            if comment:
                found = _with_comment(found, _comment(comment, address or field.name), column)
            lines += found
        return lines

    def _field(self, field: Field, value: Any, column: int) -> list[str]:
        key, indent = field.name, " " * column
        if field.kind is Kind.RECORD:
            assert field.of is not None
            inside = self.record(value, field.of, column + 2)
            return [f"{indent}{key}:", *inside] if inside else [f"{indent}{key}: {{}}"]
        if field.kind is Kind.REASONS:
            inner = " " * (column + 2)
            return [f"{indent}{key}:", *(inner + value_after(code, reason, column + 2) for code, reason in value)]
        if field.kind is Kind.RECORDS:
            return self._list(key, list(self._entries(field, value, column)), column)
        if field.kind is Kind.ROSTER:
            return self._roster(field, value, column)
        if field.kind in (Kind.LINES, Kind.DIVISIONS, Kind.LEADERS):
            return self._names(key, value, column)
        return [indent + _single(field, value, column)]

    def _entries(self, field: Field, values: Sequence[Any], column: int) -> Iterator[str]:
        assert field.of is not None
        for number, each in enumerate(values):
            if number and field.of.name in _SPACED:
                yield ""
            yield from _dashed(self.record(each, field.of, column + 2), column)

    def _list(self, key: str, entries: list[str], column: int) -> list[str]:
        indent = " " * column
        return [f"{indent}{key}:", *entries] if entries else [f"{indent}{key}: []"]

    def _names(self, key: str, names: Sequence[str], column: int) -> list[str]:
        indent = " " * column
        if len(names) == 1 and key not in _ALWAYS_LISTED:
            return [f"{indent}{key}: {quoted(names[0], column)}"]
        row = in_a_row(names, _ROW - column - len(key) - 2)
        return [f"{indent}{key}: {row}"] if row else self._list(key, _bare(names, column), column)

    def _roster(self, field: Field, values: Sequence[Any], column: int) -> list[str]:
        """Names alone, or records where more is told of one; leaders on one line if they fit."""
        # A bare name with a Chinese comma in it would be read as several.
        plain = [not any(each is not None for each in value[1:-1]) and not GLUED.search(value[0]) for value in values]
        if field.name == "leaders" and all(plain):
            return self._names(field.name, [value[0] for value in values], column)
        assert field.of is not None
        entries = [
            line
            for value, alone in zip(values, plain, strict=True)
            for line in (
                _bare(value[:1], column) if alone else _dashed(self.record(value, field.of, column + 2), column)
            )
        ]
        return self._list(field.name, entries, column)


def _in_order(value: tuple[Any, ...], record: Record) -> list[tuple[Field, Any]]:
    first = _FIRST.get(record.name, ())
    pairs = list(zip(record.fields, value, strict=False))  # what a record holds beside its fields is not of the file
    return sorted(pairs, key=lambda pair: first.index(pair[0].name) if pair[0].name in first else len(first))


def _left_out(field: Field, value: Any) -> bool:
    if value is None or (value == "" and field.name != "deadline"):
        return True
    return value == () and field.kind in (Kind.RECORDS, Kind.REASONS) and not field.required


def _single(field: Field, value: Any, column: int) -> str:
    key = field.name
    if field.kind is Kind.ID:
        return f"{key}: {scalar(value, column=column, newline=_NEWLINE, style=_QUOTES)}"
    if field.kind is Kind.FLAG:
        return f"{key}: {str(value).lower()}"
    if field.kind is Kind.PERCENT:
        return f"{key}: {_number(value)}"
    if field.kind in _AS_IT_IS or (key == "for" and _PERIOD.fullmatch(value)):
        return f"{key}: {value}"
    return value_after(key, value, column) if value else f"{key}:"


def _number(value: float) -> str:
    """A percent as a person writes it: 60, 62.5, and never 1e-05."""
    digits, _, exponent = repr(float(value)).partition("e-")
    if exponent:
        return f"0.{'0' * (int(exponent) - 1)}{digits.replace('.', '')}"
    return digits.removesuffix(".0")


def _bare(names: Sequence[str], column: int) -> list[str]:
    return [f"{' ' * column}- {listed(name, column)}" for name in names]


def _dashed(lines: list[str], column: int) -> list[str]:
    """A mapping's lines as an entry of a list whose dash stands two columns before them; comments stay above."""
    place = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
    above = [line[2:] for line in lines[:place]]
    return [*above, f"{' ' * column}- {lines[place][column + 2 :]}", *lines[place + 1 :]]


def _with_comment(lines: list[str], comment: str, column: int) -> list[str]:
    if lines[0].endswith(":") and len(lines) == 1:
        return [f"{lines[0]}  {comment}"]
    return [" " * column + comment, *lines]
