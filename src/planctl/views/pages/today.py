"""Today's page: one screen, and the command that shows more of each part."""

from collections import Counter
from collections.abc import Sequence

from planctl.messages import say
from planctl.plan.model import Plan
from planctl.queries.answer import Answer, Row
from planctl.views.blocks import Block, Cell, Facts, Prose, Table
from planctl.views.pages.status import numbers
from planctl.views.pages.words import heading, light, names, text

# Rows of each part; with the rest of the page they fill one screen.
_ROWS = 4


def today(answer: Answer) -> Sequence[Block]:
    """Where the year stands, what is overdue, due soon and unreported."""
    blocks: list[Block] = []
    for plan in answer.about["plans"]:
        blocks.append(Prose(say("tables.plan_title", title=plan.title, name=plan.name), title=True))
        blocks.append(Prose(_year(answer, plan), tone="muted"))
    blocks.append(Facts(numbers(answer)))
    for section, command in (
        ("overdue", "planctl overdue"),
        ("due_soon", f"planctl due --within {answer.about['soon_days']}d"),
    ):
        blocks += _section(answer, section, command)
    return [*blocks, *_unreported(answer)]


def _year(answer: Answer, plan: Plan) -> str:
    gone = answer.about["gone"][plan.name]
    if answer.as_of.year == plan.year:
        return say("tables.year_gone", as_of=answer.as_of, share=f"{gone:.0f}")
    key = "tables.year_over" if answer.as_of.year > plan.year else "tables.year_ahead"
    return say(key, as_of=answer.as_of, year=plan.year)


def _section(answer: Answer, section: str, command: str) -> list[Block]:
    rows = [row for row in answer.rows if row["section"] == section]
    title = say(f"tables.today_{section}", n=len(rows), days=answer.about["soon_days"])
    if not rows:
        return [Prose(title, tone="good")]
    columns = (
        heading("due", tone="date"), heading("id", tone="id"), heading("light"), heading("lead"),
        heading("text", fold=True),
    )  # fmt: skip
    first = {(row["plan"], row["id"]): row for row in reversed(rows)}
    chosen = sorted(first.values(), key=rows.index)[:_ROWS]
    times = Counter((row["plan"], row["id"]) for row in rows)
    cells = [_cells(answer, row, times[row["plan"], row["id"]]) for row in chosen]
    return [
        Prose(title, title=True),
        Table(columns, cells),
        Prose(say("tables.more", command=command + answer.about["narrowed"]), tone="muted"),
    ]


def _cells(answer: Answer, row: Row, times: int) -> list[str | Cell]:
    """A measure by its first date, and how many there are."""
    words = text(row["text"])
    short = words if len(words) <= _SHORT else words[: _SHORT - 1] + "…"
    several = len(answer.about["plans"]) > 1
    id_ = (f"{row['plan']}/" if several else "") + text(row["id"]) + (f" ×{times}" if times > 1 else "")
    return [text(row["due"]), id_, light(row, answer.as_of), names(row["lead"]), short]


# Characters of a measure's text that are enough to know it by.
_SHORT = 16


def _unreported(answer: Answer) -> list[Block]:
    """How many measures of how many divisions lack the report that is owed; nothing where no plan asks for one."""
    unreported: Answer = answer.about["unreported"]
    asked = [each for each in unreported.about["rounds"].values() if each]
    if not asked:
        return []
    measures = len({(row["plan"], row["id"]) for row in unreported.rows})
    divisions = len({row["division"] for row in unreported.rows if row["division"]})
    key = "tables.today_missing" if answer.as_of > asked[-1].by else "tables.today_to_report"
    of = say("tables.n_divisions", n=divisions)
    words = say(key, n=measures, divisions=of, key=asked[-1].period.key, by=asked[-1].by)
    if not measures:
        return [Prose(say("tables.today_all_reported", key=asked[-1].period.key), tone="good")]
    return [
        Prose(words, title=True),
        Prose(say("tables.more", command=f"planctl missing{answer.about['narrowed']}"), tone="muted"),
    ]
