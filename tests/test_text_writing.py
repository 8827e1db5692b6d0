import ast
import os
import subprocess
import sys

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from plan_samples import AWKWARD, texts

from planctl.source import Source
from planctl.text.loader import PARSER, PureParser
from planctl.text.nodes import Mapping, Scalar
from planctl.text.parse import parse
from planctl.text.writing import CannotWrite, Plain, record, scalar


def written(value: str, style: str = "", *, one_line: bool = False) -> str:
    return scalar(value, column=2, newline="\n", style=style, one_line=one_line)


@pytest.mark.parametrize(
    "value",
    [
        "办法已印发,已报市政府督查室", "正常", "“新两园”", "完成62.5%", "a:b", "a#b", "州(市)", "3月底前", "1.2万家",
        "C++", "no way", "第1、2项:已完成", "http://example.cn/a?b=c#d", "😀 已办", "一　二", "a：b", "x" * 500,
    ],
)  # fmt: skip
def test_what_is_safe_stays_plain(value: str) -> None:
    assert written(value) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("no", "'no'"),
        ("Yes", "'Yes'"),
        ("y", "'y'"),
        ("~", "'~'"),
        ("null", "'null'"),
        ("12:30", "'12:30'"),
        ("1.10", "'1.10'"),
        ("010", "'010'"),
        ("1e3", "'1e3'"),
        ("1_000", "'1_000'"),
        (".5", "'.5'"),
        (".inf", "'.inf'"),
        ("2018-01-01", "'2018-01-01'"),
        ("2018-01-01 10:00:00 +8", "'2018-01-01 10:00:00 +8'"),
        ("a # b", "'a # b'"),
        ("# x", "'# x'"),
        ("a: b", "'a: b'"),
        ("a:", "'a:'"),
        ("- a", "'- a'"),
        ("@a", "'@a'"),
        (" a", "' a'"),
        ("　首行", "'　首行'"),
        ("", "''"),
        ("'", '"\'"'),
        ("'a' \"b\"", "'''a'' \"b\"'"),
        ("a\tb", '"a\\tb"'),
        ("a\n\n", '"a\\n\\n"'),
        ("\n", '"\\n"'),
        ("一\n二", "|-\n    一\n    二"),
        ("一\r\n二\r三", "|-\n    一\n    二\n    三"),
        ("一\n\n二\n", "|\n    一\n\n    二"),
        ("  一\n二", "|2-\n      一\n    二"),
    ],
)
def test_what_is_not_is_quoted_or_a_block(value: str, expected: str) -> None:
    assert written(value) == expected


def test_a_text_of_several_lines_on_one_line_is_escaped() -> None:
    assert written('一\n二"', one_line=True) == '"一\\n二\\""'


def test_the_old_style_stays_if_it_can_hold_the_text() -> None:
    assert [written("一", style) for style in ("", "'", '"', "|", ">")] == [
        "一", "'一'", '"一"', "|-\n    一", ">-\n    一",
    ]  # fmt: skip
    assert [written("一\n二", style) for style in ("'", '"', ">")] == ["|-\n    一\n    二"] * 3
    assert [written("一", style, one_line=True) for style in ("|", ">")] == ["一", "一"]


def test_plain_values_are_written_as_given() -> None:
    assert [written(Plain("2018-06-05"), style) for style in ("", "'", '"', "|")] == [
        "2018-06-05", "'2018-06-05'", '"2018-06-05"', "2018-06-05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "character"),
    [("a\x07", "U+0007"), ("\x1b[31m", "U+001B"), ("\u202ea", "U+202E"), ("\ud800", "U+D800"), ("\u2028", "U+2028"),
     ("\x00", "U+0000"), ("\ufeff", "U+FEFF"), ("\x85", "U+0085"), ("\U0001fffe", "U+1FFFE")],
)  # fmt: skip
def test_what_no_plan_may_hold_is_named(value: str, character: str) -> None:
    with pytest.raises(CannotWrite) as caught:
        written(f"文字{value}")
    assert caught.value.character == character


def test_a_record_is_a_dash_and_its_fields() -> None:
    fields = [("date", Plain("2018-06-05")), ("state", None), ("note", "一\n二"), ("by", "no")]
    assert record(fields, column=2, gap=3, newline="\r\n") == (
        "  -   date: 2018-06-05\r\n      note: |-\r\n        一\r\n        二\r\n      by: 'no'"
    )
    assert record(fields[:3], column=0, gap=1, newline="\n", one_line=True) == ('- date: 2018-06-05\n  note: "一\\n二"')


@given(
    texts,
    st.sampled_from(["\n", "\r\n"]),
    st.integers(0, 8),
    st.sampled_from(["", "'", '"', "|", ">"]),
    st.booleans(),
)
@example("a\n  ", "\n", 0, "|", False)
@settings(max_examples=300, deadline=None)
def test_every_text_reads_back_the_same(value: str, newline: str, column: int, style: str, one_line: bool) -> None:
    token = scalar(value, column=column, newline=newline, style=style, one_line=one_line)
    indent = " " * column
    text = f"{indent}state: done{newline}{indent}note: {token}{newline}{indent}next: x{newline}"
    expected = value.replace("\r\n", "\n").replace("\r", "\n")
    for parser in (PARSER, PureParser):
        node, findings = parse(Source("plan.yaml", text), parser)
        assert findings == []
        assert isinstance(node, Mapping)
        note = node.value("note")
        assert isinstance(note, Scalar)
        assert note.value == expected
        assert list(node.entries) == ["state", "note", "next"]
    # Another reader of YAML 1.1 takes it for a text too, and for the same.
    assert yaml.safe_load(text)["note"] == expected
    if one_line:
        assert "\n" not in token
    assert "\r" not in token.replace("\r\n", "") if newline == "\r\n" else "\r" not in token


@pytest.mark.slow
def test_the_parser_in_python_chooses_the_same() -> None:
    code = (
        "from plan_samples import AWKWARD\nfrom planctl.text.writing import scalar\n"
        "print(ascii([scalar(each, column=2, newline='\\n') for each in AWKWARD]))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = {
        subprocess.run(
            [sys.executable, "-c", code], env={**environment, "PLANCTL_YAML": kind}, capture_output=True, check=True
        ).stdout
        for kind in ("", "pure")
    }
    assert len(found) == 1
    assert ast.literal_eval(found.pop().decode()) == [written(each) for each in AWKWARD]
