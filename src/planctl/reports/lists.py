"""The sections of bulletins and summaries that list: what was done, what is late, what comes, what lacks a report."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from planctl.phrases.periods import Period
from planctl.progress.lights import COLOURS
from planctl.queries.answer import Row
from planctl.queries.due import due
from planctl.queries.duties import measure_row
from planctl.queries.filters import select_whole
from planctl.queries.finished import finished
from planctl.queries.missing import missing
from planctl.queries.overdue import overdue
from planctl.queries.problems import problems
from planctl.queries.reported import reported
from planctl.queries.standing import standing_rows
from planctl.queries.windows import Window, of_period
from planctl.reports.document import Asked, Section, Sections, Sentence, listed

LATE: Final = ("id", "text", "dues", "light", "lead", "leaders", "said", "problem", "next")
COMING: Final = ("id", "text", "dues", "light", "lead", "leaders")
UNREADABLE: Final = ("id", "text", "deadline", "lead", "leaders")
FINISHED: Final = ("id", "text", "due", "done_on", "reported", "light", "lead", "note", "evidence")
UNREPORTED: Final = ("division", "lacking", "ids")
UNREPORTED_MEASURES: Final = ("id", "text", "last_report", "leaders")
REPORTED: Final = ("id", "text", "reported", "told", "said", "problem", "next", "lead")
TROUBLED: Final = ("id", "text", "dues", "light", "lead", "leaders", "said", "problem", "next")
PROBLEMS: Final = ("id", "text", "dues", "lead", "reported", "problem", "next")


def finished_in(asked: Asked, period: Period) -> Sections:
    """What was done on days of a period, and what was done before but reported only then: reports come after the work,
    and none must fall between two bulletins."""
    rows = finished(asked.plans, asked.wanted, of_period(period), asked.as_of)
    now = [row for row in rows if within(row["done_on"], period)]
    late = sum(row["timing"] == "done_late" for row in now)
    told = []
    if now:
        told.append(Sentence("finished_late" if late else "finished", {"n": len(now), "late": late, **measures(now)}))
    if len(rows) > len(now):
        told.append(Sentence("finished_before" if now else "finished_only_before", {"n": len(rows) - len(now)}))
    return listed("finished", tuple(told), FINISHED, rows, period=period)


def late(asked: Asked) -> Sections:
    """All that is overdue, the longest first, with who owes it."""
    rows = overdue(*asked).rows
    said = Sentence("late", {"n": len(rows), "as_of": asked.as_of, **measures(rows)})
    return listed("late", (said,), LATE, by_measure(rows))


def late_of(asked: Asked, period: Period) -> Sections:
    """What was due in a period and is overdue; what is overdue of other days is counted."""
    every = overdue(*asked).rows
    rows = [row for row in every if within(row["due"], period)]
    told = []
    if rows:
        told.append(Sentence("late_of", {"n": len(rows), "period": period, "as_of": asked.as_of, **measures(rows)}))
    if len(every) > len(rows):
        told.append(Sentence("late_others" if rows else "late_only_others", {"n": len(every) - len(rows)}))
    return [Section("late", tuple(told), LATE if rows else (), by_measure(rows))] if told else []


def late_and_fresh(asked: Asked, period: Period) -> Sections:
    """All that is overdue, with how much of it fell due in a period."""
    new = sum(1 for row in overdue(*asked).rows if within(row["due"], period))
    said = (Sentence("late_new", {"n": new, "period": period}),) if new else ()
    return [section._replace(sentences=(*section.sentences, *said)) for section in late(asked)]


def returned(asked: Asked) -> Sections:
    """What was returned and is not done again, whatever its date."""
    rows = [row for row in standing_rows(*asked) if row["state"] == "returned"]
    return listed("returned", (Sentence("returned", {"n": len(rows), **measures(rows)}),), TROUBLED, by_measure(rows))


def behind(asked: Asked) -> Sections:
    """What is behind its pace by the plan's own numbers, and not overdue."""
    rows = [
        row
        for row in standing_rows(*asked)
        if row["light_reason"] in ("behind", "far_behind") and row["timing"] != "overdue"
    ]
    return listed("behind", (Sentence("behind", {"n": len(rows), **measures(rows)}),), TROUBLED, by_measure(rows))


def reported_in(asked: Asked, period: Period) -> Sections:
    """What was reported in a period but completions: how the work goes, what was returned, suspended, in the way."""
    rows = reported(asked.plans, asked.wanted, of_period(period), asked.as_of)
    return listed(
        "reported", (Sentence("reported", {"n": len(rows), **measures(rows)}),), REPORTED, rows, period=period
    )


def coming(asked: Asked, start: date, end: date) -> Sections:
    """What is still to be done by days from `start` to `end`, both included."""
    found = due(asked.plans, asked.wanted, Window(start, end, "between"), asked.as_of).rows
    rows = [row for row in found if row["timing"] in ("upcoming", "due_soon")]
    said = Sentence("coming", {"n": len(rows), "start": start, "end": end, **measures(rows)})
    return listed("coming", (said,), COMING, by_measure(rows), start=start, end=end)


def soon(asked: Asked) -> Sections:
    """What is due soon, by each plan's own number of days."""
    found = due(asked.plans, asked.wanted, Window(None, None, "all"), asked.as_of).rows
    rows = [row for row in found if row["timing"] == "due_soon"]
    return listed("soon", (Sentence("soon", {"n": len(rows), **measures(rows)}),), COMING, by_measure(rows))


def unreported(asked: Asked, *, each: bool = False) -> Sections:
    """Whose report is owed and missing, a row a division, or with `each`, for one division, a row a measure; nothing
    where no plan asks for reports."""
    found = missing(asked.plans, asked.wanted, None, asked.as_of)
    told = []
    several = len(found.about["rounds"]) > 1
    for name, round_ in found.about["rounds"].items():
        own = [row for row in found.rows if row["plan"] == name]
        if round_ and own:
            about = {"period": round_.period, "by": round_.by, **({"plan": name} if several else {})}
            late = round_.by < asked.as_of
            told += [Sentence("unreported_each", {"n": len(own), **about})] if each else _owing(own, about, late)
    if each:
        return listed("unreported", tuple(told), UNREPORTED_MEASURES, found.rows)
    return listed("unreported", tuple(told), UNREPORTED, _by_division(found.rows))


def _owing(own: Sequence[Row], about: dict[str, Any], late: bool) -> list[Sentence]:
    """How many divisions and measures owe a report; what nobody leads is counted apart."""
    led = [row for row in own if row["division"]]
    told = []
    if led:
        owing = {"divisions": len({row["division"] for row in led}), **measures(led)}
        told.append(Sentence("unreported" if late else "to_report", {**about, **owing}))
        if len(led) > owing["measures"]:
            told.append(Sentence("shared_measures"))
    if len(own) > len(led):
        told.append(Sentence("unreported_unled", {"n": len(own) - len(led), **about}))
    return told


def unreadable(asked: Asked) -> Sections:
    """Measures whose deadline cannot be read: they can be neither due nor late, whatever was meant."""
    rows = [measure_row(duty) for duty in select_whole(*asked) if duty.measure.reading.kind == "malformed"]
    return listed("unreadable", (Sentence("unreadable", {"n": len(rows)}),), UNREADABLE, rows)


def obstacles(asked: Asked, period: Period) -> Sections:
    """Problems that were reported in a period on what is still to be done."""
    rows = problems(asked.plans, asked.wanted, of_period(period), asked.as_of)
    return listed("problems", (Sentence("problems", measures(rows)),), PROBLEMS, by_measure(rows), period=period)


def by_measure(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of one measure as one, with the days of all as `dues`: a month missed three times is read once. Its light is
    the worst of theirs, what was said of it the latest."""
    found: dict[tuple[object, object], list[Row]] = {}
    for row in rows:
        found.setdefault((row["plan"], row["id"]), []).append(row)
    return tuple(_together(own) for own in found.values())


def _together(own: Sequence[Row]) -> Row:
    worst = min(own, key=lambda row: COLOURS.index(str(row["light"])))
    latest = max(own, key=lambda row: str(row.get("reported") or ""))
    said = {name: latest[name] for name in _SAID if name in latest}
    dues: Any = tuple(row["due"] for row in own if row["due"])
    return {**worst, **said, "dues": dues}


# What was said last of any of a measure's dates is what is said of it.
_SAID: Final = ("reported", "problem", "next", "said_on", "note", "percent")


def measures(rows: Sequence[Row]) -> dict[str, int]:
    """How many measures the rows are of."""
    return {"measures": len({(row["plan"], row["id"]) for row in rows})}


def within(day: object, period: Period) -> bool:
    """Whether a row's value is a day of the period."""
    return isinstance(day, date) and period.holds(day)


def _by_division(rows: Sequence[Row]) -> list[Row]:
    """How many measures each division has not reported on, and which."""
    found: dict[tuple[object, object], list[Row]] = {}
    for row in rows:
        found.setdefault((row["plan"], row["division"]), []).append(row)
    return [
        {"plan": own[0]["plan"], "division": own[0]["division"], "lacking": len(own), "ids": _ids(own)}
        for own in found.values()
    ]


def _ids(own: Sequence[Row]) -> Any:
    return tuple(row["id"] for row in own)
