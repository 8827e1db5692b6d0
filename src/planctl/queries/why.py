"""Why a light is what it is: the reading, the entries that counted, the rule, and what would turn it green."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from planctl.errors import CannotGoOn
from planctl.plan.loaded import Loaded
from planctl.progress.remedies import remedies
from planctl.progress.standing import Standing, named, pressing
from planctl.queries.answer import Answer, Value
from planctl.queries.duties import OCCURRENCE_COLUMNS, Duty, errors, occurrence_row
from planctl.queries.show import measure_at

COLUMNS: Final = (
    *OCCURRENCE_COLUMNS, "profile", "rule", "reason", "days_late", "pace", "behind", "decided_on", "entries",
    "remedies",
)  # fmt: skip


def why(plans: Sequence[Loaded], address: str, period: str | None, as_of: date) -> Answer:
    """A row an occurrence of one measure (of `period` alone, if given) in the order of dates, each with the rule that
    gave its light. `about` has the duty, its standings, the one to explain (`worst`) and its remedies."""
    duty = measure_at(plans, address, as_of)
    found = duty.standings
    if period is not None:
        found = [standing_for(duty, period)]
    worst = pressing(found)
    count = errors(plans)
    several = len(plans) > 1
    about = {
        "duty": duty,
        "standings": found,
        "worst": worst,
        "remedies": remedies(duty.plan, duty.measure, worst, as_of),
        "address": f"{duty.plan.name}/{duty.measure.id}" if several or "/" in address else duty.measure.id,
    }
    rows = tuple(_row(duty, standing) for standing in found)
    return Answer("why", as_of, COLUMNS, rows, complete=not count, findings=count, about=about)


def standing_for(duty: Duty, words: str) -> Standing:
    """The standing of the occurrence that words name: a period as people type it, or a stage's own words.

    CannotGoOn where the measure has no such occurrence.
    """
    standing = named(duty.standings, words, duty.plan.year, duty.measure.reading.every)
    if standing is None:
        known = " ".join(
            f"{each.period}({each.milestone})" if each.milestone else each.period
            for each, _ in duty.dated
            if each.period
        )
        raise CannotGoOn("no_such_period" if known else "no_periods", id=duty.measure.id, value=words, known=known)
    return standing


def _row(duty: Duty, standing: Standing) -> dict[str, Value]:
    light, case, decided = standing.light, standing.case, standing.decided
    row = occurrence_row(duty, standing)
    row["profile"] = light.profile
    row["rule"] = light.rule
    row["reason"] = light.reason
    row["days_late"] = standing.days_late
    row["pace"] = None if case.pace is None else round(case.pace, 1)
    row["behind"] = None if case.behind is None else round(case.behind, 1)
    row["decided_on"] = decided.date if decided else None
    row["entries"] = tuple(str(entry.date) for entry in standing.entries)
    row["remedies"] = tuple(
        remedy.name
        for remedy in remedies(duty.plan, duty.measure, standing, case.as_of)
        if remedy.light.colour == "green"
    )
    return row
