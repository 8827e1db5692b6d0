import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_samples import both_parsers, told, value

from planctl.text.folding import one_line
from planctl.text.loader import ParserFactory

STYLES = ["{}", "'{}'", '"{}"', "|-\n  {}", ">-\n  {}"]


def written(style: str, first: str, second: str) -> str:
    return "text: " + style.format(f"{first}\n  {second}") + "\n"


@both_parsers
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', ">-\n  {}"])
@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("研究", "制定", "研究制定"),
        ("优化升级,", "各区", "优化升级,各区"),
        ("优化升级。", "“新两园”", "优化升级。“新两园”"),
        ("“新两园”", "建设", "“新两园”建设"),
        ("(一)", "推进", "(一)推进"),
        ("推进", "(一)", "推进(一)"),
        ("每月——", "调度", "每月——调度"),
        ("落实……", "推进", "落实……推进"),
        ("ｶﾅ", "ー", "ｶﾅー"),
        ("𠮷", "𠮷", "𠮷𠮷"),
        ("研究 ", "制定", "研究制定"),
        ("研究　", "制定", "研究制定"),
        ("研究", "　　制定", "研究制定"),
        ("研究\u00a0", "\u00a0制定", "研究制定"),
        ("研究 制定", "方案 二", "研究 制定方案 二"),
        ("GDP", "增长", "GDP 增长"),
        ("建设2", "个", "建设2 个"),
        ("增长17", "亿", "增长17 亿"),
        ("well-", "known", "well- known"),
        ("one,", "two", "one, two"),
        ("(one)", "(two)", "(one) (two)"),
        ("one\u00a0", "two", "one two"),
    ],
)
def test_a_line_break_is_nothing_between_chinese_and_a_space_elsewhere(
    style: str, first: str, second: str, joined: str, parser: ParserFactory
) -> None:
    for text in (written(style, first, second), written(style, first, second).replace("\n", "\r\n")):
        assert value(text, parser) == {"text": joined}
        assert told(text, parser) == []


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: 一\n\n  二\n", "一\n二"),
        ("text: 一\n\n\n  二\n  三\n", "一\n\n二三"),
        ("text: '一\n\n  二\n  三'\n", "一\n二三"),
        ("text: '中''\n  ''文'\n", "中' '文"),
        ("text: '中''\n  文'\n", "中'文"),
        ("text: '\n  一'\n", " 一"),
        ('text: "\n  一\n  "\n', " 一 "),
        ('text: "一\\\n  二"\n', "一二"),
        ('text: "one\\\n  two\n  three"\n', "onetwo three"),
        ('text: "一 \\\n  \\  二\n  三"\n', "一   二三"),
        ('text: "一\\n\n  二\n  三"\n', "一\n 二三"),
        ('text: "一\\"\n  二"\n', '一"二'),
        ('text: "一\\\\\n  二"\n', "一\\ 二"),
        ('text: "\\t一\n\n\n  --- 二\n  三"\n', "\t一\n\n--- 二三"),
        ('text: "\\u4e00二\n  三\\u2014"\n', "一二三—"),
        ("text: >\n  一\n  二\n\n", "一二\n"),
        ("text: >+\n  一\n  二\n\n", "一二\n\n"),
        ("text: >-\n  一\n\n  二\n  三\n", "一\n二三"),
        ("text: >-\n  一\n    二\n    三\n  四\n  五\n", "一\n  二\n  三\n四五"),
        ("text: >-\n\n  一\n  二\n", "\n一二"),
        ("text: >2\n    一\n  二\n  三\n", "  一\n二三\n"),
        ("text: >-\n  一一\n  一\n  一一一\n", "一一一一一一"),
        ("text: |\n  一\n  二\n", "一\n二\n"),
        ("- 一\n  二\n- 三\n", ["一二", "三"]),
        ("[一\n二, 三]\n", ["一二", "三"]),
    ],
)
def test_blank_lines_indented_lines_and_escapes_are_as_in_yaml(
    text: str, expected: object, parser: ParserFactory
) -> None:
    found = value(text, parser)
    assert (found["text"] if isinstance(found, dict) else found) == expected


@both_parsers
def test_a_key_of_several_lines_in_quotes(parser: ParserFactory) -> None:
    assert value('? "一\n  二"\n: 三\n', parser) == {"一二": "三"}


def test_one_line_folds_every_white_space() -> None:
    assert one_line("　一 \u00a0二\n\n三\u2028四\t ") == "一 二 三 四"
    assert one_line("") == ""


@given(st.text())
def test_one_line_has_no_white_space_but_single_spaces(text: str) -> None:
    folded = one_line(text)
    assert folded == folded.strip()
    assert all(piece and not any(map(str.isspace, piece)) for piece in folded.split(" ")) or not folded
    assert one_line(folded) == folded
