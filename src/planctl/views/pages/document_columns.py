"""The columns of a document's tables: each with its heading, and a row's cell in it."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from planctl.messages import say
from planctl.queries.answer import Row, Value
from planctl.views.blocks import Cell, Tone
from planctl.views.pages.periods import key_words
from planctl.views.pages.targets import promise
from planctl.views.pages.words import coloured, due, light, names, share, text


class Drawn(NamedTuple):
    """How a column is drawn: the key of its heading, and a row's cell in it."""

    heading: str
    cell: Callable[[Row, date], str | Cell]
    fold: bool = False
    numbers: bool = False
    tone: Tone = ""


def _key(row: Row) -> str | Cell:
    key = text(row["key"])
    if not key:
        return Cell(say("tables.unknown"), "warning")
    return key_words(key) if row["by"] in ("quarter", "month") else key


def _division(row: Row) -> str | Cell:
    return text(row["division"]) or Cell(say("tables.unknown"), "warning")


def _dues(row: Row) -> str:
    """The days of all dates of a measure, one a line."""
    dues: Any = row["dues"]
    return "\n".join(map(str, dues))


def _said(row: Row) -> str:
    """What was last said of the work itself, with its day."""
    words = [text(row["note"])] if row["note"] else []
    if row["percent"] is not None:
        words.append(say("tables.said_percent", words=f"{float(text(row['percent'])):g}"))
    return _on(row.get("said_on"), say("tables.semicolon").join(words))


def _dated(row: Row, name: str, day: str) -> str:
    """Words with the day on which they were said, unless that stands in a column of its own."""
    return _on(row[day] if "said_on" in row else None, text(row[name]))


def _on(day: Value, words: str) -> str:
    return say("reports.dated", day=day, words=words) if day and words else words


def _plain(name: str, heading: str, *, fold: bool = False, tone: Tone = "", numbers: bool = False) -> Drawn:
    return Drawn(heading, lambda row, as_of: text(row.get(name)), fold, numbers, tone)


# Columns that are left out where they would be empty.
OPTIONAL: Final = frozenset(
    {"reported", "said", "told", "problem", "next", "note", "evidence", "approved_by", "reason", "last_report"}
)
COLUMNS: Final[dict[str, Drawn]] = {
    "plan": _plain("plan", "tables.plan", tone="id"),
    "id": Drawn("tables.id", lambda row, as_of: text(row["id"]) or say("tables.whole_plan"), tone="id"),
    "text": _plain("text", "tables.text", fold=True),
    "title": _plain("title", "reports.column_title", fold=True),
    "due": Drawn("tables.due", lambda row, as_of: due(row), tone="date"),
    "original_due": _plain("original_due", "tables.original_due", tone="date"),
    "done_on": _plain("done_on", "tables.done_on", tone="date"),
    "deadline": _plain("deadline", "tables.deadline"),
    "light": Drawn("tables.light", lambda row, as_of: light(row, as_of) if "state" in row else coloured(row["light"])),
    "state": Drawn("tables.state", lambda row, as_of: say(f"lights.{row['state']}")),
    "lead": Drawn("tables.lead", lambda row, as_of: names(row["lead"])),
    "leaders": Drawn("tables.leaders", lambda row, as_of: names(row["leaders"])),
    "division": Drawn("tables.division", lambda row, as_of: _division(row)),
    "lacking": _plain("lacking", "reports.column_lacking", numbers=True),
    "ids": _plain("ids", "tables.ids", fold=True),
    "dues": Drawn("reports.column_dues", lambda row, as_of: _dues(row), tone="date"),
    "last_report": Drawn(
        "tables.last_report", lambda row, as_of: text(row["last_report"]) or say("tables.no_report"), tone="date"
    ),
    "reported": _plain("reported", "reports.column_reported", tone="date"),
    "problem": Drawn("reports.column_problem", lambda row, as_of: _dated(row, "problem", "reported"), fold=True),
    "said": Drawn("reports.column_note", lambda row, as_of: _said(row), fold=True),
    "told": Drawn("reports.column_told", lambda row, as_of: say(f"lights.{row['told']}") if row["told"] else ""),
    "next": _plain("next", "reports.column_next", fold=True),
    "note": _plain("note", "reports.column_note", fold=True),
    "evidence": _plain("evidence", "reports.column_evidence", fold=True),
    "reason": _plain("reason", "reports.column_reason", fold=True),
    "approved_by": _plain("approved_by", "reports.column_approved_by"),
    "metric": _plain("metric", "tables.metric", fold=True),
    "promise": Drawn("reports.column_promise", lambda row, as_of: promise(row)),
    "key": Drawn("reports.column_key", lambda row, as_of: _key(row), tone="id"),
    "occurrences": _plain("occurrences", "reports.column_occurrences", numbers=True),
    "done": _plain("done", "reports.column_done", numbers=True),
    "overdue": _plain("overdue", "reports.column_overdue", numbers=True),
    "share": Drawn(
        "reports.column_share",
        lambda row, as_of: share(int(text(row["done"])), int(text(row["occurrences"]))),
        numbers=True,
    ),
}
