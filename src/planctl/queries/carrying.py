"""What each division and each leader carries, by quarter: nothing that was promised is missing from the rows."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final, TypeAlias

from planctl.phrases.periods import quarter_of
from planctl.plan.loaded import Loaded
from planctl.plan.model import Names
from planctl.queries import names
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import MEASURE_COLUMNS, Duty, errors, measure_row
from planctl.queries.filters import Filter, select

QUARTERS: Final = ("q1", "q2", "q3", "q4")
_COUNTS: Final = (
    *(column for quarter in QUARTERS for column in (quarter, f"{quarter}_occurrences")),
    "other_years", "other_years_occurrences", "undated", "measures", "occurrences",
)  # fmt: skip
DIVISION_COLUMNS: Final = ("plan", "division", "collective", "role", *_COUNTS)
LEADER_COLUMNS: Final = ("plan", "leader", *_COUNTS)

# Who a measure counts for: a name, or None where nobody is named.
Owner: TypeAlias = str | None


class _Load:
    """Measures and occurrences by quarter of one owner; the total counts each measure once."""

    def __init__(self) -> None:
        self.measures: dict[str, int] = {}
        self.occurrences: dict[str, int] = {}
        self.total = 0

    def add(self, duty: Duty) -> None:
        self.total += 1
        places = [_place(each.due, duty.plan.year) for each in duty.occurrences()] or ["undated"]
        for place in set(places):
            self.measures[place] = self.measures.get(place, 0) + 1
        for place in places:
            self.occurrences[place] = self.occurrences.get(place, 0) + (place != "undated")

    def cells(self) -> dict[str, Value]:
        cells: dict[str, Value] = {}
        for place in (*QUARTERS, "other_years"):
            cells[place] = self.measures.get(place, 0)
            cells[f"{place}_occurrences"] = self.occurrences.get(place, 0)
        cells["undated"] = self.measures.get("undated", 0)
        return cells | {"measures": self.total, "occurrences": sum(self.occurrences.values())}


def by_division(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row a division and role, in the order of declaration; leading and supporting are counted apart."""
    rows: list[dict[str, Value]] = []
    for loaded in plans:
        if not loaded.plan:
            continue
        found = select([loaded], wanted)
        collectives = {division.name for division in loaded.plan.divisions if division.collective}
        order = [division.name for division in loaded.plan.divisions]
        asked = frozenset().union(*wanted.divisions) if wanted.divisions else None
        for role, of in _ROLES.items():
            if wanted.role in (None, role):
                for owner, load in _loads(found, of, order).items():
                    # Nobody supporting is no gap; nobody leading is.
                    if (owner is None and role == "support") or (asked is not None and owner not in asked):
                        continue
                    rows.append(
                        {"plan": loaded.plan.name, "division": owner, "collective": owner in collectives, "role": role}
                        | load.cells()
                    )
        position = {name: place for place, name in enumerate(order)}
        rows.sort(key=lambda row: position.get(str(row["division"]), len(order)))
    return _answer("by-division", as_of, DIVISION_COLUMNS, rows, plans)


def by_leader(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row a leader in the order of declaration, and one for the measures that name none."""
    rows: list[dict[str, Value]] = []
    for loaded in plans:
        if loaded.plan:
            order = [leader.name for leader in loaded.plan.leaders or ()]
            for owner, load in _loads(select([loaded], wanted), lambda duty: duty.measure.leaders, order).items():
                if not wanted.leaders or owner in wanted.leaders:
                    rows.append({"plan": loaded.plan.name, "leader": owner} | load.cells())
    return _answer("by-leader", as_of, LEADER_COLUMNS, rows, plans)


def of_division(plans: Sequence[Loaded], wanted: Filter, name: str, as_of: date) -> Answer:
    """The measures of one division, each with its role in it; those of a collective it belongs to included."""
    carriers = names.including_collectives(name, plans)
    rows: list[dict[str, Value]] = []
    for role, of in _ROLES.items():
        if wanted.role in (None, role):
            rows += [
                measure_row(duty) | {"division": name, "role": role}
                for duty in select(plans, wanted)
                if names.any_of(of(duty), carriers)
            ]
    return _answer("by-division", as_of, (*MEASURE_COLUMNS, "division", "role"), rows, plans, name=name)


def of_leader(plans: Sequence[Loaded], wanted: Filter, name: str, as_of: date) -> Answer:
    """The measures of one leader."""
    chosen = [duty for duty in select(plans, wanted) if name in (duty.measure.leaders or ())]
    rows = [measure_row(duty) for duty in chosen]
    return _answer("by-leader", as_of, MEASURE_COLUMNS, rows, plans, name=name)


_ROLES: Final[dict[str, Callable[[Duty], Names | None]]] = {
    "lead": lambda duty: duty.measure.lead,
    "support": lambda duty: duty.measure.support,
}


def _loads(found: Iterable[Duty], of: Callable[[Duty], Names | None], order: Sequence[str]) -> dict[Owner, _Load]:
    loads: dict[Owner, _Load] = {}
    for duty in found:
        owners: Sequence[Owner] = of(duty) or (None,)
        for owner in owners:
            loads.setdefault(owner, _Load()).add(duty)
    position = {name: place for place, name in enumerate(order)}
    ranked = sorted(loads, key=lambda owner: (owner is None, position.get(owner or "", len(order))))
    return {owner: loads[owner] for owner in ranked}


def _place(due: date, year: int) -> str:
    return quarter_of(due)[-2:].lower() if due.year == year else "other_years"


def _answer(
    command: str,
    as_of: date,
    columns: tuple[str, ...],
    rows: Sequence[dict[str, Value]],
    plans: Sequence[Loaded],
    **about: object,
) -> Answer:
    count = errors(plans)
    return Answer(command, as_of, columns, tuple(rows), complete=not count, findings=count, about=about)
