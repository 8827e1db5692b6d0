import pytest
from test_text_slips import words
from text_samples import arguments, both_parsers, told

from planctl.text.loader import ParserFactory


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Quotes and brackets
        ('a: "一\nb: 二\n', '1:4 PL101 quote ‹"›'),
        ("a: '一\nb: 二\n", "1:4 PL101 quote ‹'›"),
        ('id: "5.2\ntext: 一\ndeadline: "5月"\n', '1:5 PL101 quote ‹"›'),
        ("a: [一, 二\nb: 三\n", "1:4 PL101 bracket ‹[›"),
        ("a: {b: 1\nc: 2\n", "1:4 PL101 bracket ‹{›"),
        ("a: [一", "1:4 PL101 bracket ‹[›"),
        ("a: ['一' 二]\n", "1:9 PL101 comma ‹二›"),
        ("a: [b}\n", "1:6 PL101 comma ‹}›"),
        ('text: "新两园"建设\n', "1:12 PL101 tail ‹建设›"),
        ('text: "加强"新两园"督查"\n', '1:10 PL101 inner-quote ‹"›'),
        ("text: '加强'新两园'督查'\n", "1:10 PL101 inner-quote ‹'›"),
        ('- id: "5.1"    text: 一\n', "1:16 PL101 two-keys ‹text:›"),
        ("a: [一] text: 一\n", "1:8 PL101 two-keys ‹text:›"),
        ("- id: 5.1    text: 一\n", "1:14 PL101 two-keys ‹text:›"),
        ("- text: see note: 一\n", "1:17 PL101 colon ‹:›"),
        ("evidence: [2018]12号\n", "1:17 PL101 tail ‹12号›"),
        ("a: 1\n]\n", "2:1 PL101 stray ‹]›"),
        # What text may not begin with
        ("a: @一\n", "1:4 PL101 indicator ‹@›"),
        ("a: `一`\n", "1:4 PL101 indicator ‹`›"),
        ("a: %5\n", "1:4 PL101 indicator ‹%›"),
        ("a: *重点*\n", "1:4 PL101 indicator ‹*›"),
        ("a: &重点\n", "1:4 PL103 anchor ‹&重点›"),
        ("a: &重点 一\n", "1:4 PL103 anchor ‹&重点›"),
        ("a: & 一\n", "1:4 PL101 indicator ‹&›"),
        ("a: |一\n", "1:4 PL101 indicator ‹|›"),
        ("a: >5%\n", "1:4 PL101 indicator ‹>›"),
        ("a: ,一\n", "1:4 PL101 indicator ‹,›"),
        ("a: ]\n", "1:4 PL101 indicator ‹]›"),
        ("a: ? 一\n", "1:4 PL101 indicator ‹?›"),
        ("a: - 一\n", "1:4 PL101 dash ‹-›"),
        # Colons and indentation
        ("text: 目标: 五项\n", "1:9 PL101 colon ‹:›"),
        ("- text: 目标: 五项\n", "1:11 PL101 colon ‹:›"),
        ("text: 一\n  lead: 二\n", "2:3 PL101 nested ‹lead:›"),
        ("text: 一\n- lead: 二\n", "2:1 PL101 indent ‹- lead: 二›"),
        ("a: 1\n一行字\nb: 2\n", "2:1 PL101 no-colon ‹一行字›"),
        ("a: 1\n一行字", "2:1 PL101 no-colon ‹一行字›"),
        ("- a\nb: 1\n", "2:1 PL101 indent ‹b: 1›"),
        (" a: 1\nb: 2\n", "2:1 PL101 indent ‹b: 2›"),
        ("- id: 1\n   text: 一\n", "2:4 PL101 nested ‹text:›"),
        ("a:\n   b: 1\n  c: 2\n", "3:3 PL101 indent ‹c: 2›"),
        (": a\n", "1:1 PL101 no-key ‹:›"),
        # Escapes
        (r'a: "\d"' + "\n", r"1:5 PL101 escape ‹\d›"),
        (r'a: "C:\文件"' + "\n", r"1:7 PL101 escape ‹\文›"),
        (r'a: "\x4"' + "\n", r"1:5 PL101 escape ‹\x4›"),
        (r'a: "一\ud800"' + "\n", r"1:6 PL101 escape ‹\ud800›"),
        (r'a: "\\ \UFFFFFFFF"' + "\n", r"1:8 PL101 escape ‹\UFFFFFFFF›"),
        # Directives and tags
        ("%YAML 1.1\n---\na: 1\n", "1:1 PL101 directive ‹%YAML 1.1›"),
        ("%YAML 2.0\n---\na: 1\n", "1:1 PL101 directive ‹%YAML 2.0›"),
        ("%TAG ! tag:x,2018:\n---\na: 1\n", "1:1 PL101 directive ‹%TAG ! tag:x,2018:›"),
        ("%ABC 1\n---\na: 1\n", "1:1 PL101 directive ‹%ABC 1›"),
        ("a: !重要 一\n", "1:4 PL105 ‹!重要›"),
        ("a: !x!y 一\n", "1:4 PL105 ‹!x!y›"),
    ],
)
def test_a_syntax_error_is_told_in_a_writers_terms_at_its_place(
    text: str, expected: str, parser: ParserFactory
) -> None:
    assert told(text, parser) == [expected]
    assert told(text.replace("\n", "\r\n"), parser) == [expected]


@both_parsers
def test_arguments_let_a_message_be_precise(parser: ParserFactory) -> None:
    assert arguments("a: 1\nb: ['一' 二]\n", parser) == [{"line": 2, "character": "["}]
    assert arguments("a: 1\nb: [一\nc: 二\n", parser) == [{"line": 2, "character": "["}]
    assert arguments('a: "\\d"\n', parser) == [{"escape": "\\d"}]
    assert arguments("a: @一\n", parser) == [{"character": "@"}]
    assert arguments("a: !重要 一\n", parser) == [{"tag": "!重要"}]


@both_parsers
def test_what_was_found_before_a_syntax_error_is_told_too(parser: ParserFactory) -> None:
    assert told("a: {b: 1, b: 2}\nc: \u202e1\nd: [e\n", parser) == [
        "1:11 PL102 ‹b›", "2:4 PL004 ‹\u202e›", "3:4 PL101 bracket ‹[›",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lang", "message", "help"),
    [
        ('- id: "1"  text: 一\n', "zh", "一行里写了两个键:text", "text: 要另起一行,与前一个键左边对齐"),
        (
            '- id: "1"  text: 一\n', "en", "a second key on one line: text",
            "put text: on a line of its own, below the key before it",
        ),
        ('a: "一"二"三"\n', "zh", '文字里又有 ",在这里就被当成结尾了', "文字里面的引号请用“”,或者外面换一种引号"),
        (
            'a: "一"二"三"\n', "en", 'this " ends the text, which goes on after it',
            "put “…” inside the text, or the other kind of quotes around it",
        ),
        ("a: 一: 二\n", "zh", "文字里有“: ”,会被当成另一个键", "给整段文字加上引号"),
        (
            "a: 一: 二\n", "en", "the text holds ': ', which makes another key of it",
            "put the whole text in quotes",
        ),
        (
            "a: &处室 一\n", "zh", "&处室 给这里起了供引用的名字,计划文件不用这种写法",
            "请删去 &处室;若文字以 & 开头请加引号",
        ),
    ],
)  # fmt: skip
def test_what_a_writer_reads(text: str, lang: str, message: str, help: str) -> None:
    assert words(text, lang) == [(message, help)]


@both_parsers
def test_after_nul_characters_no_complaint_is_told(parser: ParserFactory) -> None:
    assert told("a: 一\0\0\0b: 二\nc: 三\n", parser) == [f"1:{column} PL003 ‹\0›" for column in (5, 6, 7)]
    assert told("a: [一\nb: 二\0\n", parser) == ["1:4 PL101 bracket ‹[›", "2:5 PL003 ‹\0›"]
