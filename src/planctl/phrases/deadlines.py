"""Chinese deadlines read: 4月前, 每季度末, 6月底前开工、12月底前完工.

`read` goes from text to terms, from terms to points, lists and ranges, and from clauses to one reading by the table of
`grammar`.
"""

from datetime import date
from functools import lru_cache
from typing import Final

from planctl.messages import language, say
from planctl.phrases.clauses import brackets, cut
from planctl.phrases.drafts import Draft
from planctl.phrases.joining import join
from planctl.phrases.objects import plain
from planctl.phrases.reading import Doubt, Point, Reading
from planctl.phrases.rhythms import spoken
from planctl.phrases.stretches import YEARS
from planctl.phrases.terms import Term, terms

# No cell of a table holds a longer deadline, in characters; longer text would only cost time.
_LONGEST: Final = 1000


@lru_cache(maxsize=4096)
def read(text: str, year: int, *, inclusive: bool = True) -> Reading:
    """The one explicit reading of a deadline's words in a plan of `year`; pure, and never raises.

    What is doubtful or wrong is in its doubts. `inclusive` is how the plan reads 前 after a whole period: 4月前 is due
    on 30 April, or on 31 March where it is false. Years outside 1900-2199 are read as the nearest of them.
    """
    year = min(max(year, YEARS[0]), YEARS[-1])
    found = terms(text) if len(text) <= _LONGEST else []
    draft = _draft(found, text, year, inclusive)
    doubts = (*draft.doubts, *_outside(draft, text, year))
    points = draft.points or ((Point(draft.due),) if draft.due else ())
    return Reading(
        text,
        draft.kind,
        draft.start,
        draft.due,
        draft.strict,
        draft.rrule,
        draft.every,
        points,
        draft.soft,
        draft.rules,
        draft.proposal,
        doubts,
    )


def _draft(found: list[Term], text: str, year: int, inclusive: bool) -> Draft:
    if not any(sign.isalnum() for sign in text):
        return _whole(text, "blank", "PL408", "blank")
    if not found:
        return _whole(text, "malformed", "PL401")
    main, asides = brackets(plain(found, year))
    clauses = cut(main, text, year, inclusive)
    for aside in asides:
        clauses += cut(aside, text, year, inclusive, aside=True)
    draft = join(clauses, text, year)
    return draft or _whole(text, "malformed", "PL401")


def _whole(text: str, kind: str, code: str, variant: str = "") -> Draft:
    """A reading about the whole cell."""
    words = (("words", text.strip()),)
    rule = "blank" if kind == "blank" else "unreadable"
    return Draft(kind, rules=((rule, words),), doubts=(Doubt(code, 0, len(text), words, variant),))


def _outside(draft: Draft, text: str, year: int) -> tuple[Doubt, ...]:
    """A date in another year than the plan's: meant so, or a slip of the hand."""
    expected = (year, year + 1) if draft.late else (year,)  # the last quarter's report is due in the next year
    if draft.due is None or draft.due.year in expected:
        return ()
    variant = "later" if draft.due.year > year else "earlier"
    args = (("words", text.strip()), ("due", draft.due.isoformat()), ("year", year))
    return (Doubt("PL405", 0, len(text), args, variant),)


def words(reading: Reading) -> str:
    """The rules that a reading used, in words, on one line, in the language in use."""
    said = [_rule(name, dict(args), reading) for name, args in reading.rules]
    return (";" if language() == "zh" else "; ").join(said)


def _rule(name: str, args: dict[str, object], reading: Reading) -> str:
    if name == "recurs":
        days = [point.due for point in reading.points]
        args = {"words": args["words"], "rhythm": spoken(str(args["rrule"]))}
        if days:
            args |= {"n": len(days), "first": days[0], "last": days[-1]}
        else:
            name = "recurs_never"
    return say(f"deadlines.{name}", **{key: _shown(key, value) for key, value in args.items()})


def _shown(name: str, value: object) -> object:
    """A rule's argument as the language in use writes it."""
    if name == "unit":
        return say(f"deadlines.unit_{value}")
    if isinstance(value, date) and language() == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return value
