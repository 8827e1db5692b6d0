"""What a question answers with, before any format."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

# A cell's value: text, a number, a yes or no, a day, a list of names, or nothing known.
Value: TypeAlias = str | int | float | bool | date | tuple[str, ...] | None

# A row: column to value, in the order of the answer's columns. What is under other keys is for pages only.
Row: TypeAlias = Mapping[str, Value]


class Answer(NamedTuple):
    """The answer to one question: the same for every format.

    `columns` are the keys of each row in JSON and CSV. `complete` is false when a plan could not be read whole;
    `findings` counts its errors. `about` says what the question was about (period, division …), for headings.
    """

    command: str
    as_of: date
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    complete: bool = True
    findings: int = 0
    about: Mapping[str, Any] = MappingProxyType({})
