"""The sections that bulletins and summaries are put together from. A list without rows gives no section."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from planctl.phrases.periods import Period
from planctl.plan.loaded import Loaded
from planctl.progress.lights import COLOURS
from planctl.queries.answer import Row
from planctl.queries.due import due
from planctl.queries.filters import Filter
from planctl.queries.finished import finished
from planctl.queries.missing import missing
from planctl.queries.overdue import overdue
from planctl.queries.problems import problems
from planctl.queries.status import status
from planctl.queries.tallies import Tally, paces, tally
from planctl.queries.windows import Window, of_period
from planctl.reports.document import Section, Sentence

LATE: Final = ("id", "text", "dues", "light", "lead", "leaders", "problem", "next")
COMING: Final = ("id", "text", "dues", "light", "lead", "leaders")
FINISHED: Final = ("id", "text", "due", "done_on", "light", "lead", "note", "evidence")
UNREPORTED: Final = ("division", "lacking", "ids")
UNREPORTED_MEASURES: Final = ("id", "text", "last_report", "leaders")
PROBLEMS: Final = ("id", "text", "lead", "reported", "problem", "next")
GROUPS: Final = ("key", "occurrences", "done", "share", "overdue", "light")
_ITEMS: Final = ("key", "title", *GROUPS[1:])

Sections = list[Section]


class Asked(NamedTuple):
    """What a document is asked of: the plans, the filter and the day."""

    plans: Sequence[Loaded]
    wanted: Filter
    as_of: date


def overview(asked: Asked) -> Sections:
    """The whole plan in numbers: measures, due dates, what is done and overdue, lights."""
    about = status(*asked[:2], "item", asked.as_of).about
    head = "overview_undated" if about["undated"] else "overview"
    sentences = [Sentence(head, _args(about, "measures", "occurrences", "undated"))]
    dated = tally(*asked[:2], Window(None, None, "all"), asked.as_of)
    if dated.due:
        done = {"done": dated.done, "share": dated.share, **_args(about, "measures_done")}
        sentences.append(Sentence("overview_done", done))
    if about["overdue"]:
        sentences.append(Sentence("overview_overdue", {"n": about["overdue"], "measures": about["measures_overdue"]}))
    lit = {colour: about[colour] for colour in COLOURS if about[colour]}
    if lit:
        sentences.append(Sentence("lights_undated" if about["undated"] else "lights", {"lights": lit}))
    return [Section("overview", tuple(sentences))]


def counted(asked: Asked, period: Period) -> Sections:
    """What is due in a period, by how it stands; zeros are not mentioned."""
    found = tally(*asked[:2], of_period(period), asked.as_of)
    head = Sentence("due_in" if found.due else "nothing_due_in", {"n": found.due, "period": period, **_numbers(found)})
    more = [name for name in ("overdue", "ahead", "set_aside", "before_issue") if getattr(found, name)]
    more = [*([_how_done(found)] if found.due else []), *more]
    told = [Sentence(f"tally_{name}", _numbers(found)) for name in more]
    return [Section("counted", (head, *told), args={"period": period})]


def _how_done(found: Tally) -> str:
    """The sentence on what is done: in time, late, or both."""
    if not found.done:
        return "none_done"
    if found.done == found.on_time:
        return "done_on_time"
    if found.done == found.late:
        return "done_late"
    return "done_partly" if found.on_time and found.late else "done"


def pace(asked: Asked) -> Sections:
    """How what a percent was reported on stands to its pace."""
    found = paces(*asked)
    n = sum(found)
    return [Section("pace", (Sentence("paces", {"n": n, **found._asdict()}),))] if n else []


def finished_in(asked: Asked, period: Period) -> Sections:
    """What was done on days of a period."""
    rows = finished(*asked[:2], of_period(period), asked.as_of)
    late = sum(row["timing"] == "done_late" for row in rows)
    said = Sentence("finished_late" if late else "finished", {"n": len(rows), "late": late, **_measures(rows)})
    return _listed("finished", (said,), FINISHED, rows, period=period)


def late(asked: Asked, period: Period | None = None) -> Sections:
    """What is overdue, the longest first, with who owes it; of a period, what was due in it, and how much is from
    before."""
    every = overdue(*asked).rows
    rows = [row for row in every if period is None or _within(row["due"], period)]
    sentences = [Sentence("late", {"n": len(rows), "as_of": asked.as_of, **_measures(rows)})] if rows else []
    before = sum(1 for row in every if period and isinstance(row["due"], date) and row["due"] < period.start)
    if before:
        sentences.append(
            Sentence(
                "late_before" if rows else "late_only_before", {"n": before, "start": period.start if period else None}
            )
        )
    if not sentences:
        return []
    return [Section("late", tuple(sentences), LATE if rows else (), by_measure(rows))]


def fresh(asked: Asked, period: Period) -> Sections:
    """What is overdue, with how much of it has become so in a period."""
    found = late(asked)
    if not found:
        return []
    section = found[0]
    new = sum(1 for row in overdue(*asked).rows if _within(row["due"], period))
    said = (*section.sentences, *([Sentence("late_new", {"n": new, "period": period})] if new else []))
    return [section._replace(sentences=said)]


def coming(asked: Asked, start: date, end: date) -> Sections:
    """What is still to be done by days from `start` to `end`, both included."""
    found = due(*asked[:2], Window(start, end, "between"), asked.as_of).rows
    rows = [row for row in found if row["timing"] in ("upcoming", "due_soon")]
    said = Sentence("coming", {"n": len(rows), "start": start, "end": end, **_measures(rows)})
    return _listed("coming", (said,), COMING, by_measure(rows), start=start, end=end)


def by_measure(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of one measure as one, the first of them, with the days of all as `dues`: a month missed three times is
    read once. What was last said of any of them stays."""
    found: dict[tuple[object, object], dict[str, Any]] = {}
    for row in rows:
        first = found.setdefault((row["plan"], row["id"]), {**row, "dues": ()})
        first["dues"] = (*first["dues"], row["due"])
        for name in ("problem", "next"):
            if name in row:
                first[name] = row[name] or first[name]
    return tuple(found.values())


def unreported(asked: Asked, *, measures: bool = False) -> Sections:
    """Whose report is owed and missing, a row a division, or with `measures` a row a measure; nothing where no plan
    asks for reports."""
    found = missing(*asked[:2], None, asked.as_of)
    sentences = []
    several = len(found.about["rounds"]) > 1
    for name, round_ in found.about["rounds"].items():
        rows = [row for row in found.rows if row["plan"] == name]
        if round_ and rows:
            divisions = len({row["division"] for row in rows if row["division"]})
            owing = _measures(rows)
            args = {"n": owing["measures"], "period": round_.period, "by": round_.by, "divisions": divisions, **owing}
            args |= {"plan": name} if several else {}
            sentences.append(Sentence("unreported" if round_.by < asked.as_of else "to_report", args))
    if measures:
        return _listed("unreported", tuple(sentences), UNREPORTED_MEASURES, found.rows)
    return _listed("unreported", tuple(sentences), UNREPORTED, _by_division(found.rows))


def _by_division(rows: Sequence[Row]) -> list[Row]:
    """How many measures each division has not reported on, and which."""
    found: dict[tuple[object, object], dict[str, Any]] = {}
    for row in rows:
        own = found.setdefault(
            (row["plan"], row["division"]), {"plan": row["plan"], "division": row["division"], "ids": ()}
        )
        own["ids"] = (*own["ids"], row["id"])
        own["lacking"] = len(own["ids"])
    return list(found.values())


def obstacles(asked: Asked, period: Period) -> Sections:
    """Problems that were reported in a period on what is not finished."""
    rows = problems(*asked[:2], of_period(period), asked.as_of)
    return _listed("problems", (Sentence("problems", {"n": len(rows)}),), PROBLEMS, rows, period=period)


def by(asked: Asked, key: str, period: Period) -> Sections:
    """What is due in a period by item, division, leader, quarter or month."""
    found = status(*asked[:2], key, asked.as_of, of_period(period))
    shared = sum(int(str(row["occurrences"])) for row in found.rows) > found.about["occurrences"]
    said = (Sentence("shared", {"n": found.about["occurrences"]}),) if shared else ()
    return _listed(f"by_{key}", said, _ITEMS if key == "item" else GROUPS, found.rows)


def _listed(
    name: str, said: tuple[Sentence, ...], columns: tuple[str, ...], rows: Sequence[Row], **args: Any
) -> Sections:
    return [Section(name, said, columns, tuple(rows), args)] if rows else []


def _numbers(found: Tally) -> dict[str, Any]:
    return {**found._asdict(), "share": found.share}


def _args(about: Any, *names: str) -> dict[str, Any]:
    return {name: about[name] for name in names}


def _measures(rows: Sequence[Row]) -> dict[str, int]:
    return {"measures": len({(row["plan"], row["id"]) for row in rows})}


def _within(day: object, period: Period) -> bool:
    return isinstance(day, date) and period.holds(day)
