"""A document as blocks: its title, sections and footer in the language in use."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from planctl import messages
from planctl.messages import say
from planctl.phrases.periods import Period
from planctl.queries.answer import Row
from planctl.reports.document import Document, Origin, Section, Sentence
from planctl.views.blocks import Block, Cell, Column, Prose, Table, Tone
from planctl.views.pages.words import coloured, due, light, names, ordinal, share, text


class _Drawn(NamedTuple):
    """How a column is drawn: the key of its heading, and a row's cell in it."""

    heading: str
    cell: Callable[[Row, date], str | Cell]
    fold: bool = False
    numbers: bool = False
    tone: Tone = ""


def document(made: Document) -> Sequence[Block]:
    """The document but for its footer, which stands at its end or on each of its pages."""
    blocks: list[Block] = [Prose(title(made), title=True, level=1), *_head(made)]
    for number, section in enumerate(made.sections, 1):
        blocks += _section(section, made, number)
    return blocks


def title(made: Document) -> str:
    """The title, with the plan's and the period's."""
    return say(f"reports.title_{made.kind}", title=_plans(made), period=_words(made.period))


def footer(origins: Sequence[Origin], as_of: date) -> list[str]:
    """As of when, by which rules, from which file and commit, and what that can tell."""
    profiles = say("tables.comma").join(
        say("reports.profile", name=name, words=say(f"lights.profile.{name}"))
        for name in dict.fromkeys(origin.profile for origin in origins)
    )
    files = [say("reports.footer_plan", path=origin.path, commit=commit(origin)) for origin in origins]
    if len(origins) > _MOST_FILES:
        files = [say("reports.footer_plans", n=len(origins))]
    return [say("reports.footer", as_of=as_of, profiles=profiles), *files, say("reports.footer_said")]


def period_words(period: Period) -> str:
    """A period in words: 2018年二季度."""
    unit, number = _unit(period.key)
    word = "上下"[number - 1] if unit == "half" and messages.language() == "zh" else ordinal(number)
    return say(f"reports.period_{unit}", year=period.key[:4], number=number, ordinal=word)


_MOST_FILES: Final = 10
# What is said of a table rather than of the work stands under it.
_NOTES: Final = frozenset({"shared"})


def _plans(made: Document) -> str:
    titles = [plan.title for plan in made.plans]
    return titles[0] if len(titles) == 1 else say("reports.several_plans", n=len(titles))


def _head(made: Document) -> list[Block]:
    """Whom it is for, and what it is about."""
    if made.period:
        span = say("reports.span", start=made.period.start, end=made.period.end, as_of=made.as_of)
        return [Prose(span, tone="muted")]
    about = [Prose(say("reports.addressee", name=made.addressee))] if made.addressee else []
    return [*about, Prose(say("reports.about", title=_plans(made))), Prose(say("reports.as_of", as_of=made.as_of))]


def _section(section: Section, made: Document, number: int) -> list[Block]:
    words = say(f"reports.section_{section.name}", **_spoken(section.args))
    heading = Prose(say("reports.heading", ordinal=ordinal(number), words=words), title=True)
    gap = "" if messages.language() == "zh" else " "
    said = gap.join(sentence(each) for each in section.sentences if each.name not in _NOTES)
    notes = [Prose(sentence(each), tone="muted") for each in section.sentences if each.name in _NOTES]
    table = [_table(section, made)] if section.rows else []
    return [heading, *([Prose(said)] if said else []), *table, *notes]


def sentence(said: Sentence) -> str:
    """A sentence with its numbers filled in; `n`, where it has one, chooses between one and many. One that is about
    one plan of several names it first."""
    words = say(f"reports.{said.name}", **_spoken(said.args))
    return say("reports.of_plan", plan=said.args["plan"], words=words) if "plan" in said.args else words


def _spoken(args: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as sentences take them: periods and lights in words, shares with one decimal."""
    spoken = dict(args)
    for name, value in args.items():
        if isinstance(value, Period):
            spoken[name] = period_words(value)
        elif isinstance(value, float):
            spoken[name] = f"{value:g}"
        elif name == "lights":
            lit = (say("tables.status_light", colour=say(f"lights.{colour}"), n=n) for colour, n in value.items())
            spoken[name] = say("tables.comma").join(lit)
    for name in ("measures", "divisions"):
        if name in args:
            spoken[f"of_{name}"] = say(f"reports.{name}", n=args[name])
    return spoken


def _table(section: Section, made: Document) -> Table:
    """The rows of a section; a column in which no row says anything is left out."""
    several = len(made.plans) > 1
    chosen = [*(["plan"] if several else []), *section.columns]
    shown = [name for name in chosen if name not in _OPTIONAL or any(row.get(name) for row in section.rows)]
    drawn = [_COLUMNS[name] for name in shown]
    columns = tuple(
        Column(_heading(each.heading, section), fold=each.fold, numbers=each.numbers, tone=each.tone) for each in drawn
    )
    return Table(columns, [[each.cell(row, made.as_of) for each in drawn] for row in section.rows])


def _heading(key: str, section: Section) -> str:
    """A heading of the catalogue; a table by something names its first column after it."""
    by = {"by_item": "tables.by_item", "by_leader": "tables.by_leader", "by_division": "tables.by_division",
          "by_quarter": "tables.by_quarter", "months_ahead": "tables.by_month"}  # fmt: skip
    return say(by[section.name] if key == "reports.column_key" and section.name in by else key)


def commit(origin: Origin) -> str:
    """The commit of a plan file, in words."""
    if origin.commit is None:
        return say("reports.no_commit")
    return say("reports.commit_changed" if origin.changed else "reports.commit", id=origin.commit)


def _words(period: Period | None) -> str:
    return period_words(period) if period else ""


def _unit(key: str) -> tuple[str, int]:
    """The unit of a period's key and the period's number: 2018-Q2 is quarter 2."""
    rest = key[5:]
    units = {"W": "week", "Q": "quarter", "H": "half"}
    if not rest:
        return "year", 0
    return (units[rest[0]], int(rest[1:])) if rest[0] in units else ("month", int(rest))


def _key(row: Row) -> str | Cell:
    return text(row["key"]) or Cell(say("tables.unknown"), "warning")


def _division(row: Row) -> str | Cell:
    return text(row["division"]) or Cell(say("tables.unknown"), "warning")


def _dues(row: Row) -> str:
    """The days of all dates of a measure, one a line."""
    dues: Any = row["dues"]
    return "\n".join(map(str, dues))


def _plain(name: str, heading: str, *, fold: bool = False, tone: Tone = "", numbers: bool = False) -> _Drawn:
    return _Drawn(heading, lambda row, as_of: text(row.get(name)), fold, numbers, tone)


def _promise(row: Row) -> str:
    from planctl.views.pages.targets import promise

    return promise(row)


# Columns that are left out where they would be empty.
_OPTIONAL: Final = frozenset({"problem", "next", "note", "evidence", "approved_by", "reason", "last_report"})
_COLUMNS: Final[dict[str, _Drawn]] = {
    "plan": _plain("plan", "tables.plan", tone="id"),
    "id": _Drawn("tables.id", lambda row, as_of: text(row["id"]) or say("tables.whole_plan"), tone="id"),
    "text": _plain("text", "tables.text", fold=True),
    "title": _plain("title", "reports.column_title", fold=True),
    "due": _Drawn("tables.due", lambda row, as_of: due(row), tone="date"),
    "original_due": _plain("original_due", "tables.original_due", tone="date"),
    "done_on": _plain("done_on", "tables.done_on", tone="date"),
    "deadline": _plain("deadline", "tables.deadline"),
    "light": _Drawn("tables.light", lambda row, as_of: light(row, as_of) if "state" in row else coloured(row["light"])),
    "state": _Drawn("tables.state", lambda row, as_of: say(f"lights.{row['state']}")),
    "lead": _Drawn("tables.lead", lambda row, as_of: names(row["lead"])),
    "leaders": _Drawn("tables.leaders", lambda row, as_of: names(row["leaders"])),
    "division": _Drawn("tables.division", lambda row, as_of: _division(row)),
    "lacking": _plain("lacking", "reports.column_lacking", numbers=True),
    "ids": _plain("ids", "tables.ids", fold=True),
    "dues": _Drawn("reports.column_dues", lambda row, as_of: _dues(row), tone="date"),
    "last_report": _Drawn(
        "tables.last_report", lambda row, as_of: text(row["last_report"]) or say("tables.no_report"), tone="date"
    ),
    "reported": _plain("reported", "reports.column_reported", tone="date"),
    "problem": _plain("problem", "reports.column_problem", fold=True),
    "next": _plain("next", "reports.column_next", fold=True),
    "note": _plain("note", "reports.column_note", fold=True),
    "evidence": _plain("evidence", "reports.column_evidence", fold=True),
    "reason": _plain("reason", "reports.column_reason", fold=True),
    "approved_by": _plain("approved_by", "reports.column_approved_by"),
    "metric": _plain("metric", "tables.metric", fold=True),
    "promise": _Drawn("reports.column_promise", lambda row, as_of: _promise(row)),
    "key": _Drawn("reports.column_key", lambda row, as_of: _key(row), tone="id"),
    "occurrences": _plain("occurrences", "reports.column_occurrences", numbers=True),
    "done": _plain("done", "reports.column_done", numbers=True),
    "overdue": _plain("overdue", "reports.column_overdue", numbers=True),
    "share": _Drawn(
        "reports.column_share",
        lambda row, as_of: share(int(text(row["done"])), int(text(row["occurrences"]))),
        numbers=True,
    ),
}
