"""Occurrences and measures as a table: `due`, `list`, and what one division or leader carries."""

from collections.abc import Callable, Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Column, Prose, Table
from planctl.views.pages.words import due as due_date
from planctl.views.pages.words import heading, light, names, text


def due(answer: Answer) -> Sequence[Block]:
    """The window, how much is due in it, and a row an occurrence."""
    head = [Prose(_window(answer), title=True), *_already(answer)]
    summary = Prose(_summary(answer), tone="muted")
    if not answer.rows:
        return [*head, summary]
    return [*head, Table(_columns(answer.rows), _rows(answer, _period)), summary]


def overdue(answer: Answer) -> Sequence[Block]:
    """A row an overdue occurrence: how late it is, who owes it, and what was last said of it."""
    head = Prose(say("tables.title_overdue", as_of=answer.as_of), title=True)
    if not answer.rows:
        return [head, Prose(say("tables.nothing_overdue"), tone="good")]
    columns = list(_columns(answer.rows))
    rows = _rows(answer, _period)
    # When it was last heard of says more here than the deadline's words, whose day stands in front.
    place = next(number for number, column in enumerate(columns) if column == heading("deadline"))
    columns[place] = heading("last_report", tone="date")
    for row, cells in zip(answer.rows, rows, strict=True):
        cells[place] = text(row["last_report"]) or Cell(say("tables.no_report"), "muted")
        said = [say(f"tables.said_{name}", words=row[name]) for name in ("problem", "next") if row[name]]
        cells[-1] = say("tables.semicolon").join([text(row["text"]), *said])
    measures = say("tables.of_measures", n=answer.about["measures"])
    sums = say("tables.n_overdue", n=len(rows), measures=measures)
    return [head, Table(tuple(columns), rows), Prose(sums, tone="muted")]


def _already(answer: Answer) -> list[Block]:
    """How many are overdue by the as-of day, whatever the window is."""
    late, more = answer.about["overdue"], answer.about["narrowed"]
    return [Prose(say("tables.already_overdue", n=late, as_of=answer.as_of, more=more), tone="past")] if late else []


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
        heading("light"),
        heading("deadline"),
        heading("lead"),
        heading("leaders"),
        heading("text", fold=True),
    ]
    if "role" in rows[0]:
        found.insert(4, heading("role"))
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
            light(row, answer.as_of),
            when(row),
            names(row["lead"]),
            names(row["leaders"]),
            text(row["text"]),
        ]
        if "role" in row:
            cells.insert(4, say(f"tables.role_{row['role']}"))
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


def _window(answer: Answer) -> str:
    window, kind = answer.about["window"], answer.about["window"].kind
    years = sorted({str(year) for year in answer.about["years"]})
    if len(years) > 1 and (window.words or kind == "all"):
        key = "tables.window_words" if window.words else "tables.window_all"
        return say(key, words=window.words.upper(), label=say("tables.comma").join(years))
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
