import pytest

from planctl.source import Source
from planctl.text.nodes import Mapping
from planctl.text.parse import parse
from planctl.text.places import Dash, Gap, column_of, dash_of, ends_block, gap_after


def dash(text: str) -> Dash | None:
    node, _ = parse(Source("plan.yaml", text))
    assert isinstance(node, Mapping)
    return dash_of(text, node, "list")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("list:\n- a: 1\n", Dash(0, 1)),
        ("  list:\n    -   a: 1\n", Dash(2, 3)),
        ("list:\n- a: 1\n-  b: 1\n", Dash(0, 2)),
        ("list:\n  -\n     a: 1\n", Dash(2, 2)),
        ("list:\n-\n a: 1\n", Dash(0, 1)),
        ("list:\n  - 1\n", Dash(2, 1)),
        ("list: [{a: 1}]\n", None),
        ("? list\n: - a: 1\n", None),
        ("list: 1\n", None),
        ("a: 1\n", None),
    ],
)
def test_the_dashes_of_a_list(text: str, expected: Dash | None) -> None:
    assert dash(text) == expected


def test_a_gap_takes_the_line_end_before_it_else_the_usual_one() -> None:
    text = "a\r\nb\r\nc\nd"
    assert gap_after(text, 0) == Gap(3, "\r\n", False)
    assert gap_after(text, 6) == Gap(8, "\n", False)
    assert gap_after(text, 8) == Gap(9, "\r\n", True)
    assert gap_after("a", 0) == Gap(1, "\n", True)


def test_columns_count_from_0() -> None:
    assert [column_of("ab\r\n cd", at) for at in (0, 1, 4, 5)] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", True),
        ("  next: 1\n", True),
        ("# x\n", True),
        ("  # x\n", True),
        ("\n  \n\n  # x\n", True),
        ("   # x\n", False),
        ("\n\n    # x\n", False),
        ("   \n# x\n", False),
        ("  \n   ", False),
    ],
)
def test_a_block_ends_at_what_stands_no_deeper_than_its_key(rest: str, expected: bool) -> None:
    assert ends_block("x\n" + rest, 2, 2) is expected
    assert ends_block(("x\n" + rest).replace("\n", "\r\n"), 3, 2) is expected
