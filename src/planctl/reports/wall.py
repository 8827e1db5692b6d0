"""The wall: a plan's whole year on one page, each measure with all that there is to know of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from planctl.phrases.periods import quarter_of
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.progress.lights import COLOURS, worst
from planctl.progress.standing import Standing, pressing
from planctl.queries import names
from planctl.queries.answer import Row
from planctl.queries.duties import Duty, errors, measure_row, occurrence_row
from planctl.queries.filters import NOBODY, Filter, select
from planctl.queries.status import status
from planctl.reports.curve import Curve, curve
from planctl.reports.document import Origin

QUARTERS: Final = ("Q1", "Q2", "Q3", "Q4")
OTHER_YEAR: Final = "other"
UNDATED: Final = "none"


class Line(NamedTuple):
    """A measure. `key` is its address on the page: its id, after its plan's name where there are several plans.

    `standings` are those that the page is about, all of them unless states, timings or lights were asked for;
    `pressing` is the one that gives the measure its light. `divisions` are the names under which it is found, as
    `--division` finds it, `leaders` likewise ("-": nobody). `quarters` has the worst light of what is due in each.
    """

    key: str
    duty: Duty
    row: Row
    standings: tuple[Standing, ...]
    pressing: Standing
    divisions: tuple[str, ...]
    leaders: tuple[str, ...]
    quarters: Mapping[str, str]


class Wall(NamedTuple):
    """The page. `numbers` are those of `planctl status` (its `about`), and so are the rows by item, division and
    leader; `curves` has one a year; `choices` counts the measures under each name, light and quarter to choose from.

    `broken` are the files that could not be read whole, with how many errors each has.
    """

    plans: tuple[Plan, ...]
    as_of: date
    numbers: Mapping[str, Any]
    items: tuple[Row, ...]
    divisions: tuple[Row, ...]
    leaders: tuple[Row, ...]
    curves: tuple[Curve, ...]
    lines: tuple[Line, ...]
    choices: Mapping[str, Mapping[str, int]]
    origins: tuple[Origin, ...]
    broken: tuple[tuple[str, int], ...] = ()

    @property
    def complete(self) -> bool:
        return not self.broken

    @property
    def findings(self) -> int:
        return sum(count for _, count in self.broken)


def wall(plans: Sequence[Loaded], wanted: Filter, as_of: date, origins: Sequence[Origin] = ()) -> Wall:
    """The measures with an occurrence that fits, in the files' order, and the numbers of those occurrences."""
    duties = select(plans, wanted, as_of)
    lines = tuple(_lines(plans, duties, wanted))
    by_item, by_division, by_leader = (status(plans, wanted, by, as_of) for by in ("item", "division", "leader"))
    years = sorted({loaded.plan.year for loaded in plans if loaded.plan})
    curves = [
        curve(year, [each for line in lines if line.duty.plan.year == year for each in line.standings], as_of)
        for year in years
    ]
    return Wall(
        tuple(loaded.plan for loaded in plans if loaded.plan), as_of, by_item.about, by_item.rows, by_division.rows,
        by_leader.rows, tuple(curves), lines, _choices(plans, lines), tuple(origins),
        tuple((loaded.path, errors([loaded])) for loaded in plans if loaded.errors),
    )  # fmt: skip


def _lines(plans: Sequence[Loaded], duties: Sequence[Duty], wanted: Filter) -> Iterator[Line]:
    several = sum(loaded.plan is not None for loaded in plans) > 1
    carriers = {
        name: names.including_collectives(name, plans) for name in dict.fromkeys(names.divisions(plans).values())
    }
    used: Counter[str] = Counter()
    for duty in duties:
        measure = duty.measure
        key = f"{duty.plan.name}/{measure.id}" if several else measure.id
        used[key] += 1
        most = pressing(duty.chosen)
        found = [name for name, own in carriers.items() if names.role_in(measure, own)]
        yield Line(
            # An id or a plan's name that stands twice is an error of the file; the page still tells them apart.
            key if used[key] == 1 else f"{key}~{used[key]}",
            duty,
            occurrence_row(duty, most) if wanted.judges else measure_row(duty),
            tuple(duty.chosen),
            most,
            tuple(found) if measure.lead else (*found, NOBODY),
            measure.leaders or (NOBODY,),
            _quarters(duty),
        )


def _quarters(duty: Duty) -> dict[str, str]:
    found: dict[str, list[Standing]] = {}
    for each in duty.chosen:
        found.setdefault(quarter_key(each.due, duty.plan.year), []).append(each)
    return {name: worst(each.light for each in own).colour for name, own in found.items()}


def quarter_key(due: date | None, year: int) -> str:
    """The quarter of a plan's year in which a day lies, `other` outside of it, `none` without a day."""
    if due is None:
        return UNDATED
    return quarter_of(due)[-2:] if due.year == year else OTHER_YEAR


def _choices(plans: Sequence[Loaded], lines: Sequence[Line]) -> dict[str, dict[str, int]]:
    """What there is to choose from, in the order of the files; names that stand nowhere are left out."""
    orders = {
        "division": [*names.divisions(plans).values(), NOBODY],
        "leader": [*names.leaders(plans).values(), NOBODY],
        "light": COLOURS,
        "quarter": (*QUARTERS, OTHER_YEAR, UNDATED),
    }
    counts = {
        "division": Counter(name for line in lines for name in line.divisions),
        "leader": Counter(name for line in lines for name in line.leaders),
        "light": Counter(line.pressing.light.colour for line in lines),
        "quarter": Counter(name for line in lines for name in line.quarters),
    }
    return {
        field: {name: counts[field][name] for name in dict.fromkeys(order) if counts[field][name]}
        for field, order in orders.items()
    }
