"""The plan at a glance: how much is done, late and lit, by item, division, leader, quarter or month."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from planctl.phrases.periods import month_of, quarter_of
from planctl.plan.loaded import Loaded
from planctl.progress.lights import COLOURS, worst
from planctl.progress.standing import Standing
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import Duty, errors
from planctl.queries.filters import Filter, select
from planctl.queries.windows import Window, within

COLUMNS: Final = (
    "plan", "by", "key", "title", "light", "measures", "measures_done", "occurrences", "done", "share", "overdue",
    "measures_overdue",    *COLOURS, "past", "next_due", "undated",
)  # fmt: skip
UPCOMING: Final = 3  # days


class Part(NamedTuple):
    """A measure in a group, with those of its standings that belong to the group."""

    duty: Duty
    standings: Sequence[Standing]


Parts = list[Part]
Grouping = Iterable[tuple[str | None, str | None, Parts]]


def status(plans: Sequence[Loaded], wanted: Filter, by: str, as_of: date, window: Window | None = None) -> Answer:
    """A row an item, division (leading), leader, quarter or month; quarters and months in their order, the others the
    worst first: by light, then by how many have it. With a window, only of what is due in it.

    `occurrences` are due dates; `done`, `overdue` and the colours count them and the measures without one, `share` is
    the percent of these that is done. `about` has the whole plans' numbers, how many were due before the plan was
    issued (`early`), and the next days with
    the addresses of what is due on each: ids, of several plans `plan/id`.
    """
    rows: list[dict[str, Value]] = []
    whole: Parts = []
    for loaded in plans:
        if loaded.plan:
            found = select([loaded], wanted, as_of)
            found = within(found, window) if window else found
            groups = [
                {"plan": loaded.plan.name, "by": by, "key": key, "title": title, **counts(parts, as_of)}
                for key, title, parts in _GROUPINGS[by](found)
            ]
            rows += groups if by in _PERIODS else sorted(groups, key=_badness)
            whole += [Part(duty, duty.chosen) for duty in found]
    coming: dict[date, list[str]] = {}
    several = sum(loaded.plan is not None for loaded in plans) > 1
    for duty, standings in whole:
        for each in standings:
            if each.due and _awaited(each, as_of):
                id_ = duty.measure.id
                coming.setdefault(each.due, []).append(f"{duty.plan.name}/{id_}" if several else id_)
    count = errors(plans)
    about = {
        **counts(whole, as_of),
        "by": by,
        "early": sum(_early(part, as_of) for part in whole),
        "coming": [(day, coming[day]) for day in sorted(coming)[:UPCOMING]],
        "plans": [each.plan for each in plans if each.plan],
    }
    return Answer("status", as_of, COLUMNS, tuple(rows), complete=not count, findings=count, about=about)


def counts(parts: Parts, as_of: date) -> dict[str, Value]:
    """The numbers of a group."""
    every = [each for part in parts for each in part.standings]
    dues = [each.due for each in every if each.due]
    done = sum(each.finished for each in every)
    return {
        "light": worst(each.light for each in every).colour if every else None,
        "measures": len(parts),
        "measures_done": sum(part.duty.whole.finished for part in parts),
        "occurrences": len(dues),
        "done": done,
        "dates_done": sum(each.finished for each in every if each.due),
        "share": round(100 * done / len(every), 1) if every else None,
        "overdue": sum(each.timing == "overdue" for each in every),
        "measures_overdue": sum(any(each.timing == "overdue" for each in part.standings) for part in parts),
        **{colour: sum(each.light.colour == colour for each in every) for colour in COLOURS},
        "past": sum(1 for due in dues if due < as_of),
        "next_due": min((each.due for each in every if each.due and _awaited(each, as_of)), default=None),
        "undated": sum(1 for part in parts if not any(each.due for each in part.standings)),
    }


def _awaited(standing: Standing, as_of: date) -> bool:
    """Whether something is still to be done by a day to come."""
    return standing.open and standing.due is not None and standing.due >= as_of


def _badness(row: dict[str, Value]) -> tuple[int, ...]:
    """Sorts the worst first: the worst light, then the number that have it, colour by colour."""
    light = COLOURS.index(str(row["light"])) if row["light"] else len(COLOURS)
    return (light, *(-int(str(row[colour])) for colour in COLOURS[:2]))


def _early(part: Part, as_of: date) -> int:
    issued = min(part.duty.plan.issued or date.min, as_of)
    return sum(1 for each in part.standings if each.due and each.due < issued)


def _by_item(found: Sequence[Duty]) -> Grouping:
    parts: dict[str, Parts] = {}
    titles: dict[str, str] = {}
    for duty in found:
        titles.setdefault(duty.item.id, duty.item.title)
        parts.setdefault(duty.item.id, []).append(Part(duty, duty.chosen))
    return [(key, titles[key], part) for key, part in parts.items()]


def _by_name(names: Callable[[Duty], Sequence[str] | None]) -> Callable[[Sequence[Duty]], Grouping]:
    def group(found: Sequence[Duty]) -> Grouping:
        parts: dict[str | None, Parts] = {}
        for duty in found:
            for name in names(duty) or (None,):
                parts.setdefault(name, []).append(Part(duty, duty.chosen))
        return [(key, None, part) for key, part in sorted(parts.items(), key=lambda each: each[0] is None)]

    return group


def _by_period(period_of: Callable[[date], str]) -> Callable[[Sequence[Duty]], Grouping]:
    def group(found: Sequence[Duty]) -> Grouping:
        parts: dict[str | None, Parts] = {}
        for duty in found:
            keys = [(period_of(each.due) if each.due else None, each) for each in duty.chosen]
            for key in dict.fromkeys(key for key, _ in keys):
                here = [each for own, each in keys if own == key]
                parts.setdefault(key, []).append(Part(duty, here))
        return [(key, None, part) for key, part in sorted(parts.items(), key=lambda each: each[0] or "~")]

    return group


_GROUPINGS: Final[dict[str, Callable[[Sequence[Duty]], Grouping]]] = {
    "item": _by_item,
    "division": _by_name(lambda duty: duty.measure.lead),
    "leader": _by_name(lambda duty: duty.measure.leaders),
    "quarter": _by_period(quarter_of),
    "month": _by_period(month_of),
}
_PERIODS: Final = ("quarter", "month")
BY: Final = tuple(_GROUPINGS)
