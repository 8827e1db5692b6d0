"""What each tone looks like on a terminal: one table, for Rich and for plain escapes alike."""

from typing import Final

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

_CODES: Final = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def paint(text: str, tone: Tone, colour: bool) -> str:
    """Text in its tone's colour, if `colour`; the text must be safe for a terminal already."""
    style = STYLES[tone]
    if not (colour and style and text):
        return text
    return f"\x1b[{';'.join(_CODES[word] for word in style.split())}m{text}\x1b[0m"
