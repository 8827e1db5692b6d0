from views_samples import DUE

from planctl.views.blocks import Cell, Column, Facts, Grid, Prose, Table
from planctl.views.layout import Laid, Piece, lay_out


def test_a_cell_has_its_own_tone_and_a_bare_string_its_columns() -> None:
    rows = lay_out(DUE, None).rows
    assert [piece.tone for piece in rows[0]] == ["id", "past", "", "", ""]
    assert [piece.tone for piece in rows[1]] == ["id", "date", "", "", ""]


def test_a_title_keeps_to_the_width() -> None:
    assert lay_out(Prose("截至六月", title=True), 4) == Laid([4], [[Piece(["截至", "六月"], "title")]])


def test_a_line_break_in_text_is_one_where_text_is_folded() -> None:
    table = Table((Column("进展", fold=True),), [("一\r\n二",)])
    assert lay_out(table, 80).rows == [[Piece(["一", "二"])]]
    assert lay_out(table, None).rows == [[Piece(["一 二"])]]
    assert lay_out(Facts([("进展", "一\n二")]), None).rows == [[Piece(["进展"], "muted"), Piece(["一", "二"])]]


def test_words_are_whole_where_another_column_can_give_way() -> None:
    table = Table(
        (Column("State"), Column("Lead"), Column("Text", fold=True)),
        [("in_progress", "甲处、乙处、丙处、丁处、戊处", "x " * 40)],
    )
    laid = lay_out(table, 48)
    assert laid.rows[0][0].lines == ["in_progress"]
    assert laid.rows[0][1].lines == ["甲处、乙处、", "丙处、丁处、", "戊处"]


def test_the_columns_of_a_grid_are_equal() -> None:
    grid = Grid(("一", "二", "三"), [[["1", Cell("5.2 到期", "past")], ["2"], []]])
    laid = lay_out(grid, 80)
    assert laid.widths == [8, 8, 8]
    assert laid.rows == [
        [Piece(["1"]), Piece(["2"]), Piece([""])],
        [Piece(["5.2 到期"], "past"), Piece([""]), Piece([""])],
    ]
