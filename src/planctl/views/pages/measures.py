"""Occurrences and measures as a table: `due`, `list`, and what one division or leader carries."""

from collections.abc import Callable, Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.queries.windows import Window
from planctl.views.blocks import Block, Cell, Column, Prose, Table
from planctl.views.pages.words import due as due_date
from planctl.views.pages.words import heading, names, text


def due(answer: Answer) -> Sequence[Block]:
    """The window, how much is due in it, and a row an occurrence."""
    head = Prose(_window(answer.about["window"]), title=True)
    summary = Prose(_summary(answer), tone="muted")
    if not answer.rows:
        return [head, summary]
    return [head, Table(_columns(answer.rows), _rows(answer, _period)), summary]


def measures(answer: Answer) -> Sequence[Block]:
    """A row a measure; under a division's name its role in each."""
    title = say("tables.measures_of", name=answer.about["name"]) if "name" in answer.about else say("tables.measures")
    summary = Prose(say("tables.n_measures", n=len(answer.rows)), tone="muted")
    if not answer.rows:
        return [Prose(title, title=True), summary]
    return [Prose(title, title=True), Table(_columns(answer.rows), _rows(answer, _deadline)), summary]


def _columns(rows: Sequence[Row]) -> tuple[Column, ...]:
    found = [
        heading("due", tone="date"),
        heading("id", tone="id"),
        heading("deadline"),
        heading("lead"),
        heading("leaders"),
        heading("text", fold=True),
    ]
    if "role" in rows[0]:
        found.insert(3, heading("role"))
    if len({row["plan"] for row in rows}) > 1:
        found.insert(0, heading("plan", tone="id"))
    return tuple(found)


def _rows(answer: Answer, when: Callable[[Row], str]) -> list[list[str | Cell]]:
    several = len({row["plan"] for row in answer.rows}) > 1
    rows: list[list[str | Cell]] = []
    for row in answer.rows:
        cells: list[str | Cell] = [
            due_date(row),
            text(row["id"]),
            when(row),
            names(row["lead"]),
            names(row["leaders"]),
            text(row["text"]),
        ]
        if "role" in row:
            cells.insert(3, say(f"tables.role_{row['role']}"))
        if several:
            cells.insert(0, text(row["plan"]))
        rows.append(cells)
    return rows


def _deadline(row: Row) -> str:
    words = text(row["deadline"]) or "-"
    return say("tables.extended", words=words) if row["original_due"] else words


def _period(row: Row) -> str:
    """The deadline's words, with the period or stage that this occurrence is about."""
    part = row["milestone"] or row["period"]
    return f"{_deadline(row)} {text(part)}" if part else _deadline(row)


def _window(window: Window) -> str:
    kind = window.kind
    if kind == "between" and (window.start is None or window.end is None):
        kind = "until" if window.start is None else "since"
    number = "一二三四"[int(window.label[-1]) - 1] if kind == "quarter" else ""
    return say(f"tables.window_{kind}", start=window.start, end=window.end, label=window.label, number=number)


def _summary(answer: Answer) -> str:
    about = answer.about
    parts = [say("tables.n_occurrences", n=len(answer.rows))]
    if about["one_off"]:
        parts.append(say("tables.n_one_off", n=about["one_off"]))
    for kind in ("recurring", "staged"):
        if about[kind]:
            parts.append(say(f"tables.n_{kind}", n=about[kind], occurrences=about[f"{kind}_occurrences"]))
    if about["undated"]:
        parts.append(say("tables.n_undated", n=about["undated"]))
    joined = say("tables.comma").join(parts[1:])
    return say("tables.summary", head=parts[0], rest=joined) if joined else parts[0]
