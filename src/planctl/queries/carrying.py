"""What each division and each leader carries, by quarter: nothing that was promised is missing from the rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from planctl.phrases.periods import quarter_of
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.progress.lights import worst
from planctl.progress.standing import Standing
from planctl.queries import names
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import MEASURE_COLUMNS, Duty, errors, measure_row
from planctl.queries.filters import NOBODY, ROLES, Filter, select, select_whole

QUARTERS: Final = ("q1", "q2", "q3", "q4")
_COUNTS: Final = (
    *(column for quarter in QUARTERS for column in (quarter, f"{quarter}_occurrences")),
    "other_years", "other_years_occurrences", "undated", "measures", "occurrences", "done", "overdue", "light",
)  # fmt: skip
DIVISION_COLUMNS: Final = ("plan", "division", "collective", "role", *_COUNTS)
LEADER_COLUMNS: Final = ("plan", "leader", *_COUNTS)


class _Load:
    """Measures and occurrences by quarter of one owner; the total counts each measure once.

    `done` and `overdue` count due dates, and measures without one; `light` is the worst of them.
    """

    def __init__(self) -> None:
        self.measures: dict[str, int] = {}
        self.occurrences: dict[str, int] = {}
        self.total = 0
        self.standings: list[Standing] = []

    def add(self, duty: Duty) -> None:
        self.total += 1
        self.standings += duty.chosen
        places = [_place(each.due, duty.plan.year) for each, _ in duty.dated] or ["undated"]
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
        return cells | {
            "measures": self.total,
            "occurrences": sum(self.occurrences.values()),
            "done": sum(each.finished for each in self.standings),
            "overdue": sum(each.timing == "overdue" for each in self.standings),
            "light": worst(each.light for each in self.standings).colour if self.standings else None,
        }


def by_division(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row a division and role, in the order of declaration, one without work included; members of a collective carry
    what it carries. Measures that nobody leads have a row of their own (`division` is null)."""
    rows: list[dict[str, Value]] = []
    for loaded in plans:
        if not loaded.plan:
            continue
        found = select([loaded], wanted, as_of)
        collectives = {division.name for division in loaded.plan.divisions if division.collective}
        for name in dict.fromkeys(names.divisions([loaded]).values()):
            if not wanted.divisions or any(name in asked for asked in wanted.divisions):
                carriers = names.including_collectives(name, [loaded])
                loads = _loads([(duty, names.role_in(duty.measure, carriers)) for duty in found])
                told = {role: load for role, load in loads.items() if load.total} or {"lead": loads["lead"]}
                rows += [_row(loaded.plan, name, name in collectives, role, told[role]) for role in told]
        unled = [(duty, None if duty.measure.lead else "lead") for duty in found]
        nobody = _loads(unled)["lead"]
        if nobody.total:
            rows.append(_row(loaded.plan, None, False, "lead", nobody))
    if wanted.role:
        rows = [row for row in rows if row["role"] == wanted.role]
    return _answer("by-division", as_of, DIVISION_COLUMNS, rows, plans, **_whole(plans, wanted, as_of))


def by_leader(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row a leader in the order of declaration, and one for the measures that name none (`leader` is null); one who
    has left the post and handed everything on has none."""
    rows: list[dict[str, Value]] = []
    for loaded in plans:
        if loaded.plan:
            loads: dict[str | None, _Load] = {name: _Load() for name in names.leaders([loaded]).values()}
            for duty in select([loaded], wanted, as_of):
                for leader in duty.measure.leaders or (None,):
                    loads.setdefault(leader, _Load()).add(duty)
            asked = wanted.leaders
            gone = {each.name for each in loaded.plan.leaders or () if each.until and each.until < as_of}
            rows += [
                {"plan": loaded.plan.name, "leader": leader} | load.cells()
                for leader, load in loads.items()
                if (not asked or (NOBODY if leader is None else leader) in asked) and (load.total or leader not in gone)
            ]
    return _answer("by-leader", as_of, LEADER_COLUMNS, rows, plans, **_whole(plans, wanted, as_of))


def of_division(plans: Sequence[Loaded], wanted: Filter, name: str, as_of: date) -> Answer:
    """The measures of one division, each with its role in it; those of a collective it belongs to included."""
    carriers = names.including_collectives(name, plans)
    parts = [(duty, names.role_in(duty.measure, carriers)) for duty in select_whole(plans, wanted, as_of)]
    rows: list[dict[str, Value]] = [
        measure_row(duty) | {"division": name, "role": role}
        for role in ROLES
        for duty, own in parts
        if own == role and wanted.role in (None, role)
    ]
    return _answer("by-division", as_of, (*MEASURE_COLUMNS, "division", "role"), rows, plans, name=name)


def of_leader(plans: Sequence[Loaded], wanted: Filter, name: str, as_of: date) -> Answer:
    """The measures of one leader."""
    chosen = [duty for duty in select_whole(plans, wanted, as_of) if name in (duty.measure.leaders or ())]
    rows = [measure_row(duty) for duty in chosen]
    return _answer("by-leader", as_of, MEASURE_COLUMNS, rows, plans, name=name)


def _loads(parts: Iterable[tuple[Duty, str | None]]) -> dict[str, _Load]:
    """What is carried in each role."""
    loads = {role: _Load() for role in ROLES}
    for duty, role in parts:
        if role:
            loads[role].add(duty)
    return loads


def _row(plan: Plan, division: str | None, collective: bool, role: str, load: _Load) -> dict[str, Value]:
    return {"plan": plan.name, "division": division, "collective": collective, "role": role} | load.cells()


def _whole(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> dict[str, int]:
    """How much there is in all, each measure once."""
    found = select(plans, wanted, as_of)
    return {"measures": len(found), "occurrences": sum(len(duty.dated) for duty in found)}


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
