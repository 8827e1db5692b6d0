import pytest
from text_samples import arguments, both_parsers, told, value

from planctl.source import Source
from planctl.text.characters import odd_characters, oddity
from planctl.text.loader import ParserFactory
from planctl.text.parse import parse


@both_parsers
@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "PL003"), ("\x08", "PL003"), ("\x0b", "PL003"), ("\x1b", "PL003"), ("\x7f", "PL003"),
        ("\x80", "PL003"), ("\x9b", "PL003"), ("\ufeff", "PL003"), ("\ufffe", "PL003"), ("\uffff", "PL003"),
        ("\ufdd0", "PL003"), ("\ud800", "PL003"), ("\U0001fffe", "PL003"), ("\U0010ffff", "PL003"),
        ("\u202a", "PL004"), ("\u202e", "PL004"), ("\u2066", "PL004"), ("\u2069", "PL004"), ("\u200e", "PL004"),
        ("\u200f", "PL004"), ("\u061c", "PL004"),
        ("\x85", "PL005"), ("\u2028", "PL005"), ("\u2029", "PL005"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["note: 上{}报\n", "note: '上{}报'\n", "note: |-\n  上{}报\n", "note: >-\n  上{}报\n"])
def test_a_character_that_no_plan_should_hold_is_named_and_the_text_is_read_on(
    text: str, character: str, code: str, parser: ParserFactory
) -> None:
    written = text.format(character) + "year: 2018\nyear: 2019\n"
    first, second = told(written, parser)
    assert f"{code} ‹{character}›" in first
    assert "PL102" in second
    assert arguments(written, parser)[0] == {"character": f"U+{ord(character):04X}", "n": 1}
    assert value(written, parser) == {"note": f"上{character}报", "year": "2018"}


@both_parsers
def test_separators_do_not_move_the_lines_that_an_editor_counts(parser: ParserFactory) -> None:
    assert told("text: 一\u2028二\nyear: 1\nyear: 2\n", parser) == ["1:8 PL005 ‹\u2028›", "3:1 PL102 ‹year›"]


@both_parsers
def test_a_separator_does_not_end_a_comment(parser: ParserFactory) -> None:
    assert value("year: 2018 # 说明\u2028title: 假\n", parser) == {"year": "2018"}


def test_many_places_are_listed_up_to_ten_and_counted() -> None:
    found = odd_characters(Source("plan.yaml", "note: " + "\x01" * 25))
    assert len(found) == 10
    assert dict(found[0].args) == {"character": "U+0001", "n": 25}


@both_parsers
@pytest.mark.parametrize(
    ("escape", "code", "character"),
    [(r"\0", "PL003", "U+0000"), (r"\e", "PL003", "U+001B"), (r"\u202e", "PL004", "U+202E")],
)
def test_escapes_do_not_bring_such_characters_in(escape: str, code: str, character: str, parser: ParserFactory) -> None:
    text = f'note: "上{escape}报"\n'
    assert told(text, parser) == [f"1:7 {code} escape ‹{text[6:-1]}›"]
    assert arguments(text, parser) == [{"character": character}]


@pytest.mark.parametrize("text", ["title: 普通的“文字”——𠮷é✓, a-b\r\n", "k: \U0001f600\n"])
def test_ordinary_text_has_nothing_odd(text: str) -> None:
    assert oddity(text) == ""
    assert not told(text)


def test_wide_spaces_are_told_from_what_is_odd() -> None:
    assert [oddity(text) for text in ("a　b", "a\u00a0b", "a　b\tc", "　\U0001fffe", "\U0001fffe")] == [
        "wide", "wide", "odd", "odd", "odd",
    ]  # fmt: skip


@both_parsers
def test_the_markers_of_an_unfinished_merge_are_all_named(parser: ParserFactory) -> None:
    text = "year: 2018\n<<<<<<< HEAD\ntitle: 甲\n||||||| base\n=======\ntitle: 乙\n>>>>>>> 分支\n"
    assert told(text, parser) == ["2:1 PL008 ‹<<<<<<< HEAD›"]
    assert arguments(text, parser) == [{"n": 4, "lines": "2, 4, 5, 7"}]
    assert told(text.replace("\n", "\r\n"), parser) == ["2:1 PL008 ‹<<<<<<< HEAD›"]


@both_parsers
def test_markers_inside_a_quoted_text_are_markers_too(parser: ParserFactory) -> None:
    node, found = parse(Source("plan.yaml", 'text: "甲\n<<<<<<< HEAD\n乙"\n'), parser)
    assert node is None
    assert [each.code for each in found] == ["PL008"]


@pytest.mark.parametrize("text", ["text: 见 <<<<<<< HEAD\n", "text: |\n  =======\n", "text: |\n  <<<<<<< HEAD\n"])
def test_what_does_not_begin_a_line_is_no_marker(text: str) -> None:
    assert not told(text)
