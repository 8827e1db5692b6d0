import pytest
from text_samples import both_parsers, told, value

from planctl.text.loader import ParserFactory


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("items:\n\t- a\n", ["2:1 PL107 indent ‹\t›"]),
        ("items:\n- id: 1\n\ttext: x\n\tlead: y\nyear: 2018\n", ["3:1 PL107 indent ‹\t›", "4:1 PL107 indent ‹\t›"]),
        ("items:\n- id: 1\n  \ttext: x\n", ["3:3 PL107 indent ‹\t›"]),
        ("a: 一\n\t二\n", ["2:1 PL107 indent ‹\t›"]),
        ("a: |\n\t一\nb: 1\n", ["2:1 PL107 indent ‹\t›"]),
        ("a: |\n  一\n\t二\nb: 1\n", ["3:1 PL107 indent ‹\t›"]),
        ("a: {b: 1,\n\tc: 2}\n", ["2:1 PL107 indent ‹\t›"]),
        ("year:\t2018\n", ["1:6 PL107 after ‹\t›"]),
        ("year: \t2018\n", ["1:7 PL107 after ‹\t›"]),
        ("- \tx\n", ["1:3 PL107 after ‹\t›"]),
        ("a\t: b\n", ["1:2 PL107 after ‹\t›"]),
        ("a: [b,\tc]\n", ["1:7 PL107 after ‹\t›"]),
        ("a:\tb\nb:\tc\nb: d\n", ["1:3 PL107 after ‹\t›", "2:3 PL107 after ‹\t›", "3:1 PL102 ‹b›"]),
    ],
)
def test_a_tab_where_yaml_wants_spaces_is_reported_each_time(
    text: str, expected: list[str], parser: ParserFactory
) -> None:
    assert told(text, parser) == expected


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 一\t二\n", {"a": "一\t二"}),
        ("a: '一\t二'\n", {"a": "一\t二"}),
        ('a: "一\t二"\n', {"a": "一\t二"}),
        ('a: "一\n\tb"\n', {"a": "一 b"}),
        ("a: |\n  一\t二\n  \t三\n", {"a": "一\t二\n\t三\n"}),
        ("a: b\t\nc: d\n", {"a": "b", "c": "d"}),
        ("a: b\t# 注\nc: d\n", {"a": "b", "c": "d"}),
        ("a: b # 注\t注\n#\t注\n\t# 注\n\t\nc: d\n", {"a": "b", "c": "d"}),
        ("a:\t\n  b: c\n", {"a": {"b": "c"}}),
    ],
)
def test_a_tab_in_text_in_a_comment_or_at_a_lines_end_does_no_harm(
    text: str, expected: object, parser: ParserFactory
) -> None:
    assert told(text, parser) == []
    assert value(text, parser) == expected


@both_parsers
def test_lines_indented_by_tabs_are_not_guessed_at(parser: ParserFactory) -> None:
    text = "year: 1\nyear: 2\nitems:\n- id: 1\n\tid: 2\n"
    assert told(text, parser) == ["2:1 PL102 ‹year›", "5:1 PL107 indent ‹\t›"]
    assert value(text, parser) is None
