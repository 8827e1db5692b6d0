import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_samples import arguments, both_parsers, shape, told, value

from planctl.source import Source
from planctl.text.loader import PARSER, ParserFactory, PureParser
from planctl.text.parse import parse

# 30 tokens that YAML's own types turn into something else: dates, numbers, truth values, nothing.
TOKENS = [
    "2018-06-30", "2018-02-30", "2018-02-29", "2018-13-01", "2018-6-5", "2018-06", "2018", "20180630",
    "2018-06-30T10:00:00", "2018-06-30t10:00:00Z", "12:30", "12:30:45", "1:2", "010", "0o10", "0x1F", "0b1", "1_000",
    "1.10", "1e3", ".5", ".inf", "-.nan", "+1", "no", "NO", "yes", "on", "~", "null",
]  # fmt: skip


@both_parsers
@pytest.mark.parametrize("token", TOKENS)
def test_a_token_stays_what_was_typed(token: str, parser: ParserFactory) -> None:
    text = f"a: {token}\n{token}: b\nc:\n- {token}\n- [{token}]\n"
    assert value(text, parser) == {"a": token, token: "b", "c": [token, [token]]}
    assert told(text, parser) == []


@both_parsers
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["PL006"]),
        ("\n\n", ["PL006"]),
        ("   \r\n", ["PL006"]),
        ("# 说明\n", ["PL006 comments"]),
        ("---\n", ["PL006"]),
        ("--- # 空\n...\n", ["PL006 comments"]),
        ("a: 1\n---\nb: 2\n", ["2:1 PL007 ‹---›"]),
        ("---\na: 1\n--- # 二\nb: 2\n---\nc: 3\n", ["3:1 PL007 ‹--- # 二›"]),
        ("a: 1\n...\n---\nb: 2\n", ["3:1 PL007 ‹---›"]),
        ("a: *x\n", ["1:4 PL103 ‹*x›"]),
        ("a: &x 1\nb: *x\n", ["1:4 PL103 anchor ‹&x›"]),
        ("a: &x\n  b: 1\n", ["1:4 PL103 anchor ‹&x›"]),
        ("a: &x [1]\n", ["1:4 PL103 anchor ‹&x›"]),
        ("b:\n  <<: *x\n", ["2:7 PL103 ‹*x›"]),
        ("a: !x 1\nb: !!str 2\n", ["1:4 PL105 ‹!x›", "2:4 PL105 ‹!!str›"]),
        ("a: !x\n  b: 1\nc: !<tag:x> [d]\n", ["1:4 PL105 ‹!x›", "3:4 PL105 ‹!<tag:x>›"]),
        ("a: ! 1\n", ["1:4 PL105 ‹!›"]),
    ],
)
def test_what_yaml_allows_and_a_plan_does_not(text: str, expected: list[str], parser: ParserFactory) -> None:
    assert told(text, parser) == expected


@both_parsers
@pytest.mark.parametrize(
    "text", ["---\na: 1\n", "a: 1\n...\n", "---\na: 1\n...\n", "# x\n--- \na: 1", "---\n\na: 1\n...\n#\n"]
)
def test_one_document_may_be_marked(text: str, parser: ParserFactory) -> None:
    assert told(text, parser) == []
    assert value(text, parser) == {"a": "1"}


@both_parsers
def test_of_two_documents_the_first_is_read(parser: ParserFactory) -> None:
    assert value("a: 1\n---\nb: 2\n", parser) == {"a": "1"}


@both_parsers
def test_no_constructor_ever_runs(tmp_path: Path, parser: ParserFactory) -> None:
    marker = tmp_path / "marker"
    text = f"a: !!python/object/apply:os.system ['touch {marker}']\nb: !!python/name:os.system\n"
    text += f"c: !!python/object/new:subprocess.Popen [['touch', '{marker}']]\n"
    assert [line.split()[1] for line in told(text, parser)] == ["PL105"] * 3
    assert not marker.exists()


@both_parsers
@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "[\n", "{a:\n", "[a, "])
def test_nesting_without_end_stops_soon(opening: str, parser: ParserFactory) -> None:
    started = time.perf_counter()
    text = opening * 100_000
    (found,) = told(text, parser)
    assert "PL104" in found
    assert arguments(text, parser) == [{"depth": 32}]
    assert time.perf_counter() - started < 2


@both_parsers
def test_thirty_two_levels_are_read(parser: ParserFactory) -> None:
    assert told("[" * 32 + "]" * 32, parser) == []
    assert told("[" * 33 + "]" * 33, parser) == ["1:33 PL104 ‹[›"]
    assert told("".join(" " * level + "a:\n" for level in range(33)), parser) == ["33:33 PL104 ‹a›"]


@both_parsers
def test_bombs_do_not_go_off(parser: ParserFactory) -> None:
    laughs = "a0: &a0 [哈]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    merges = "m0: &m0 {k: 1}\n" + "".join(f"m{n}: &m{n}\n  <<: [*m{n - 1}, *m{n - 1}]\n" for n in range(1, 31))
    started = time.perf_counter()
    for text in (laughs, merges):
        assert [line.split()[1] for line in told(text, parser)] == ["PL103"]
    assert time.perf_counter() - started < 0.5


@pytest.mark.slow
@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        "a:\n" + "#" * 200_000 + "\nb: [\n",
        "a: b\n" + "# # " * 50_000 + "\nb：1\n",
        "a: 'b" + " " * 200_000 + "c\n d'\n",
        "a: \"b" + "\\ " * 50_000 + "c\n d\"\n",
        "a: b" + " " * 200_000 + "c\td\n",
        "a: '" + "b\t" * 100_000 + "'\n",
        "a: [" + "b,\t" * 50_000 + "c]\n",
        "a: b # " + "c\t" * 100_000 + "\n",
        "a: " + "ab:c " * 50_000 + "\n",
        "a: " + "ab：c " * 50_000 + "\n",
        " " * 100_000 + "ab:c " * 10_000 + "\n",
        "a: {b: c" + ",d" * 50_000 + "}\n",
        "a: {" + "b: c,d,e," * 10_000 + "}\n",
        "a: " + "b,{" * 50_000 + "c: d: e\n",
        "a: {" + "b" * 200_000 + ":[]}\n",
        "a: " + "b　" * 100_000 + "\n",
        "- 　" * 30 + "a\n" + "　　a: b\n" * 10_000,
        "ab：c\n" * 20_000,
        "a: 1\n" * 20_000,
        "a: >\n" + "  中\n" * 50_000,
        "\x01\u2028" * 50_000,
        "<<<<<<< a\n" * 20_000,
    ],
    ids=str.split("hashes hash-words spaces escapes tab tabs list comment tight wide head cut cuts braces long prose "
                  "indents keys twice folded odd conflict"),
)  # fmt: skip
def test_size_alone_costs_little(text: str, parser: ParserFactory) -> None:
    started = time.perf_counter()
    parse(Source("plan.yaml", text), parser)
    assert time.perf_counter() - started < 5


def test_one_run_tells_everything_in_the_files_order() -> None:
    text = (
        "year: 2018\nyear: 2019\nchief：甲\ntitle:\t方案\nlead: {note: 一,二}\nissuer: \u202e乙\n"
        "a: !x 1\nleaders:\n-　甲\nissued:2018-03-06\n"
    )
    assert told(text) == [
        "2:1 PL102 ‹year›", "3:6 PL108 wide ‹：›", "4:7 PL107 after ‹\t›", "5:16 PL106 ‹二›", "6:9 PL004 ‹\u202e›",
        "7:4 PL105 ‹!x›", "9:2 PL109 dash ‹　›", "10:7 PL108 tight ‹:›",
    ]  # fmt: skip


FRAGMENTS = st.sampled_from(
    [
        "a", "id", "中", "文字", "，", "。", ",", ":", ": ", "：", "-", "- ", "?", "? ", "\n", "\n  ", "\n- ", "\n    ",
        " ", "　", "\t", "\u00a0", "\r\n", "\r", "\u2028", "\x85", "'", '"', "''", "\\", "\\n", "\\u4e00", "\\ud800",
        "[", "]", "{", "}", "|", ">", "|-\n  ", ">\n  ", "#", " #", "&a", "*a", "!", "!!str ", "%", "%YAML 1.1\n",
        "---", "\n---\n", "...", "<<", "<<: ", "<<<<<<< ", "@", "`", "~", "\x00", "\ufeff", "\u202e", "𠮷", "1",
        "2018-02-30",
    ]
)  # fmt: skip
SLIPS = st.sampled_from(["", "\t", "：", ":", " ", "　", '"', "[", "]", "{", ",", "#", "- ", "\n", "@"])


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), st.lists(FRAGMENTS, max_size=40).map("".join)))
def test_no_text_whatever_is_too_much(text: str) -> None:
    source = Source("plan.yaml", text)
    for parser in (PARSER, PureParser):
        node, found = parse(source, parser)
        assert node is not None or found
        for each in found:
            assert each.span is None or 0 <= each.span.start <= each.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32), SLIPS)
def test_both_parsers_judge_a_plan_with_one_slip_alike(seed: int, slip: str) -> None:
    """One character typed or lost somewhere in a plan: the usual way that a file is broken."""
    at = seed % len(PLAN)
    text = PLAN[:at] + slip + PLAN[at + (not slip) :]
    source = Source("plan.yaml", text)
    (node, found), (pure_node, pure_found) = parse(source, PARSER), parse(source, PureParser)
    assert (shape(node), found) == (shape(pure_node), pure_found)


PLAN = """\
format: planctl/1
title: 市经济和信息化委办理方案
year: 2018
leaders: [祝方东, 刘卫军]
divisions:
- 工业园区处
- name: 投资技改处
  aka: 投资和技术改造处 # 同一处室
items:
- id: "5"
  title: >-
    加快产业优化升级,全面推进“新两园”建设,
    各中心城区分别建设2个以上小微企业科创园。
  lead: 工业园区处
  measures:
  - id: "5.2"
    text: 研究制定“新两园”建设专项资金管理办法;
      出台考评办法
    deadline: 5月前
    progress:
    - date: 2018-06-05
      note: |
        办法已印发
        已报市政府督查室
      evidence: '文号 "12"'
  - id: "5.3"
    text: "加强督查,\\
      推进各项\\u5de5作"
    accept: {PL402: 已核实}
"""
