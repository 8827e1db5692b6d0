"""A document as blocks: its title, sections and footer in the language in use."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePath
from typing import Any, Final

from planctl import messages
from planctl.messages import say
from planctl.phrases.periods import Period
from planctl.plan.model import Plan
from planctl.reports.document import MOST_LISTED, MOST_TITLES, Document, Origin, Section, Sentence
from planctl.views.blocks import Block, Column, Prose, Table
from planctl.views.pages.document_columns import COLUMNS, OPTIONAL
from planctl.views.pages.periods import day_words, period_words
from planctl.views.pages.words import ordinal


def document(made: Document) -> Sequence[Block]:
    """The document but for its footer, which stands at its end or on each of its pages."""
    blocks: list[Block] = [Prose(title(made), title=True, level=1), *_head(made)]
    for number, section in enumerate(made.sections, 1):
        blocks += _section(section, made, number)
    return blocks


def title(made: Document) -> str:
    """The title, with the plan's and the period's."""
    return say(f"reports.title_{made.kind}", title=titles(made.plans), period=_words(made.period))


def titles(plans: Sequence[Plan]) -> str:
    """What several plans are called together: all their titles, of many the first and how many there are."""
    if len(plans) > MOST_TITLES:
        return say("tables.titles", title=plans[0].title, n=len(plans))
    return "、".join(plan.title for plan in plans)


def footer(origins: Sequence[Origin], as_of: date) -> list[str]:
    """As of when, by which rules, from which file and commit, and what that can tell."""
    profiles = say("tables.comma").join(
        say("reports.profile", name=name, words=say(f"lights.profile.{name}"))
        for name in dict.fromkeys(origin.profile for origin in origins)
    )
    files = [say("reports.footer_plan", path=PurePath(origin.path).name, commit=commit(origin)) for origin in origins]
    if len(origins) > MOST_LISTED:
        files = [say("reports.footer_plans", n=len(origins))]
    return [say("reports.footer", as_of=day_words(as_of), profiles=profiles), *files, say("reports.footer_said")]


# What is said of a table rather than of the work stands under it.
_NOTES: Final = frozenset({"shared", "shared_measures"})


def _head(made: Document) -> list[Block]:
    """Whom it is for and what it is about; of an incomplete one, first of all that it is."""
    lacking: list[Block] = []
    if not made.complete:
        lacking = [Prose(say("reports.incomplete", n=made.findings), tone="error")]
    as_of = day_words(made.as_of)
    if made.period:
        span = say("reports.span", start=day_words(made.period.start), end=day_words(made.period.end), as_of=as_of)
        return [Prose(span, tone="muted"), *lacking]
    opening = "chase_opening_nothing" if made.sections[0].name == "chase_nothing" else "chase_opening"
    about = Prose(say(f"reports.{opening}", title=titles(made.plans), as_of=as_of))
    return [Prose(say("reports.addressee", name=made.addressee)), *lacking, about]


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
        elif isinstance(value, date):
            spoken[name] = day_words(value)
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
    shown = [
        name
        for name in chosen
        if name not in OPTIONAL or any(COLUMNS[name].cell(row, made.as_of) for row in section.rows)
    ]
    drawn = [COLUMNS[name] for name in shown]
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
        return say("reports.unknown_commit" if origin.kept is None else "reports.no_commit")
    return say("reports.commit_changed" if origin.changed else "reports.commit", id=origin.commit)


def _words(period: Period | None) -> str:
    return period_words(period) if period else ""
