"""How a phrase is read, a fact a line."""

from collections.abc import Sequence

from planctl.findings import finding
from planctl.messages import say
from planctl.phrases.reading import Reading
from planctl.queries.answer import Answer, Value
from planctl.views.blocks import Block, Cell, Facts, Prose
from planctl.views.pages.words import text

_FACTS = ("reading", "kind", "start", "due", "strict_due", "rrule", "dates", "soft", "proposal")


# More dates than these are told by the first, the last and their number.
_MOST_DATES = 24


def when(answer: Answer) -> Sequence[Block]:
    """The facts of each phrase, and what is doubtful in it."""
    blocks: list[Block] = []
    for row, reading in zip(answer.rows, answer.about["readings"], strict=True):
        title = say("tables.phrase_title", text=text(row["text"]) or say("tables.blank"), year=answer.about["year"])
        facts: list[tuple[str, str | Cell]] = [
            (say(f"tables.{key}"), _dates(reading) if key == "dates" else _said(key, row[key]))
            for key in _FACTS
            if row[key] not in (None, "", (), False) and not (key == "dates" and row["dates"] == (str(row["due"]),))
        ]
        if row["due"] is None:
            facts.append((say("tables.due"), Cell(say("tables.no_date"), "warning")))
        blocks += [Prose(title, title=True), Facts([*facts, *_doubts(reading)])]
    return blocks


def _dates(reading: Reading) -> str:
    said = [" ".join(filter(None, (str(point.due), point.milestone))) for point in reading.points]
    if len(said) > _MOST_DATES:
        said = [*said[:3], "...", said[-1]]
    return f"{'; '.join(said)} ({len(reading.points)})"


def _said(key: str, value: Value) -> str:
    if key == "soft":
        return say("tables.yes")
    if key == "kind":
        return say(f"deadlines.kind_{value}")
    return text(value)


def _doubts(reading: Reading) -> list[tuple[str, str | Cell]]:
    found = [finding(doubt.code, "", None, variant=doubt.variant, **dict(doubt.args)) for doubt in reading.doubts]
    return [
        (each.code, Cell(say("tables.sentence", message=each.message, help=each.help), each.severity.value))
        for each in found
    ]
