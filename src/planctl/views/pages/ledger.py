"""The ledger's cells as text, the same in every format, and the ledger as a table without merged cells."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from planctl.messages import say
from planctl.plan.model import Entry, Names
from planctl.queries.answer import Row
from planctl.reports.ledger import COLUMNS, Ledger, LedgerRow
from planctl.views.blocks import Block, Cell, Column, Prose, Table, toned
from planctl.views.pages.documents import titles
from planctl.views.pages.progress import said
from planctl.views.pages.words import TONES, ordinal, state_and_light
from planctl.views.pages.words import due as due_date

# Columns of prose, and those of names and dates, of which no line should end within one.
WIDE: Final = ("title", "text", "progress")
LISTED: Final = ("deadline", "leaders", "divisions")
_LEAST_PROGRESS: Final = 0.28


def ledger(made: Ledger) -> Sequence[Block]:
    """Titles, and a row a measure that says everything itself."""
    head = [Prose(title(made), title=True, level=1), Prose(summary(made), tone="muted")]
    columns = tuple(Column(heading(name), fold=name in WIDE, tone="id" if name == "item" else "") for name in COLUMNS)
    return [*head, Table(columns, rows(made))]


def title(made: Ledger) -> str:
    """What stands above the table."""
    return say("ledger.title", title=titles(made.plans))


def summary(made: Ledger) -> str:
    """How much there is, and as of when."""
    measures = [row for row in made.rows if row.measure]
    items = len({(row.plan, row.item) for row in measures})
    return say("ledger.summary", n=len(measures), items=items, as_of=made.as_of)


def heading(column: str) -> str:
    """A column's heading: the office's own word for it."""
    return say(f"ledger.column_{column}")


def cells(row: LedgerRow, as_of: date) -> list[str]:
    """A row's cells in the order of COLUMNS."""
    leaders = "、".join(row.leaders or ())
    owners = divisions(row.lead, row.support)
    if row.measure is None:
        return [row.item, row.title, _group(row), "", leaders, owners, "", ""]
    text = say("ledger.numbered", number=row.number, text=row.text)
    deadline = _deadline(row.deadline, row.measure)
    return [row.item, row.title, text, deadline, leaders, owners, _progress(row), state(row.measure, as_of)]


def rows(made: Ledger) -> list[list[str | Cell]]:
    """All rows' cells with what they mean: the state in its light's tone, a group's heading as a title. Of several
    plans each item stands under its address (2018/5)."""
    several = len(made.plans) > 1
    found: list[list[str | Cell]] = []
    for row in made.rows:
        shown: list[str | Cell] = list(cells(row, made.as_of))
        if several:
            shown[COLUMNS.index("item")] = f"{row.plan}/{row.item}"
        if row.measure:
            shown[COLUMNS.index("state")] = state_cell(row.measure, made.as_of)
        else:
            shown[COLUMNS.index("text")] = Cell(_group(row), "title")
        found.append(shown)
    return found


def widths(made: Ledger, usual: Mapping[str, int], address: int) -> dict[str, int]:
    """The columns' widths on paper: measures and progress share their room by how much they say, and of several plans
    items need `address` more."""
    said = dict.fromkeys(("text", "progress"), 0)
    for row in rows(made):
        for name in said:
            said[name] += len(toned(row[COLUMNS.index(name)]).text)
    room = usual["text"] + usual["progress"]
    share = min(max(said["progress"] / max(1, sum(said.values())), _LEAST_PROGRESS), 1 - _LEAST_PROGRESS)
    progress = int(room * share)
    item = usual["item"] + (address if len(made.plans) > 1 else 0)
    return {**usual, "item": item, "text": room - progress, "progress": progress}


def divisions(lead: Names | None, support: Names | None) -> str:
    """Who does it, in the words of such tables: A会同B、C; A、B分别牵头; blank where nobody is named."""
    leading, helping = "、".join(lead or ()), "、".join(support or ())
    if not leading:
        return say("ledger.only_support", support=helping) if helping else ""
    several = len(lead or ()) > 1
    if not helping:
        return say("ledger.joint", lead=leading) if several else leading
    return say("ledger.joint_with_support" if several else "ledger.with_support", lead=leading, support=helping)


def state(measure: Row, as_of: date) -> str:
    """The state that was reported, and on a second line the light in words."""
    return "\n".join(state_and_light(measure, as_of))


def state_cell(row: Row, as_of: date) -> Cell:
    """State and light of a measure or an occurrence, in the light's tone."""
    return Cell(state(row, as_of), TONES[str(row["light"])])


def due(row: Row) -> str | Cell:
    """A due date; beneath it the one that an extension moved."""
    original = row["original_due"]
    return say("ledger.due_moved", due=row["due"], original=original) if original else due_date(row)


def entry(told: Entry) -> str:
    """One entry on a line: its day, its period, and what it says."""
    word = say(f"lights.{told.state}") if told.state else ""
    words = said(told) or word
    key = "ledger.entry_for" if told.for_ else "ledger.entry"
    return say(key, date=told.date, period=told.for_, said=words)


def _deadline(words: str, measure: Row) -> str:
    """The source's own words, and the day to which an approved extension moved them."""
    return say("ledger.extended", words=words, due=measure["due"]) if measure["original_due"] else words


def _progress(row: LedgerRow) -> str:
    """The latest entry; of several dates, before it how many are done."""
    parts = [say("ledger.of_dates", n=row.dates, past=row.past, done=row.done)] if row.dates > 1 else []
    return "\n".join([*parts, *([entry(row.latest)] if row.latest else [])])


def _group(row: LedgerRow) -> str:
    number = row.number
    return say("ledger.group", number=ordinal(int(number)) if number.isdecimal() else number, text=row.text)
