import pytest
from text_samples import arguments, both_parsers, told, value

from planctl.source import Source, Span
from planctl.text.loader import ParserFactory
from planctl.text.parse import parse


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:1 PL102 ‹a›"]),
        ("a: 1\n'a': 2\n\"a\": 3\n", ["2:1 PL102 ‹'a'›", '3:1 PL102 ‹"a"›']),
        ("x:\n  a: 1\n  a: 2\nx: 3\n", ["3:3 PL102 ‹a›", "4:1 PL102 ‹x›"]),
        ("x: {a: 1, a: 2}\n", ["1:11 PL102 ‹a›"]),
        ("- a: 1\n  b: 1\n- a: 1\n  b: 2\n  a: 3\n", ["5:3 PL102 ‹a›"]),
        ("x: [{a: 1, a: 2}]\n", ["1:12 PL102 ‹a›"]),
        ("a:\na:\n", ["2:1 PL102 ‹a›"]),
    ],
)
def test_every_repeated_key_is_reported(text: str, expected: list[str], parser: ParserFactory) -> None:
    assert told(text, parser) == expected


def test_a_repeated_key_names_the_first_line_and_the_first_value_stays() -> None:
    node, (found,) = parse(Source("plan.yaml", "year: 2018\ntitle: 一\nyear: 2019\n"))
    assert dict(found.args) == {"key": "year", "line": 1}
    assert found.related == Span(0, 4)
    assert value("year: 2018\nyear: 2019\n") == {"year": "2018"}
    assert node is not None


@both_parsers
@pytest.mark.parametrize(
    ("text", "place", "args"),
    [
        ("a: {note: 已印发,已上报}\n", "已上报", {"key": "note", "text": "已印发,已上报", "part": "已上报"}),
        ("a: {note: 一,二, 三, state: done}\n", "二, 三", {"key": "note", "text": "一,二, 三", "part": "二, 三"}),
        ("a:\n- {note: '一',二}\n", "二", {"key": "note", "text": "'一',二", "part": "二"}),
        ("a: {state: done, note: 增长5,000万}\n", "000万", {"key": "note", "text": "增长5,000万", "part": "000万"}),
    ],
)
def test_text_cut_by_a_comma_is_shown_whole(
    text: str, place: str, args: dict[str, object], parser: ParserFactory
) -> None:
    (found,) = told(text, parser)
    assert found.endswith(f"PL106 ‹{place}›")
    assert arguments(text, parser) == [args]


@both_parsers
def test_two_cuts_are_two_findings(parser: ParserFactory) -> None:
    assert told("a: {note: 一,二, next: 三,四}\n", parser) == ["1:13 PL106 ‹二›", "1:24 PL106 ‹四›"]


@both_parsers
def test_names_in_braces_and_a_pair_among_a_lists_items(parser: ParserFactory) -> None:
    assert told("lead: {甲处, 乙处}\n", parser) == ["1:8 PL106 alone ‹甲处›", "1:12 PL106 alone ‹乙处›"]
    assert told("lead: [甲处, 乙: 处]\n", parser) == ["1:12 PL106 pair ‹乙: 处›"]
    assert arguments("lead: [甲处, 乙: 处]\n", parser) == [{"text": "乙: 处"}]


@both_parsers
@pytest.mark.parametrize("text", ["a: {b: , c: 1}\n", "a: {b:, c: 1}\n", 'a: {"b":, c: 1}\n', "a: {b: [], c: {}}\n"])
def test_a_key_with_its_colon_is_not_cut_text(text: str, parser: ParserFactory) -> None:
    assert not any("PL106" in line for line in told(text, parser))


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<<: {a: 1}\nb: 2\n", ["1:1 PL103 merge ‹<<›"]),
        ("? [a, b]\n: c\nd: e\n", ["1:3 PL101 complex-key ‹[a, b]›"]),
        ("{a: 1}: b\n", ["1:1 PL101 complex-key ‹{a: 1}›"]),
        ("? {a: 1, a: 2}\n: b\n", ["1:3 PL101 complex-key ‹{a: 1, a: 2}›", "1:10 PL102 ‹a›"]),
        ("a: {: b, c: d}\n", ["1:5 PL101 no-key ‹:›"]),
        ("?\n: b\nc: d\n", ["1:2 PL101 no-key ‹›"]),
    ],
)
def test_keys_that_are_no_keys(text: str, expected: list[str], parser: ParserFactory) -> None:
    assert told(text, parser) == expected
    assert "" not in (value(text, parser) or {})
