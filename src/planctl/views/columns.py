"""How wide each column of a table is drawn, so that the table fits a terminal."""

from collections.abc import Sequence
from typing import Final, NamedTuple

GAP: Final = 2

# Narrower than these, folded text is worse to read than one field under the other.
LEAST_FOLD: Final = 16
LEAST_OTHER: Final = 8

# The share of the width that columns which fold are to have, before lists of names beside them stay on one line.
GOOD_FOLD: Final = 0.4


class Need(NamedTuple):
    """What a column asks for, in terminal columns: `natural` shows every cell on one line.

    Columns that `fold` give way first. `whole` is the least width that splits no name of a list, `least` the one
    that splits no word; both are `natural` for ids, dates and numbers, which are never folded.
    """

    natural: int
    fold: bool
    whole: int
    least: int


def fit(needs: Sequence[Need], width: int) -> list[int] | None:
    """A width for each column, gaps left out; None if they cannot stand side by side in `width`."""
    room = width - GAP * (len(needs) - 1)
    if sum(need.natural for need in needs) <= room:
        return [need.natural for need in needs]
    folds = [need.natural for need in needs if need.fold]
    others = [need for need in needs if not need.fold]
    enough = [min(natural, LEAST_FOLD) for natural in folds]
    good = [min(natural, max(LEAST_FOLD, int(width * GOOD_FOLD) // len(folds))) for natural in folds]
    naturals = [need.natural for need in others]
    whole, least = [need.whole for need in others], [need.least for need in others]
    for floors, folded in ((naturals, good), (whole, good), (whole, enough), (least, enough)):
        if sum(floors) + sum(folded) <= room:
            kept = _shrink(naturals, floors, max(sum(floors), room - sum(good)))
            given, rest = iter(_shrink(folds, folded, room - sum(kept))), iter(kept)
            return [next(given if need.fold else rest) for need in needs]
    return None


def _shrink(naturals: Sequence[int], floors: Sequence[int], room: int) -> list[int]:
    """The naturals, the widest of them cut down until all fit in `room`, which must hold the floors."""
    cap = max(naturals, default=0)
    while True:
        widths = [max(floor, min(natural, cap)) for natural, floor in zip(naturals, floors, strict=True)]
        if cap == 0 or sum(widths) <= room:
            return widths
        cap -= 1
