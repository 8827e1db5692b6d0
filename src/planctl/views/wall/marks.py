"""Lights as signs: a shape and a colour each, so that they can be read without colour too."""

from typing import Final

from planctl.messages import say
from planctl.progress.lights import COLOURS

# Drawn around 0, 0 and at most 6 to each side, in pixels.
_SHAPES: Final = {
    "red": '<path d="M0-6 6 0 0 6-6 0z"/>',
    "yellow": '<path d="M0-5.5 5.8 4.8H-5.8z"/>',
    "blue": '<path d="M-4.5-4.5h9v9h-9z"/>',
    "green": '<circle r="5"/>',
    "grey": '<circle r="3.8"/>',
}

# In a timeline, what was due before its plan was issued: no light of its own, and nothing that is still to come.
_EARLY: Final = '<path d="M-4.5 0H4.5"/>'


def shapes() -> str:
    """The signs once a page; every other place refers to them."""
    drawn = "".join(f'<g id="k-{colour}" class="k-{colour}">{_SHAPES[colour]}</g>' for colour in COLOURS)
    return hidden(f'{drawn}<g id="early" class="k-early">{_EARLY}</g>')


def hidden(drawn: str) -> str:
    """Drawings that are only referred to."""
    return f'<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>{drawn}</defs></svg>'


def sign(colour: str) -> str:
    """A light's sign within text; its word has to stand beside it."""
    return f'<svg class="k" viewBox="-7 -7 14 14" aria-hidden="true"><use href="#k-{colour}"/></svg>'


def lamp(colour: str, words: str = "") -> str:
    """A light's sign and word, and after it `words`, which are HTML already."""
    return f'<span class="lamp {colour}">{sign(colour)}{words or say(f"lights.{colour}")}</span>'
