"""The quantified promises as a table."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Prose, Table
from planctl.views.pages.words import heading, names, text

_SIGNS = {">=": "≥", "<=": "≤", "~": "≈"}


def targets(answer: Answer) -> Sequence[Block]:
    """A row a target: where it stands, what is measured, and what was promised."""
    columns = (
        heading("id", tone="id"),
        heading("comparator"),
        heading("value", numbers=True),
        heading("unit"),
        heading("lead"),
        heading("metric", fold=True),
    )
    rows: list[list[str | Cell]] = [
        [
            text(row["id"]) or say("tables.whole_plan"),
            _comparator(row),
            text(row["value"] if row["value"] is not None else row["text"]),
            text(row["unit"]),
            "-" if row["lead"] is None and row["id"] is None else names(row["lead"]),
            _metric(row),
        ]
        for row in answer.rows
    ]
    title = Prose(say("tables.targets"), title=True)
    summary = Prose(say("tables.n_targets", n=len(rows)), tone="muted")
    return [title, Table(columns, rows), summary] if rows else [title, summary]


def promise(row: Row) -> str:
    """What was promised on one line: 增长 ≥ 17%."""
    value = text(row["value"] if row["value"] is not None else row["text"])
    unit = text(row["unit"])
    return " ".join(part for part in (_comparator(row), f"{value}{unit}") if part)


def _comparator(row: Row) -> str:
    """Growth or fall in words, and the sign that a reader knows."""
    sign = text(row["comparator"])
    parts = [row["change"] and say(f"tables.change_{row['change']}"), _SIGNS.get(sign, sign)]
    return " ".join(text(part) for part in parts if part)


def _metric(row: Row) -> str:
    about = [say(f"tables.target_{name}", value=row[name]) for name in ("base", "each", "where") if row[name]]
    return text(row["metric"]) + (f" ({'; '.join(about)})" if about else "")
