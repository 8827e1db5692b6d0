"""Dates of entries, extensions and decrees that cannot be, or hardly."""

from collections.abc import Iterator
from datetime import date

from planctl.findings import Finding, finding
from planctl.plan.model import Measure, Plan
from planctl.plan.places import value_place
from planctl.source import Source


def after_today(plan: Plan, source: Source, today: date) -> Iterator[Finding]:
    """PL803: what is said to have happened after today. A `done_on` after its entry's day is PL807's."""
    for _, _, measure in plan.walk():
        for at, key, name, day in _dates(measure):
            if day > today:
                span = value_place(source, measure.id, at, key)
                yield finding("PL803", source.path, span, address=measure.id, key=name, day=str(day))


def done_after_report(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL807: done later than it was reported."""
    for _, _, measure in plan.walk():
        for entry in measure.progress:
            if entry.done_on and entry.done_on > entry.date:
                span = value_place(source, measure.id, entry.at, "done_on")
                args = {"done_on": str(entry.done_on), "day": str(entry.date)}
                yield finding("PL807", source.path, span, address=measure.id, **args)


def before_the_year(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL808: a day before the plan's year, most often a slip of the year; not so of a measure carried from an earlier
    plan."""
    for _, _, measure in plan.walk():
        if measure.carried_from:
            continue
        told = set()
        dates = [*_dates(measure), *((each.at, "done_on", "done_on", each.done_on) for each in measure.progress)]
        for at, key, name, day in dates:
            if day and day.year < plan.year and at not in told:
                told.add(at)
                span = value_place(source, measure.id, at, key)
                args = {"key": name, "day": str(day), "year": plan.year}
                yield finding("PL808", source.path, span, address=measure.id, **args)


def before_added(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL808 too: an entry of the plan's year, dated before its measure was added; again not so of what was carried."""
    for _, _, measure in plan.walk():
        added = measure.added
        if added is None or measure.carried_from:
            continue
        for entry in measure.progress:
            if entry.date < added.date and entry.date.year >= plan.year:
                span = value_place(source, measure.id, entry.at, "date")
                related = value_place(source, measure.id, added.at, "date")
                args = {"variant": "added", "day": str(entry.date), "added": str(added.date), "related": related}
                yield finding("PL808", source.path, span, address=measure.id, **args)


def cancelled_before_added(plan: Plan, source: Source) -> Iterator[Finding]:
    """PL816: a measure that was cancelled before it was there."""
    for _, _, measure in plan.walk():
        added, cancelled = measure.added, measure.cancelled
        if added and cancelled and cancelled.date < added.date:
            span = value_place(source, measure.id, cancelled.at, "date")
            related = value_place(source, measure.id, added.at, "date")
            args = {"cancelled": str(cancelled.date), "added": str(added.date)}
            yield finding("PL816", source.path, span, address=measure.id, related=related, **args)


def _dates(measure: Measure) -> Iterator[tuple[int, str, str, date]]:
    """Every day on which something was reported, asked or decreed: the record's place, its key, the key as a message
    names it, and the day."""
    for entry in measure.progress:
        yield entry.at, "date", "date", entry.date
    for extension in measure.extensions:
        yield extension.at, "asked", "asked", extension.asked
        if extension.approved_on:
            yield extension.at, "approved_on", "approved_on", extension.approved_on
    for name, decree in (("added", measure.added), ("cancelled", measure.cancelled)):
        if decree:
            yield decree.at, "date", name, decree.date
