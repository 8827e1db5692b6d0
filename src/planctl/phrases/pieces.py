"""The clauses of a phrase that were read, each with what it says besides: a stage's own words (完成初稿)."""

import re
from typing import Final, NamedTuple

from planctl.phrases.clauses import Clause
from planctl.phrases.drafts import Draft
from planctl.phrases.terms import Term

# Blanks, signs and joining words around a stage's own words.
_SIGNS: Final = r"[\s,\uff0c、;\uff1b。.:\uff1a()\uff08\uff09【】〔〕\[\]…·\"“”和及与并于①-⑳\u200b-\u200d\ufeff]+"
_AROUND: Final = f"^{_SIGNS}|{_SIGNS}$"
_BRACKET: Final = r"[(\uff08【〔［\[{｛]"
# What belongs to the next item at the end of this one's words: 完成方案;二、 and 完成初稿,确保
_NEXT_ITEM: Final = (
    r"[,\uff0c;\uff1b、。]\s*[一二三四五六七八九十]{1,2}$"
    r"|(?:^|[,\uff0c;\uff1b、。])\s*(?:力争|争取|力求|确保|务必|预计|计划|最迟)$"
)


class Piece(NamedTuple):
    """A clause that was read; `words` are a stage's name, "" if there are none."""

    draft: Draft
    clause: Clause
    words: str
    leftover: tuple[Term, ...]


def pieces_of(clauses: list[Clause], text: str) -> list[Piece]:
    """The clauses that were read, each with the text from its date to the next clause, or before the date if there is
    none; of a bracket, the text before it (第一阶段(3月-5月))."""
    starts = sorted(clause.start for clause in clauses if clause.found or clause.aside)
    ends = [clause.end for clause in clauses if clause.found]
    names = {clause.start: clause.end for clause in clauses if clause.names}
    pieces = []
    for clause in clauses:
        found = clause.found
        if found is None:
            continue
        begun = max((end for end in ends if end <= clause.start), default=0) if clause.aside else clause.start
        until = next((start for start in starts if start > clause.start), len(text))
        before = _bare(text[begun : found.terms[0].start])
        after = _bare(text[max(term.end for term in found.terms) : until])
        if len(names) > 1 and until in names and not clause.aside:
            after = _with_bracket(text[max(term.end for term in found.terms) : names[until]])
        words = before or after if clause.aside else after or before
        pieces.append(Piece(found.draft, clause, words, found.leftover))
    return pieces


def _with_bracket(words: str) -> str:
    """完成(第一批: a stage's words and the name that the bracket after them gives it."""
    said, *names = map(_bare, re.split(_BRACKET, words, maxsplit=1))
    name = names[0] if names else ""
    return f"{said}({name})" if said and name else said or name


def _bare(words: str) -> str:
    """Words without what only surrounds them."""
    return re.sub(_NEXT_ITEM, "", re.sub(_AROUND, "", words))
