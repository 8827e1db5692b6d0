"""The ledger (台账): the office's own table, a row a measure, and which of its cells stand for several rows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

from planctl.plan.loaded import Loaded
from planctl.plan.model import Entry, Names, Plan
from planctl.progress.standing import Standing
from planctl.queries.answer import Row
from planctl.queries.duties import Duty, errors, measure_row, occurrence_row
from planctl.queries.filters import NOBODY, Filter, select, select_whole
from planctl.reports.document import Origin

# The office's columns in their order: 序号, 责任事项, 具体工作内容, 完成时限, 分管领导, 责任处室, 进展情况, 状态.
COLUMNS: Final = ("item", "title", "text", "deadline", "leaders", "divisions", "progress", "state")
# Those that one cell can hold for all of an item's rows.
MERGED: Final = ("item", "title", "leaders", "divisions")


class LedgerRow(NamedTuple):
    """A measure, or the heading of a group (`measure` is None), with what its item says.

    `number` is the last part of its id: the source numbers measures within their item or group. `done` counts the
    finished occurrences of `dates`, `past` those due by the as-of day and not before the plan was issued; `latest` is
    the latest entry.
    """

    plan: str
    item: str
    title: str
    number: str
    text: str
    deadline: str
    leaders: Names | None
    lead: Names | None
    support: Names | None
    latest: Entry | None
    dates: int
    past: int
    done: int
    measure: Row | None


class Ledger(NamedTuple):
    """The table with what stands above it, and the same measures by division and by occurrence.

    `by_division` has a row a division and measure, with its `division` and `role`; `occurrences` those of `due --all`.
    """

    plans: tuple[Plan, ...]
    as_of: date
    rows: tuple[LedgerRow, ...]
    by_division: tuple[Row, ...]
    occurrences: tuple[Row, ...]
    origins: tuple[Origin, ...]
    findings: int = 0

    @property
    def complete(self) -> bool:
        """Whether every plan could be read whole."""
        return not self.findings


def ledger(plans: Sequence[Loaded], wanted: Filter, as_of: date, origins: Sequence[Origin] = ()) -> Ledger:
    """The measures that fit, in the source's order; a group's heading stands before the first of its measures."""
    duties = select_whole(plans, wanted, as_of)
    rows: list[LedgerRow] = []
    headed = None
    for duty in duties:
        group = (duty.plan.name, duty.group.id) if duty.group else None
        if duty.group and group != headed:
            rows.append(_heading(duty))
        headed = group
        rows.append(_row(duty))
    dated = [(duty, standing) for duty in select(plans, wanted, as_of) for _, standing in duty.dated]
    dated.sort(key=lambda each: each[1].due or as_of)
    count = errors(plans)
    return Ledger(
        tuple(loaded.plan for loaded in plans if loaded.plan),
        as_of,
        tuple(rows),
        tuple(_by_division(plans, duties, wanted)),
        tuple(occurrence_row(duty, standing) for duty, standing in dated),
        tuple(origins),
        count,
    )


def runs(rows: Sequence[LedgerRow], column: str) -> list[tuple[int, int]]:
    """First and last index of the rows for which one cell of a MERGED column stands: those of an item that agree."""
    found = []
    place = 0
    for _, run in groupby(rows, key=_KEYS[column]):
        length = sum(1 for _ in run)
        found.append((place, place + length - 1))
        place += length
    return found


_KEYS: Final[dict[str, Callable[[LedgerRow], object]]] = {
    "item": lambda row: (row.plan, row.item),
    "title": lambda row: (row.plan, row.item),
    "leaders": lambda row: (row.plan, row.item, row.leaders),
    "divisions": lambda row: (row.plan, row.item, row.lead, row.support),
}


def _heading(duty: Duty) -> LedgerRow:
    group = duty.group
    assert group is not None
    number = group.id.rpartition(".")[2]
    return LedgerRow(
        duty.plan.name, duty.item.id, duty.item.title, number, group.title, "", duty.measure.leaders,
        duty.measure.lead, duty.measure.support, None, 0, 0, 0, None,
    )  # fmt: skip


def _row(duty: Duty) -> LedgerRow:
    measure, whole = duty.measure, duty.whole
    dated = [standing for standing in duty.standings if standing.occurrence]
    return LedgerRow(
        duty.plan.name, duty.item.id, duty.item.title, measure.id.rpartition(".")[2], measure.text, measure.deadline,
        measure.leaders, measure.lead, measure.support, _latest(whole), len(dated),
        sum(each.past for each in dated), sum(each.finished for each in dated), measure_row(duty),
    )  # fmt: skip


def _latest(standing: Standing) -> Entry | None:
    """The latest entry, of one day the last in the file."""
    return standing.entries[-1] if standing.entries else None


def _by_division(plans: Sequence[Loaded], duties: Sequence[Duty], wanted: Filter) -> Iterator[Row]:
    """Each division's measures, divisions as declared, those that it leads first; what nobody leads stands last."""
    asked = frozenset().union(*wanted.divisions)
    for loaded in plans:
        if loaded.plan:
            own = [duty for duty in duties if duty.loaded is loaded]
            declared = [division.name for division in loaded.plan.divisions]
            used = [name for duty in own for name in (*(duty.measure.lead or ()), *(duty.measure.support or ()))]
            for name in dict.fromkeys([*declared, *used]):
                for role in ("lead", "support") if not asked or name in asked else ():
                    for duty in own:
                        if name in (getattr(duty.measure, role) or ()) and wanted.role in (None, role):
                            yield measure_row(duty) | {"division": name, "role": role}
            for duty in own:
                if not duty.measure.lead and wanted.role in (None, "lead") and (not asked or NOBODY in asked):
                    yield measure_row(duty) | {"division": None, "role": "lead"}
