"""Everything about one item, group or measure."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from planctl.errors import CannotGoOn
from planctl.phrases import deadlines
from planctl.plan.loaded import Loaded
from planctl.plan.model import Group, Item, Measure, Plan, Target
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import MEASURE_COLUMNS, Duty, errors, line_of, measure_row
from planctl.queries.filters import Filter, select_whole
from planctl.suggest import nearest

MORE_COLUMNS: Final = (
    "strict_due", "rrule", "dates", "reading", "reads_as", "because", "handler", "goal", "targets",
    "milestones", "extensions", "added", "cancelled", "carried_from", "accept", "note",
)  # fmt: skip
HEADING_COLUMNS: Final = ("plan", "id", "title", "leaders", "lead", "support", "goal", "targets", "note", "measures",
                          "file", "line")  # fmt: skip

Thing: TypeAlias = Item | Group | Measure


class Found(NamedTuple):
    """Something that an address names, with where it stands."""

    loaded: Loaded
    plan: Plan
    item: Item
    group: Group | None
    thing: Thing


def show(plans: Sequence[Loaded], wanted: Filter, address: str, as_of: date) -> Answer:
    """The row of one item, group or measure; `about` holds the thing itself, of a measure its duty as well.

    Of an item or group, the measures that fit the filter. CannotGoOn as `find`, or where a measure does not fit.
    """
    found = find(plans, address)
    thing = found.thing
    count = errors(plans)
    about: dict[str, Any] = found._asdict()
    if isinstance(thing, Measure):
        duty = Duty(found.loaded, found.plan, found.item, found.group, thing, as_of)
        if not (wanted.fits(duty) and wanted.stands(duty.whole)):
            raise CannotGoOn("not_fitting", id=address)
        columns: tuple[str, ...] = (*MEASURE_COLUMNS, *MORE_COLUMNS)
        about["duty"] = duty
        row = measure_row(duty) | _more(thing) | {"dates": tuple(str(each.due) for each, _ in duty.dated)}
    else:
        inside = [duty for duty in select_whole([found.loaded], wanted, as_of) if thing in (duty.item, duty.group)]
        about["inside"] = inside
        columns, row = HEADING_COLUMNS, _heading(found.loaded, found.plan, thing, [duty.measure for duty in inside])
    return Answer("show", as_of, columns, (row,), complete=not count, findings=count, about=about)


def find(plans: Sequence[Loaded], address: str) -> Found:
    """What an address names. CannotGoOn where no plan has it, or two do and it names neither (`2018/5.2`)."""
    wanted_plan, _, id_ = address.strip().rpartition("/")
    found = [
        Found(loaded, loaded.plan, item, group, thing)
        for loaded in plans
        if loaded.plan and wanted_plan in ("", loaded.plan.name)
        for item, group, thing in _things(loaded.plan)
        if thing.id == id_
    ]
    if not found:
        raise CannotGoOn("unknown_id", id=address, hint=_hint(plans, id_))
    owners = list(dict.fromkeys(each.plan.name for each in found))
    if len(owners) > 1:
        raise CannotGoOn("several_ids", id=id_, known=" ".join(f"{name}/{id_}" for name in owners))
    return found[0]


def measure_at(plans: Sequence[Loaded], address: str, as_of: date) -> Duty:
    """The measure that an address names; as `find`, and CannotGoOn for an item or a group."""
    found = find(plans, address)
    thing = found.thing
    if not isinstance(thing, Measure):
        inside = [
            measure
            for _, measure in (thing.walk() if isinstance(thing, Item) else ((None, each) for each in thing.measures))
        ]
        raise CannotGoOn("not_a_measure", id=address, known=" ".join(measure.id for measure in inside))
    return Duty(found.loaded, found.plan, found.item, found.group, thing, as_of)


def target_words(target: Target) -> str:
    """A target on one line: 规模以上工业增加值 growth ~ 7.8 %."""
    if target.value is None:
        parts = [target.metric, target.text]
    else:
        parts = [target.metric, target.change, target.comparator, f"{target.value} {target.unit or ''}".strip()]
    about = [part for part in (target.base, target.each, target.where) if part]
    return " ".join(part for part in parts if part) + (f" ({'; '.join(about)})" if about else "")


def _more(measure: Measure) -> dict[str, Value]:
    reading = measure.reading
    return {
        "strict_due": reading.strict_due,
        "rrule": reading.rrule,
        "reading": deadlines.words(reading),
        "reads_as": measure.reads_as,
        "because": measure.because,
        "handler": measure.handler,
        "goal": measure.goal,
        "targets": tuple(map(target_words, measure.targets)),
        "milestones": tuple(f"{each.name}: {each.deadline}" for each in measure.milestones),
        "extensions": tuple(_joined(each.asked, each.to, each.reason, each.approved_by) for each in measure.extensions),
        "added": _joined(*measure.added[:2]) if measure.added else None,
        "cancelled": _joined(*measure.cancelled[:2]) if measure.cancelled else None,
        "carried_from": measure.carried_from,
        "accept": tuple(f"{code}: {reason}" for code, reason in measure.accept),
        "note": measure.note,
    }


def _joined(*parts: object) -> str:
    return "; ".join(str(part) for part in parts if part is not None)


def _heading(loaded: Loaded, plan: Plan, thing: Item | Group, inside: Sequence[Measure]) -> dict[str, Value]:
    return {
        "plan": plan.name,
        "id": thing.id,
        "title": thing.title,
        "leaders": thing.leaders,
        "lead": thing.lead,
        "support": thing.support,
        "goal": thing.goal if isinstance(thing, Item) else None,
        "targets": tuple(map(target_words, thing.targets)),
        "note": thing.note,
        "measures": tuple(measure.id for measure in inside),
        "file": loaded.path,
        "line": line_of(loaded, thing.at),
    }


def _things(plan: Plan) -> Iterator[tuple[Item, Group | None, Thing]]:
    for item in plan.items:
        yield item, None, item
        for measure in item.measures:
            yield item, None, measure
        for group in item.groups:
            yield item, group, group
            for measure in group.measures:
                yield item, group, measure


def ids(plans: Sequence[Loaded]) -> list[tuple[str, str]]:
    """Every id with its title or text, for completion and hints."""
    return [
        (thing.id, thing.text if isinstance(thing, Measure) else thing.title)
        for loaded in plans
        if loaded.plan
        for _, _, thing in _things(loaded.plan)
    ]


def _hint(plans: Sequence[Loaded], id_: str) -> str:
    known = list(dict.fromkeys(each for each, _ in ids(plans)))
    inside = [each for each in known if each.startswith(id_.partition(".")[0] + ".")]
    return ", ".join(inside[:8] or nearest(id_, known, 5, 0.4) or known[:8])
