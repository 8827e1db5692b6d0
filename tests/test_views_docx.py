"""Pages of blocks as official documents, read back by python-docx and drawn by LibreOffice."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from office_samples import HOSTILE, bare, converted, needs_office, pdf_pages, pdf_text
from views_samples import CALENDAR, DUE, TEXT_1_4, TEXT_5_2, WHEN

from planctl import messages
from planctl.views.blocks import Block, Cell, Column, Facts, Prose, Table
from planctl.views.docx import docx_bytes

PAGE = (
    Prose("月调度通报", title=True, level=1),
    Prose("全部49项措施中已完成5项。"),
    Prose("一、总体情况", title=True),
    Prose("(一)逾期事项", title=True, level=3),
    DUE,
    WHEN,
    CALENDAR,
    Prose("逾期3项次", tone="past"),
    Prose("截至2018-06-10", tone="muted"),
)


@pytest.fixture(autouse=True)
def chinese() -> None:
    messages.use("zh")


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def styles(document: Any) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in document.paragraphs if each.text]


def test_each_block_has_its_style() -> None:
    found = styles(opened(docx_bytes(PAGE)))
    assert found[:4] == [
        ("Title", "月调度通报"),
        ("Body Text", "全部49项措施中已完成5项。"),
        ("Heading 1", "一、总体情况"),
        ("Heading 2", "(一)逾期事项"),
    ]
    assert ("Body Text", "完成时限:5月前") in found
    assert found[-2:] == [("Body Text", "逾期3项次"), ("Note", "截至2018-06-10")]


def test_the_page_and_its_styles_are_those_of_the_standard() -> None:
    document = opened(docx_bytes(PAGE, day=date(2018, 6, 10), footer=["截至2018年6月10日"]))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins] == [37, 35, 28, 26]
    for name, font, size in (
        ("Title", "方正小标宋简体", 22), ("Normal", "仿宋", 16), ("Heading 1", "黑体", 16), ("Heading 2", "楷体", 16),
        ("Body Text", "仿宋", 16), ("Table Text", "仿宋", 10.5), ("Table Head", "黑体", 10.5), ("Note", "仿宋", 12),
    ):  # fmt: skip
        style = document.styles[name]
        assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == font
        assert style.font.size == Pt(size)
    assert document.styles["Normal"].paragraph_format.line_spacing == Pt(28)
    indent = document.styles["Body Text"].element.pPr.ind
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "640")
    assert section.footer.paragraphs[1].text == "截至2018年6月10日"
    about = document.core_properties
    assert (about.title, about.created.date()) == ("月调度通报", date(2018, 6, 10))


def test_without_a_heading_of_level_1_the_first_is_the_title() -> None:
    found = styles(opened(docx_bytes([Prose("截至今日", title=True), Prose("其次", title=True)])))
    assert found == [("Title", "截至今日"), ("Heading 1", "其次")]


def test_tables_keep_their_cells_and_repeat_their_headings() -> None:
    due, calendar = opened(docx_bytes([Prose("题", title=True), DUE, CALENDAR])).tables
    assert [cell.text for cell in due.rows[0].cells] == [column.heading for column in DUE.columns]
    texts = [[cell if isinstance(cell, str) else cell.text for cell in row] for row in DUE.rows]
    assert [[cell.text for cell in row.cells] for row in due.rows[1:]] == texts
    assert due.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert calendar.rows[2].cells[1].text == "5\n5.2 到期"
    for table in (due, calendar):
        assert sum(column.width for column in table.columns) == pytest.approx(Mm(156), rel=0.01)
    assert len({column.width for column in calendar.columns}) == 1


def test_a_tone_is_a_colour_beside_its_word() -> None:
    (table,) = opened(docx_bytes([DUE])).tables
    assert str(table.rows[1].cells[1].paragraphs[0].runs[0].font.color.rgb) == "9C0006"


def test_a_wide_table_is_readable_upright() -> None:
    columns = tuple(
        Column(heading, tone="date" if heading == "到期日" else "") for heading in
        ("到期日", "编号", "亮灯", "完成时限", "牵头处室", "分管领导")
    )  # fmt: skip
    row = ("2018-04-30", "9.2.1", "红 逾期41天", "每月 2018-04", "重化产业处、汽车产业办", "祝方东、李保国", TEXT_5_2)
    (table,) = opened(docx_bytes([Table((*columns, Column("具体工作内容", fold=True)), [row] * 3)])).tables
    widths = [column.width for column in table.columns]
    assert table.rows[1].cells[6].paragraphs[0].style.font.size == Pt(9)
    assert widths[6] >= 12 * Pt(9)
    assert widths[0] >= 5 * Pt(9) + Pt(6)  # ten digits and hyphens on one line
    assert min(widths) >= 3 * Pt(9)


def test_prose_leaves_lists_of_names_their_room() -> None:
    columns = (Column("编号", tone="id"), Column("责任处室"), Column("具体工作内容", fold=True))
    names = "综合规划处、科学技术处、对外经济合作处、新兴产业处"
    (table,) = opened(docx_bytes([Table(columns, [("1.4", names, TEXT_1_4)])])).tables
    assert table.columns[1].width >= 12 * Pt(10.5)


def test_a_table_too_wide_for_any_page_becomes_a_list() -> None:
    columns = tuple(Column(f"第{number}列", fold=True) for number in range(1, 12))
    blocks = [Table(columns, [tuple(f"{TEXT_5_2}{number}" for number in range(11))])]
    document = opened(docx_bytes(blocks))
    assert not document.tables
    assert [text for _, text in styles(document)] == [f"第{number + 1}列:{TEXT_5_2}{number}" for number in range(11)]


EXTENDED = (
    Column("编号", tone="id"), Column("具体工作内容", fold=True), Column("原到期日", tone="date"),
    Column("到期日", tone="date"), Column("亮灯"), Column("牵头处室"), Column("延期理由", fold=True), Column("批准人"),
)  # fmt: skip


@pytest.mark.parametrize("plan", [(), (Column("计划"),)], ids=["one plan", "two plans"])
def test_a_table_a_little_too_wide_is_still_a_table(plan: tuple[Column, ...]) -> None:
    row = ("6.1", TEXT_5_2, "2018-04-30", "2018-06-30", "红 逾期41天", "工业园区处", "两个新城区调整规划", "刘卫军")
    (table,) = opened(docx_bytes([Table((*plan, *EXTENDED), [(*["worked"] * len(plan), *row)])])).tables
    assert [cell.text for cell in table.rows[1].cells][len(plan) :] == list(row)
    size = table.rows[1].cells[0].paragraphs[0].style.font.size
    assert size == Pt(7.5 if plan else 9)
    for column in table.columns:
        assert column.width >= 3 * size


def test_short_numbers_stand_in_the_middle_and_long_ones_at_the_right() -> None:
    columns = (Column("未报措施数", numbers=True), Column("金额", numbers=True), Column("编号", fold=True))
    (table,) = opened(docx_bytes([Table(columns, [("4", "1234567.89", "1.1、1.2"), ("12", "5", "2.1")])])).tables
    for row in table.rows[1:]:
        assert [cell.paragraphs[0].alignment for cell in row.cells] == [1, 2, 0]  # centre, right, left


def test_nothing_but_the_last_point_stands_behind_a_table_at_the_end() -> None:
    document = opened(docx_bytes([Prose("题", title=True), DUE]))
    assert [each.style.name for each in document.paragraphs] == ["Title", "End"]
    assert document.paragraphs[-1].style.paragraph_format.line_spacing == Pt(1)


def test_lines_of_prose_and_facts_are_paragraphs() -> None:
    found = styles(opened(docx_bytes([Prose("第一行\n第二行"), Facts([("说明", "甲\n乙"), ("", "丙")])])))
    assert [text for _, text in found] == ["第一行", "第二行", "说明:甲", "乙", "丙"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_block_holds_is_text(text: str) -> None:
    columns = (Column(text), Column("内容", fold=True))
    blocks: list[Block] = [
        Prose(text, title=True, level=1), Prose(text), Facts([(text, Cell(text, "past"))]),
        Table(columns, [(text, text)]),
    ]  # fmt: skip
    document = opened(docx_bytes(blocks, footer=[text]))
    shown = text
    for hidden in ("\x1b", "\x00", "\x0b", "\r", "\ud800", "\ufffe", "\uffff", "\u202e"):
        shown = shown.replace(hidden, hidden.encode("unicode_escape").decode())
    assert document.paragraphs[0].text == shown
    assert document.tables[0].rows[1].cells[1].text == shown
    assert document.sections[0].footer.paragraphs[1].text == shown


def test_the_same_blocks_give_the_same_bytes() -> None:
    assert docx_bytes(PAGE) == docx_bytes(PAGE)


@needs_office
@pytest.mark.slow
def test_libreoffice_prints_it_whole_on_a4(tmp_path: Path) -> None:
    pdf = converted(docx_bytes(PAGE), "page.docx", "pdf", tmp_path)
    assert {(round(width), round(height)) for width, height in pdf_pages(pdf)} == {(595, 842)}
    printed = pdf_text(pdf)
    for text in ("月调度通报", TEXT_5_2, TEXT_1_4, "9.2.1神龙调度", "本方案以“12月前”收尾全年", "—1—"):
        assert bare(text) in printed
