import pytest

from planctl.text.tokens import block_end, line_end, line_start, place_of_absent, rest_of_line, word_at


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_begin_and_end_as_in_an_editor(ending: str) -> None:
    text = f"ab{ending} cd  {ending}"
    second = 2 + len(ending)
    assert [line_start(text, at) for at in (0, 2, second, second + 3)] == [0, 0, second, second]
    assert [line_end(text, at) for at in (0, 2, second)] == [2, 2, second + 5]
    assert rest_of_line(text, second + 1) == (second + 1, second + 3)
    assert rest_of_line(text, len(text)) == (len(text), len(text))


def test_a_word_ends_at_white_space_or_a_bracket() -> None:
    assert [word_at(text, 0) for text in ("!a b", "!a,", "!a]", "", "!a")] == [(0, 2), (0, 2), (0, 2), (0, 0), (0, 2)]


def test_an_absent_value_stands_after_its_colon_or_its_key() -> None:
    assert place_of_absent("a:", 1) == 2
    assert place_of_absent("a # b\n : ", 1) == 8
    assert place_of_absent("{a, b: c}", 2) == 2


def test_a_block_ends_with_its_last_line_and_an_empty_one_with_its_header() -> None:
    assert block_end("|\n  a\n\n\nb", 0, 8) == 5
    assert block_end(">-  # a\n\n", 0, 9) == 2
