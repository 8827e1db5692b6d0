"""The clauses of a phrase that were read, each with what it says besides: a stage's own words (完成初稿)."""

import re
from typing import Final, NamedTuple

from planctl.phrases.clauses import Clause
from planctl.phrases.drafts import Draft
from planctl.phrases.terms import Term

# Blanks, signs and joining words around a stage's own words.
_SIGNS: Final = r"[\s,,、;;。.::()()【】\[\]…·\"“”和及与并于①-⑳\u200b-\u200d\ufeff]+"
_AROUND: Final = f"^{_SIGNS}|{_SIGNS}$"
# The number of the next item at the end of this one's words: 完成方案;二、
_NEXT_ITEM: Final = r"[,,;;、。]\s*[一二三四五六七八九十]{1,2}$"


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
        if len(names) > 1 and not after and until in names and not clause.aside:
            after = _bare(text[found.terms[-1].end : names[until]])  # 6月底前(第一批)、9月底前(第二批)
        words = before or after if clause.aside else after or before
        pieces.append(Piece(found.draft, clause, words, found.leftover))
    return pieces


def _bare(words: str) -> str:
    """Words without what only surrounds them."""
    return re.sub(_NEXT_ITEM, "", re.sub(_AROUND, "", words))
