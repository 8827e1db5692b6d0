import pytest
from text_samples import arguments, both_parsers, told, value

from planctl.text.loader import ParserFactory


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected", "meant"),
    [
        (
            "format: planctl/1\ntitle：方案\nyear：2018\n",
            ["2:6 PL108 wide ‹：›", "3:5 PL108 wide ‹：›"],
            {"format": "planctl/1", "title": "方案", "year": "2018"},
        ),
        ("title：方案\nyear: 2018\n", ["1:6 PL108 wide ‹：›"], {"title": "方案", "year": "2018"}),
        ("title：方案\n", ["1:6 PL108 wide ‹：›"], {"title": "方案"}),
        ("title： 方案\nyear: 1\n", ["1:6 PL108 wide ‹：›"], {"title": "方案", "year": "1"}),
        ("title: 一\nyear:2018\nchief: 甲\n", ["2:5 PL108 tight ‹:›"], {"title": "一", "year": "2018", "chief": "甲"}),
        ("- id: '1'\n- id:'2'\n", ["2:5 PL108 tight ‹:›"], [{"id": "1"}, {"id": "2"}]),
        (
            "- id：'1'\n  text：一\n  deadline：5月\n",
            ["1:5 PL108 wide ‹：›", "2:7 PL108 wide ‹：›", "3:11 PL108 wide ‹：›"],
            [{"id": "1", "text": "一", "deadline": "5月"}],
        ),
        (
            "- id:'1'\n  text:一\n  deadline: 5月\n",
            ["1:5 PL108 tight ‹:›", "2:7 PL108 tight ‹:›"],
            [{"id": "1", "text": "一", "deadline": "5月"}],
        ),
        ("divisions:\n- name：甲处\n- 乙处\n", ["2:7 PL108 wide ‹：›"], {"divisions": [{"name": "甲处"}, "乙处"]}),
        ("a: {note：一, state: done}\n", ["1:9 PL108 wide ‹：›"], {"a": {"state": "done"}}),
        ("a: {note:一, state: done}\n", ["1:9 PL108 tight ‹:›"], {"a": {"state": "done"}}),
        ("a: {leaders:[甲]}\n", ["1:12 PL108 tight ‹:›"], None),
        ("a: 1\nlead:[甲]\nlead:[乙]\n", ["2:5 PL108 tight ‹:›", "3:1 PL102 ‹lead›", "3:5 PL108 tight ‹:›"], None),
    ],
)
def test_a_colon_that_was_meant_for_a_key_is_reported_and_read_as_meant(
    text: str, expected: list[str], meant: object, parser: ParserFactory
) -> None:
    assert told(text, parser) == expected
    if meant is not None:
        assert value(text, parser) == meant


@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        "text: 目标：五项\n",
        "text:\n  目标：五项\n",
        "- 目标：五项\n- 要求：两项\n",
        "evidence: http://example.org/a:b\n",
        "- http://example.org\n",
        "text: 一\n  note：二\n",
        "text: |\n  note：一\n  state:二\n",
        "text: >\n  note：一\n",
        "text: '一\n  note：二\n  state:三'\n",
        "- doi:10.1000/1\n- 见附件\n",
        "- 12:30\n- 1:2\n",
        "- C:\\文件\n",
        "- std::vector\n",
        "# note：一\ntext: 二 # state：三\n",
    ],
)
def test_a_colon_in_prose_is_left_alone(text: str, parser: ParserFactory) -> None:
    assert told(text, parser) == []


@both_parsers
def test_a_colon_that_mends_nothing_is_not_blamed(parser: ParserFactory) -> None:
    assert told("text: 一\nnote：二\n  lead: 三: 四\n", parser) == ["2:1 PL101 no-colon ‹note：二›"]


def test_the_key_is_named() -> None:
    assert arguments("year: 1\ntitle：方案\n") == [{"key": "title"}]


@both_parsers
def test_spans_lead_to_the_file_past_what_was_mended(parser: ParserFactory) -> None:
    assert told("year: 1\ntitle：方案\nyear: 2\nlead：一\nyear: 3\n", parser) == [
        "2:6 PL108 wide ‹：›", "3:1 PL102 ‹year›", "4:5 PL108 wide ‹：›", "5:1 PL102 ‹year›",
    ]  # fmt: skip


@both_parsers
def test_very_many_are_reported_in_part_and_in_little_time(parser: ParserFactory) -> None:
    text = "".join(f"year: {number}\nnote：一\n" for number in range(100))
    found = told(text, parser)
    assert 10 < sum("PL108" in line for line in found) <= 40
