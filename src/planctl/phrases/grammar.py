"""The grammar of deadlines: one table. A clause's terms are looked up by their kinds, whole clauses before parts.

In a pattern `a|b` is either and `c?` may be left out; names in capitals stand for several kinds. A rule may refuse by
making nothing; then the next one that fits is asked. Kinds of terms: `points`, `counted`, `ranges` and `lexicon`.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from planctl.phrases import cadences, dated, frequencies, undated
from planctl.phrases.drafts import Draft, Match
from planctl.phrases.frequencies import count_doubt
from planctl.phrases.terms import Term


class Rule(NamedTuple):
    """Kinds of terms in a row, what they come to, and a phrase that reads so."""

    pattern: str
    make: Callable[[Match], Draft | None]
    example: str


_NAMES: Final = {
    "POINT": "day|ten|month|month_end|quarter|quarter_end|half|half_end|year|year_end|week",
    "PERIOD": "ten|month|quarter|half|year|week",
    "LIST": "days|tens|months|month_ends|quarters|quarter_ends|halves|half_ends|years",
    "END": "month_end|quarter_end|half_end|year_end",
    "WORK": "rhythm|work|times",
    "UNDATED": "open|immediate|discretionary|external|vague|vaguely|blank|now",
}

RULES: Final = (
    # Recurring, before anything that a part of it could be
    Rule("every unit WORK? within?", cadences.each, "每月"),
    Rule("unit WORK?", cadences.quarterly, "季度"),
    Rule("unit rhythm", cadences.rhythm, "周通报"),
    Rule("every? unit number WORK", frequencies.times, "半年一评估"),
    Rule("every? unit|span count", frequencies.times, "每年两次"),
    Rule("month|quarter|dom number WORK", frequencies.once, "一季一督查"),
    Rule("month|quarter|dom count", frequencies.once, "一月一次"),
    Rule("every span dom|third|start|end|weekday? before|within?", frequencies.interval, "每两周"),
    Rule("every? span number WORK", frequencies.interval, "5天一通报"),
    Rule("every unit end|start|third before|within?", cadences.unit_edge, "每月上旬"),
    Rule("every unit thirds before|within?", cadences.thirds, "每月上旬和下旬"),
    Rule("every unit dom|doms before|within?", cadences.days_of_month, "每月25日前"),
    Rule("every unit weekday|weekdays before|within?", cadences.weekdays, "每周一、周四"),
    Rule("every? unit nth before|within?", cadences.nth, "每季度首月"),
    Rule("every? unit nth dom|doms|end|start|third before|within?", cadences.nth, "每季度末月25日前"),
    Rule("every? unit end? after dom|span within|before?", cadences.after_unit, "每季度后15日内"),
    Rule("every unit nextmonth dom before|within?", cadences.after_unit, "每月次月5日前"),
    Rule("every year_end|mark before|within?", cadences.yearly, "每年年底"),
    Rule("every unit POINT|LIST|range before|within?", cadences.yearly, "每年6月和12月"),
    # With a date
    Rule("to? day|END|mark before|within?", dated.day, "6月底前"),
    Rule("PERIOD|whole within?", dated.period, "二季度"),
    Rule("POINT to", dated.closed, "6月30日截止"),
    Rule("to PERIOD|whole within?", dated.until, "到2022年"),
    Rule("unit WORK?", dated.first_half, "半年"),
    Rule("unit within", dated.within_year, "年内"),
    Rule("to? PERIOD before", dated.before, "4月前"),
    Rule("from|to? range before|within?", dated.span_of_days, "6-12月"),
    Rule("from|to? LIST before|within?", dated.dates, "6月、12月"),
    Rule("from? POINT|mark onward|since", dated.onward, "自3月起"),
    Rule("from POINT|mark", dated.onward, "从3月"),
    Rule("from? POINT|mark after onward?", dated.onward, "6月后"),
    Rule("from? now onward? to POINT|mark before|within?", dated.now_until, "即日起至11月30日"),
    Rule("from? now onward", dated.from_now, "即日起"),
    # What does not count
    Rule("except POINT|LIST|range except?", dated.excepted, "除1月外"),
    Rule("POINT|LIST|range except", dated.excepted, "2月除外"),
    # Without one
    Rule("UNDATED", undated.undated, "长期坚持"),
    Rule("to? POINT beyond", undated.beyond, "到2022年或更长时间"),
    Rule("every span before|within?", undated.seldom, "每两年"),
    Rule("unit within", undated.duration, "半年内"),
    Rule("unit end|start|third|within before|within?", undated.relative, "月底前"),
    Rule("relative|nextmonth end|start|third|dom|weekday? before|within?", undated.relative, "本月底"),
    Rule("relative number before|within?", undated.relative, "本周五前"),
    Rule("dom|doms|weekday|weekdays|third before|within?", undated.relative, "15日前"),
    Rule("year? happening|festival before|after|within?", undated.event, "省级验收前"),
    Rule("unit before|after", undated.event, "年前"),
    Rule("year? season before|within|end|start?", undated.season, "汛期"),
    Rule("span before|within|after?", undated.duration, "5个工作日内"),
    Rule("happening|festival|unit after span|unit|nth|dom within|before?", undated.duration, "会后一周内"),
    Rule("POINT|mark after span|nth within|before?", undated.duration, "6月30日后10个工作日内"),
    Rule("from? happening since span within?", undated.duration, "自发文之日起6个月内"),
    # Wrong
    Rule("noday", undated.no_such_day, "2月30日"),
    Rule("reversed", undated.backwards, "7月15日至7月3日"),
    Rule("number to number before|within?", undated.figures, "6-10"),
    Rule("month|year? number|digits end? before|within?", undated.digits, "10"),
)  # fmt: skip


@cache
def _table() -> dict[tuple[str, ...], list[Rule]]:
    """Each row of kinds that the patterns allow, with its rules in their order."""
    table: dict[tuple[str, ...], list[Rule]] = {}
    for rule in RULES:
        choices = [_choices(element) for element in rule.pattern.split()]
        for row in product(*choices):
            rules = table.setdefault(tuple(kind for kind in row if kind), [])
            if rule not in rules:
                rules.append(rule)
    return table


def _choices(element: str) -> list[str]:
    kinds = [kind for part in element.rstrip("?").split("|") for kind in _NAMES.get(part, part).split("|")]
    return [*kinds, ""] if element.endswith("?") else kinds


class Found(NamedTuple):
    """What a clause reads as, the terms that say so, and what is left over and says something else."""

    draft: Draft
    terms: tuple[Term, ...]
    leftover: tuple[Term, ...] = ()


# What may stand beside a reading without changing it: what gets done and how often; beside a date, words for no date.
HARMLESS: Final = frozenset({"work", "rhythm", "authority", "times", "count"})
_DONE: Final = HARMLESS - {"count"}
# What a recurrence cannot be read without: 每季度 alone is not 每季度10日前.
_ESSENTIAL: Final = frozenset({
    "before", "after", "dom", "doms", "nth", "weekday", "weekdays", "span", "third", "festival", "happening", "season",
    "noday", "digits", "nextmonth", "except", "thirds",
})  # fmt: skip
NO_DATE: Final = frozenset(_NAMES["UNDATED"].split("|"))
_UNKNOWN: Final = frozenset({"other"})
_LONGEST: Final = max(len(rule.pattern.split()) for rule in RULES)


def find(terms: list[Term], text: str, year: int, inclusive: bool) -> Found | None:
    """Read a clause: all of it, else without the words for what gets done, else its longest part that can be read."""
    for chosen in _attempts(terms):
        draft = _made(Match(tuple(chosen), text, year, inclusive, len(chosen) == len(terms)))
        if draft is None:
            continue
        beside = [term for term in terms if term not in chosen]
        leftover = [term for term in beside if term.kind not in HARMLESS | NO_DATE]
        if any(term.kind == "except" for term in leftover):
            continue  # what is left out must not be read as meant
        if draft.recurs and any(term.days or term.kind in _ESSENTIAL for term in leftover):
            continue
        counts = tuple(count_doubt(term, text) for term in beside if term.kind == "count" and term.value > 1)
        return Found(draft._replace(doubts=(*draft.doubts, *counts)), tuple(chosen), tuple(leftover))
    return None


def _attempts(terms: list[Term]) -> Iterator[list[Term]]:
    yield terms
    plain = _without(terms, _DONE)
    yield plain
    plainest = _without(terms, HARMLESS)
    yield plainest
    firm = _without(plainest, NO_DATE)
    yield firm
    for some in (terms, plain, firm):
        yield _without(some, _UNKNOWN)
    for row in (terms, plainest):
        for length in range(min(len(row), _LONGEST), 0, -1):
            for i in range(len(row) - length + 1):
                yield row[i : i + length]


def _without(terms: list[Term], kinds: frozenset[str]) -> list[Term]:
    return [term for term in terms if term.kind not in kinds]


def _made(match: Match) -> Draft | None:
    for rule in _table().get(tuple([term.kind for term in match.terms]), ()):
        draft = rule.make(match)
        if draft:
            return draft
    return None
