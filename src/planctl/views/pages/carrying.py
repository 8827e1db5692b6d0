"""What divisions and leaders carry, by quarter."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.queries.carrying import QUARTERS
from planctl.views.blocks import Block, Cell, Column, Prose, Table
from planctl.views.pages.words import coloured, heading, text


def divisions(answer: Answer) -> Sequence[Block]:
    """A row a division and role."""
    rows = [
        [*_plan(answer, row), _owner(row, "division"), say(f"tables.role_{row['role']}"), *_cells(answer, row)]
        for row in answer.rows
    ]
    columns = (*_plan_heading(answer), heading("division"), heading("role"), *_headings(answer))
    return [Prose(say("tables.title_by_division"), title=True), Table(columns, rows), *_legend(answer)]


def leaders(answer: Answer) -> Sequence[Block]:
    """A row a leader."""
    rows = [[*_plan(answer, row), _owner(row, "leader"), *_cells(answer, row)] for row in answer.rows]
    columns = (*_plan_heading(answer), heading("leader"), *_headings(answer))
    return [Prose(say("tables.title_by_leader"), title=True), Table(columns, rows), *_legend(answer)]


def _several(answer: Answer) -> bool:
    return len({row["plan"] for row in answer.rows}) > 1


def _plan_heading(answer: Answer) -> list[Column]:
    return [heading("plan", tone="id")] if _several(answer) else []


def _plan(answer: Answer, row: Row) -> list[str | Cell]:
    return [text(row["plan"])] if _several(answer) else []


def _owner(row: Row, column: str) -> str | Cell:
    if row[column] is None:
        return Cell(say("tables.unknown"), "warning")
    name = text(row[column])
    return say("tables.collective", name=name) if row.get("collective") else name


def _extra(answer: Answer) -> list[str]:
    """Columns that stand only where something is in them."""
    return [name for name in ("other_years", "undated") if any(row[name] for row in answer.rows)]


def _headings(answer: Answer) -> tuple[Column, ...]:
    return (*(heading(name, numbers=True) for name in (*QUARTERS, *_extra(answer), "total")), heading("light"))


def _cells(answer: Answer, row: Row) -> list[str | Cell]:
    cells = [_count(row, name) for name in (*QUARTERS, *_extra(answer))]
    return [*cells, f"{row['measures']} ({row['occurrences']})", _light(row)]


def _light(row: Row) -> str | Cell:
    """The worst light, and how many due dates are overdue."""
    colour = coloured(row["light"])
    if not row["overdue"] or isinstance(colour, str):
        return colour
    return Cell(f"{colour.text} {say('tables.n_late', n=row['overdue'])}", colour.tone)


def _count(row: Row, name: str) -> str | Cell:
    if not row[name]:
        return Cell("0", "muted")
    occurrences = row.get(f"{name}_occurrences")
    return f"{row[name]}" if occurrences is None else f"{row[name]} ({occurrences})"


def _legend(answer: Answer) -> Sequence[Block]:
    """What the numbers are, and that rows overlap: who shares a measure has it counted under each name."""
    found = [Prose(say("tables.carrying_legend"), tone="muted")]
    measures, occurrences = answer.about["measures"], answer.about["occurrences"]
    if sum(int(text(row["measures"])) for row in answer.rows) > measures:
        found.append(Prose(say("tables.overlap", measures=measures, occurrences=occurrences), tone="muted"))
    return found
