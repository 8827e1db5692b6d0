"""The sheet that a division fills in, and what an import needs to take it back.

Three sheets: the form (`sheet` below names it), the instructions, and the hidden `planctl`. Each row of `planctl` is a
key in column A and its value, or values, from column B on:

    format      planctl-fill/1
    plan, title, year       of the plan, as in its file
    file        the name of the plan file
    division    the division's declared name
    as_of       the day (ISO)
    checksum    of plan/checksum.py: what the plan promised then
    commit      of the plan file, blank where git does not keep it; changed: yes or no
    language    zh or en: that of the states in the form
    sheet       the name of the form
    head        the row of its headings, counted from 1; its rows follow without a gap
    rows        how many rows it has
    columns     what its columns hold, from column A on: id, period, item, text, deadline, due and now say what a row is
                about, state, note, problem, next, done_on and evidence are typed by a person (fields of an entry)
    states      the states that can be chosen, as in the plan's file
    words       the same as they stand in the form

In the form a row says what it is about by its own `id` and `period` (the key of views' JSON, blank for what is due
once or undated), so that it may be sorted. Every cell is text.
"""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from planctl import messages
from planctl.messages import say
from planctl.queries.answer import Row
from planctl.reports.filling import STATES, Filling
from planctl.views.blocks import Cell
from planctl.views.pages.ledger import due, state_cell
from planctl.views.pages.origins import GAP, as_of_line, foot
from planctl.views.pages.words import text
from planctl.views.workbook import Book
from planctl.views.worksheet import Place, Sheet, SheetColumn, finished

FORMAT: Final = "planctl-fill/1"
# The columns in their order, each with its width in pixels; those of _TYPED are left to a person.
_WIDTHS: Final = {
    "id": 50, "period": 74, "item": 124, "text": 214, "deadline": 88, "due": 92, "now": 122,
    "state": 84, "note": 150, "problem": 104, "next": 104, "done_on": 92, "evidence": 100,
}  # fmt: skip
_TYPED: Final = ("state", "note", "problem", "next", "done_on", "evidence")
_LEFT: Final = ("item", "text", "note", "problem", "next", "evidence")
_LEAST_HEIGHT: Final = 48.0
_ITEM_MOST: Final = 40  # characters of an item's title, which only says where a row belongs
# What Excel allows in the note beside a cell.
_NOTE_TITLE: Final = 32
_NOTE: Final = 255
_FREE: Final = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True}


def filling_xlsx(made: Filling, lines: Sequence[str] = ()) -> bytes:
    """The workbook; `lines` stand under the form's title: what else it was limited to, and what it lacks."""
    title = say("filling.title", title=made.plan.title)
    origins = (made.origin,) if made.origin else ()
    book = Book(title, made.as_of, foot(origins, made.as_of))
    name = say("filling.sheet")
    place = _form(book, Sheet(book, name, _columns()), made, title, lines)
    _instructions(book, made, name)
    book.hidden("planctl", _machine(made, name, place))
    return finished(book)


def _columns() -> list[SheetColumn]:
    return [
        SheetColumn(
            say(f"filling.column_{name}"),
            width,
            name not in _LEFT,
            lit=name == "now",
            listed=name in ("deadline", "due"),
            to_fill=name in _TYPED,
        )
        for name, width in _WIDTHS.items()
    ]


def _form(book: Book, sheet: Sheet, made: Filling, title: str, lines: Sequence[str]) -> Place:
    sheet.title(title)
    head = (
        say("filling.of_division", division=made.division),
        as_of_line(made.as_of),
        say("filling.n_rows", n=len(made.rows)),
        say("filling.checksum", checksum=made.checksum),
    )
    sheet.line(GAP.join(head), centred=True)
    for line in (*lines, say("filling.only_yellow", sheet=say("filling.help_sheet"))):
        sheet.line(line, centred=True)
    place = sheet.table([_row(row, made) for row in made.rows], least=_LEAST_HEIGHT, split=False)
    for number, name in enumerate(_WIDTHS):
        if name in _TYPED and made.rows:
            sheet.raw.data_validation(place.first, number, place.end - 1, number, _checks(name))
    sheet.raw.protect("", _FREE)
    return place


def _row(row: Row, made: Filling) -> list[str | Cell]:
    words = text(row["deadline"])
    if row["milestone"]:
        words = say("filling.stage", words=words, stage=row["milestone"])
    item = text(row["item_title"])
    item = item if len(item) <= _ITEM_MOST else f"{item[:_ITEM_MOST]}……"
    about = [text(row["id"]), text(row["period"]), item, text(row["text"]), words, due(row)]
    return [*about, state_cell(row, made.as_of), *([""] * len(_TYPED))]


def _checks(column: str) -> dict[str, object]:
    """What may be typed into a column, and the note that says so when a cell of it is chosen."""
    words = _words()
    note = say(f"filling.type_{column}", states="、".join(words))
    shown = {"input_title": say(f"filling.column_{column}")[:_NOTE_TITLE], "input_message": note[:_NOTE]}
    if column != "state":
        return {"validate": "any", **shown}
    refused = say("filling.not_a_state", states="、".join(words))
    return {"validate": "list", "source": words, "error_message": refused[:_NOTE], **shown}


def _words() -> list[str]:
    return [say(f"lights.{state}") for state in STATES]


def _instructions(book: Book, made: Filling, name: str) -> None:
    sheet = Sheet(book, say("filling.help_sheet"), [SheetColumn("", 960)])
    sheet.title(say("filling.help_title"))
    sheet.gap()
    args = {"sheet": name, "states": "、".join(_words()), "done": say("lights.done")}
    for number, key in enumerate(_LINES, 1):
        sheet.line(say("ledger.numbered", number=number, text=say(f"filling.{key}", **args)))
    sheet.gap()
    about = {"title": made.plan.title, "year": made.plan.year, "checksum": made.checksum}
    sheet.line(say("filling.help_made", **about))
    sheet.raw.protect("", _FREE)


_LINES: Final = (
    "help_1", "help_2", "help_3", "help_state", "help_note", "help_problem", "help_done_on", "help_evidence",
    "help_lines", "help_back",
)  # fmt: skip


def _machine(made: Filling, name: str, place: Place) -> list[list[str]]:
    origin = made.origin
    return [
        ["format", FORMAT],
        ["plan", made.plan.name],
        ["title", made.plan.title],
        ["year", str(made.plan.year)],
        ["file", PurePath(origin.path).name if origin else ""],
        ["division", made.division],
        ["as_of", made.as_of.isoformat()],
        ["checksum", made.checksum],
        ["commit", (origin.commit or "") if origin else ""],
        ["changed", "yes" if origin and origin.changed else "no"],
        ["language", messages.language()],
        ["sheet", name],
        ["head", str(place.head + 1)],
        ["rows", str(len(made.rows))],
        ["columns", *_WIDTHS],
        ["states", *STATES],
        ["words", *_words()],
    ]
