"""What a bracket says again about a date: its weekday (星期六), or how long a range is (共7天, 4个月)."""

from datetime import date
from typing import Final

from planctl.phrases.clauses import Clause
from planctl.phrases.drafts import Draft
from planctl.phrases.reading import Doubt
from planctl.phrases.terms import Term

_DAYS: Final = {"day": 1, "week": 7, "tendays": 10}
_DAYS_OF_MONTH: Final = 30.44


def check(clause: Clause, draft: Draft, text: str) -> tuple[Doubt, ...] | None:
    """The doubt, if any, that a clause raises about a dated reading; None if the clause is no checksum of it."""
    terms = [term for term in clause.terms if term.kind not in ("within", "work", "rhythm")]
    if len(terms) != 1 or draft.due is None or draft.recurs:
        return None
    term = terms[0]
    if term.kind == "weekday":
        return _weekday(term, draft.due, text)
    if term.kind == "span" and draft.start and (term.unit in _DAYS or term.unit == "month"):
        return _length(term, draft.start, draft.due, text)
    return None


def _weekday(term: Term, due: date, text: str) -> tuple[Doubt, ...]:
    actual = due.isoweekday()
    args = (("due", str(due)), ("said", term.value), ("actual", actual))
    return () if term.value == actual else _doubt(term, text, "weekday", args)


def _length(term: Term, start: date, due: date, text: str) -> tuple[Doubt, ...]:
    """Days count both ends; months count those begun or those gone by, since both are usual."""
    days = (due - start).days + 1
    if term.unit == "month":
        actual = 12 * (due.year - start.year) + due.month - start.month + 1
        fits = term.value in (actual, round(days / _DAYS_OF_MONTH))
    else:
        actual = round(days / _DAYS[term.unit])
        fits = term.value == actual
    args = (("start", str(start)), ("due", str(due)), ("said", term.value), ("actual", actual))
    return () if fits else _doubt(term, text, term.unit, args)


def _doubt(term: Term, text: str, variant: str, args: tuple[tuple[str, object], ...]) -> tuple[Doubt, ...]:
    return (Doubt("PL403", term.start, term.end, (("words", text[term.start : term.end]), *args), variant),)
