"""What planctl says, in both languages: one catalogue, looked up by key.

A key is `room.name`: the room is a module of this package, loaded when its first message is asked for, so that a
command pays only for the words it prints. Each module holds `CATALOGUE`, from name to (English, Chinese). An English
text may be a pair (one, many), chosen by the argument `n`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

Entry = tuple[str | tuple[str, str], str]

LANGUAGES: Final = ("en", "zh")

_language = "en"
_formal = False
_rooms: dict[str, dict[str, Entry]] = {}


def use(language: str) -> None:
    """Choose the language of every later message; it is settled once, before help is built."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _language = language


def language() -> str:
    """The language in use, `en` or `zh`."""
    return _language


@contextmanager
def speaking(language: str, *, formal: bool = False) -> Iterator[None]:
    """Another language for a while: that of a document, which need not be its maker's. Formal Chinese has full-width
    marks (GB/T 15834), which a terminal's narrow columns do without; words of a plan stay as they are."""
    global _formal
    before = _language, _formal
    use(language)
    _formal = formal
    try:
        yield
    finally:
        use(before[0])
        _formal = before[1]


@cache
def _full_width(template: str) -> str:
    """A Chinese template with full-width marks, but for what its arguments' places hold."""
    parts = re.split(r"(\{[^}]*\})", template)
    return "".join(part if place % 2 else part.translate(_MARKS) for place, part in enumerate(parts))


_MARKS: Final = str.maketrans(",:;()?!", "，：；（）？！")


def room(name: str) -> dict[str, Entry]:
    """The messages of one room."""
    found = _rooms.get(name)
    if found is None:
        catalogue: dict[str, Entry] = import_module(f"planctl.messages.{name}").CATALOGUE
        found = _rooms[name] = catalogue
    return found


def has(key: str) -> bool:
    """Whether the catalogue has this key."""
    name, _, rest = key.partition(".")
    return rest in room(name)


def say(key: str, /, **args: object) -> str:
    """The message of this key in the language in use, with its arguments filled in. KeyError for an unknown key."""
    name, _, rest = key.partition(".")
    english, chinese = room(name)[rest]
    text: str | tuple[str, str] = english
    if _language == "zh":
        text = _full_width(chinese) if _formal else chinese
    if not isinstance(text, str):
        text = text[0] if args.get("n") == 1 else text[1]
    return text.format(**args) if args else text


class Word(NamedTuple):
    """A message as an argument of another: looked up when that one is said, so that values hold no language."""

    key: str

    def __format__(self, spec: str) -> str:
        return format(say(self.key), spec)
