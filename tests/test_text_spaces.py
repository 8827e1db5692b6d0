import pytest
from text_samples import arguments, both_parsers, told, value

from planctl.text.loader import ParserFactory


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected", "meant"),
    [
        (
            "- id: '1'\n　text: 一\n　lead: 二\n",
            ["2:1 PL109 indent ‹　›", "3:1 PL109 indent ‹　›"],
            [{"id": "1", "text": "一", "lead": "二"}],
        ),
        ("- id: '1'\n　　text: 一\n", ["2:1 PL109 indent ‹　　›"], [{"id": "1", "text": "一"}]),
        ("- id: '1'\n\u00a0\u00a0text: 一\n", ["2:1 PL109 indent ‹\u00a0\u00a0›"], [{"id": "1", "text": "一"}]),
        ("items:\n　- id: '1'\n", ["2:1 PL109 indent ‹　›"], {"items": [{"id": "1"}]}),
        ("　year: 2018\n", ["1:1 PL109 indent ‹　›"], {"year": "2018"}),
        ("text: 一\n　　- 二\n", ["2:1 PL109 indent ‹　　›"], None),
        ("leaders:\n-　甲\n-\u00a0乙\n", ["2:2 PL109 dash ‹　›", "3:2 PL109 dash ‹\u00a0›"], {"leaders": ["甲", "乙"]}),
        ("-　id: '1'\n", ["1:2 PL109 dash ‹　›"], [{"id": "1"}]),
        ("text: 　'一'\n", ["1:7 PL109 value ‹　›"], {"text": "一"}),
        ("leaders: 　[甲, 乙]\n", ["1:10 PL109 value ‹　›"], {"leaders": ["甲", "乙"]}),
        ("year: 2018\ntext:　一\n", ["2:6 PL109 colon ‹　›"], {"year": "2018", "text": "一"}),
        ("text:\u00a0一\nyear: 2018\n", ["1:6 PL109 colon ‹\u00a0›"], {"text": "一", "year": "2018"}),
        ("- text:　一\n", ["1:8 PL109 colon ‹　›"], [{"text": "一"}]),
    ],
)
def test_a_wide_space_in_a_plain_ones_place_is_reported_and_read_as_meant(
    text: str, expected: list[str], meant: object, parser: ParserFactory
) -> None:
    assert told(text, parser) == expected
    if meant is not None:
        assert value(text, parser) == meant


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: >-\n  　　第一段\n  　　- 第二段\n", {"text": "　　第一段- 第二段"}),
        ("text: |-\n  　　note: 一\n", {"text": "　　note: 一"}),
        ("text: '一\n  　　note: 二'\n", {"text": "一 note: 二"}),
        ("text:\n  　　一\n", {"text": "　　一"}),
        ("text: 　一\n", {"text": "　一"}),
        ("text: 一　二\n", {"text": "一　二"}),
        ("text: 一 # 　- 二\n　　# 三\nyear: 2018\n", None),
    ],
)
def test_wide_spaces_in_prose_are_left_alone(text: str, expected: object, parser: ParserFactory) -> None:
    if expected is not None:
        assert told(text, parser) == []
        assert value(text, parser) == expected


def test_the_character_is_named() -> None:
    assert arguments("text:　一\n") == [{"key": "text", "character": "U+3000"}]
    assert arguments("-\u00a0一\n-\u00a0二\n")[0] == {"character": "U+00A0"}


@both_parsers
def test_where_the_width_cannot_be_guessed_nothing_is_made_of_it(parser: ParserFactory) -> None:
    text = "items:\n- id: '1'\n　　　　　text: 一\n"
    assert told(text, parser) == ["3:1 PL109 indent ‹　　　　　›"]
    assert value(text, parser) is None
