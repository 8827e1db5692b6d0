"""The plan at a glance."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Facts, Prose, Table
from planctl.views.pages.words import heading, text


def status(answer: Answer) -> Sequence[Block]:
    """The plan's numbers, the next dates, and a row a group."""
    about = answer.about
    facts: list[tuple[str, str | Cell]] = [
        (say("tables.as_of"), str(answer.as_of)),
        (say("tables.measures"), say("tables.status_measures", n=about["measures"], undated=about["undated"])),
        (say("tables.occurrences"), say("tables.status_past", n=about["occurrences"], past=about["past"])),
    ]
    facts += [
        (say("tables.next") if not number else "", f"{each.due}  {duty.measure.id}  {duty.measure.text}")
        for number, (duty, each) in enumerate(about["coming"])
    ]
    titles = [
        Prose(say("tables.plan_title", title=plan.title, year=plan.year, name=plan.name), title=True)
        for plan in about["plans"]
    ]
    return [*titles, Facts(facts), _groups(answer)]


def _groups(answer: Answer) -> Table:
    by = answer.about["by"]
    titled = by == "item"
    columns = [
        heading(f"by_{by}", tone="id"),
        heading("n_measures_short", numbers=True),
        heading("n_occurrences_short", numbers=True),
        heading("past", numbers=True),
        heading("next", tone="date"),
    ]
    if titled:
        columns.append(heading("title", fold=True))
    return Table(tuple(columns), [_cells(row, titled) for row in answer.rows])


def _cells(row: Row, titled: bool) -> list[str | Cell]:
    key = text(row["key"])
    cells: list[str | Cell] = [
        key or Cell(say("tables.no_date" if row["by"] == "quarter" else "tables.unknown"), "warning"),
        text(row["measures"]),
        text(row["occurrences"]),
        text(row["past"]),
        text(row["next_due"]) or "-",
    ]
    return [*cells, text(row["title"])] if titled else cells
