import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from views_samples import CALENDAR, DUE, HOSTILE, PAGE, TEXT_1_4, WHEN, agrees

from planctl.views.blocks import Cell, Column, Facts, Prose, Table
from planctl.views.plain import plain_text

WIDTHS = (160, 100, 80, 60, 40)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_at_the_usual_widths(width: int) -> None:
    text = plain_text(PAGE, width)
    assert agrees(f"page-{width}.txt", text)
    # Rich measures as terminals do, and independently of us.
    assert max(map(cell_len, text.splitlines())) <= width


def test_a_page_in_a_pipe() -> None:
    text = plain_text(PAGE)
    assert agrees("page-pipe.txt", text)
    assert TEXT_1_4 in text
    assert "─" not in text


@pytest.mark.parametrize("width", [None, *WIDTHS])
def test_no_line_ends_in_spaces(width: int | None) -> None:
    assert not [line for line in plain_text(PAGE, width).splitlines() if line != line.rstrip()]


def test_columns_of_a_pipe_start_under_their_headings() -> None:
    heading, *rows = plain_text([DUE]).splitlines()
    place = cell_len(heading[: heading.index("具体工作内容")])
    for row, cells in zip(rows, DUE.rows, strict=True):
        assert isinstance(cells[4], str)
        assert cell_len(row[: row.index(cells[4])]) == place


@pytest.mark.parametrize("width", WIDTHS[:-1])
def test_ids_dates_and_names_stay_whole(width: int) -> None:
    text = plain_text([DUE], width)
    for whole in ("5.2", "9.2.1", "2018-05-31", "2018-12-31", "对外经济合作处", "重化产业处", "100%"):
        assert whole in text


def test_too_narrow_for_columns_a_row_becomes_a_record_without_its_empty_fields() -> None:
    text = plain_text([DUE], 40)
    assert text.startswith("编号          5.2\n到期          2018-05-31\n责任处室      工业园区处\n")
    assert text.count("进度") == 2
    assert "\n\n编号          1.4\n" in text


@pytest.mark.parametrize("width", range(1, 30))
def test_no_terminal_is_too_narrow(width: int) -> None:
    squeezed = "".join(plain_text([DUE, WHEN], width).split())
    for text in ("2018-05-31", TEXT_1_4):
        assert text in squeezed


def test_a_calendar_too_narrow_for_a_week_lists_its_days() -> None:
    assert plain_text([CALENDAR], 50) == "二  5\n    5.2 到期\n六  30\n    9.2.1 神龙调度\n    1.2\n"


def test_facts_put_what_they_say_under_its_label_when_there_is_no_room_beside() -> None:
    facts = Facts([("完成时限的读法及其依据", "按该月最后一日计"), ("x", Cell("y", "id"))])
    assert plain_text([facts], 30) == "完成时限的读法及其依据\n  按该月最后一日计\nx\n  y\n"


def test_a_pipe_has_one_line_a_row_whatever_the_cells_hold() -> None:
    table = Table((Column("编号"), Column("进展")), [("5.2", "办法已印发\n已上报"), ("5.3", "")])
    assert plain_text([table]) == "编号  进展\n5.2   办法已印发 已上报\n5.3\n"
    assert plain_text([table], 80).splitlines()[2:4] == ["5.2   办法已印发", "      已上报"]


def test_numbers_stand_at_the_right() -> None:
    table = Table((Column("处室"), Column("项数", numbers=True)), [("工业园区处", "12"), ("办公室", "3")])
    assert plain_text([table]).splitlines() == ["处室        项数", "工业园区处    12", "办公室         3"]


def test_a_table_without_rows_shows_its_headings() -> None:
    assert plain_text([Table((Column("编号"), Column("到期")), [])], 40) == "编号  到期\n──────────\n"


def test_the_rule_can_be_drawn_without_unicode() -> None:
    assert plain_text([DUE], 80, rule="-").splitlines()[1] == "-" * 75


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_and_never_acts(text: str) -> None:
    table = Table((Column(text), Column("具体工作内容", fold=True)), [(text, text)])
    for width in (None, 200):
        drawn = plain_text([table, Facts([(text, text)]), Prose(text)], width)
        assert all(c == "\n" or c.isprintable() for c in drawn)


cells = st.text("处室科技“”,。…x7 é\x1b\u202e\n", max_size=30)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5), st.integers(10, 90))
def test_every_character_is_drawn_and_no_line_is_too_long(rows: list[tuple[str, str]], width: int) -> None:
    table = Table((Column("甲"), Column("乙", fold=True)), rows)
    text = plain_text([table], width)
    assert all(cell_len(line) <= width for line in text.splitlines())
    drawn = sorted("".join(re.sub("[─甲乙]", "", text).split()))
    held = "".join(cell for row in rows for cell in row)
    assert drawn == sorted("".join(held.replace("\x1b", r"\x1b").replace("\u202e", r"\u202e").split()))


def test_thousands_of_rows_are_quick() -> None:
    table = Table(DUE.columns, list(DUE.rows) * 3834)
    start = time.perf_counter()
    plain_text([table])
    assert time.perf_counter() - start < 1  # 0.16 s when nothing else runs
