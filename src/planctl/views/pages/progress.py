"""Progress entries and occurrences as tables: part of `show` and `why`."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.plan.entries import in_order
from planctl.plan.model import Entry
from planctl.progress.standing import Standing
from planctl.views.blocks import Block, Cell, Prose, Table
from planctl.views.pages.words import TONES, colour_word, heading


def progress(entries: Sequence[Entry], decided: object = None) -> Sequence[Block]:
    """The entries in the order in which they count; the one that decides is marked."""
    if not entries:
        return []
    ordered = in_order(entries)
    named = any(entry.for_ for entry in ordered)
    columns = [
        heading("reported", tone="date"),
        *([heading("for")] if named else []),
        heading("state"),
        heading("said", fold=True),
    ]
    rows: list[list[str | Cell]] = []
    for entry in ordered:
        state = say(f"lights.{entry.state}") if entry.state else "-"
        marked = Cell(say("tables.decides", state=state), "good") if entry is decided else state
        rows.append([str(entry.date), *([entry.for_ or "-"] if named else []), marked, said(entry)])
    return [Prose(say("tables.progress"), title=True), Table(tuple(columns), rows)]


def said(entry: Entry) -> str:
    """All that an entry says beside its date, period and state."""
    parts = [entry.note] if entry.note else []
    if entry.percent is not None:
        parts.append(say("tables.said_percent", words=f"{entry.percent:g}"))
    for name in ("done_on", "problem", "next", "evidence", "by"):
        if getattr(entry, name):
            parts.append(say(f"tables.said_{name}", words=getattr(entry, name)))
    return say("tables.semicolon").join(parts)


def occurrences(standings: Sequence[Standing]) -> Sequence[Block]:
    """Where each of several occurrences stands; nothing for a single one."""
    if len(standings) < 2:
        return []
    columns = (
        heading("due", tone="date"),
        heading("for"),
        heading("light"),
        heading("state"),
        heading("done_on", tone="date"),
    )
    rows: list[list[str | Cell]] = [
        [
            str(each.due),
            each.occurrence.milestone or each.occurrence.period or "-" if each.occurrence else "-",
            Cell(colour_word(each.light.colour), TONES[each.light.colour]),
            _state(each),
            str(each.done_on or "-"),
        ]
        for each in standings
    ]
    return [Prose(say("tables.occurrences"), title=True), Table(columns, rows)]


def _state(standing: Standing) -> str:
    """State and timing in a word or two."""
    timing = standing.timing
    if standing.state == "done":
        return say(f"lights.{timing}")
    word = say(f"lights.{standing.state}")
    if timing == "overdue":
        return say("tables.both", one=word, other=say("lights.days_late", n=standing.days_late))
    return say("tables.both", one=word, other=say(f"lights.{timing}")) if timing != "open" else word
