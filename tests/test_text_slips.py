"""A plan broken the way a clerk breaks it: the line that is wrong is named, not the one where YAML gave up."""

import pytest
from text_samples import both_parsers, told, value

from planctl import messages
from planctl.source import Source
from planctl.text.loader import ParserFactory
from planctl.text.parse import parse

PLAN = """\
divisions:
- 甲处
- 乙处
items:
- id: "5"
  support:
  - 甲处
  - 工业园区处
  lead: 甲处
  measures:
  - id: "5.1"
    text: 组织各区
    deadline: 4月
  - id: "5.2"
    text: 研究
    deadline: 5月
    reads_as: 5月底
- id: "6"
  lead: 乙处
  measures:
  - id: "6.1"
    text: 组织
    deadline: "5月"
"""


def words(text: str, lang: str) -> list[tuple[str, str]]:
    """What a person reads of a text's findings: message and help."""
    messages.use(lang)
    return [(found.message, found.help) for found in parse(Source("plan.yaml", text))[1]]


def broken(right: str, wrong: str) -> str:
    assert PLAN.count(right) == 1
    return PLAN.replace(right, wrong)


@both_parsers
@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        # No dash where an id begins another entry: blanks in its place, or nothing
        ('  - id: "5.2"', '    id: "5.2"', "14:5 PL102 entry ‹id›"),
        ('  - id: "5.2"', '  id: "5.2"', "14:3 PL102 entry ‹id›"),
        ('- id: "6"', '  id: "6"', "18:3 PL102 entry ‹id›"),
        # Something else for a dash
        ("  - 工业园区处", "  -工业园区处", "8:3 PL101 dash-space ‹-›"),
        ("- 乙处\n", "-乙处\n", "3:1 PL101 dash-space ‹-›"),
        ("  - 甲处", "  -甲处", "7:3 PL101 dash-space ‹-›"),
        ('  - id: "5.2"', '  -id: "5.2"', "14:3 PL101 dash-space ‹-›"),
        ('  - id: "5.2"', '  － id: "5.2"', "14:3 PL101 mark ‹－›"),
        ('  - id: "5.2"', '  —id: "5.2"', "14:3 PL101 mark ‹—›"),
        ('  - id: "5.1"', '  * id: "5.1"', "11:3 PL101 mark ‹*›"),
        ('- id: "6"', '－ id: "6"', "18:1 PL101 mark ‹－›"),
        ("  - 工业园区处", "  － 工业园区处", "8:3 PL101 mark ‹－›"),
        # Nothing for a dash
        ("  - 工业园区处", "  工业园区处", "8:3 PL101 no-dash ‹工业园区处›"),
        ("  - 甲处\n", "  甲处\n", "7:3 PL101 no-dash ‹甲处›"),
    ],
)
def test_a_slip_with_a_dash_is_named_once_and_read_as_meant(
    right: str, wrong: str, expected: str, parser: ParserFactory
) -> None:
    text = broken(right, wrong)
    assert told(text, parser) == [expected]
    assert value(text, parser) == value(PLAN)
    assert told(text.replace("\n", "\r\n"), parser) == [expected]


@both_parsers
@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        # In the first column there is no room to read a dash in; a number is wider than one
        ('- id: "6"', 'id: "6"', "18:1 PL102 entry ‹id›"),
        ("- 乙处\n", "乙处\n", "3:1 PL101 no-dash ‹乙处›"),
        ('  - id: "5.2"', '  1. id: "5.2"', "14:3 PL101 mark ‹1.›"),
        # A key too far left, told at its own line
        ("    deadline: 4月", "  deadline: 4月", "13:3 PL101 dedented ‹deadline›"),
        ("    deadline: 4月", "deadline: 4月", "13:1 PL101 dedented ‹deadline›"),
        ("    deadline: 4月", '  deadline: "4月"', "13:3 PL101 dedented ‹deadline›"),
        ("    text: 组织各区", "  text: 组织各区", "12:3 PL101 dedented ‹text›"),
        ("    text: 组织各区", "text: 组织各区", "12:1 PL101 dedented ‹text›"),
        ("    deadline: 5月\n", "  deadline: 5月\n", "16:3 PL101 dedented ‹deadline›"),
        ("    deadline: 5月\n", "deadline: 5月\n", "16:1 PL101 dedented ‹deadline›"),
        ("  lead: 甲处", "lead: 甲处", "9:1 PL101 dedented ‹lead›"),
        ("    text: 组织各区\n", "  text: 组织各区\n  lead: 甲处\n", "12:3 PL101 dedented ‹text›"),
        # A key too far right, told at its own line
        ("    deadline: 4月", "      deadline: 4月", "13:7 PL101 nested ‹deadline:›"),
        ("  lead: 甲处", "    lead: 甲处", "9:5 PL101 nested ‹lead:›"),
        ("  lead: 乙处\n", "  lead: 乙处\n    support: 甲处\n", "20:5 PL101 nested ‹support:›"),
        # Text pasted in several lines
        ("text: 组织各区", "text: 组织各区,\n      要求: 制定", "13:7 PL101 pasted ‹要求:›"),
        ("text: 组织各区", "text: 组织各区,\n      做好\n      要求: 制定", "14:7 PL101 pasted ‹要求:›"),
        ("text: 组织各区", "text: >-\n    组织各区,\n    做好", "13:5 PL101 block ‹组织各区,›"),
        ("text: 组织各区", "text: >-\n组织各区,\n做好", "13:1 PL101 block ‹组织各区,›"),
        ("text: 组织各区", "text: |\n      组织各区,\n    做好", "14:5 PL101 block ‹做好›"),
        ("text: 组织各区", "text: 组织各区,\n    做好", "13:5 PL101 no-colon ‹做好›"),
    ],
)
def test_other_slips_are_named_at_the_line_that_is_wrong(
    right: str, wrong: str, expected: str, parser: ParserFactory
) -> None:
    text = broken(right, wrong)
    assert told(text, parser) == [expected]
    assert told(text.replace("\n", "\r\n"), parser) == [expected]


@both_parsers
@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("    deadline: 4月\n", "    完成时限：4月\n", "13:9 PL108 wide ‹：›"),
        ("    text: 组织各区\n", "    内容： 组织各区\n", "12:7 PL108 wide ‹：›"),
        ('  - id: "5.2"\n', "  - 编号：5.2\n", "14:7 PL108 wide ‹：›"),
        ("    deadline: 5月\n    reads_as: 5月底\n", "    完成时限：5月\n", "16:9 PL108 wide ‹：›"),
    ],
)
def test_a_chinese_key_with_a_full_width_colon_is_a_key(
    right: str, wrong: str, expected: str, parser: ParserFactory
) -> None:
    text = broken(right, wrong)
    assert told(text, parser) == [expected]
    assert value(text, parser) == value(text.replace("： ", "：").replace("：", ": "), parser)


@both_parsers
def test_of_two_lines_the_one_whose_key_stands_so_deep_elsewhere_is_right(parser: ParserFactory) -> None:
    moved = broken("  lead: 甲处\n", "").replace("reads_as: 5月底\n", "reads_as: 5月底\n  lead: 甲处\n    note: 乙\n")
    assert told(moved, parser) == ["18:5 PL101 nested ‹note:›"]


@both_parsers
def test_several_slips_are_told_in_one_run(parser: ParserFactory) -> None:
    text = (
        broken('  - id: "5.2"', '    id: "5.2"')
        .replace("- 乙处", "-乙处")
        .replace("    reads_as", "    简述：一\n    reads_as")
    )
    assert told(text, parser) == ["3:1 PL101 dash-space ‹-›", "14:5 PL102 entry ‹id›", "17:7 PL108 wide ‹：›"]
    assert [measure["id"] for measure in value(text, parser)["items"][0]["measures"]] == ["5.1", "5.2"]


@both_parsers
def test_a_list_that_lacks_all_its_spaces_is_no_text(parser: ParserFactory) -> None:
    text = broken("  - 甲处\n  - 工", "  -甲处\n  -工")
    assert told(text, parser) == ["7:3 PL101 dash-space ‹-›", "8:3 PL101 dash-space ‹-›"]
    assert value("a:\n  -甲\n  -乙\nb: 1\n", parser) == {"a": ["甲", "乙"], "b": "1"}


@both_parsers
def test_each_entry_that_lacks_its_dash_is_told_and_the_rest_of_its_keys_are_not(parser: ParserFactory) -> None:
    text = '- id: "1"\n  text: 一\n  id: "2"\n  text: 二\n  id: "3"\n  text: 三\n'
    assert told(text, parser) == ["3:3 PL102 entry ‹id›", "5:3 PL102 entry ‹id›"]
    assert value(text, parser) == [{"id": str(n), "text": text} for n, text in enumerate("一二三", 1)]
    assert told(text + "note: [\n", parser)[:2] == ["3:3 PL102 entry ‹id›", "5:3 PL102 entry ‹id›"]


@both_parsers
@pytest.mark.parametrize(
    "text", ['- id: "1"\n  id: "2"\n  text: 一\n', 'id: "1"\ntext: 一\nid: "2"\n', "- {id: 1, text: 一, id: 2}\n"]
)
def test_an_id_that_is_merely_repeated_is_no_entry(text: str, parser: ParserFactory) -> None:
    assert [each.split(" ‹")[0].split(" ", 1)[1] for each in told(text, parser)] == ["PL102"]


@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        "text: 组织\n  - 要点\n  - 要点\n",
        "text: 气温在\n  -5℃以下\n",
        "text: -5℃以下\n  为低温\n",
        "text: |\n  -一\n  -二\n",
        "text: '-一\n  -二'\n",
        "text: >-\n  1. 一\n  － 二\n  要求：三\n",
    ],
)
def test_text_is_left_alone(text: str, parser: ParserFactory) -> None:
    assert told(text, parser) == []


@pytest.mark.parametrize(
    ("right", "wrong", "lang", "message", "help"),
    [
        (
            '  - id: "5.2"', '    id: "5.2"', "zh",
            "这里少了“- ”:前面已有 id(第11行),看来是新的一条", "在行首写“- id:”",
        ),
        (
            '  - id: "5.2"', '  id: "5.2"', "en",
            "the '- ' is missing here: id stands above already (line 11), so this seems to be another entry",
            "write - id: at the beginning of the line",
        ),
        (
            "    deadline: 4月", "    完成时限：4月", "zh",
            "完成时限 后面用了全角冒号", "改成半角冒号加一个空格:完成时限: ",
        ),
        (
            "    deadline: 4月", "    完成时限：4月", "en",
            "a full-width colon after 完成时限", "write 完成时限: with a half-width colon and a space",
        ),
        ("  - 工业", "  -工业", "zh", "“-”后面缺一个空格", "“-”后面要有一个半角空格,再写内容"),
        ("  - 工业", "  -工业", "en", "no space after the dash", "write '- ' before each entry of a list"),
        (
            '  - id: "5.2"', '  － id: "5.2"', "zh",
            "这一条以“－”开头", "请改用半角“- ”开头(减号加一个空格)",
        ),
        (
            '  - id: "5.2"', '  1. id: "5.2"', "en",
            "a list's entry begins with 1.", "begin it with '- ', a hyphen and a space",
        ),
        ("  - 工业", "  工业", "zh", "这里少了“- ”", "列表里每一条前面都要写“- ”"),
        (
            "  - 工业", "  工业", "en",
            "the '- ' is missing before this entry", "write '- ' before each entry of a list",
        ),
        (
            "    deadline: 4月", "  deadline: 4月", "zh",
            "这一行缩进少了,不再属于上面那一条", "请与同一条里的其他键左边对齐",
        ),
        (
            "    deadline: 4月", "deadline: 4月", "en",
            "this line stands too far left: it no longer belongs to the entry above",
            "begin it in the same column as the other keys of its entry",
        ),
        (
            "组织各区", "组织各区,\n      要求: 制定", "zh",
            "上一行的文字接到了这里,含冒号", "整段改用 text: >-,文字从下一行写起,比 text 多缩进两格",
        ),
        (
            "组织各区", "组织各区,\n      要求: 制定", "en",
            "the text above goes on here, and holds a colon",
            "begin the text with text: >- and put all its lines below, indented by two columns more",
        ),
        (
            "组织各区", ">-\n    组织各区", "zh",
            "text 的文字没有缩进", "这段文字每一行都要比 text 多缩进两格",
        ),
        (
            "组织各区", ">-\n    组织各区", "en",
            "the text of text is not indented", "indent each of its lines by two columns more than text",
        ),
    ],
)  # fmt: skip
def test_what_a_writer_reads(right: str, wrong: str, lang: str, message: str, help: str) -> None:
    assert words(broken(right, wrong), lang) == [(message, help)]
