"""Rules for clauses without a date: each says why, and nothing here makes one up. At most a date is proposed."""

from datetime import date, timedelta
from typing import Final

from planctl.phrases import repairs
from planctl.phrases.drafts import Draft, Match
from planctl.phrases.festivals import festival
from planctl.phrases.reading import Doubt
from planctl.phrases.stretches import day, month_end

_KIND: Final = {"vaguely": "recurring_vague", "now": "vague"}
# Where a date could be expected; open, immediate, discretionary and external words mean to give none.
_EXPECTED: Final = ("vague", "recurring_vague", "blank")
_FROM_YEAR_START: Final = ("open", "recurring_vague")
# The last month of each season as weather services count them; winter ends in the next year.
_SEASON_ENDS: Final = {1: 5, 2: 8, 3: 11, 4: 2}
_NEW_YEAR: Final = 101
# Units whose 内 is a length of time: 半年内. 月内 and 周内 are relative.
_LENGTHS: Final = ("half", "fortnight")


def undated(match: Match) -> Draft:
    """A word that stands for no date: 长期坚持, 尽快, 适时, 按要求, 近期, 定期, 待定."""
    kind = _KIND.get(match.terms[0].kind, match.terms[0].kind)
    start = date(match.year, 1, 1) if kind in _FROM_YEAR_START else None
    ditto = kind == "blank" and match.terms[0].value == 1
    doubts = match.doubt("PL408", "ditto" if ditto else kind) if kind in _EXPECTED else ()
    return Draft(kind, start, rules=match.used("ditto" if ditto else kind), doubts=doubts)


def beyond(match: Match) -> Draft:
    """到2022年或更长时间: open after all."""
    return Draft("open", date(match.year, 1, 1), soft=True, rules=match.used("open"))


def relative(match: Match) -> Draft:
    """月底前, 15日前, 本周五: relative to a month or week that is not named."""
    return Draft("vague", rules=match.used("relative"), doubts=match.doubt("PL408", "relative"))


def seldom(match: Match) -> Draft:
    """每两年, 每500天: recurs, but a plan of one year cannot tell when."""
    doubts = match.doubt("PL408", "recurring_vague")
    return Draft("recurring_vague", rules=match.used("recurring_vague"), doubts=doubts)


def event(match: Match) -> Draft | None:
    """验收前, 春节前, 年前: it depends on what happens. The eve of a festival whose day is sure is proposed."""
    unit, named, year = match.find("unit"), match.find("festival"), match.find("year")
    if unit and unit.unit != "year":
        return None
    eve = None
    if named and match.has("before"):
        # 元旦前 in a year's plan means the next New Year's Day.
        of = year.year if year else match.year + (named.value == _NEW_YEAR)
        found = festival(named.unit, named.value, of)
        eve = found - timedelta(1) if found else None
    return _proposed(match, "event", "festival", eve)


def season(match: Match) -> Draft:
    """春季, 汛期: differ from place to place. The end by the weather service's months is proposed."""
    month, year = _SEASON_ENDS.get(match.the("season").value, 0), match.find("year")
    of = (year.year if year else match.year) + (month == 2)
    return _proposed(match, "season", "season", month_end(of, month) if month else None)


def _proposed(match: Match, kind: str, variant: str, guess: date | None) -> Draft:
    doubts = match.doubt("PL408", variant, proposal=str(guess)) if guess else match.doubt("PL408", "event")
    return Draft(kind, rules=match.used(kind), proposal=guess, doubts=doubts)


def duration(match: Match) -> Draft | None:
    """5个工作日内, 会后一周内, 半年内: a length of time from a day that the phrase does not know."""
    if match.terms[0].kind == "unit" and match.terms[0].unit not in _LENGTHS and not match.has("after"):
        return None
    after = match.find("after", "since")
    begins = "" if after is None else "_from_day" if any(term.days for term in match.terms) else "_from_event"
    name = f"duration{begins}"
    return Draft("duration", rules=match.used(name), doubts=match.doubt("PL408", name))


def digits(match: Match) -> Draft | None:
    """A bare 10, 43281, 2021915日, 6月30: an error until a person says what it means."""
    number, before = match.the("number", "digits"), match.find("month", "year")
    if before is None:
        guess = repairs.propose(number.written or str(number.value), match.year, number.kind == "digits")
    elif before.kind == "month":
        guess = day(before.last.year, before.last.month, number.value)
    else:
        guess = month_end(before.last.year, number.value) if 1 <= number.value <= 12 else None
    return _figures(match, guess)


def figures(match: Match) -> Draft | None:
    """6-10: months, or a day? Not even a guess."""
    return _figures(match, None)


def _figures(match: Match, guess: date | None) -> Draft | None:
    if not match.alone:
        return None
    doubts = match.doubt("PL406", "proposal", proposal=str(guess)) if guess else match.doubt("PL406")
    return Draft("malformed", rules=match.used("digits"), proposal=guess, doubts=doubts)


def no_such_day(match: Match) -> Draft:
    """2月29日 of a common year, 6月31日, 13月, 五季度."""
    wrong = match.the("noday")
    args: tuple[tuple[str, object], ...] = (("words", match.text[wrong.start : wrong.end]),)
    if wrong.unit == "leap":
        args += (("year", wrong.value),)
    doubt = Doubt("PL407", wrong.start, wrong.end, args, wrong.unit)
    return Draft("malformed", rules=match.used("no_such_day"), doubts=(doubt,))


def backwards(match: Match) -> Draft:
    """7月15日至7月3日."""
    wrong = match.the("reversed")
    doubts = match.doubt("PL401", "backwards", start=str(wrong.first), due=str(wrong.last))
    return Draft("malformed", rules=match.used("backwards"), doubts=doubts)
