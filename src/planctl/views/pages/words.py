"""Values as a person reads them, in the language in use."""

from planctl.messages import say
from planctl.queries.answer import Row, Value
from planctl.views.blocks import Cell, Column, Tone


def heading(name: str, *, fold: bool = False, numbers: bool = False, tone: Tone = "") -> Column:
    """A column by the name of its heading in the catalogue."""
    return Column(say(f"tables.{name}"), fold=fold, numbers=numbers, tone=tone)


def names(value: Value) -> str | Cell:
    """A list of names; unknown (nobody is named) is said, none on purpose is a dash."""
    if value is None:
        return Cell(say("tables.unknown"), "warning")
    return "、".join(value) if isinstance(value, tuple) and value else "-"


def due(row: Row) -> str | Cell:
    """A row's due date; that there is none is said."""
    return text(row["due"]) or Cell(say("tables.no_date"), "muted")


def text(value: Value) -> str:
    """Any value as plain words; nothing known is empty."""
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)
