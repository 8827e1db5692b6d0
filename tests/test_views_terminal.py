import re
import unicodedata

import pytest
from views_samples import CALENDAR, DUE, HOSTILE, PAGE, WHEN, agrees

from planctl.views.blocks import Block, Cell, Column, Facts, Prose, Table
from planctl.views.plain import plain_text
from planctl.views.terminal import RICH_ROWS, rich_text

OUR_COLOURS = re.compile(r"\x1b\[(?:0|1|2|31|32|33|36|1;31)m")


def bare(text: str) -> str:
    """The text without our colours; any other escape stays and is found."""
    return "".join(f"{line.rstrip()}\n" for line in OUR_COLOURS.sub("", text).split("\n")[:-1])


@pytest.mark.parametrize("width", [160, 100, 80, 60, 40, 20])
def test_colours_change_nothing_else(width: int) -> None:
    assert bare(rich_text(PAGE, width)) == plain_text(PAGE, width)


@pytest.mark.parametrize("block", [Prose(""), Facts([]), Table((Column("编号"),), []), CALENDAR, WHEN])
def test_each_kind_of_block_alone(block: Block) -> None:
    assert bare(rich_text([block], 60)) == plain_text([block], 60)


def test_a_page_in_colour() -> None:
    assert agrees("page-80-colour.txt", rich_text(PAGE, 80).replace("\x1b", "␛"))


def test_headings_are_bold_and_tones_coloured() -> None:
    text = rich_text(PAGE, 160)
    assert "\x1b[1m截至2018-06-15:已到期未办结3项\x1b[0m" in text
    assert "\x1b[1m编号\x1b[0m" in text
    assert "\x1b[36m5.2\x1b[0m" in text
    assert "\x1b[31m2018-05-31\x1b[0m" in text
    assert "\x1b[33m2018-06-30\x1b[0m" in text


@pytest.mark.parametrize("text", ["[/]", "[todo]", ":warning:", "[bold red]x[/bold red]", "\\[x]", "https://a.cn 12%"])
def test_markup_is_text(text: str) -> None:
    drawn = rich_text([Table((Column(text), Column("工作", fold=True)), [(text, text)]), Prose(text)], 120)
    assert OUR_COLOURS.sub("", drawn).count(text) == 4


@pytest.mark.parametrize("text", HOSTILE)
def test_no_escape_reaches_the_terminal_but_our_own(text: str) -> None:
    table = Table((Column(text), Column("工作", fold=True)), [(Cell(text, "past"), text)])
    drawn = OUR_COLOURS.sub("", rich_text([table, Facts([(text, text)]), Prose(text, title=True)], 100))
    assert not [c for c in drawn if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert "\u202e" not in drawn


def test_the_environment_does_not_change_what_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rich_text([DUE], 80)
    for name, value in (("COLUMNS", "30"), ("NO_COLOR", "1"), ("TERM", "dumb"), ("FORCE_COLOR", "")):
        monkeypatch.setenv(name, value)
    assert rich_text([DUE], 80) == usual


def test_hundreds_of_rows_are_drawn_plain() -> None:
    table = Table(DUE.columns, list(DUE.rows) * (RICH_ROWS // 3 + 1))
    assert rich_text([table], 80) == plain_text([table], 80)


def test_no_line_ends_in_spaces_inside_or_outside_a_colour() -> None:
    assert not re.search(r" (?:\x1b\[[\d;]*m)*\n", rich_text(PAGE, 80))
