"""Single values of the file: dates, numbers and words, by planctl's own rules and never by YAML's implicit types."""

import re
from datetime import date
from typing import Final

_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_LOOSE_DATE: Final = r"([0-9]{4})\D{1,2}([0-9]{1,2})\D{1,2}([0-9]{1,2})日?\Z"
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_YEAR: Final = re.compile(r"[12][0-9]{3}\Z")
_COUNT: Final = re.compile(r"[0-9]{1,6}\Z")
_FLAGS: Final = {"true": True, "false": False}


def day(text: str) -> date | None:
    """A day written YYYY-MM-DD, or None."""
    match = _DATE.match(text)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def nearest_day(text: str) -> tuple[str, str]:
    """Why `text` is not a day: a message variant, and what to write instead ("" if that cannot be told)."""
    import unicodedata

    plain = unicodedata.normalize("NFKC", text).strip()
    match = _DATE.match(plain) or re.match(_LOOSE_DATE, plain)
    if match is None:
        return "", ""
    year, month, number = map(int, match.groups())
    instead = f"{year:04}-{month:02}-{number:02}"
    if day(instead):
        return ("width" if plain != text else "form"), instead
    return ("leap" if (month, number) == (2, 29) else "calendar"), ""


def year(text: str) -> int | None:
    return int(text) if _YEAR.match(text) else None


def count(text: str) -> int | None:
    return int(text) if _COUNT.match(text) else None


def percent(text: str) -> float | None:
    """A number from 0 to 100; a percent sign may follow."""
    text = text.removesuffix("%")
    value = float(text) if _NUMBER.match(text) else -1.0
    return value if 0 <= value <= 100 else None


def number(text: str) -> str | None:
    """A number, or two joined by `..`, kept as it was written."""
    low, dots, high = text.partition("..")
    if _NUMBER.match(low) and (not dots or (_NUMBER.match(high) and float(low) < float(high))):
        return text
    return None


def flag(text: str) -> bool | None:
    return _FLAGS.get(text.lower())
