"""The plan at a glance: how much there is, how much of it the calendar has passed, and what comes next."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from planctl.phrases.periods import quarter_of
from planctl.plan.loaded import Loaded
from planctl.plan.occurrences import Occurrence
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import Duty, errors
from planctl.queries.filters import Filter, select

COLUMNS: Final = ("plan", "by", "key", "title", "measures", "occurrences", "past", "next_due", "undated")
UPCOMING: Final = 3  # days


def status(plans: Sequence[Loaded], wanted: Filter, by: str, as_of: date) -> Answer:
    """A row an item, division (leading), leader or quarter; `past` counts occurrences due before the as-of day.

    `about` has the whole plans' numbers, how many were due before the plan was issued (`early`), and the next days.
    """
    rows: list[dict[str, Value]] = []
    whole: Parts = []
    early = 0
    for loaded in plans:
        if loaded.plan:
            found = select([loaded], wanted)
            for key, title, parts in _GROUPINGS[by](found):
                rows.append({"plan": loaded.plan.name, "by": by, "key": key, "title": title, **_counts(parts, as_of)})
            here = [(duty, duty.occurrences()) for duty in found]
            issued = min(loaded.plan.issued or date.min, as_of)
            early += sum(1 for _, dated in here for each in dated if each.due < issued)
            whole += here
    coming: dict[date, list[str]] = {}
    for duty, dated in whole:
        for each in dated:
            if each.due >= as_of:
                coming.setdefault(each.due, []).append(duty.measure.id)
    count = errors(plans)
    about = {
        **_counts(whole, as_of),
        "by": by,
        "early": early,
        "coming": [(day, coming[day]) for day in sorted(coming)[:UPCOMING]],
        "plans": [each.plan for each in plans if each.plan],
    }
    return Answer("status", as_of, COLUMNS, tuple(rows), complete=not count, findings=count, about=about)


Parts = list[tuple[Duty, list[Occurrence]]]
Grouping = Iterable[tuple[str | None, str | None, Parts]]


def _counts(parts: Parts, as_of: date) -> dict[str, Value]:
    dues = [each.due for _, dated in parts for each in dated]
    return {
        "measures": len(parts),
        "occurrences": len(dues),
        "past": sum(1 for due in dues if due < as_of),
        "next_due": min((due for due in dues if due >= as_of), default=None),
        "undated": sum(1 for _, dated in parts if not dated),
    }


def _by_item(found: Sequence[Duty]) -> Grouping:
    parts: dict[str, Parts] = {}
    titles: dict[str, str] = {}
    for duty in found:
        titles.setdefault(duty.item.id, duty.item.title)
        parts.setdefault(duty.item.id, []).append((duty, duty.occurrences()))
    return [(key, titles[key], part) for key, part in parts.items()]


def _by_name(names: Callable[[Duty], Sequence[str] | None]) -> Callable[[Sequence[Duty]], Grouping]:
    def group(found: Sequence[Duty]) -> Grouping:
        parts: dict[str | None, Parts] = {}
        for duty in found:
            for name in names(duty) or (None,):
                parts.setdefault(name, []).append((duty, duty.occurrences()))
        return [(key, None, part) for key, part in sorted(parts.items(), key=lambda each: each[0] is None)]

    return group


def _by_quarter(found: Sequence[Duty]) -> Grouping:
    parts: dict[str | None, Parts] = {}
    for duty in found:
        dated = duty.occurrences()
        for quarter in dict.fromkeys(quarter_of(each.due) for each in dated):
            here = [each for each in dated if quarter_of(each.due) == quarter]
            parts.setdefault(quarter, []).append((duty, here))
        if not dated:
            parts.setdefault(None, []).append((duty, []))
    return [(key, None, part) for key, part in sorted(parts.items(), key=lambda each: each[0] or "~")]


_GROUPINGS: Final[dict[str, Callable[[Sequence[Duty]], Grouping]]] = {
    "item": _by_item,
    "division": _by_name(lambda duty: duty.measure.lead),
    "leader": _by_name(lambda duty: duty.measure.leaders),
    "quarter": _by_quarter,
}
BY: Final = tuple(_GROUPINGS)
