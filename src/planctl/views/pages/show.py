"""Everything about one item, group or measure, a fact a line."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.plan.model import Extension, Measure, Plan
from planctl.plan.occurrences import Move, moves
from planctl.queries.answer import Answer, Row, Value
from planctl.queries.duties import measure_row
from planctl.views.blocks import Block, Cell, Facts, Prose, Table
from planctl.views.pages.progress import occurrences, progress
from planctl.views.pages.words import heading, light, names, text

_MEASURE = (
    "deadline", "reads_as", "because", "reading", "kind", "start", "due", "original_due", "strict_due", "rrule",
    "dates", "milestones", "extensions", "added", "cancelled", "carried_from", "handler", "goal", "targets", "accept",
    "note",
)  # fmt: skip
_HEADING = ("goal", "targets", "note")


def show(answer: Answer) -> Sequence[Block]:
    """A measure with its deadline's reading, or an item or group with its measures."""
    (row,) = answer.rows
    thing = answer.about["thing"]
    body = "text" in row
    owners: list[tuple[str, str | Cell]] = [
        (say(f"tables.{role}"), names(row[role])) for role in ("leaders", "lead", "support") if _told(row, role)
    ]
    where: list[tuple[str, str | Cell]] = [(say("tables.place"), f"{row['file']}:{row['line']}")]
    title = Prose(f"{row['id']}  {text(row['text'] if body else row['title'])}", title=True)
    if body:
        item: list[tuple[str, str | Cell]] = [(say("tables.item"), f"{row['item']}  {text(row['item_title'])}")]
        group = answer.about["group"]
        if group:
            item.append((say("tables.group"), f"{group.id}  {group.title}"))
        dates = tuple(" ".join(filter(None, (str(each.due), each.milestone))) for each, _ in answer.about["duty"].dated)
        standings = [each for each in answer.about["duty"].standings if each.occurrence]
        worded = {**row, "dates": dates, "extensions": extensions(answer.about["plan"], thing)}
        facts = [*item, *_facts(worded, _MEASURE), *owners, (say("tables.light"), light(row, answer.as_of)), *where]
        return [title, Facts(facts), *progress(thing.progress), *occurrences(standings)]
    columns = (heading("id", tone="id"), heading("light"), heading("deadline"), heading("text", fold=True))
    rows: list[list[str | Cell]] = [
        [duty.measure.id, light(measure_row(duty), answer.as_of), duty.measure.deadline or "-", duty.measure.text]
        for duty in answer.about["inside"]
    ]
    return [title, Facts([*_facts(row, _HEADING), *owners, *where]), Table(columns, rows)]


def _told(row: Row, role: str) -> bool:
    """Support may be absent; that nobody leads or answers must be seen."""
    return role != "support" or bool(row[role])


def _facts(row: Row, keys: Sequence[str]) -> list[tuple[str, str | Cell]]:
    return [
        (say(f"tables.{key}"), _said(key, row[key]))
        for key in keys
        if row[key] not in (None, "", ()) and not (key == "dates" and row["dates"] == (str(row["due"]),))
    ]


def extensions(plan: Plan, measure: Measure) -> tuple[str, ...]:
    """Each extension, and what became of it."""
    found = moves(measure, plan.year, inclusive=plan.inclusive)
    if not found:
        return tuple(_extension(each, "") for each in measure.extensions)
    return tuple(_extension(move.extension, _fate(move)) for move in found)


def _fate(move: Move) -> str:
    if not move.extension.approved_by:
        return say("tables.extension_waits")
    if move.counts:
        return say("tables.extension_counts", to=move.to)
    return say("tables.extension_late", due=move.due) if move.extension.asked >= move.due else ""


def _extension(extension: Extension, fate: str) -> str:
    asked, to, reason, by = extension[:4]
    words = say("tables.extension" if by else "tables.extension_open", asked=asked, to=to, reason=reason, by=by)
    return f"{words}{say('tables.semicolon')}{fate}" if fate else words


def _said(key: str, value: Value) -> str:
    if key == "kind":
        return say(f"deadlines.kind_{value}")
    return "; ".join(value) if isinstance(value, tuple) else text(value)
