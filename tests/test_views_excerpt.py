import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from planctl.source import Source, Span
from planctl.views.excerpt import excerpt


def shown(text: str, part: str, room: int = 100) -> tuple[str, str]:
    start = text.index(part)
    return excerpt(Source("plan.yaml", text), Span(start, start + len(part)), room)


@pytest.mark.parametrize(
    ("text", "part", "line", "marks"),
    [
        ("  lede: 工业园区处\n", "lede", "  lede: 工业园区处", "  ^^^^"),
        ("  lead: 工业园区处, 办公室", "办公室", "  lead: 工业园区处, 办公室", "                    ^^^^^^"),
        ("a:\tx", "x", "a: x", "   ^"),
        ("a: \x1bx", "\x1b", r"a: \x1bx", "   ^^^^"),
        ("a: x\u202ey", "y", r"a: x\u202ey", "          ^"),
        ("e\u0301: x", "x", "e\u0301: x", "   ^"),
        ("a:   \n", "a", "a:", "^"),
        ("text: 一\n  二\n", "一\n  二", "text: 一", "      ^^"),
    ],
)
def test_the_place_is_marked_under_the_line(text: str, part: str, line: str, marks: str) -> None:
    assert shown(text, part) == (line, marks)


@pytest.mark.parametrize(("text", "offset"), [("", 0), ("a:\n", 3), ("a:\n", 2), ("a:", 2)])
def test_an_empty_place_is_still_marked(text: str, offset: int) -> None:
    line, marks = excerpt(Source("plan.yaml", text), Span(offset, offset), 80)
    assert marks.strip() == "^"
    assert line in ("", "a:")


def test_a_long_line_is_shown_around_the_place() -> None:
    text = f"{'前' * 50}lede{'后' * 50}"
    line, marks = shown(text, "lede", 40)
    assert line == "...前前前前前lede后后后后后后后后后后..."
    assert marks == "             ^^^^"
    assert shown(f"{'前' * 50}lede", "lede", 40) == ("..." + "前" * 16 + "lede", " " * 35 + "^^^^")
    assert shown(text, "前" * 50, 40) == ("前" * 18 + "...", "^" * 36)


@given(st.text("字a\t\x1b\u0301", max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(20, 120))
def test_line_and_marks_fit_and_agree(text: str, start: int, length: int, room: int) -> None:
    start = min(start, len(text))
    line, marks = excerpt(Source("plan.yaml", text), Span(start, min(len(text), start + length)), room)
    assert cell_len(line) <= room
    assert len(marks) <= room + 1  # a place at the end of a full line is marked after it
    assert set(marks.strip()) == {"^"}


def test_a_line_of_a_megabyte_is_no_burden() -> None:
    line, _ = shown("x" * 1_000_000 + "lede" + "y" * 1_000_000, "lede", 80)
    assert len(line) <= 80
