"""Values as a person reads them, in the language in use."""

from datetime import date
from typing import Final

from planctl import messages
from planctl.messages import say
from planctl.queries.answer import Row, Value
from planctl.views.blocks import Cell, Column, Tone

# The colour that a light has on a terminal; its word is always said too.
TONES: Final[dict[str, Tone]] = {"red": "past", "yellow": "soon", "blue": "note", "green": "good", "grey": "muted"}
_BAR: Final = 5  # characters


def heading(name: str, *, fold: bool = False, numbers: bool = False, tone: Tone = "") -> Column:
    """A column by the name of its heading in the catalogue."""
    return Column(say(f"tables.{name}"), fold=fold, numbers=numbers, tone=tone)


def names(value: Value) -> str | Cell:
    """A list of names; unknown (nobody is named) is said, none on purpose is a dash."""
    if value is None:
        return Cell(say("tables.unknown"), "warning")
    return "、".join(value) if isinstance(value, tuple) and value else "-"


def due(row: Row) -> str | Cell:
    """A row's due date; that there is none is said."""
    return text(row["due"]) or Cell(say("tables.no_date"), "muted")


def text(value: Value) -> str:
    """Any value as plain words; nothing known is empty."""
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)


def light(row: Row, as_of: date) -> str | Cell:
    """A light's colour, and in a word why: how late, how soon, how far behind, or what was reported."""
    return Cell(f"{colour_word(row['light'])} {why(row, as_of)}", TONES[str(row["light"])])


def state_and_light(row: Row, as_of: date) -> tuple[str, str]:
    """The state that was reported, and the light in words: with what gives it its colour, unless the state says so."""
    state, colour, reason = say(f"lights.{row['state']}"), colour_word(row["light"]), why(row, as_of)
    if reason == state:
        return state, say("lights.lit", colour=colour)
    return state, say("lights.lit_why", colour=colour, words=reason)


def colour_word(colour: Value) -> str:
    """A light's colour in the language in use."""
    return say(f"lights.{colour}") if colour else ""


def coloured(colour: Value) -> str | Cell:
    """A light's colour alone."""
    return Cell(colour_word(colour), TONES[str(colour)]) if colour else "-"


def why(row: Row, as_of: date) -> str:
    """What gives a light its colour, in a word or two."""
    reason, state, timing, due_on = (row[f"light_{name}"] for name in ("reason", "state", "timing", "due"))
    days = (due_on - as_of).days if isinstance(due_on, date) else 0
    if timing == "overdue" and reason not in _OTHER_THAN_LATE:
        return say("lights.days_late", n=-days)
    if reason == "soon":
        return say("lights.days_left", n=days) if days else say("lights.today")
    if reason in ("behind", "far_behind"):
        return say("lights.points_behind", n=f"{float(str(row['light_behind'])):.0f}")
    if timing in ("done_late", "before_issue") and state not in ("closed", "returned"):
        return say(f"lights.{timing}")
    return say(f"lights.{state}")


# Judged by pace alone, an overdue measure has a light of its own.
_OTHER_THAN_LATE: Final = frozenset({"behind", "far_behind", "on_pace"})


def bar(percent: Value) -> str | Cell:
    """A share of a hundred as a small bar. Both signs are in GBK, and equally wide wherever they are."""
    if percent is None:
        return "-"
    filled = int(float(str(percent)) * _BAR / 100)
    return Cell("■" * filled + "□" * (_BAR - filled), "good" if filled == _BAR else "")


def ordinal(number: int) -> str:
    """A number as Chinese headings write it, 一 to 九十九; in English, and beyond, in figures."""
    if messages.language() != "zh" or not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (("" if tens == 1 else _DIGITS[tens]) + "十" if tens else "") + (_DIGITS[ones] if ones else "")


_DIGITS: Final = "零一二三四五六七八九"


def share(part: int, all_: int) -> str:
    """A part of a whole in percent; of nothing, a dash."""
    return f"{100 * part / all_:.0f}%" if all_ else "-"
