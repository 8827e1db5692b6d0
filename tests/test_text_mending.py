import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_text_parse import PLAN
from text_samples import shape, told, value

from planctl.source import Source
from planctl.text.loader import PARSER
from planctl.text.mending import read_on, start_of
from planctl.text.parse import parse


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(PLAN)), st.sampled_from(["", "：", ":", "　", "\u00a0", " 　", "　　", "a：", "-　"]))
def test_the_quick_way_is_never_silent_where_the_careful_one_speaks(at: int, slip: str) -> None:
    source = Source("plan.yaml", PLAN[:at] + slip + PLAN[at:])
    node, found = parse(source)
    careful, careful_found = read_on(source, PARSER)
    assert (shape(node), found) == (shape(careful), sorted(careful_found, key=start_of))


@pytest.mark.parametrize(("width", "indent"), [(1, 2), (2, 4), (2, 2), (3, 3)])
def test_a_full_width_space_is_tried_as_two_columns_and_as_one(width: int, indent: int) -> None:
    text = f"a:\n{' ' * indent}b: 1\n{'　' * width}c: 2\n"
    assert told(text) == [f"3:1 PL109 indent ‹{'　' * width}›"]
    assert value(text) == {"a": {"b": "1", "c": "2"}}


def test_colons_tabs_and_spaces_are_told_together_with_the_rest() -> None:
    text = "year: 1\nleaders：\n-　甲\n-　乙\n"
    assert told(text) == ["2:8 PL108 wide ‹：›", "3:2 PL109 dash ‹　›", "4:2 PL109 dash ‹　›"]
    assert value(text) == {"year": "1", "leaders": ["甲", "乙"]}
    text = 'year: 1\ntitle：方案\nnote:\t"一\t二"\nyear: 2\n'
    assert told(text) == ["2:6 PL108 wide ‹：›", "3:6 PL107 after ‹\t›", "4:1 PL102 ‹year›"]
    assert value(text) == {"year": "1", "title": "方案", "note": "一\t二"}


def test_an_error_before_a_tab_is_told_and_one_after_it_is_not() -> None:
    assert told('a: "一\nb:\n\tc: 二\n') == ['1:4 PL101 quote ‹"›', "3:1 PL107 indent ‹\t›"]
    assert told("a:\n\tb: 1\nc: [二\n") == ["2:1 PL107 indent ‹\t›"]
