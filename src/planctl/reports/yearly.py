"""The summaries of half a year and of a year (半年总结, 年度总结)."""

from planctl.phrases.periods import Period
from planctl.plan.entries import SET_ASIDE
from planctl.plan.model import Decree, Entry
from planctl.plan.occurrences import moves
from planctl.queries.answer import Value
from planctl.queries.duties import occurrence_row
from planctl.queries.filters import select, select_whole
from planctl.queries.targets import targets
from planctl.reports import counts, lists
from planctl.reports.document import Asked, Sections, Sentence, listed

_SET_ASIDE = ("id", "text", "dues", "state", "lead", "leaders", "note")
_EXTENDED = ("id", "text", "original_due", "due", "light", "lead", "reason", "approved_by")
_UNDATED = ("id", "text", "deadline", "state", "lead", "leaders")
_TARGETS = ("id", "metric", "promise", "lead")


def half_year(asked: Asked, half: Period) -> Sections:
    """半年总结: half a year by quarter, item, leader and division, what is late and why, and what the rest asks for."""
    return [
        *counts.overview(asked),
        *counts.counted(asked, half),
        *lists.unreadable(asked),
        *counts.pace(asked),
        *counts.by(asked, "quarter", half),
        *_owners(asked, half),
        *lists.finished_in(asked, half),
        *lists.late_of(asked, half),
        *lists.returned(asked),
        *lists.behind(asked),
        *lists.unreported(asked),
        *lists.obstacles(asked, half),
        *changed(asked, half),
        *_months_ahead(asked, half),
    ]


def annual(asked: Asked, year: Period) -> Sections:
    """年度总结: the whole year, what of it is not done, what has no date, and what was promised in figures."""
    return [
        *counts.overview(asked),
        *counts.counted(asked, year),
        *lists.unreadable(asked),
        *counts.pace(asked),
        *counts.by(asked, "quarter", year),
        *_owners(asked, year),
        *lists.finished_in(asked, year),
        *lists.late(asked),
        *lists.returned(asked),
        *lists.behind(asked),
        *lists.unreported(asked),
        *lists.obstacles(asked, year),
        *_undated(asked),
        *changed(asked, None),
        *_targets(asked),
    ]


def _owners(asked: Asked, period: Period) -> Sections:
    return [
        *counts.by(asked, "item", period),
        *counts.by(asked, "leader", period),
        *counts.by(asked, "division", period),
    ]


def _months_ahead(asked: Asked, half: Period) -> Sections:
    """How much is due in each month of the year that is left from the as-of day, or from the half's first, on."""
    start, end = max(asked.as_of, half.start), half.end.replace(month=12, day=31)
    found = counts.by(asked, "month", Period("", start, end)) if start <= end else []
    return [section._replace(name="months_ahead", sentences=()) for section in found]


def _undated(asked: Asked) -> Sections:
    """Measures without any date, by their own state."""
    rows = []
    for duty in select_whole(*asked):
        if not duty.dated:
            rows.append(occurrence_row(duty, duty.whole))
    said = Sentence("undated", {"n": len(rows)})
    return listed("undated", (said,), _UNDATED, rows)


def changed(asked: Asked, period: Period | None) -> Sections:
    """What was extended, and what was suspended or cancelled, of what is or was due in a period, or of all."""
    extended, aside = [], []
    for duty in select(*asked):
        made = [move for move in moves(duty.measure, duty.plan.year, inclusive=duty.plan.inclusive) if move.counts]
        for standing in duty.chosen:
            row = occurrence_row(duty, standing)
            if period and not any(lists.within(row[name], period) for name in ("due", "original_due")):
                continue
            if standing.state in SET_ASIDE and not standing.finished:
                aside.append(row | {"note": _reason(standing.decided)})
            elif made and row["original_due"]:
                last = made[-1].extension
                more: dict[str, Value] = {"reason": last.reason, "approved_by": last.approved_by}
                extended.append(row | more)
    return [
        *listed("extended", (Sentence("extended", {"n": len(extended)}),), _EXTENDED, extended),
        *listed("set_aside", (Sentence("set_aside", {"n": len(aside)}),), _SET_ASIDE, lists.by_measure(aside)),
    ]


def _reason(decided: Entry | Decree | None) -> str | None:
    """What was said when a measure was set aside: an entry's words, or by whose authority."""
    if isinstance(decided, Entry):
        return decided.note or decided.problem
    return decided.authority if decided else None


def _targets(asked: Asked) -> Sections:
    """What was promised in figures. Results are not kept in a plan: nothing is said of them."""
    rows = targets(*asked).rows
    said = Sentence("targets" if asked.whole else "targets_chosen", {"n": len(rows)})
    return listed("targets", (said,), _TARGETS, rows)
