"""The chase list: who has not reported."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.plan.model import Plan
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Prose, Table
from planctl.views.pages.words import heading, light, text


def missing(answer: Answer) -> Sequence[Block]:
    """What report is owed, and under each division its measures without one."""
    blocks: list[Block] = []
    for name, plan in answer.about["plans"].items():
        blocks += _plan(answer, name, plan)
    return blocks


def _plan(answer: Answer, name: str, plan: Plan) -> Sequence[Block]:
    asked = answer.about["rounds"][name]
    if plan.reporting is None:
        return [
            Prose(say("tables.no_rule", title=plan.title), title=True),
            Prose(say("tables.no_rule_help"), tone="muted"),
        ]
    if asked is None:
        first = answer.about["first"][name]
        words = (
            say("tables.no_report_yet", key=first.period.key, by=first.by) if first else say("tables.no_report_left")
        )
        return [Prose(say("tables.title_missing", title=plan.title), title=True), Prose(words, tone="good")]
    days = (answer.as_of - asked.by).days
    when = (
        say("tables.report_late", n=days)
        if days > 0
        else say("tables.report_left", n=-days)
        if days
        else say("lights.today")
    )
    rows = [row for row in answer.rows if row["plan"] == name]
    head = [
        Prose(say("tables.title_missing", title=plan.title), title=True),
        Prose(say("tables.report_asked", key=asked.period.key, by=asked.by, since=asked.since, when=when)),
    ]
    if not rows:
        return [*head, Prose(say("tables.all_reported"), tone="good")]
    blocks: list[Block] = [*head]
    for division in dict.fromkeys(row["division"] for row in rows):
        blocks += _division(answer, division, [row for row in rows if row["division"] == division])
    measures = len({row["id"] for row in rows})
    divisions = len({row["division"] for row in rows if row["division"]})
    return [
        *blocks,
        Prose(say("tables.n_missing", n=measures, divisions=say("tables.n_divisions", n=divisions)), tone="muted"),
    ]


def _division(answer: Answer, division: object, rows: Sequence[Row]) -> Sequence[Block]:
    owner = (rows[0]["plan"], division)
    owing = answer.about["owing"][owner]
    name = division or say("tables.unknown")
    key = "tables.silent" if division and owner in answer.about["silent"] else "tables.lacking"
    columns = (
        heading("id", tone="id"), heading("last_report", tone="date"), heading("light"), heading("due", tone="date"),
        heading("leaders"), heading("text", fold=True),
    )  # fmt: skip
    cells: list[list[str | Cell]] = [
        [
            text(row["id"]),
            text(row["last_report"]) or Cell(say("tables.no_report"), "muted"),
            light(row, answer.as_of),
            text(row["due"]) or "-",
            text(row["leaders"]) or "-",
            text(row["text"]),
        ]
        for row in rows
    ]
    return [Prose(say(key, name=name, n=len(rows), all=owing), title=True), Table(columns, cells)]
