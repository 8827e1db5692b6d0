"""The lexicon of deadlines: what each word says to the grammar. One word may say several things (年终 is 年 and 底)."""

from typing import Final, TypeAlias

from planctl.phrases import words_of_time, words_of_work

# One thing that a word says: its kind in the grammar, a number, and a unit's name.
Said: TypeAlias = tuple[str, int, str]


def _read(spelled: str) -> Said:
    """`unit:month:1` is a kind, a unit's name and a number; either may be missing."""
    kind, *rest = spelled.split(":")
    value, unit = 0, ""
    for part in rest:
        if part.isalpha():
            unit = part
        else:
            value = int(part)
    return kind, value, unit


WORDS: Final[dict[str, tuple[Said, ...]]] = {}
for _says, _words in (*words_of_time.ROWS, *words_of_work.ROWS):
    WORDS.update(dict.fromkeys(_words.split(), tuple([_read(spelled) for spelled in _says.split()])))

# The longest word that begins with each sign: how far to look ahead.
LONGEST: Final[dict[str, int]] = {}
for _word in sorted(WORDS, key=len):
    LONGEST[_word[0]] = len(_word)
