from collections.abc import Collection

import pytest
from text_samples import value

from planctl.source import Source
from planctl.text.edits import Edit, added, appended, applied, replaced
from planctl.text.nodes import Mapping
from planctl.text.parse import parse
from planctl.text.places import USUAL, Dash, NotEditable
from planctl.text.writing import CannotWrite, Plain

FIELDS = [("date", Plain("2018-06-05")), ("state", None), ("note", "一")]


def source(text: str) -> Source:
    return Source("plan.yaml", text)


def root(text: str) -> Mapping:
    node, _ = parse(source(text))
    assert isinstance(node, Mapping)
    return node


def with_record(text: str, before: Collection[str] = (), dash: Dash = USUAL) -> str:
    return applied(source(text), appended(source(text), root(text), "list", before, FIELDS, dash)).text


def with_field(text: str, before: Collection[str] = (), field: str = "一") -> str:
    return applied(source(text), [added(source(text), root(text), "note", field, before)]).text


def mended(text: str, field: str = "二") -> str:
    return applied(source(text), [replaced(source(text), root(text), "note", field)]).text


def test_edits_are_applied_in_the_order_of_their_places() -> None:
    before = Source("计划.yaml", "abc", "utf-16-le", b"\xff\xfe")
    after = applied(before, [Edit(3, 3, "3"), Edit(0, 1, "1"), Edit(1, 1, "2"), Edit(1, 1, "-")])
    assert (after.path, after.text, after.encoding, after.bom) == ("计划.yaml", "12-bc3", "utf-16-le", b"\xff\xfe")
    assert before.text == "abc"
    assert applied(before, []).text == "abc"


@pytest.mark.parametrize("edits", [[Edit(0, 2, ""), Edit(1, 3, "")], [Edit(2, 1, "")], [Edit(3, 4, "")]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        applied(source("abc"), edits)


NEW = "list:\n- date: 2018-06-05\n  note: 一\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", "a: 1\n" + NEW),
        ("a: 1", "a: 1\n" + NEW[:-1]),
        ("a: 1   # x\n\n# y\n", "a: 1   # x\n" + NEW + "\n# y\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\n" + NEW + "b: 2\nc: 3\n"),
        ("a:\n# x\nb: 2\n", "a:\n" + NEW + "# x\nb: 2\n"),
        ("a: [1,\n  2]  # x\n# y\nb: 2\n", "a: [1,\n  2]  # x\n" + NEW + "# y\nb: 2\n"),
        ("b: 2\na: 1\n", "b: 2\na: 1\n" + NEW),
        ("a: |\n  x\n\nb: 2\n", "a: |\n  x\n" + NEW + "\nb: 2\n"),
        ("a: |+\n  x\n\n\nb: 2\n", "a: |+\n  x\n\n\n" + NEW + "b: 2\n"),
        ("a: |-\n  x\n    \nb: 2\n", "a: |-\n  x\n    \n" + NEW + "b: 2\n"),
        ("a: |-\n  x", "a: |-\n  x\n" + NEW[:-1]),
        ("a: 1\r\nb: 2\r\n", "a: 1\r\n" + NEW.replace("\n", "\r\n") + "b: 2\r\n"),
        ("a: 1\nc: 2\r\nb: 3\n", "a: 1\nc: 2\r\n" + NEW.replace("\n", "\r\n") + "b: 3\n"),
        ("a: 1\r\nc: 2\r\nd: 3\ne: 4", "a: 1\r\nc: 2\r\nd: 3\ne: 4\r\n" + NEW[:-1].replace("\n", "\r\n")),
        ("a: 1\rb: 2\r", "a: 1\r" + NEW.replace("\n", "\r") + "b: 2\r"),
        ("a: {x: 1}\n---\n", "a: {x: 1}\n" + NEW + "---\n"),
    ],
)
def test_a_new_list_stands_behind_its_mapping_or_before_what_comes_later(text: str, expected: str) -> None:
    assert with_record(text, {"b"}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("list:\n- note: 0\n", "list:\n- note: 0\n- date: 2018-06-05\n  note: 一\n"),
        ("list:\n  -  note: 0\n", "list:\n  -  note: 0\n  -  date: 2018-06-05\n     note: 一\n"),
        ("list: # x\n-\n   note: 0\n# y\n", "list: # x\n-\n   note: 0\n-  date: 2018-06-05\n   note: 一\n# y\n"),
        ("list:\n-\n note: 0\n", "list:\n-\n note: 0\n- date: 2018-06-05\n  note: 一\n"),
        ("list:\n- {note: 0}\nb: 2\n", "list:\n- {note: 0}\n- date: 2018-06-05\n  note: 一\nb: 2\n"),
        ("list: []\n", NEW),
        ("list: []  # x\nb: 2\n", "list:  # x\n- date: 2018-06-05\n  note: 一\nb: 2\n"),
        ("list: [ ]", NEW[:-1]),
        ("list:\nb: 2\n", NEW + "b: 2\n"),
        ("list: # x\n\nb: 2\n", "list: # x\n- date: 2018-06-05\n  note: 一\n\nb: 2\n"),
        ("'list' :\n", "'list' :\n- date: 2018-06-05\n  note: 一\n"),
    ],
)
def test_a_record_goes_to_the_end_of_the_list_that_is_there(text: str, expected: str) -> None:
    assert with_record(text) == expected


def test_a_new_list_has_the_dashes_that_were_asked_for() -> None:
    assert with_record("a: 1\n", dash=Dash(2, 3)) == "a: 1\nlist:\n  -   date: 2018-06-05\n      note: 一\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{a: 1}", "flow_owner"),
        ("list: [{note: 0}]\n", "flow_list"),
        ("list: [\n]\n", "flow_list"),
        ("list:\n  []\n", "flow_list"),
        ("list: [ # x\n  ]\n", "flow_list"),
        ("list: ~\n", "not_list"),
        ("list: ''\n", "not_list"),
        ("list: {a: 1}\n", "not_list"),
        ("list:\n- 0\n", "not_records"),
        ("? list\n: - note: 0\n", "shared_line"),
        ("a:\n-\n", "bare_dash"),
        ("list:\n- a:\n  - 1\n  -\n", "bare_dash"),
        ("a: |\n  x", "open_block"),
        ("a: >+\n  x", "open_block"),
    ],
)
def test_a_form_that_cannot_be_edited_is_named(text: str, reason: str) -> None:
    with pytest.raises(NotEditable) as caught:
        with_record(text)
    assert caught.value.reason == reason


def test_a_character_that_no_plan_may_hold_is_not_written() -> None:
    with pytest.raises(CannotWrite):
        with_field("a: 1\n", field="\x07")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\n", "a: 1\nnote: 一\nb: 2\n"),
        ("  a: 1", "  a: 1\n  note: 一"),
        ("b: 1\n# x\n", "b: 1\nnote: 一\n# x\n"),
    ],
)
def test_a_field_is_added_as_a_list_is(text: str, expected: str) -> None:
    assert with_field(text, {"b"}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("note: 一\n", "note: 二\n"),
        ("note:   一   # x\nb: 1\n", "note:   二   # x\nb: 1\n"),
        ("note: '一'", "note: '二'"),
        ('note: "一\n  一" # x\n', 'note: "二" # x\n'),
        ("note: 一\n  一\n# x\n", "note: 二\n# x\n"),
        ("note: >-\n     一\n\n     一\n\nb: 1\n", "note: >-\n  二\n\nb: 1\n"),
        ("note: |+\n  一\n\n\nb: 1\n", "note: |-\n  二\nb: 1\n"),
        ("note:\nb: 1\n", "note: 二\nb: 1\n"),
        ("note: # x\nb: 1\n", "note: '二' # x\nb: 1\n"),
        ("note:\n  一\n", "note:\n  '二'\n"),
    ],
)
def test_a_value_is_replaced_in_its_place_and_style(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("note: 一\n", "note: |-\n  二\n  三\n"),
        ("note: 一  # x\n", 'note: "二\\n三"  # x\n'),
        ("note: # x\n", 'note: "二\\n三" # x\n'),
        ("note: 一", "note: |-\n  二\n  三"),
        ("note: 一\n    # x\n", 'note: "二\\n三"\n    # x\n'),
        ("note: 一\n\n    \nb: 1\n", 'note: "二\\n三"\n\n    \nb: 1\n'),
        ("note: 一\n\n# x\nb: 1\n", "note: |-\n  二\n  三\n\n# x\nb: 1\n"),
        ("note:\n  一\n", "note:\n  |-\n  二\n  三\n"),
    ],
)
def test_a_value_of_several_lines_is_a_block_where_one_can_end(text: str, expected: str) -> None:
    assert mended(text, "二\n三") == expected
    assert value(expected)["note"] == "二\n三"


def test_the_line_break_that_a_file_lacks_is_not_counted_on() -> None:
    assert mended("note: 一", "二\n三\n") == 'note: "二\\n三\\n"'
    assert mended("note: 一\n", "二\n三\n") == "note: |\n  二\n  三\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{note: 一}", "flow_owner"), ("note: [一]\n", "not_text"), ("note: |  # x\n  一\n", "block_comment")],
)
def test_a_value_that_cannot_be_replaced_is_named(text: str, reason: str) -> None:
    with pytest.raises(NotEditable) as caught:
        mended(text)
    assert caught.value.reason == reason
