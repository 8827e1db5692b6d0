"""Doubts that only a second look finds: one function a question, run by `validate` over a plan already read."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from planctl.findings import Finding
from planctl.plan.checks import (
    accepted,
    cadence,
    changes,
    dates,
    deliverables,
    entries,
    names,
    responsibility,
    settings,
)
from planctl.plan.loaded import Loaded, in_order
from planctl.plan.model import Plan
from planctl.source import Source

Check: TypeAlias = Callable[[Plan, Source], Iterator[Finding]]

# Those that a progress entry or an extension can give cause to.
OF_PROGRESS: Final[tuple[Check, ...]] = (
    entries.after_closing,
    entries.falling_percent,
    entries.done_without_evidence,
    entries.done_in_percent,
    entries.done_on_without_done,
    entries.done_again,
    dates.done_after_report,
    dates.before_the_year,
    dates.before_added,
    changes.extensions,
)
CHECKS: Final[tuple[Check, ...]] = (
    names.look_alikes,
    names.empty_collectives,
    responsibility.nobody_answers,
    responsibility.nobody_leads,
    cadence.another_cadence,
    cadence.later_beginning,
    deliverables.shared,
    *OF_PROGRESS,
    dates.cancelled_before_added,
    changes.successors,
    changes.carried_from,
    settings.reporting_day,
    settings.light_numbers,
)


def checked(loaded: Loaded, today: date) -> tuple[Finding, ...]:
    """Every finding of a file, those of reading and of the checks, in the file's order, less what `accept` settles.

    `today` is the day after which nothing can have happened yet.
    """
    if loaded.plan is None or loaded.source is None:
        return loaded.findings
    plan, source = loaded.plan, loaded.source
    found = [*loaded.findings, *(finding for check in CHECKS for finding in check(plan, source))]
    found += dates.after_today(plan, source, today)
    return in_order(accepted.settled(plan, source, found))


def doubts_of_progress(loaded: Loaded) -> tuple[Finding, ...]:
    """What OF_PROGRESS find and nobody has accepted: what a command that records has to mention."""
    if loaded.plan is None or loaded.source is None:
        return ()
    plan, source = loaded.plan, loaded.source
    found = [finding for check in OF_PROGRESS for finding in check(plan, source)]
    return in_order([each for each in accepted.settled(plan, source, found) if each in found])
