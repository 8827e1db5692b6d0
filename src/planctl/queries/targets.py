"""The quantified promises, and where each stands."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from planctl.plan.loaded import Loaded
from planctl.plan.model import Group, Item, Measure, Names, Plan, Target
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import errors, line_of
from planctl.queries.filters import Filter, plain, select_whole

COLUMNS: Final = (
    "plan", "id", "metric", "comparator", "value", "text", "unit", "change", "base", "each", "where", "leaders",
    "lead", "file", "line",
)  # fmt: skip


def targets(plans: Sequence[Loaded], wanted: Filter, as_of: date) -> Answer:
    """A row a target in the files' order. One of an item counts as wanted when any of its measures fits, or itself."""
    rows: list[dict[str, Value]] = []
    for loaded in plans:
        if loaded.plan:
            fitting = {duty.measure.id for duty in select_whole([loaded], wanted, as_of)}
            rows += [
                _row(loaded, loaded.plan, id_, target, leaders, lead)
                for id_, target, leaders, lead in _walk(loaded.plan)
                if wanted == Filter() or _carried(fitting, id_) or _says(target, wanted)
            ]
    count = errors(plans)
    return Answer("targets", as_of, COLUMNS, tuple(rows), complete=not count, findings=count)


def _says(target: Target, wanted: Filter) -> bool:
    """Whether the target's own words hold the text searched for, and nothing else was asked."""
    words = (target.metric, target.text, target.unit, target.base, target.each, target.where)
    return wanted == Filter(search=wanted.search) and wanted.search in plain("".join(word for word in words if word))


def _carried(fitting: set[str], id_: str | None) -> bool:
    return id_ in fitting or (id_ is not None and any(each.startswith(id_ + ".") for each in fitting))


def _walk(plan: Plan) -> Iterator[tuple[str | None, Target, Names | None, Names | None]]:
    for target in plan.targets:
        yield None, target, None, None
    for item in plan.items:
        owners: list[Item | Group | Measure] = [item, *item.measures]
        for group in item.groups:
            owners += [group, *group.measures]
        for owner in owners:
            for target in owner.targets:
                yield owner.id, target, owner.leaders, owner.lead


def _row(
    loaded: Loaded, plan: Plan, id_: str | None, target: Target, leaders: Names | None, lead: Names | None
) -> dict[str, Value]:
    return {
        "plan": plan.name,
        "id": id_,
        "metric": target.metric,
        "comparator": target.comparator,
        "value": _number(target.value),
        "text": target.text,
        "unit": target.unit,
        "change": target.change,
        "base": target.base,
        "each": target.each,
        "where": target.where,
        "leaders": leaders,
        "lead": lead,
        "file": loaded.path,
        "line": line_of(loaded, target.at),
    }


def _number(text: str | None) -> Value:
    """A value as a number, a range (6..6.5) as it was written."""
    if text is None or ".." in text:
        return text
    return float(text) if "." in text else int(text)
