"""Entries and extensions as the lines of the file have them: which keys, in which order, as plain words or as text."""

import re
from typing import Any, Final

from planctl.plan.fields import ENTRY, ENTRY_KEYS, EXTENSION, MEASURE, Field, Kind, Record
from planctl.plan.model import Entry, Extension, T
from planctl.text.folding import one_line
from planctl.text.writing import Plain

EXTENSION_KEYS: Final = tuple(field.name for field in EXTENSION.fields)
_PLAIN: Final = frozenset({Kind.DATE, Kind.CHOICE, Kind.PERCENT})
# A period's key, such as 2018-05 or 2018-W15. Anything else that an entry may be for is text.
_PERIOD: Final = re.compile(r"[0-9]{4}(?:-[0-9A-Z]+)*")


def entry_fields(entry: Entry) -> dict[str, str | None]:
    """What is written for each key of an entry, in the order of the file; None for a key that is left out."""
    found = _fields(entry, ENTRY)
    return {key: found[key] for key in ENTRY_KEYS}


def extension_fields(extension: Extension) -> dict[str, str | None]:
    """The same of an extension."""
    return _fields(extension, EXTENSION)


def as_read(value: T, record: Record) -> T:
    """An entry or extension as it reads once it is written: a line's white space folded, line ends those of YAML.

    An empty text is none: a key without a value would be a mistake in the file.
    """
    found = list(value)
    for place, field in enumerate(record.fields):
        text = found[place]
        if isinstance(text, str):
            text = one_line(text) if field.kind is Kind.LINE else text.replace("\r\n", "\n").replace("\r", "\n")
            found[place] = text or None
    return type(value)._make(found)  # type: ignore[attr-defined, no-any-return]


def later_in_measure(key: str) -> tuple[str, ...]:
    """The keys that a measure has behind this one, by the table of fields."""
    names = [field.name for field in MEASURE.fields]
    return tuple(names[names.index(key) + 1 :])


def _fields(value: tuple[Any, ...], record: Record) -> dict[str, str | None]:
    pairs = zip(record.fields, value, strict=False)  # the last value is the place in the file
    return {field.name: _written(field, each) for field, each in pairs}


def _written(field: Field, value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, float | int):
        return Plain(_number(float(value)))
    text = str(value)
    return Plain(text) if field.kind in _PLAIN or (field.name == "for" and _PERIOD.fullmatch(text)) else text


def _number(value: float) -> str:
    """A percent as a person writes it: 60 or 62.5."""
    text = repr(value)
    return f"{value:.20f}".rstrip("0") if "e" in text else text.removesuffix(".0")
