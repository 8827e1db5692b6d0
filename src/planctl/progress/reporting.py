"""The reporting clock: which report is owed on a day, by the plan's own rule, and who has not made it.

Reporting is a duty apart from completing: who has no entry since the cut-off before is a non-reporter, however well
the work goes. Nothing is asked that the plan does not ask.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from planctl.phrases import periods
from planctl.phrases.periods import Period
from planctl.plan.entries import FINISHED, SET_ASIDE, in_order
from planctl.plan.model import Entry, Measure, Plan, Reporting
from planctl.progress.known import known_measure
from planctl.progress.standing import standings, whole


class Round(NamedTuple):
    """One report asked for: on what period, by which day, and the cut-off before, after which an entry counts; from
    the cut-off after (`until`) on, entries are the next report."""

    period: Period
    by: date
    since: date
    until: date


def rounds(plan: Plan) -> list[Round]:
    """The reports that the plan asks for, in order; those whose day was over when it was issued are not owed."""
    rule = plan.reporting
    if rule is None:
        return []
    before = _cut_off(rule, periods.periods_of(plan.year - 1, rule.every)[-1])
    found = []
    for period in periods.periods_of(plan.year, rule.every):
        by = _cut_off(rule, period)
        if plan.issued is None or by >= plan.issued:
            found.append(Round(period, by, before, _cut_off(rule, _following(period, rule.every))))
        before = by
    return found


def _following(period: Period, every: str) -> Period:
    """The period after one."""
    day = period.end + timedelta(1)
    year = day.isocalendar().year if every == "week" else day.year
    return next(each for each in periods.periods_of(year, every) if each.holds(day))


def owed(plan: Plan, as_of: date) -> Round | None:
    """The report that is owed on a day: on the last period that is over. None before the first is."""
    over = [each for each in rounds(plan) if each.period.end < as_of]
    return over[-1] if over else None


def owes(plan: Plan, measure: Measure, asked: Round, as_of: date) -> bool:
    """Whether a report on the measure is asked for: not once it is finished or set aside, nor before it was added. Of
    an earlier round, as it was known when that round ended: what was done later was owed a report then."""
    if measure.added and measure.added.date > asked.period.end:
        return False
    day = min(as_of, asked.until)
    state = whole(standings(plan, known_measure(measure, day), day)).state
    return state not in FINISHED and state not in SET_ASIDE


def report(measure: Measure, asked: Round, as_of: date) -> Entry | None:
    """The first entry that counts as the report, in time or late; None if there is none by the as-of day."""
    last = min(as_of, asked.until)
    made = [entry for entry in in_order(measure.progress) if asked.since < entry.date <= last]
    return made[0] if made else None


def _cut_off(rule: Reporting, period: Period) -> date:
    """The `by`-th day of the following month, or of the following week."""
    if rule.every == "week":
        return period.end + timedelta(rule.by)
    first = period.end + timedelta(1)
    return first.replace(day=min(max(rule.by, 1), monthrange(first.year, first.month)[1]))
