"""How many columns of a terminal a text takes."""

import unicodedata
from collections.abc import Iterable

_ZERO = frozenset({"Mn", "Me", "Cf"})
_SOFT_HYPHEN = "\u00ad"


class _Columns(dict[str, int]):
    """The columns of a character, looked up in Unicode's tables once; `ambiguous` is what class A counts."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._by_class = {"W": 2, "F": 2, "A": ambiguous}

    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in _ZERO and character != _SOFT_HYPHEN:
            columns = 0
        else:
            columns = self._by_class.get(unicodedata.east_asian_width(character), 1)
        self[character] = columns
        return columns


_USUAL = _Columns(ambiguous=1)
_WIDEST = _Columns(ambiguous=2)


def display_width(text: str) -> int:
    """The columns of a line as most terminals draw it: CJK 2, combining marks 0, the ambiguous “”—…·①● 1."""
    return len(text) if text.isascii() else sum(map(_USUAL.__getitem__, text))


def widest(text: str) -> int:
    """The columns of a line on terminals that draw ambiguous characters 2 wide, as Chinese Windows consoles do."""
    return len(text) if text.isascii() else sum(map(_WIDEST.__getitem__, text))


def reaches(text: str) -> Iterable[int]:
    """The columns of each character, as `widest` counts them."""
    return map(_WIDEST.__getitem__, text)
