"""The JSON Schema (draft-07) of the plan file, made from the table of fields: for editors, and for checkers in CI.

It says what keys there are, which are required and of what kind a value is. Text may be any scalar, since planctl
takes text as written; names, deadlines and what one field says of another are the business of `planctl validate`.
"""

import json
from typing import Any, Final

from planctl import messages
from planctl.findings import CODES, Severity
from planctl.plan.fields import ENTRY, FORMAT, ITEM, PLAN, RECORDS, Field, Kind, Record

FILE: Final = "schema.json"

_SCALAR: Final = {"type": ["string", "number", "boolean"]}
_DATE: Final = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_KINDS: Final[dict[Kind, dict[str, Any]]] = {
    Kind.LINE: _SCALAR,
    Kind.PROSE: _SCALAR,
    Kind.ID: {"type": ["string", "number"]},
    Kind.DATE: _DATE,
    Kind.YEAR: {"type": ["integer", "string"]},
    Kind.COUNT: {"type": ["integer", "string"]},
    Kind.PERCENT: {"type": ["number", "string"]},
    Kind.NUMBER: {"type": ["number", "string"]},
    Kind.FLAG: {"enum": [True, False, "true", "false"]},
    Kind.LINES: {"oneOf": [_SCALAR, {"type": "array", "items": _SCALAR}]},
    Kind.DIVISIONS: {"oneOf": [_SCALAR, {"type": "array", "items": _SCALAR}]},
    Kind.LEADERS: {"oneOf": [_SCALAR, {"type": "array", "items": _SCALAR}]},
    Kind.REASONS: {
        "type": "object",
        "properties": {code: _SCALAR for code, (severity, _) in CODES.items() if severity is not Severity.ERROR},
        "additionalProperties": False,
    },
}


def schema() -> dict[str, Any]:
    """The schema as a value: a definition a record, descriptions in both languages."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://planctl.invalid/planctl-1.json",
        "title": "planctl/1",
        "$ref": f"#/definitions/{PLAN.name}",
        "definitions": {record.name: _record(record) for record in RECORDS},
    }


def schema_text() -> str:
    """The schema as the text of the file in the package."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _record(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "object",
        "description": _described(record.name),
        "properties": {field.name: _field(record, field) for field in record.fields},
        "additionalProperties": False,
    }
    required = [field.name for field in record.fields if field.required]
    if required:
        found["required"] = required
    if record.one_of:
        # An item has measures or groups, never both; the others may have more than one of theirs.
        found["oneOf" if record is ITEM else "anyOf"] = [{"required": [name]} for name in record.one_of]
    return found


def _field(record: Record, field: Field) -> dict[str, Any]:
    return {"description": _described(f"{record.name}.{field.name}"), **_value(record, field)}


def _value(record: Record, field: Field) -> dict[str, Any]:
    if record is PLAN and field.name == "format":
        return {"const": FORMAT}
    if field.name == "deadline":
        # An empty cell of the source stays empty, and is asked about.
        return {"type": [*_SCALAR["type"], "null"]}
    if field.kind is Kind.CHOICE:
        return {"enum": list(field.choices)}
    if field.of is None:
        return _KINDS[field.kind]
    link = {"$ref": f"#/definitions/{field.of.name}"}
    if field.kind is Kind.RECORD:
        return {"allOf": [link]}
    if field.kind is Kind.ROSTER:
        return {"type": "array", "items": {"anyOf": [_SCALAR, link]}}
    return {"type": "array", "items": link, **({} if field.of is ENTRY or not field.required else {"minItems": 1})}


def _described(name: str) -> str:
    english, chinese = messages.room("fields")[name]
    return f"{chinese} · {english}"
