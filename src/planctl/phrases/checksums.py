"""What a bracket says again about a date: its weekday (星期六), or how long a range is (共7天, 4个月)."""

from datetime import date
from typing import Final

from planctl.phrases.clauses import Clause
from planctl.phrases.drafts import Draft
from planctl.phrases.reading import Doubt
from planctl.phrases.terms import Term

_DAYS: Final = {"day": 1, "week": 7, "tendays": 10}
_WEEKDAYS: Final = "一二三四五六日"


def only(clause: Clause, *kinds: str) -> Term | None:
    """The one term that a clause consists of, if it is of one of these kinds."""
    terms = [term for term in clause.terms if term.kind not in ("within", "work", "rhythm")]
    return terms[0] if len(terms) == 1 and terms[0].kind in kinds else None


def check(clause: Clause, draft: Draft, text: str) -> tuple[Doubt, ...] | None:
    """The doubt, if any, that a clause raises about a dated reading; None if the clause is no checksum of it."""
    term = only(clause, "weekday", "span")
    if term is None or draft.due is None or draft.recurs:
        return None
    if term.kind == "weekday":
        return _weekday(term, draft.due, text)
    if draft.start is None or (term.unit not in _DAYS and term.unit != "month"):
        return None
    return _length(term, draft.start, draft.due, text)


def _weekday(term: Term, due: date, text: str) -> tuple[Doubt, ...]:
    if term.value == due.isoweekday():
        return ()
    said = text[term.start : term.end]
    args = (("words", said), ("due", due.isoformat()), ("weekday", due.isoweekday()), ("said", term.value))
    return (Doubt("PL403", term.start, term.end, args, "weekday"),)


def _length(term: Term, start: date, due: date, text: str) -> tuple[Doubt, ...]:
    """Days count both ends; months count those begun or those gone by, since both are usual."""
    days = (due - start).days + 1
    if term.unit == "month":
        touched = 12 * (due.year - start.year) + due.month - start.month + 1
        count, fits = touched, term.value in (touched, round(days / 30.44))
    else:
        count = round(days / _DAYS[term.unit])
        fits = term.value == count
    if fits:
        return ()
    args = (("words", text[term.start : term.end]), ("said", term.value), ("count", count),
            ("start", start.isoformat()), ("due", due.isoformat()))  # fmt: skip
    return (Doubt("PL403", term.start, term.end, args, "months" if term.unit == "month" else term.unit + "s"),)
