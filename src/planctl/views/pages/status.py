"""The plan at a glance."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Facts, Prose, Table
from planctl.views.pages.words import heading, text


def status(answer: Answer) -> Sequence[Block]:
    """The plan's numbers, the next dates, and a row a group."""
    about = answer.about
    past = say("tables.status_past", n=about["occurrences"], past=about["past"])
    facts: list[tuple[str, str | Cell]] = [
        (say("tables.as_of"), str(answer.as_of)),
        (say("tables.n_measures_short"), say("tables.status_measures", n=about["measures"], undated=about["undated"])),
        (say("tables.occurrences"), past + (say("tables.status_early", n=about["early"]) if about["early"] else "")),
    ]
    facts += [
        (say("tables.next") if not number else "", say("tables.status_next", day=day, n=len(ids), ids=" ".join(ids)))
        for number, (day, ids) in enumerate(about["coming"])
    ]
    titles: list[Block] = []
    for plan in about["plans"]:
        titles.append(Prose(say("tables.plan_title", title=plan.title, name=plan.name), title=True))
        named = [("issuer", plan.issuer), ("issued", plan.issued), ("chief", plan.chief)]
        told = say("tables.comma").join(say(f"tables.{name}", value=value) for name, value in named if value)
        titles += [Prose(told, tone="muted")] if told else []
    return [*titles, Facts(facts), *_groups(answer)]


def _groups(answer: Answer) -> Sequence[Block]:
    by = answer.about["by"]
    several = len(answer.about["plans"]) > 1
    columns = [
        *([heading("plan", tone="id")] if several else []),
        heading(f"by_{by}", tone="id"),
        heading("n_measures_short", numbers=True),
        heading("n_occurrences_short", numbers=True),
        heading("past", numbers=True),
        heading("next", tone="date"),
        *([heading("title", fold=True)] if by == "item" else []),
    ]
    rows = [[*([text(row["plan"])] if several else []), *_cells(row, by == "item")] for row in answer.rows]
    table = Table(tuple(columns), rows)
    overlap = sum(int(text(row["measures"])) for row in answer.rows) > answer.about["measures"]
    legend = say("tables.overlap", measures=answer.about["measures"], occurrences=answer.about["occurrences"])
    return [table, Prose(legend, tone="muted")] if overlap else [table]


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
