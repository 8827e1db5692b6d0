from typing import get_args

from rich.style import Style

from planctl.views.blocks import Tone
from planctl.views.colours import STYLES, paint


def test_every_tone_has_a_style_that_rich_and_plain_escapes_draw_alike() -> None:
    assert set(STYLES) == set(get_args(Tone))
    for tone, style in STYLES.items():
        assert paint("字", tone, True) == Style.parse(style).render("字")


def test_without_colour_text_stays_bare() -> None:
    assert paint("字", "error", False) == "字"
    assert paint("", "error", True) == ""
