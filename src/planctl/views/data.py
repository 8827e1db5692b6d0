"""Answers as data: JSON, JSON Lines and CSV. Columns, order and values are the same in each."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from planctl.queries.answer import Answer, Value
from planctl.views import safe

if TYPE_CHECKING:
    from planctl.views.blocks import Table

SCHEMA: Final = "planctl-rows/1"


def json_text(answer: Answer, *, ascii: bool = False) -> str:
    """One JSON object, a row a line: readable to diff and grep. Keys that a row lacks are null."""
    encode = encoder(ascii)
    head = {
        "schema": SCHEMA,
        "command": answer.command,
        "as_of": answer.as_of,
        "complete": answer.complete,
        "findings": answer.findings,
    }
    lines = [f"  {encode(key)}: {encode(value)}," for key, value in head.items()]
    rows = ",\n".join(f"    {row}" for row in _json_rows(answer, encode))
    lines.append(f'  "rows": [\n{rows}\n  ]' if rows else '  "rows": []')
    return "{\n" + "\n".join(lines) + "\n}\n"


def jsonl_text(answer: Answer, *, ascii: bool = False) -> str:
    """A JSON object a line for each row, and nothing around them; no rows, no text."""
    return "".join(f"{row}\n" for row in _json_rows(answer, encoder(ascii)))


def csv_text(answer: Answer, *, raw: bool = False) -> str:
    """Comma-separated values (RFC 4180, so lines end in CR LF) under the names of the columns.

    Lists are joined with 、, unknown is empty. Text that a spreadsheet would take for a formula gets an apostrophe
    before it unless `raw`; numbers are left alone.
    """
    return _csv(answer.columns, ([row.get(name) for name in answer.columns] for row in answer.rows), raw)


def table_csv(table: "Table", *, raw: bool = False) -> str:
    """A table as a person is shown it, as comma-separated values: its headings, and text alone."""
    rows = ([cell if isinstance(cell, str) else cell.text for cell in row] for row in table.rows)
    return _csv([column.heading for column in table.columns], rows, raw)


def _csv(head: Sequence[str], rows: Iterable[Sequence[Value]], raw: bool) -> str:
    import csv
    from io import StringIO

    guard = str if raw else safe.csv
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([guard(name) for name in head])
    writer.writerows([_csv_cell(value, guard) for value in row] for row in rows)
    return out.getvalue()


def encoder(ascii: bool) -> Callable[[object], str]:
    """One JSON text a value: days in ISO form, safe for a terminal."""
    import json

    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_iso).encode
    if ascii:
        return lambda value: safe.encodable_json(safe.json(encode(value)), "ascii")
    return lambda value: safe.json(encode(value))


def _json_rows(answer: Answer, encode: Callable[[object], str]) -> list[str]:
    return [encode({name: row.get(name) for name in answer.columns}) for row in answer.rows]


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no cell can hold {type(value).__name__}")


def _csv_cell(value: Value, guard: Callable[[str], str]) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return guard("、".join(value) if isinstance(value, tuple) else value)
