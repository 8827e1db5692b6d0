"""Who has not reported: the chase list (催办) of the reporting clock."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.errors import CannotGoOn
from planctl.phrases import periods
from planctl.plan.entries import in_order
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.progress.reporting import Round, owed, owes, report, rounds
from planctl.progress.standing import pressing
from planctl.queries.answer import Answer
from planctl.queries.duties import OCCURRENCE_COLUMNS, Duty, errors, occurrence_row
from planctl.queries.filters import NOBODY, Filter, select

COLUMNS: Final = ("division", "report", "report_by", "since", "last_report", *OCCURRENCE_COLUMNS)


def missing(plans: Sequence[Loaded], wanted: Filter, period: str | None, as_of: date) -> Answer:
    """A row a leading division and measure without an entry since the cut-off before, divisions in the order of
    declaration; those that nobody leads stand last (`division` is null). Of a recurring measure, the occurrence that
    gives its light.

    `report` is the period reported on, `report_by` its last day, `since` the cut-off after which entries count.
    `about` has a round a plan, or None; `silent` are divisions from which nothing came at all, where all that they
    lead was looked at. CannotGoOn for a period that no plan asks a report on.
    """
    whole = Filter(divisions=wanted.divisions)
    asked = {loaded.plan.name: _round(loaded.plan, period, as_of) for loaded in plans if loaded.plan}
    ruled = [loaded.plan for loaded in plans if loaded.plan and loaded.plan.reporting]
    if period and ruled and not any(asked.values()):
        known = " ".join(each.period.key for plan in ruled for each in rounds(plan))
        raise CannotGoOn("no_such_report", value=period, known=known)
    found = []
    owing: dict[tuple[str, str | None], int] = {}
    lacking: dict[tuple[str, str | None], int] = {}
    for duty in select(plans, wanted, as_of):
        round_ = asked.get(duty.plan.name)
        if round_ is None or not owes(duty.plan, duty.measure, round_, as_of):
            continue
        made = report(duty.measure, round_, as_of)
        told = in_order(duty.measure.progress)
        for division in _asked_of(duty, wanted):
            key = (duty.plan.name, division)
            owing[key] = owing.get(key, 0) + 1
            if made is None:
                lacking[key] = lacking.get(key, 0) + 1
                row = occurrence_row(duty, pressing(duty.standings))
                row |= {
                    "division": division,
                    "report": round_.period.key,
                    "report_by": round_.by,
                    "since": round_.since,
                    "last_report": told[-1].date if told else None,
                }
                found.append(row)
    order = [division.name for loaded in plans if loaded.plan for division in loaded.plan.divisions]
    found.sort(
        key=lambda row: (
            row["division"] is None,
            order.index(str(row["division"])) if row["division"] in order else len(order),
        )
    )
    count = errors(plans)
    about = {
        "rounds": asked,
        "plans": {loaded.plan.name: loaded.plan for loaded in plans if loaded.plan},
        "first": {plan.name: next(iter(rounds(plan)), None) for plan in ruled},
        "owing": owing,
        # Of a division of which only a part was looked at, nobody can say that it is silent.
        "silent": [key for key, number in lacking.items() if number == owing[key] and wanted == whole],
    }
    return Answer("missing", as_of, COLUMNS, tuple(found), complete=not count, findings=count, about=about)


def _asked_of(duty: Duty, wanted: Filter) -> Sequence[str | None]:
    """The divisions that lead a measure, of those that the question is about."""
    leading = duty.measure.lead or (None,)
    if not wanted.divisions:
        return leading
    asked = frozenset().union(*wanted.divisions)
    return [division for division in leading if (NOBODY if division is None else division) in asked]


def _round(plan: Plan, period: str | None, as_of: date) -> Round | None:
    """The report on a period as typed (Q2, 5, 2018-H1), else the one owed on the day."""
    if period is None or plan.reporting is None:
        return owed(plan, as_of)
    named = periods.period(period, plan.year, plan.reporting.every)
    if named is None:
        raise CannotGoOn("bad_period", value=period)
    return next((each for each in rounds(plan) if each.period.key == named.key), None)
