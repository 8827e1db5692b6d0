"""How high rows must be, and where pages end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_samples import TEXT_1_4, TEXT_5_2

from planctl.views.heights import MOST, Paper, heights, listed, needed, page_ends, parts, starts

LINE = 10.5 * 1.45


def lines(text: str, width: int) -> int:
    return round((needed(text, width, 10.5) - 6) / LINE)


def test_a_line_is_as_high_as_the_highest_font_makes_it() -> None:
    assert needed("工业园区处", 200, 10.5) == pytest.approx(LINE + 6)
    assert needed("", 200, 10.5) == pytest.approx(LINE + 6)


def test_lines_are_counted_as_the_text_is_folded() -> None:
    # 100 pixels are 75 points: 69 for the text, 6 characters of 10.5 points.
    assert [lines("字" * count, 100) for count in (1, 6, 7, 12, 13)] == [1, 1, 2, 2, 3]
    assert lines("一\n二\n三", 100) == 3
    assert lines(TEXT_1_4, 300) > lines(TEXT_5_2, 300) > 1


@given(st.text("字abc,。 \n", max_size=200), st.integers(30, 600))
def test_a_narrower_column_never_needs_less(text: str, width: int) -> None:
    assert needed(text, width, 10.5) <= needed(text, width - 15, 10.5)


def test_a_row_is_as_high_as_its_highest_cell_and_no_lower_than_can_be_read() -> None:
    assert heights([60.0, 5.0], [], Paper(400)) == [60.0, 20.0]


def test_what_a_merged_cell_needs_more_is_shared_by_its_rows() -> None:
    assert heights([30.0, 30.0, 30.0], [(0, 1, 100.0)], Paper(400)) == [50.0, 50.0, 30.0]
    assert heights([30.0, 30.0], [(0, 1, 50.0)], Paper(400)) == [30.0, 30.0]


def test_where_rows_are_torn_by_a_pages_end_the_first_holds_the_merged_text() -> None:
    assert heights([30.0, 300.0, 300.0], [(0, 2, 90.0)], Paper(400)) == [90.0, 300.0, 300.0]
    # Half a page at most.
    assert heights([30.0, 300.0, 300.0], [(0, 2, 390.0)], Paper(400)) == [200.0, 300.0, 300.0]


def test_rows_that_belong_together_begin_a_page_where_the_last_has_no_room() -> None:
    assert page_ends([100.0] * 6, [(0, 2), (3, 5)], Paper(400, 50)) == [3]
    assert page_ends([100.0] * 6, [(0, 1), (2, 3), (4, 5)], Paper(400)) == [4]


def test_more_rows_than_a_page_holds_are_torn_between_two() -> None:
    assert page_ends([150.0] * 5, [(0, 4)], Paper(400, 50)) == [2, 4]
    assert page_ends([150.0] * 4, [(0, 0), (1, 3)], Paper(400)) == [2]


def test_a_title_never_stands_alone_on_its_page() -> None:
    assert page_ends([150.0, 150.0, 80.0, 90.0], [(0, 2), (3, 3)], Paper(400, 100)) == [2]
    assert page_ends([390.0, 90.0], [(0, 0), (1, 1)], Paper(400, 100)) == [1]


def test_rows_under_a_title_are_torn_earlier() -> None:
    paper = Paper(400, 100)
    assert [paper.tears([200.0, 150.0, 350.0], *rows) for rows in ((0, 1), (1, 1), (2, 2))] == [True, False, False]


def test_without_rows_that_belong_together_pages_end_where_they_will() -> None:
    assert page_ends([300.0] * 4, [], Paper(400)) == []


def test_a_row_is_split_where_no_spreadsheet_could_hold_it() -> None:
    assert [parts(height) for height in (20, MOST, MOST + 1, 3 * MOST)] == [1, 1, 2, 3]
    assert starts([20, MOST + 1, 20], 4) == [4, 5, 7, 8]


def test_names_and_dates_stay_whole() -> None:
    assert listed("祝方东、刘卫军", 84, 10.5) == "祝方东、\n刘卫军"
    assert listed("4月前\n延至2018-06-30", 94, 10.5) == "4月前\n延至\n2018-06-30"
    assert listed("祝方东", 84, 10.5) == "祝方东"
