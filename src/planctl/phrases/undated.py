"""Rules for clauses without a date: each says why, and nothing here makes one up. At most a date is proposed."""

from datetime import date, timedelta
from typing import Final

from planctl.phrases import repairs
from planctl.phrases.drafts import Draft, Match
from planctl.phrases.festivals import festival
from planctl.phrases.reading import Doubt
from planctl.phrases.stretches import day, month_end

_KIND: Final = {"vaguely": "recurring_vague", "now": "vague"}
_EXPECTED: Final = ("vague", "recurring_vague", "blank")
_FROM_YEAR_START: Final = ("open", "recurring_vague")
# The last month of each season as weather services count them; winter ends in the next year.
_SEASON_ENDS: Final = {1: 5, 2: 8, 3: 11, 4: 2}


def undated(match: Match) -> Draft:
    """A word that stands for no date: 长期坚持, 尽快, 适时, 按要求, 近期, 定期, 待定."""
    kind = _KIND.get(match.terms[0].kind, match.terms[0].kind)
    start = date(match.year, 1, 1) if kind in _FROM_YEAR_START else None
    doubts = match.doubt("PL408", kind) if kind in _EXPECTED else ()
    return Draft(kind, start, rules=match.used(kind), doubts=doubts)


def beyond(match: Match) -> Draft:
    """到2022年或更长时间: open after all."""
    return Draft("open", date(match.year, 1, 1), rules=match.used("open"), soft=True)


def relative(match: Match) -> Draft:
    """月底前, 15日前, 本周五: relative to a month or week that is not named."""
    return Draft("vague", rules=match.used("relative"), doubts=match.doubt("PL408", "relative"))


def event(match: Match) -> Draft:
    """验收前, 春节前, 年前: depends on something that happens. Before a festival whose day is sure, the eve is proposed."""
    named = match.find("festival")
    proposal = None
    if named and match.has("before"):
        year = match.find("year")
        proposal = _eve(named.unit, named.value, year.year if year else match.year, bool(year))
    if proposal:
        doubts = match.doubt("PL408", "festival", proposal=proposal.isoformat())
    else:
        doubts = match.doubt("PL408", "event")
    return Draft("event", rules=match.used("event"), doubts=doubts, proposal=proposal)


def _eve(name: str, month_day: int, year: int, named: bool) -> date | None:
    """The day before a festival; 元旦前 in a year's plan means the next New Year's Day."""
    found = festival(name, month_day, year + (month_day == 101 and not named))
    return found - timedelta(1) if found else None


def season(match: Match) -> Draft:
    """春季, 汛期: differ from place to place. The end by the weather service's months is proposed."""
    term = match.the("season")
    year = match.find("year")
    month = _SEASON_ENDS.get(term.value, 0)
    at = (year.year if year else match.year) + (month == 2)
    proposal = month_end(at, month) if month else None
    if proposal:
        doubts = match.doubt("PL408", "season", proposal=proposal.isoformat())
    else:
        doubts = match.doubt("PL408", "event")
    return Draft("season", rules=match.used("season"), doubts=doubts, proposal=proposal)


def duration(match: Match) -> Draft | None:
    """5个工作日内, 会后一周内, 半年内: a length of time from a day that the phrase does not know."""
    if len(match.terms) == 2 and match.terms[0].kind == "unit" and match.terms[0].unit not in ("half", "fortnight"):
        return None
    return Draft("duration", rules=match.used("duration"), doubts=match.doubt("PL408", "duration"))


def digits(match: Match) -> Draft | None:
    """A bare 10, 43281, 2021915日, 6月30: an error until a person says what it means."""
    if not match.alone:
        return None
    number = match.the("number", "digits")
    before = match.find("month", "year")
    if before is None:
        written = number.written or str(number.value)
        proposal = repairs.propose(written, match.year, number.kind == "digits")
    else:
        assert before.last  # points have their days
        year = before.last.year
        is_day = before.kind == "month"
        proposal = day(year, before.last.month, number.value) if is_day else _month(year, number.value)
    if proposal:
        return _malformed(match, "digits", "PL406", "proposal", proposal, proposal=proposal.isoformat())
    return _malformed(match, "digits", "PL406")


def figures(match: Match) -> Draft | None:
    """6-10: months, or a day? Not even a guess."""
    return _malformed(match, "digits", "PL406") if match.alone else None


def _month(year: int, number: int) -> date | None:
    return month_end(year, number) if 1 <= number <= 12 else None


def no_such_day(match: Match) -> Draft:
    """2月29日 of a common year, 6月31日, 13月, 五季度."""
    wrong = match.the("noday")
    words = match.text[wrong.start : wrong.end]
    if wrong.unit == "leap":
        return _malformed(match, "no_such_day", "PL407", "leap", words=words, year=wrong.value)
    return _malformed(match, "no_such_day", "PL407", wrong.unit, words=words)


def backwards(match: Match) -> Draft:
    """7月15日至7月3日."""
    wrong = match.the("reversed")
    return _malformed(match, "backwards", "PL401", "backwards", start=str(wrong.first), due=str(wrong.last))


def _malformed(
    match: Match, rule: str, code: str, variant: str = "", guess: date | None = None, **args: object
) -> Draft:
    found = Doubt(code, match.start, match.end, tuple(({"words": match.words} | args).items()), variant)
    return Draft("malformed", rules=match.used(rule), doubts=(found,), proposal=guess)
