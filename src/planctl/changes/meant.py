"""What a person typed, as the entry or extension that is to be recorded; refused where it cannot be meant."""

from datetime import date
from typing import Any, Final, NamedTuple

from planctl.changes.fields import as_read
from planctl.errors import CannotGoOn
from planctl.phrases import deadlines, periods
from planctl.plan import values
from planctl.plan.entries import FINISHED, FOR_ALL, in_order
from planctl.plan.fields import ENTRY, EXTENSION, STATES
from planctl.plan.model import Entry, Extension, Measure, Plan
from planctl.progress.standing import Standing, named, standings


class Words(NamedTuple):
    """The fields of an entry as typed; None was not given."""

    state: str | None = None
    percent: str | None = None
    period: str | None = None
    date: str | None = None
    done_on: str | None = None
    by: str | None = None
    note: str | None = None
    problem: str | None = None
    next: str | None = None
    evidence: str | None = None


_TOLD: Final = ("state", "percent", "note")  # an entry has one of these at least
# What was due before the plan was issued is the least likely to be meant.
_ORDER: Final = {"overdue": 0, "before_issue": 2}
_MORE: Final = ("done_on", "by", "problem", "next", "evidence")
# Line breaks as Word and web pages have them; nobody sees which one it is.
_BREAKS: Final = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n") | {"\ufeff": None})


def entry(plan: Plan, measure: Measure, words: Words, as_of: date, today: date) -> Entry:
    """The entry that the words ask for, dated `as_of` unless they say otherwise.

    CannotGoOn where a word is none of its kind, nothing is told, a day lies after `today` or the completion after the
    report, the measure has no such period or needs one named, or the plan requires evidence and none is given.
    """
    reported = _dated("--date", words.date, plan.year, as_of, today)
    if measure.added and reported < measure.added.date:
        raise CannotGoOn("before_added", id=measure.id, day=reported, added=measure.added.date)
    period, standing = _occurrence(plan, measure, words, reported)
    done_on = _done_on(words.done_on, plan.year, reported, today)
    made = Entry(
        reported, _state(words.state), _percent(words.percent), _text(words.note), period,
        done_on if done_on != reported else None, _text(words.by), _text(words.problem), _text(words.next),
        _text(words.evidence), 0,
    )  # fmt: skip
    if all(getattr(made, name) in (None, "") for name in _TOLD):
        given = [f"--{name.replace('_', '-')}" for name in _MORE if getattr(words, name)]
        raise CannotGoOn("too_little_told" if given else "nothing_told", id=measure.id, given=" ".join(given))
    _checked(plan, measure, made)
    if made.state == "done" and standing and standing.state in FINISHED and standing.decided:
        raise CannotGoOn("already_finished", id=measure.id, date=standing.decided.date)
    if made == next((each for each in reversed(measure.progress) if each.for_ == period), None):
        raise CannotGoOn("already_recorded", id=_name(measure, period), date=reported)
    return made


def amended(plan: Plan, measure: Measure, words: Words, as_of: date, today: date) -> tuple[int, Entry]:
    """Which entry of the measure is its latest by a day (of the period, if one is named), and that entry with the
    fields that were given. CannotGoOn as `entry`, and where there is none to mend or nothing that differs."""
    period = _period(plan, measure, words.period, today) if words.period else None
    known = [each for each in measure.progress if each.date <= as_of]
    chosen = [each for each in known if period is None or each.for_ == period]
    if not chosen:
        raise CannotGoOn("nothing_to_amend", id=_name(measure, period))
    old = in_order(chosen)[-1]
    reported = _day("--date", words.date, plan.year, today) or old.date
    given: dict[str, Any] = {
        "date": reported,
        "state": _state(words.state),
        "percent": _percent(words.percent),
        "done_on": _done_on(words.done_on, plan.year, reported, today),
        **{name: _text(getattr(words, name)) for name in ("by", "note", "problem", "next", "evidence")},
    }
    new = old._replace(**{name: value for name, value in given.items() if value is not None})
    if new.done_on == new.date and old.done_on is None:
        new = new._replace(done_on=None)
    if as_read(new, ENTRY) == old:
        raise CannotGoOn("nothing_amended", id=_name(measure, period), date=old.date)
    if new.done_on and new.done_on > new.date:
        raise CannotGoOn("done_after_report", done_on=new.done_on, date=new.date)
    _checked(plan, measure, new)
    return next(place for place, each in enumerate(measure.progress) if each is old), new


def extension(
    plan: Plan,
    measure: Measure,
    to: str,
    reason: str,
    approved_by: str | None,
    asked: str | None,
    as_of: date,
    today: date,
) -> Extension:
    """The extension that is asked for, dated `as_of` unless said otherwise.

    CannotGoOn where the measure has not one due date, or the words of the new one name none that is later.
    """
    day = _dated("--date", asked, plan.year, as_of, today)
    only = _one_off(plan, measure, day)
    if only.state in FINISHED and only.decided:
        raise CannotGoOn("already_finished", id=measure.id, date=only.decided.date)
    if any(each.to == to.strip() and not each.approved_by for each in measure.extensions):
        raise CannotGoOn("already_asked", id=measure.id, to=to)
    due = deadlines.read(to, plan.year, inclusive=plan.inclusive).due
    if due is None:
        raise CannotGoOn("bad_new_deadline", value=to)
    if only.due and due <= only.due:
        raise CannotGoOn("extension_not_later", id=measure.id, due=only.due, to=due)
    if not reason.strip():
        raise CannotGoOn("no_reason", id=measure.id)
    return as_read(Extension(day, to, reason, approved_by, None, 0), EXTENSION)


def approved(
    plan: Plan, measure: Measure, name: str, to: str | None, on: str | None, as_of: date, today: date
) -> tuple[int, Extension]:
    """The place of the latest extension that nobody has approved (of those `to` a deadline, if it is given), and it as
    approved on a day, `as_of` unless said otherwise. CannotGoOn where there is none, or it was asked for later."""
    waiting = [place for place, each in enumerate(measure.extensions) if not each.approved_by and to in (None, each.to)]
    if not waiting:
        raise CannotGoOn("nothing_to_approve", id=measure.id)
    place = max(waiting, key=lambda place: (measure.extensions[place].asked, place))
    old, day = measure.extensions[place], _dated("--date", on, plan.year, as_of, today)
    if day < old.asked:
        raise CannotGoOn("approved_before_asked", id=measure.id, day=day, asked=old.asked)
    new = old._replace(approved_by=name, approved_on=day if day != old.asked else None)
    return place, as_read(new, EXTENSION)


def _one_off(plan: Plan, measure: Measure, day: date) -> Standing:
    found = standings(plan, measure, day)
    if len(found) == 1 and found[0].occurrence and found[0].occurrence.period is None:
        return found[0]
    last = found[-1].occurrence
    if measure.milestones and last and last.period is None:
        return found[-1]
    raise CannotGoOn("not_extendable", id=measure.id, deadline=measure.deadline)


def _occurrence(plan: Plan, measure: Measure, words: Words, day: date) -> tuple[str | None, Standing | None]:
    """The key of the period that an entry is for, and where that occurrence stands on the day of the entry."""
    found = standings(plan, measure, day)
    if words.period:
        period = _period(plan, measure, words.period, day)
        return period, next(each for each in found if each.occurrence and each.occurrence.period == period)
    own = [each for each in found if each.occurrence is None or each.occurrence.period is None]
    if not own and _state(words.state) not in FOR_ALL:
        open_ = [each for each in found if each.state not in FINISHED]
        late = [each for each in open_ if each.timing == "overdue"]
        first = (late or open_ or found)[0].occurrence
        example = first.period if first else ""
        known = " ".join(map(_key, sorted(open_, key=lambda each: _ORDER.get(each.timing, 1))))
        raise CannotGoOn("needs_period", id=measure.id, deadline=measure.deadline, known=known, example=example)
    return None, own[0] if own else None


def _period(plan: Plan, measure: Measure, words: str, day: date) -> str:
    found = standings(plan, measure, day)
    standing = named(found, words, plan.year, measure.reading.every)
    if standing is None or standing.occurrence is None or standing.occurrence.period is None:
        known = [_key(each) for each in found if each.occurrence and each.occurrence.period]
        raise CannotGoOn("no_such_period" if known else "no_periods", id=measure.id, value=words, known=" ".join(known))
    return standing.occurrence.period


def _key(standing: Standing) -> str:
    """A period by its key, a stage with its own words."""
    occurrence = standing.occurrence
    key = (occurrence and occurrence.period) or ""
    return f"{key}({occurrence.milestone})" if occurrence and occurrence.milestone else key


def _checked(plan: Plan, measure: Measure, made: Entry) -> None:
    required = plan.conventions is not None and plan.conventions.evidence == "required"
    if required and made.state == "done" and not made.evidence:
        raise CannotGoOn("no_evidence", id=measure.id)


def _dated(option: str, words: str | None, year: int, as_of: date, today: date) -> date:
    """The day that an option says, else the as-of day; neither may lie ahead."""
    day = _day(option, words, year, today) or as_of
    if day > today:
        raise CannotGoOn("future_day", day=day, today=today)
    return day


def _day(option: str, words: str | None, year: int, today: date) -> date | None:
    if words is None:
        return None
    found = periods.period(words, year)
    if found is None or found.start != found.end:
        raise CannotGoOn("bad_day_of", option=option, value=words)
    if found.start > today:
        raise CannotGoOn("future_day", day=found.start, today=today)
    return found.start


def _done_on(words: str | None, year: int, reported: date, today: date) -> date | None:
    day = _day("--done-on", words, year, today)
    if day and day > reported:
        raise CannotGoOn("done_after_report", done_on=day, date=reported)
    return day


def _text(words: str | None) -> str | None:
    """Text as typed, its line breaks all of one kind; white space alone says nothing."""
    words = words and words.translate(_BREAKS)
    return "" if words and words.isspace() else words


def _state(words: str | None) -> str | None:
    if words is None or words in STATES:
        return words
    from planctl.plan.slips import CHINESE_WORDS

    meant = CHINESE_WORDS.get(words)
    if meant not in STATES:
        raise CannotGoOn("bad_choice", option="--state", value=words, known=" | ".join(STATES))
    return meant


def _percent(words: str | None) -> float | None:
    if words is None:
        return None
    import unicodedata  # only where a percent is given

    found = values.percent(unicodedata.normalize("NFKC", words).strip())
    if found is None:
        raise CannotGoOn("bad_percent", value=words)
    return found


def _name(measure: Measure, period: str | None) -> str:
    return f"{measure.id} ({period})" if period else measure.id
