"""The ledger's cells as text, the same in every format, and the ledger as a table without merged cells."""

from collections.abc import Sequence
from datetime import date

from planctl.messages import say
from planctl.plan.model import Entry, Names
from planctl.queries.answer import Row
from planctl.reports.ledger import COLUMNS, Ledger, LedgerRow
from planctl.views.blocks import Block, Cell, Column, Prose, Table
from planctl.views.pages.progress import said
from planctl.views.pages.words import TONES, colour_word, ordinal, why


def ledger(made: Ledger) -> Sequence[Block]:
    """Titles, and a row a measure that says everything itself."""
    titles = [Prose(title(made), title=True, level=1), Prose(summary(made), tone="muted")]
    columns = tuple(
        Column(heading(name), fold=name in ("title", "text", "progress"), tone="id" if name == "item" else "")
        for name in COLUMNS
    )
    rows = [[_toned(cell, row, name) for name, cell in zip(COLUMNS, cells(row, made.as_of), strict=True)]
            for row in made.rows]  # fmt: skip
    return [*titles, Table(columns, rows)]


def title(made: Ledger) -> str:
    """What stands above the table."""
    return say("ledger.title", title="、".join(plan.title for plan in made.plans))


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
    return [row.item, row.title, text, row.deadline, leaders, owners, _progress(row), state(row.measure, as_of)]


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
    word = say(f"lights.{measure['state']}")
    reason, colour = why(measure, as_of), colour_word(measure["light"])
    light = (
        say("ledger.light", colour=colour) if reason == word else say("ledger.light_why", colour=colour, words=reason)
    )
    return f"{word}\n{light}"


def entry(told: Entry) -> str:
    """One entry on a line: its day, its period, and what it says."""
    word = say(f"lights.{told.state}") if told.state else ""
    words = said(told) or word
    key = "ledger.entry_for" if told.for_ else "ledger.entry"
    return say(key, date=told.date, period=told.for_, said=words)


def _progress(row: LedgerRow) -> str:
    """The latest entry; of several dates, before it how many are done."""
    parts = (
        [say("ledger.of_dates" if row.done else "ledger.undone", n=row.dates, done=row.done)] if row.dates > 1 else []
    )
    return "\n".join([*parts, *([entry(row.latest)] if row.latest else [])])


def _group(row: LedgerRow) -> str:
    number = row.number
    return say("ledger.group", number=ordinal(int(number)) if number.isdecimal() else number, text=row.text)


def _toned(text: str, row: LedgerRow, column: str) -> str | Cell:
    if column == "state" and row.measure:
        return Cell(text, TONES[str(row.measure["light"])])
    return text
