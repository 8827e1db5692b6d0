"""Lights: named profiles, each a list of rules of which the first that fits holds.

What a rule is, in words, stands in messages/lights.py under `profile.number`; why it fitted, under `because.reason`.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from planctl.plan.entries import FINISHED, SET_ASIDE
from planctl.plan.fields import BEHIND, FAR_BEHIND, SOON
from planctl.plan.model import Plan

COLOURS: Final = ("red", "yellow", "blue", "green", "grey")  # the worst first


class Numbers(NamedTuple):
    """A profile's numbers: days before a due date that are soon, and points behind pace."""

    profile: str = "default"
    soon: int = SOON
    behind: float = BEHIND
    far_behind: float = FAR_BEHIND


class Case(NamedTuple):
    """What a light is judged by. `percent` and `pace` are in percent, None where nothing was reported or no pace can
    be told; `start` is the first day, if known."""

    state: str
    timing: str
    start: date | None
    due: date | None
    done_on: date | None
    percent: float | None
    pace: float | None
    as_of: date
    numbers: Numbers

    @property
    def finished(self) -> bool:
        """Whether it is done, carried on afterwards or not."""
        return self.state in FINISHED or self.done_on is not None

    @property
    def behind(self) -> float | None:
        """Points behind pace; below 0 it is ahead."""
        return None if self.pace is None or self.percent is None else self.pace - self.percent


class Light(NamedTuple):
    """A colour, and why: the profile, the number of its rule from 1, and the reason that made it fit."""

    colour: str
    profile: str
    rule: int
    reason: str


Verdict: TypeAlias = tuple[str, str] | None  # colour and reason
Rule: TypeAlias = Callable[[Case], Verdict]


def numbers(plan: Plan) -> Numbers:
    """The profile that the plan picks, with the numbers that it sets."""
    chosen = plan.lights
    if chosen is None:
        return Numbers()
    given = {name: value for name, value in chosen._asdict().items() if name != "at" and value is not None}
    return Numbers(**given)


def light(case: Case) -> Light:
    """The light of the first rule that fits; the last rule of each profile fits always."""
    for number, rule in enumerate(PROFILES[case.numbers.profile], 1):
        verdict = rule(case)
        if verdict:
            return Light(verdict[0], case.numbers.profile, number, verdict[1])
    raise AssertionError(f"no rule of {case.numbers.profile} fits {case}")


def worst(lights: Iterable[Light]) -> Light:
    """The worst of lights, of equal ones the first; ValueError where there are none."""
    return min(lights, key=lambda each: COLOURS.index(each.colour))


def _nothing_asked(case: Case) -> Verdict:
    if case.state in SET_ASIDE:
        return "grey", case.state
    if case.timing == "before_issue":
        return "grey", "before_issue"
    return ("grey", "no_date") if case.timing == "open" else None


def _on_time(case: Case) -> Verdict:
    if case.timing == "done_on_time":
        return "green", "on_time" if case.due else "finished"
    return ("green", "closed") if case.state == "closed" else None


def _late(case: Case) -> Verdict:
    return ("yellow", "late") if case.timing == "done_late" else None


def _overdue(case: Case) -> Verdict:
    return ("red", "overdue") if case.timing == "overdue" else None


def _returned_or_soon(case: Case) -> Verdict:
    return _returned(case) or (("yellow", "soon") if case.timing == "due_soon" else None)


def _returned(case: Case) -> Verdict:
    return ("yellow", "returned") if case.state == "returned" else None


def _behind(case: Case) -> Verdict:
    behind = case.behind
    if behind is None or behind <= case.numbers.behind:
        return None
    return ("red", "far_behind") if behind > case.numbers.far_behind else ("yellow", "behind")


def _in_progress(case: Case) -> Verdict:
    return ("green", "in_progress") if case.state in ("in_progress", "ongoing") else None


def _nothing_reported(case: Case) -> Verdict:
    return "grey", "not_due"


def _finished(case: Case) -> Verdict:
    if case.state == "closed":
        return "green", "closed"
    return ("green", "finished") if case.finished else None


def _pace_alone(case: Case) -> Verdict:
    behind = case.behind
    if behind is None or behind < case.numbers.behind:
        return None
    return ("red", "far_behind") if behind > case.numbers.far_behind else ("yellow", "behind")


def _not_begun(case: Case) -> Verdict:
    """Not started in its planned month: that of its first day, else of its last."""
    planned = case.start or case.due
    if case.state != "not_started" or case.percent or planned is None:
        return None
    months = (case.as_of.year - planned.year) * 12 + case.as_of.month - planned.month
    if months < 1:
        return None
    return ("red", "not_begun_long") if months >= 3 else ("yellow", "not_begun")


def _on_pace(case: Case) -> Verdict:
    return ("green", "on_pace") if case.behind is not None else None


def _no_pace(case: Case) -> Verdict:
    return "grey", "no_pace" if case.timing == "overdue" or case.state != "not_started" else "not_due"


def _overdue_until_closed(case: Case) -> Verdict:
    if case.timing == "done_late" and case.state != "closed":
        return "red", "late_not_closed"
    return _overdue(case)


def _behind_or_returned(case: Case) -> Verdict:
    behind = None if case.finished else case.behind
    return _returned(case) or (("yellow", "behind") if behind is not None and behind > case.numbers.behind else None)


def _soon_blue(case: Case) -> Verdict:
    return ("blue", "soon") if case.timing == "due_soon" else None


def _month_met(case: Case) -> Verdict:
    if not case.finished:
        return None
    if case.due is None or (case.done_on is not None and _month(case.done_on) <= _month(case.due)):
        return "green", "month_met"
    return "yellow", "month_made_up"


def _month_missed(case: Case) -> Verdict:
    return ("red", "month_missed") if case.due and _month(case.as_of) > _month(case.due) else None


def _month_runs(case: Case) -> Verdict:
    return "grey", "month_runs"


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


PROFILES: Final[dict[str, tuple[Rule, ...]]] = {
    "default": (
        _nothing_asked, _on_time, _late, _overdue, _returned_or_soon, _behind, _in_progress, _nothing_reported,
    ),
    "yinchuan": (_nothing_asked, _finished, _pace_alone, _not_begun, _on_pace, _no_pace),
    "suqian": (
        _nothing_asked, _overdue_until_closed, _behind_or_returned, _soon_blue, _finished, _in_progress,
        _nothing_reported,
    ),
    "ouhai": (_nothing_asked, _month_met, _month_missed, _month_runs),
}  # fmt: skip
