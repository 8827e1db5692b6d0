"""The ledger as an official document, read back by python-docx and drawn by LibreOffice."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from conftest import PLAN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from office_samples import (
    HEADINGS,
    HOSTILE,
    QUARTER,
    SPRING,
    WORKED,
    bare,
    converted,
    made,
    needs_office,
    pdf_pages,
    pdf_text,
    read,
    with_text,
)

from planctl import messages
from planctl.queries.filters import Filter
from planctl.reports.ledger import COLUMNS, MERGED, runs
from planctl.views.ledger_docx import ledger_docx
from planctl.views.pages.ledger import cells


@pytest.fixture(autouse=True)
def chinese() -> None:
    messages.use("zh")


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def test_it_has_the_offices_own_table() -> None:
    value = made()
    (table,) = opened(ledger_docx(value)).tables
    rows = [[bare(cell.text) for cell in row.cells] for row in table.rows]
    assert rows[0] == HEADINGS
    assert rows[1:] == [list(map(bare, cells(row, value.as_of))) for row in value.rows]


def test_texts_of_measures_are_verbatim() -> None:
    loaded = read(PLAN)
    assert loaded.plan is not None
    (table,) = opened(ledger_docx(made())).tables
    texts = {row.cells[2].text for row in table.rows}
    for _, _, measure in loaded.plan.walk():
        assert f"{measure.id.rpartition('.')[2]}、{measure.text}" in texts


def test_cells_that_stand_for_several_rows_are_merged() -> None:
    value = made()
    (table,) = opened(ledger_docx(value)).tables
    for name in MERGED:
        for first, last in runs(value.rows, name):
            for number in range(first, last + 1):
                cell = table.rows[number + 1]._tr.tc_lst[COLUMNS.index(name)]
                expected = None if first == last else "restart" if number == first else "continue"
                assert cell.vMerge == expected


def test_the_headings_are_repeated_and_short_rows_stay_whole() -> None:
    value = made(WORKED)
    long = value.rows[0]._replace(text="很长的一段话。" * 200)
    (table,) = opened(ledger_docx(value._replace(rows=(long, *value.rows[1:])))).tables
    marks = [
        {child.tag for child in row._tr.trPr} if row._tr.trPr is not None else set()
        for row in table.rows
    ]  # fmt: skip
    assert marks[0] == {qn("w:cantSplit"), qn("w:tblHeader")}
    assert marks[1] == set()
    assert all(mark == {qn("w:cantSplit")} for mark in marks[2:])


def test_it_is_an_official_document_on_a4_in_landscape() -> None:
    document = opened(ledger_docx(made()))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    title, *under = document.paragraphs
    assert (title.text, title.style.name) == ("市经济和信息化委办理方案台账", "Title")
    assert title.style.font.size == Pt(22)
    assert title.style.element.rPr.rFonts.get(qn("w:eastAsia")) == "方正小标宋简体"
    normal = document.styles["Normal"]
    assert normal.font.size == Pt(16)
    assert normal.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋"
    assert [(line.style.name, line.text) for line in under] == [
        ("Subtitle", "市政府督查室 2018年3月6日印发\u3000总责任人:党蓁"),
        ("Subtitle", "共12项责任事项、49项措施,截至2018-04-20"),
        ("Note", "基准日2018年4月20日;亮灯规则:default(通用规则)。"),
        ("Note", "方案文件2018.yaml,git提交5eb6458。"),
        ("Note", "完成与否以方案文件中的进展记录为准,没有记录的按“未开始”计。"),
    ]
    styles = {paragraph.style.name for cell in document.tables[0]._cells for paragraph in cell.paragraphs}
    assert styles == {"Table Text", "Table Head", "Table Heading"}
    assert document.styles["Table Text"].font.size == Pt(10.5)
    assert sum(column.width for column in document.tables[0].columns) <= Mm(257)


def test_every_page_has_its_number_and_what_it_was_made_of() -> None:
    data = ledger_docx(made())
    section = opened(data).sections[0]
    assert opened(data).settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        number, note = footer.paragraphs
        assert "".join(text.text for text in number._p.iter(qn("w:t"))) == "— 1 —"
        assert [field.get(qn("w:instr")) for field in number._p.iter(qn("w:fldSimple"))] == [" PAGE "]
        assert number._p.pPr.jc.get(qn("w:val")) == side
        assert note.text == "截至2018年4月20日\u3000亮灯规则:default(通用规则)\u3000git提交5eb6458"


def test_missing_fonts_have_others_named() -> None:
    fonts = part(ledger_docx(made()), "word/fontTable.xml")
    assert (
        '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体,SimSun"/>' in fonts
    )
    assert '<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312,FangSong"/>' in fonts


def test_a_light_is_a_colour_and_a_word() -> None:
    document = part(ledger_docx(made()), "word/document.xml")
    assert 'w:fill="FFC7CE"' in document
    assert 'w:fill="FFEB9C"' in document
    assert "红灯:逾期20天" in document


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_plan_holds_is_text(text: str) -> None:
    data = ledger_docx(with_text(made(WORKED, date(2018, 6, 10)), text), [text])
    document = opened(data)
    shown = text.replace("\r\n", "\n")
    for hidden in ("\x1b", "\x00", "\x0b", "\r", "\ud800", "\ufffe", "\uffff", "\u202e"):
        shown = shown.replace(hidden, hidden.encode("unicode_escape").decode())
    assert {row.cells[1].text for row in document.tables[0].rows[1:]} == {shown}
    assert document.paragraphs[0].text == f"{shown}台账"
    assert "w:hyperlink" not in part(data, "word/document.xml")


def test_the_same_ledger_gives_the_same_bytes() -> None:
    data = ledger_docx(made())
    assert ledger_docx(made()) == data
    with ZipFile(BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert sorted(package.namelist()) == [
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
            "word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml", "word/settings.xml",
            "word/styles.xml",
        ]  # fmt: skip
    about = opened(data).core_properties
    assert about.created.date() == about.modified.date() == SPRING
    assert (about.title, about.author) == ("市经济和信息化委办理方案台账", "")


def test_what_it_is_limited_to_stands_under_its_title() -> None:
    document = opened(ledger_docx(made(wanted=Filter(search="工业")), ["筛选:“工业”"]))
    assert "筛选:“工业”" in [paragraph.text for paragraph in document.paragraphs]


def test_a_ledger_without_rows_is_a_table_without_rows() -> None:
    (table,) = opened(ledger_docx(made(wanted=Filter(search="没有这样的话")))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [HEADINGS]


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("path", [PLAN, QUARTER], ids=["plan", "with progress"])
def test_libreoffice_prints_it_whole_on_a4(tmp_path: Path, path: Path) -> None:
    value = made(path, date(2018, 7, 10))
    pdf = converted(ledger_docx(value), "ledger.docx", "pdf", tmp_path)
    sizes = pdf_pages(pdf)
    assert {(round(width), round(height)) for width, height in sizes} == {(842, 595)}
    printed = pdf_text(pdf)
    for row in value.rows:
        # A row may go on after a page's end, behind its foot.
        assert bare(row.text)[:20] in printed, row.text
        assert bare(row.text)[-8:] in printed, row.text
    assert sum(bare(row.text) in printed for row in value.rows) > 45
    assert printed.count("".join(HEADINGS)) == len(sizes)
    for number in range(1, len(sizes) + 1):
        assert f"—{number}—" in printed
