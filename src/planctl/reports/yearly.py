"""The summaries of half a year and of a year (半年总结, 年度总结)."""

from planctl.phrases import periods
from planctl.phrases.periods import Period
from planctl.plan.entries import SET_ASIDE
from planctl.plan.occurrences import moves
from planctl.queries.answer import Value
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import select, select_whole
from planctl.queries.targets import targets
from planctl.reports import parts
from planctl.reports.document import Section, Sentence
from planctl.reports.parts import Asked, Sections

_SET_ASIDE = ("id", "text", "due", "state", "lead", "leaders", "note")
_EXTENDED = ("id", "text", "original_due", "due", "light", "lead", "reason", "approved_by")
_UNDATED = ("id", "text", "deadline", "state", "lead", "leaders")
_TARGETS = ("id", "metric", "promise", "lead")


def half_year(asked: Asked, half: Period) -> Sections:
    """半年总结: half a year by quarter, item, leader and division, what is late and why, and what the rest asks for."""
    year_end = half.end.replace(month=12, day=31)
    rest = Period("", max(half.start, min(asked.as_of, half.end)), year_end)
    return [
        *parts.counted(asked, half),
        *parts.pace(asked),
        *parts.by(asked, "quarter", half),
        *_owners(asked, half),
        *parts.late(asked, half),
        *parts.unreported(asked),
        *parts.obstacles(asked, half),
        *_changed(asked),
        *_months_ahead(asked, rest),
    ]


def annual(asked: Asked, year: Period) -> Sections:
    """年度总结: the whole year, what of it is not done, what has no date, and what was promised in figures."""
    return [
        *parts.overview(asked),
        *parts.counted(asked, year),
        *parts.pace(asked),
        *parts.by(asked, "quarter", year),
        *_owners(asked, year),
        *parts.late(asked),
        *parts.unreported(asked),
        *parts.obstacles(asked, year),
        *_undated(asked),
        *_changed(asked),
        *_targets(asked),
    ]


def _owners(asked: Asked, period: Period) -> Sections:
    return [
        *parts.by(asked, "item", period),
        *parts.by(asked, "leader", period),
        *parts.by(asked, "division", period),
    ]


def _months_ahead(asked: Asked, rest: Period) -> Sections:
    """How much is due in each month that is left."""
    after = [each for each in periods.periods_of(rest.end.year, "month") if each.end > rest.start]
    if not after:
        return []
    found = parts.by(asked, "month", Period(rest.key, after[0].start, rest.end))
    return [section._replace(name="months_ahead", sentences=()) for section in found]


def _undated(asked: Asked) -> Sections:
    """Measures without any date, by their own state."""
    rows = []
    for duty in select_whole(*asked):
        if not duty.dated:
            rows.append(occurrence_row(duty, duty.whole))
    said = Sentence("undated", {"n": len(rows)})
    return [Section("undated", (said,), _UNDATED, tuple(rows))] if rows else []


def _changed(asked: Asked) -> Sections:
    """What was extended, and what was suspended or cancelled."""
    extended, aside = [], []
    for duty in select(*asked):
        made = [move for move in moves(duty.measure, duty.plan.year, inclusive=duty.plan.inclusive) if move.counts]
        for standing in duty.chosen:
            row = occurrence_row(duty, standing)
            if standing.state in SET_ASIDE and not standing.finished:
                decided = standing.decided
                aside.append(row | {"note": getattr(decided, "note", None) or getattr(decided, "authority", None)})
            elif made and row["original_due"]:
                last = made[-1].extension
                more: dict[str, Value] = {"reason": last.reason, "approved_by": last.approved_by}
                extended.append(row | more)
    found = [("extended", _EXTENDED, extended), ("set_aside", _SET_ASIDE, aside)]
    return [
        Section(name, (Sentence(name, {"n": len(rows)}),), columns, tuple(rows))
        for name, columns, rows in found
        if rows
    ]


def _targets(asked: Asked) -> Sections:
    """What was promised in figures. Results are not kept in a plan: nothing is said of them."""
    rows = targets(*asked).rows
    return [Section("targets", (Sentence("targets", {"n": len(rows)}),), _TARGETS, tuple(rows))] if rows else []
