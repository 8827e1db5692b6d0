"""Did you mean …?"""

from collections.abc import Iterable


def near(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that this one was probably meant to be, or ""."""
    return next(iter(nearest(word, known, 1, cutoff)), "")


def nearest(word: str, known: Iterable[str], most: int, cutoff: float = 0.6) -> list[str]:
    """Up to `most` known words that are like this one, the likest first."""
    from difflib import get_close_matches  # not needed until something is wrong

    return get_close_matches(word, list(known), n=most, cutoff=cutoff)
