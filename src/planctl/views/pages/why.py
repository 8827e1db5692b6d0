"""Why a light is what it is."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.messages import say
from planctl.phrases import deadlines
from planctl.plan.model import Decree, Entry
from planctl.progress.lights import Light, Numbers
from planctl.progress.remedies import Remedy
from planctl.progress.standing import Standing
from planctl.queries.answer import Answer
from planctl.queries.duties import Duty
from planctl.views.blocks import Block, Cell, Facts, Prose
from planctl.views.pages.progress import occurrences, progress
from planctl.views.pages.show import extensions
from planctl.views.pages.words import TONES, colour_word


class _Target(NamedTuple):
    """What a command to type is about: the measure's address, the option that names its plan if the question did, and
    whether the plan requires evidence of what is done."""

    address: str
    where: str
    evidence: bool


def why(answer: Answer) -> Sequence[Block]:
    """The reading of the deadline, the state and timing, the rule with its numbers, what would turn it green, and each
    entry that counted."""
    duty: Duty = answer.about["duty"]
    standing: Standing = answer.about["worst"]
    measure, colour = duty.measure, standing.light.colour
    label = _period(standing)
    required = duty.plan.conventions is not None and duty.plan.conventions.evidence == "required"
    target = _Target(answer.about["address"], answer.about["where"], required)
    title = say("tables.why_title", id=measure.id, period=label, colour=colour_word(colour), as_of=answer.as_of)
    facts: list[tuple[str, str | Cell]] = [
        (say("tables.text"), measure.text),
        (say("tables.deadline"), deadline(duty)),
        (say("tables.reading"), deadlines.words(measure.reading)),
        *_dates(standing),
        *((say("tables.extensions"), each) for each in extensions(duty.plan, measure)),
        (say("tables.state"), state(standing)),
        (say("tables.timing"), say(f"lights.{standing.timing}")),
        (say("tables.light"), Cell(because(standing, duty), TONES[colour])),
        (say("tables.rule_row"), rule(standing.light, standing.case.numbers)),
        *_remedies(target, standing, answer.about["remedies"]),
    ]
    several = occurrences([each for each in answer.about["standings"] if each.occurrence])
    return [
        Prose(title, title=True, tone=TONES[colour]), Facts(facts), *progress(standing.entries, standing.decided),
        *several,
    ]  # fmt: skip


def rule(light: Light, numbers: Numbers) -> str:
    """The rule that held: its profile, its number, and what it says."""
    words = say(f"lights.{light.profile}.{light.rule}", **number_words(numbers))
    return say("tables.rule_words", profile=light.profile, number=light.rule, words=words)


def number_words(numbers: Numbers) -> dict[str, str]:
    """A profile's numbers as messages take them."""
    return {"soon": str(numbers.soon), "behind": f"{numbers.behind:g}", "far_behind": f"{numbers.far_behind:g}"}


def because(standing: Standing, duty: Duty) -> str:
    """Why the rule fitted, with the dates and numbers that it went by."""
    case = standing.case
    late = (case.done_on - case.due).days if case.done_on and case.due else 0
    away = abs((case.as_of - case.due).days) if case.due else 0
    words = say(
        f"lights.because.{standing.light.reason}",
        due=case.due,
        done_on=case.done_on,
        issued=duty.plan.issued,
        late=say("tables.days", n=late),
        days=say("tables.days", n=away),
        left=say("tables.days", n=away) if away else say("lights.today"),
        percent=_number(case.percent),
        pace=_number(case.pace),
        behind=_number(case.behind),
        limit=_number(case.numbers.behind),
        far_limit=_number(case.numbers.far_behind),
    )
    return say("tables.light_because", colour=colour_word(standing.light.colour), words=words)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{round(value, 1):g}"


def _period(standing: Standing) -> str:
    occurrence = standing.occurrence
    part = (occurrence.milestone or occurrence.period) if occurrence else None
    return f" ({part})" if part else ""


def deadline(duty: Duty) -> str:
    """The deadline's own words, with a person's reading of them."""
    measure = duty.measure
    words = measure.deadline or say("tables.blank")
    return say("tables.read_as", words=words, reading=measure.reads_as) if measure.reads_as else words


def _dates(standing: Standing) -> list[tuple[str, str | Cell]]:
    if standing.occurrence is None:
        return [(say("tables.due"), Cell(say("tables.no_date"), "muted"))]
    due, original = standing.occurrence.due, standing.occurrence.original_due
    found: list[tuple[str, str | Cell]] = [(say("tables.due"), str(due))]
    return [*found, (say("tables.original_due"), str(original))] if original else found


def state(standing: Standing) -> str:
    """What was reported, and by what."""
    decided, word = standing.decided, say(f"lights.{standing.state}")
    if isinstance(decided, Entry):
        return say("tables.state_by_entry", state=word, date=decided.date)
    if isinstance(decided, Decree):
        return say("tables.state_by_decree", state=word, date=decided.date, authority=decided.authority)
    return say("tables.state_by_nothing", state=word)


def _remedies(target: _Target, standing: Standing, found: Sequence[Remedy]) -> list[tuple[str, str | Cell]]:
    label = say("tables.remedy")
    if standing.light.colour == "green":
        return [(label, say("lights.remedy.none"))]
    if not found:
        asked = standing.light.colour == "grey" and standing.light.rule == 1
        return [(label, say("lights.remedy.not_asked" if asked else "lights.remedy.nothing"))]
    return [(label if not number else "", _remedy(target, standing, each)) for number, each in enumerate(found)]


def _remedy(target: _Target, standing: Standing, remedy: Remedy) -> str:
    words = say(f"lights.remedy.{remedy.name}", due=standing.due, percent=remedy.percent)
    words = say("lights.remedy.to", colour=colour_word(remedy.light.colour), words=words)
    return say("tables.remedy_command", words=words, command=_command(target, standing, remedy))


def _command(target: _Target, standing: Standing, remedy: Remedy) -> str:
    """What to type for a remedy."""
    period = standing.occurrence.period if standing.occurrence else None
    what = f"{target.address} --for {period}{target.where}" if period else f"{target.address}{target.where}"
    words = say("tables.note_text")
    done = f"planctl done {what}" + (f" --evidence {words}" if target.evidence else "")
    close = f"planctl close {what} --note {words}"
    match remedy.name:
        case "done":
            return done
        case "done_in_time":
            return f"{done} --done-on {standing.due}"
        case "begun":
            return f"planctl record {what} --state in_progress"
        case "percent":
            begun = "" if standing.state in ("in_progress", "ongoing") else " --state in_progress"
            return f"planctl record {what} --percent {remedy.percent}{begun}"
        case "done_and_closed":
            return f"{done}; {close}"
    return close
