"""What each tone looks like: on a terminal, for Rich and for plain escapes alike, and on paper."""

from typing import Final, NamedTuple

from planctl.views.blocks import Tone

# Of the 16 basic colours, those that can be read on light and on dark; never bold with yellow, which some draw bright.
STYLES: Final[dict[Tone, str]] = {
    "": "",
    "title": "bold",
    "id": "cyan",
    "date": "",
    "past": "red",
    "soon": "yellow",
    "muted": "dim",
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "good": "green",
}


class Ink(NamedTuple):
    """The colour of letters and that of a cell behind them, in hexadecimal; dark on pale, so that a copy in black and
    white can be read."""

    letters: str
    paper: str


INKS: Final[dict[Tone, Ink]] = {
    "past": Ink("9C0006", "FFC7CE"),
    "error": Ink("9C0006", "FFC7CE"),
    "soon": Ink("7F4F00", "FFEB9C"),
    "warning": Ink("7F4F00", "FFEB9C"),
    "note": Ink("1F4E79", "DDEBF7"),
    "good": Ink("1E5C26", "D5EBD0"),
    "muted": Ink("595959", "EDEDED"),
}

_CODES: Final = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def paint(text: str, tone: Tone, colour: bool) -> str:
    """Text in its tone's colour, if `colour`; the text must be safe for a terminal already."""
    style = STYLES[tone]
    if not (colour and style and text):
        return text
    return f"\x1b[{';'.join(_CODES[word] for word in style.split())}m{text}\x1b[0m"
