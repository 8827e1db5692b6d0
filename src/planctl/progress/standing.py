"""Where each occurrence of a measure stands as of a day, and the measure as a whole.

The measure is taken as it was known on that day (progress/known.py).
"""

from datetime import date
from typing import NamedTuple

from planctl.phrases import periods
from planctl.plan.entries import FINISHED, SET_ASIDE, in_order, meant
from planctl.plan.model import Decree, Entry, Measure, Plan
from planctl.plan.occurrences import Occurrence, occurrences
from planctl.progress import state, timing
from planctl.progress.lights import COLOURS, Case, Light, Numbers, light, numbers


class Standing(NamedTuple):
    """One occurrence as of a day; `occurrence` is None where nothing is dated. `case` is what its light was judged by.

    For a measure as a whole, `occurrence` is its last, and `light` the worst of them.
    """

    occurrence: Occurrence | None
    state: str
    percent: float | None
    timing: str
    light: Light
    done_on: date | None
    entries: tuple[Entry, ...]
    decided: Entry | Decree | None
    case: Case

    @property
    def due(self) -> date | None:
        """The day on which it is due, if it has one."""
        return self.occurrence.due if self.occurrence else None

    @property
    def finished(self) -> bool:
        """Whether it is done, carried on afterwards or not."""
        return self.state in FINISHED or self.done_on is not None

    @property
    def open(self) -> bool:
        """Whether there is still something to do: neither finished nor set aside."""
        return not self.finished and self.state not in SET_ASIDE

    @property
    def past(self) -> bool:
        """Whether it was due by the as-of day, and somebody could be told in time."""
        return self.due is not None and self.due <= self.case.as_of and self.timing != "before_issue"

    @property
    def days_late(self) -> int:
        """Days from the due date to the as-of day, 0 if it is not overdue."""
        return (self.case.as_of - self.due).days if self.due and self.timing == "overdue" else 0


def standings(plan: Plan, measure: Measure, as_of: date) -> list[Standing]:
    """Every occurrence of the measure in the order of dates; of one without dates, the measure itself."""
    settings = numbers(plan)
    dated = occurrences(plan, measure)
    return [_standing(plan, measure, each, as_of, settings) for each in dated or (None,)]


def whole(found: list[Standing]) -> Standing:
    """The measure as a whole, from all its standings: done when every occurrence is, those that fell due before the
    plan was issued and were never reported left out."""
    if len(found) == 1:
        return found[0]
    last = found[-1]
    counting = [each for each in found if each.timing != "before_issue" or each.entries] or found
    states = [each.state for each in counting]
    return Standing(
        last.occurrence,
        state.together(states),
        last.percent if last.occurrence and last.occurrence.period is None else None,
        _together([each.timing for each in counting]),
        pressing(found).light,
        max((each.done_on for each in counting if each.done_on), default=None)
        if all(each in FINISHED for each in states)
        else None,
        tuple(in_order({id(entry): entry for each in found for entry in each.entries}.values())),
        last.decided,
        last.case,
    )


def pressing(found: list[Standing]) -> Standing:
    """The one that a measure's light comes from: the worst, of equal ones the first that is not finished."""
    return min(found, key=lambda each: (COLOURS.index(each.light.colour), each.finished))


def _together(timings: list[str]) -> str:
    """The most pressing of several: what is overdue, then what comes next, then how it was done."""
    order = ("overdue", "due_soon", "upcoming", "open", "done_late", "done_on_time", "before_issue")
    return min(timings, key=order.index)


def _standing(plan: Plan, measure: Measure, occurrence: Occurrence | None, as_of: date, settings: Numbers) -> Standing:
    due = occurrence.due if occurrence else None
    told = state.reported(measure, occurrence)
    when = timing.timing(told.state, due, told.done_on, plan.issued, as_of, settings.soon)
    start = start_of(measure, occurrence)
    pace = timing.pace(start, due, as_of)
    case = Case(told.state, when, start, due, told.done_on, told.percent, pace, as_of, settings)
    return Standing(
        occurrence, told.state, told.percent, when, light(case), told.done_on, told.entries, told.decided, case
    )


def named(found: list[Standing], words: str, year: int, every: str | None) -> Standing | None:
    """The one of several that words name: a period as people type it (a bare number is of the unit `every`), a part
    of one, or a stage's own words. None where none does, or several do."""
    dated = [each.occurrence for each in found if each.occurrence]
    period = periods.period(words, year, every or "")
    key = period.key if period else words.strip()
    keys = {key} if key in {each.period for each in dated} else meant(words, dated, year)
    fitting = [each for each in found if each.occurrence and each.occurrence.period in keys - {None}]
    return fitting[0] if len(fitting) == 1 else None


def start_of(measure: Measure, occurrence: Occurrence | None) -> date | None:
    """The first day of what an occurrence is about, if it is known: of its period, else of the deadline."""
    if occurrence and measure.reading.every:
        period = periods.period(occurrence.period or "", occurrence.due.year)
        return period.start if period and period.start != period.end else None
    return measure.reading.start
