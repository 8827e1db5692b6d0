import time

import pytest

from planctl.source import Source
from planctl.text.draft import Draft, Token
from planctl.text.layout import Layout, Line


def layout_of(text: str, at: int, tokens: list[Token] | None = None) -> Layout:
    return Layout(Draft(Source("plan.yaml", text)), tokens or [], at)


TEXT = "# 注\na:\n- b: 1\n\n  c: 2\n- d\n"


def test_lines_have_columns_dashes_and_keys() -> None:
    assert layout_of(TEXT, TEXT.index("b")).line == Line(7, 0, True, 9, 2, "b", "1")
    assert layout_of(TEXT, TEXT.index("c")).line == Line(17, 2, False, 17, 2, "c", "2")
    assert layout_of(TEXT, TEXT.index("d")).line == Line(22, 0, True, 24, 2, "", "d")


def test_columns_are_those_of_the_mended_text_and_offsets_those_of_the_file() -> None:
    draft = Draft(Source("plan.yaml", "a:\n-b: 1\n"), spaces=frozenset({4}))
    assert Layout(draft, [], 4).line == Line(3, 0, True, 4, 2, "b", "1")


def test_lines_of_a_text_that_began_further_up_are_left_out() -> None:
    text = "a: |\n  - b: 1\nc: 2\nd\n"
    layout = layout_of(text, text.index("d"), [Token(3, text.index("c:"), "|")])
    assert layout.line
    assert [line.key for line in layout.above(layout.line)] == ["c", "a"]


def test_the_entry_above_is_of_the_same_list() -> None:
    layout = layout_of(TEXT, len(TEXT))
    assert layout.line
    entry = layout.entry_above(layout.line)
    assert entry
    assert entry.key == "b"
    assert layout.entry_above(entry) is None


def test_a_key_strays_where_it_never_stands_elsewhere() -> None:
    text = "- a: 1\n  b: 2\n- a: 1\nb: 2\n"
    layout = layout_of(text, len(text))
    assert layout.line
    assert layout.strays(layout.line)
    assert not any(layout.strays(line) for line in layout.above(layout.line) if line.key == "a")


@pytest.mark.parametrize("long", ["a" + " " * 300_000, "- " * 150_000, "a:" * 150_000, " " * 300_000, "-" * 300_000])
def test_a_long_line_takes_no_time(long: str) -> None:
    started = time.perf_counter()
    layout_of(f"a: 1\n{long}\nb\n", 3)
    assert time.perf_counter() - started < 0.5
