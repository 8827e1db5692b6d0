"""The plan at a glance."""

from collections.abc import Sequence

from planctl.messages import say
from planctl.progress.lights import COLOURS
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Column, Facts, Prose, Table
from planctl.views.pages.words import bar, coloured, heading, share, text


def status(answer: Answer) -> Sequence[Block]:
    """The plan's numbers, the next dates, and a row a group."""
    about = answer.about
    facts: list[tuple[str, str | Cell]] = [(say("tables.as_of"), str(answer.as_of)), *numbers(answer)]
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


def numbers(answer: Answer) -> list[tuple[str, str | Cell]]:
    """How many measures and due dates are done, overdue and of which light."""
    about = answer.about
    measures, dates, undated = about["measures"], about["occurrences"], about["undated"]
    past = say("tables.status_past", n=dates, past=about["past"])
    early = say("tables.status_early", n=about["early"]) if about.get("early") else ""
    done = say(
        "tables.status_done", n=about["measures_done"], all=measures, share=share(about["measures_done"], measures)
    )
    lights = say("tables.comma").join(
        say("tables.status_light", colour=say(f"lights.{colour}"), n=about[colour])
        for colour in COLOURS
        if about[colour]
    )
    facts: list[tuple[str, str | Cell]] = [
        (
            say("tables.n_measures_short"),
            say("tables.status_measures", n=measures, undated=undated) if undated else str(measures),
        ),
        (say("tables.done"), done),
        (say("tables.occurrences"), past + early),
        (say("tables.overdue"), _overdue(about["overdue"], about["measures_overdue"])),
    ]
    return [*facts, (say("tables.lights"), lights)] if lights else facts


def _overdue(dates: int, measures: int) -> Cell:
    return (
        Cell(say("tables.status_overdue", n=dates, measures=say("tables.of_measures", n=measures)), "past")
        if dates
        else Cell("0", "good")
    )


def _groups(answer: Answer) -> Sequence[Block]:
    by = answer.about["by"]
    several = len(answer.about["plans"]) > 1
    columns = [
        *([heading("plan", tone="id")] if several else []),
        heading(f"by_{by}", tone="id"),
        heading("light"),
        heading("done", numbers=True),
        Column(""),
        heading("late", numbers=True),
        heading("title", fold=True) if by == "item" else heading("next", tone="date"),
    ]
    rows = [[*([text(row["plan"])] if several else []), *_cells(row)] for row in answer.rows]
    legend = [say("tables.status_legend")]
    if sum(int(text(row["measures"])) for row in answer.rows) > answer.about["measures"]:
        legend.append(say("tables.overlap", measures=answer.about["measures"], occurrences=answer.about["occurrences"]))
    return [Table(tuple(columns), rows), *(Prose(words, tone="muted") for words in legend)]


def _cells(row: Row) -> list[str | Cell]:
    key = text(row["key"])
    unnamed = say("tables.no_date" if row["by"] in ("quarter", "month") else "tables.unknown")
    all_ = int(text(row["occurrences"])) + int(text(row["undated"]))
    return [
        key or Cell(unnamed, "warning"),
        coloured(row["light"]),
        f"{row['done']}/{all_}  {share(int(text(row['done'])), all_):>4}",
        bar(row["share"]),
        Cell(text(row["overdue"]), "past" if row["overdue"] else "muted"),
        text(row["title"]) if row["by"] == "item" else text(row["next_due"]) or "-",
    ]
