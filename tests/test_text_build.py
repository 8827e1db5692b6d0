import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_samples import both_parsers, scalars, shape, value

from planctl.source import Source
from planctl.text.loader import PARSER, ParserFactory, PureParser
from planctl.text.nodes import Mapping, Node, Scalar, Sequence
from planctl.text.parse import parse


def read(text: str, parser: ParserFactory = PARSER) -> Node:
    node, found = parse(Source("plan.yaml", text), parser)
    assert found == []
    assert node is not None
    return node


def at(node: Node | None, *path: str | int) -> Node:
    for step in path:
        if isinstance(step, int):
            assert isinstance(node, Sequence)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.value(step)
    assert node is not None
    return node


@both_parsers
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "path", "token"),
    [
        ("a: b # c\n", ["a"], "b"),
        ("a: 'b''c' # d\n", ["a"], "'b''c'"),
        ('a: "𠮷\\n" \n', ["a"], '"𠮷\\n"'),
        ("𠮷: 𠮷 𠮷\nb: c\n", ["b"], "c"),
        ("a: b\n  c # d\ne: f\n", ["a"], "b\n  c"),
        ("a: 'b\n\n  c'\ne: f\n", ["a"], "'b\n\n  c'"),
        ("a: |\n  b\n  c\n\n# d\n\ne: f\n", ["a"], "|\n  b\n  c"),
        ("a: |+ # 注\n  b  \n\n\ne: f\n", ["a"], "|+ # 注\n  b  "),
        ("a: >-\n  b\n\n  c\n", ["a"], ">-\n  b\n\n  c"),
        ("a: |\n  b", ["a"], "|\n  b"),
        ("a: |2-\n    b\n  c\n\n", ["a"], "|2-\n    b\n  c"),
        ("a: |\n\ne: f\n", ["a"], "|"),
        ("a: >- # 注\ne: f\n", ["a"], ">-"),
        ("a: |", ["a"], "|"),
        ("a: |\n  b　\n  　\n\nc: d\n", ["a"], "|\n  b　\n  　"),
        ("a: [b, 'c' , d] # e\n", ["a"], "[b, 'c' , d]"),
        ("a: {b: c,\n  d: e }\nf: g\n", ["a"], "{b: c,\n  d: e }"),
        ("a:\n- b\n- c # d\n\n# e\nf: g\n", ["a"], "- b\n- c"),
        ("a:\n  - b\n  -\n\n# e\nf: g\n", ["a"], "- b\n  -"),
        ("a:\n  b: c\n  d:\n\n  # e\nf: g\n", ["a"], "b: c\n  d:"),
        ("a:\n- b: |\n    c\n\n  # d\n- e\n", ["a", 0], "b: |\n    c"),
        ("a: b\n\n# c\n", [], "a: b"),
        ("a: []\nb: {}\n", ["b"], "{}"),
    ],
)
def test_a_node_is_its_tokens_and_nothing_that_follows(
    text: str, path: list[str | int], token: str, ending: str, parser: ParserFactory
) -> None:
    text, token = text.replace("\n", ending), token.replace("\n", ending)
    node = at(read(text, parser), *path)
    assert text[node.start : node.end] == token
    assert node.span == (node.start, node.end)


@both_parsers
@pytest.mark.parametrize(
    ("text", "path", "before"),
    [
        ("a:\nb: c\n", ["a"], "a:"),
        ("a:   # c\nb: c\n", ["a"], "a:"),
        ("a :\n", ["a"], "a :"),
        ("a:", ["a"], "a:"),
        ("'a': \n", ["a"], "'a':"),
        ("? a\n: # c\nb: c\n", ["a"], "? a\n:"),
        ("a: {b: , c: d}\n", ["a", "b"], "a: {b:"),
        ("a: {b: }\n", ["a", "b"], "a: {b:"),
        ("-\n- a\n", [0], "-"),
        ("- # c\n- a\n", [0], "-"),
        ("a:\n- \n- b:\n", ["a", 0], "a:\n-"),
        ("a:\n- \n- b:\n", ["a", 1, "b"], "a:\n- \n- b:"),
    ],
)
def test_what_is_absent_has_its_place(text: str, path: list[str | int], before: str, parser: ParserFactory) -> None:
    node = at(read(text, parser), *path)
    assert isinstance(node, Scalar)
    assert node.absent
    assert (text[: node.start], node.end) == (before, node.start)


@both_parsers
@pytest.mark.parametrize("token", ["b", "'b'", '"中\n  文"', "|\n  b", ">-\n  中\n  文", "中\n  文"])
def test_a_scalar_begins_after_its_tag(token: str, parser: ParserFactory) -> None:
    text = f"a: !x {token}\n"
    node, found = parse(Source("plan.yaml", text), parser)
    scalar = at(node, "a")
    assert isinstance(scalar, Scalar)
    assert text[scalar.start : scalar.end] == token
    assert scalar.value in ("b", "b\n", "中文")
    assert [each.code for each in found] == ["PL105"]


@both_parsers
def test_a_question_mark_in_brackets_is_text(parser: ParserFactory) -> None:
    assert value("a: [是否完成?, b??c]\nd: {e: f?}\n", parser) == {"a": ["是否完成?", "b??c"], "d": {"e": "f?"}}


WORDS = st.text(st.sampled_from("ab1中文，。“”,.;:#-?!'\"\\&*%@ 　𠮷()"), min_size=1, max_size=12)


def plain(text: str) -> str | None:
    """The text as a plain scalar, where it can be one."""
    fine = re.fullmatch(r"[ab1中文，。“”𠮷(].*", text) and not re.search(r": |:$| #|\s$|:\S", text)
    return text if fine else None


@st.composite
def tokens(draw: st.DrawFn, indent: str) -> tuple[str, str]:
    """A scalar as written at this indentation, and its style."""
    words = draw(WORDS)
    style = draw(st.sampled_from(["", "'", '"', "|", ">"]))
    more = [line for line in draw(st.lists(WORDS, max_size=2)) if line.strip() and plain(line.strip())]
    if style == "":
        first = plain(words)
        return (f"\n{indent}".join([first, *(line.strip() for line in more)]), "") if first else ("''", "'")
    if style == "'":
        return "'" + f"\n{indent}".join([words, *more]).replace("'", "''") + "'", style
    if style == '"':
        escaped = f"\n{indent}".join([words, *more]).replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"', style
    lines = [line.strip() for line in [words, *more]]
    return f"{style}-\n" + "\n".join(indent + (line or "x") for line in lines), style


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A mapping of lists and mappings in block style, and its values' tokens in order."""
    text, expected = "", []
    for number in range(draw(st.integers(1, 4))):
        text += draw(st.sampled_from(["", "# 注 \n", "\n", "\n\n  # 注\n"]))
        kind = draw(st.sampled_from(["scalar", "list", "mapping"]))
        text += f"k{number}:"
        if kind == "scalar":
            one = draw(tokens("    "))
            text += f" {one[0]}{'' if one[1] in ('|', '>') else draw(st.sampled_from(['', ' # 注']))}\n"
            expected.append(one)
            continue
        text += "\n"
        for inner in range(draw(st.integers(1, 3))):
            one = draw(tokens("      "))
            text += ("  - " if kind == "list" else f"  i{inner}: ") + one[0] + "\n"
            expected.append(one)
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    return text.replace("\n", ending), [(token.replace("\n", ending), style) for token, style in expected]


@settings(max_examples=300, deadline=None)
@given(documents())
def test_every_scalars_span_is_its_token_from_both_parsers(sample: tuple[str, list[tuple[str, str]]]) -> None:
    text, expected = sample
    node, pure = read(text), read(text, PureParser)
    assert shape(node) == shape(pure)
    found = [each for each in scalars(node) if not re.fullmatch(r"[ki]\d", each.value)]
    assert [(text[each.start : each.end], each.style) for each in found] == expected
