"""The ledger as a workbook, read back by openpyxl and drawn by LibreOffice."""

import re
from copy import copy
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import PLAN
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
    on_paper,
    opened,
    optimal_heights,
    pdf_pages,
    pdf_text,
    read,
    with_text,
)

from planctl import messages
from planctl.queries.filters import Filter
from planctl.reports.ledger import COLUMNS, MERGED, ledger, runs
from planctl.views.colours import INKS
from planctl.views.ledger_xlsx import ledger_xlsx
from planctl.views.pages.ledger import cells


@pytest.fixture(autouse=True)
def chinese() -> None:
    messages.use("zh")


def head_of(sheet: Any) -> int:
    """The row of a sheet's headings: the one that is repeated on paper."""
    return int(re.fullmatch(r"\$(\d+):\$\1", sheet.print_title_rows)[1])  # type: ignore[index]


def values(data: bytes, sheet: int) -> list[list[str]]:
    """The rows below the headings, the text of merged cells in each of their rows."""
    shown = opened(data).worksheets[sheet]
    found = [[value or "" for value in row] for row in shown.iter_rows(min_row=head_of(shown) + 1, values_only=True)]
    for area in shown.merged_cells.ranges:
        for row, place in area.cells:
            if row > head_of(shown):
                found[row - head_of(shown) - 1][place - 1] = shown.cell(area.min_row, area.min_col).value or ""
    return found


def test_the_first_sheet_is_the_offices_own_table() -> None:
    value = made()
    sheet = opened(ledger_xlsx(value)).worksheets[0]
    assert sheet.title == "台账"
    assert sheet["A1"].value == "市经济和信息化委办理方案台账"
    assert sheet["A2"].value == "市政府督查室 2018年3月6日印发\u3000总责任人:党蓁"
    assert sheet["A3"].value == "共12项责任事项、49项措施,截至2018-04-20"
    head = head_of(sheet)
    assert [cell.value for cell in sheet[head]] == HEADINGS
    rows = values(ledger_xlsx(value), 0)[: len(value.rows)]
    expected = [cells(row, value.as_of) for row in value.rows]
    assert [list(map(bare, row)) for row in rows] == [list(map(bare, row)) for row in expected]
    assert sum(1 for row in value.rows if row.measure) == 49


def test_texts_of_measures_are_verbatim() -> None:
    loaded = read(PLAN)
    assert loaded.plan is not None
    texts = [row[2] for row in values(ledger_xlsx(made()), 0)]
    for _, _, measure in loaded.plan.walk():
        assert f"{measure.id.rpartition('.')[2]}、{measure.text}" in texts
    assert "10" in {row[3] for row in values(ledger_xlsx(made()), 0)}  # 5.3, as the source has it


def test_merged_cells_are_the_runs_of_the_source() -> None:
    value = made()
    sheet = opened(ledger_xlsx(value)).worksheets[0]
    head = head_of(sheet)
    expected = {
        (COLUMNS.index(name) + 1, head + 1 + first, head + 1 + last)
        for name in MERGED
        for first, last in runs(value.rows, name)
        if last > first
    }
    areas = [area for area in sheet.merged_cells.ranges if head < area.min_row <= head + len(value.rows)]
    assert {(area.min_col, area.min_row, area.max_row) for area in areas if area.min_col == area.max_col} == expected
    assert len(areas) == len(expected)


def test_a_filter_finds_the_text_under_all_of_a_merged_cell() -> None:
    data = ledger_xlsx(made())
    with ZipFile(BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    shown = opened(data).worksheets[0]
    assert shown.auto_filter.ref == f"A{head_of(shown)}:H{head_of(shown) + len(made().rows)}"
    merged = re.findall(r'<mergeCell ref="B(\d+):B(\d+)"', sheet)
    assert len(merged) == 12
    strings = {int(row): text for row, text in re.findall(r'<c r="B(\d+)"[^>]* t="s"><v>(\d+)<', sheet)}
    for first, last in merged:
        assert len({strings[row] for row in range(int(first), int(last) + 1)}) == 1


def test_the_other_sheets_are_by_division_and_by_due_date() -> None:
    value = made()
    data = ledger_xlsx(value)
    book = opened(data)
    assert book.sheetnames == ["台账", "按处室", "到期项次"]
    by_division, occurrences = values(data, 1), values(data, 2)
    assert [(row[0], row[2]) for row in by_division] == [(row["division"], row["id"]) for row in value.by_division]
    assert {row[1] for row in by_division} == {"牵头", "配合"}
    assert len(occurrences) == 124
    assert [row[0] for row in occurrences] == [str(row["due"]) for row in value.occurrences]
    assert [row[2] for row in occurrences] == [row["text"] for row in value.occurrences]
    for sheet in book.worksheets[1:]:
        assert not [area for area in sheet.merged_cells.ranges if area.min_row > head_of(sheet)]


def test_each_sheet_is_set_up_for_paper_and_screen() -> None:
    value = made()
    for sheet in opened(ledger_xlsx(value)).worksheets:
        head = head_of(sheet)
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.freeze_panes == f"A{head + 1}"
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert "截至2018年4月20日" in sheet.oddFooter.left.text
        assert "git提交5eb6458" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "第&P页,共&N页"
        written = [cell for row in sheet.iter_rows(min_row=head) for cell in row if cell.value]
        assert all(cell.alignment.wrap_text for cell in written)
        assert all(cell.border.left.style == "thin" for cell in written if cell.row <= head + len(value.rows))


def test_a_light_is_a_colour_and_a_word() -> None:
    value = made()
    sheet = opened(ledger_xlsx(value)).worksheets[0]
    head = head_of(sheet)
    tones = {"red": "past", "yellow": "soon", "green": "good", "grey": "muted", "blue": "note"}
    words = {"red": "红灯", "yellow": "黄灯", "green": "绿灯", "grey": "灰灯"}
    seen = set()
    for number, row in enumerate(value.rows, head + 1):
        if row.measure:
            colour = str(row.measure["light"])
            cell = sheet.cell(number, 8)
            assert cell.fill.fgColor.rgb == f"FF{INKS[tones[colour]].paper}"  # type: ignore[index]
            assert words[colour] in cell.value
            seen.add(colour)
    assert seen == {"red", "yellow", "grey"}


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_plan_holds_every_cell_is_a_string(text: str) -> None:
    data = ledger_xlsx(with_text(made(WORKED, date(2018, 6, 10)), text), [text])
    for sheet in opened(data).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.value is None or (cell.data_type == "s" and isinstance(cell.value, str)), cell.coordinate
                assert cell.hyperlink is None
                if cell.value and cell.value.startswith(("=", "+", "-", "@", "＝")):
                    assert cell.quotePrefix, "it would become a formula when edited"
    with ZipFile(BytesIO(data)) as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "/worksheets/sheet" in name]
    assert not [sheet for sheet in sheets if "<f>" in sheet or "<hyperlink" in sheet]
    shown = {cell.value for cell in opened(data).worksheets[2]["C"]}
    escaped = {
        "\x1b[31m红": "\\x1b[31m红", "a\x00b\x0bc\rd": "a\\x00b\\x0bc\\rd", "\ud800": "\\ud800",
        "\ufffe\uffff": "\\ufffe\\uffff", "\u202egpj.exe": "\\u202egpj.exe",
    }  # fmt: skip
    assert escaped.get(text, text) in shown


def test_a_text_that_no_cell_can_hold_stands_in_full_on_a_sheet_of_its_own() -> None:
    value = made(WORKED)
    text = "".join(chr(0x4E00 + number % 20_000) for number in range(32_768))
    pair = "𠮷" * 17_000  # fewer characters, more than Excel counts
    rows = (value.rows[0]._replace(text=text), value.rows[1]._replace(text=pair), *value.rows[2:])
    book = opened(ledger_xlsx(value._replace(rows=rows)))
    assert book.sheetnames[-1] == "全文"
    sheet = book["全文"]
    pieces: dict[str, str] = {}
    for number, piece in sheet.iter_rows(min_row=head_of(sheet) + 1, values_only=True):
        pieces[number] = pieces.get(number, "") + piece
    assert pieces == {"1": f"1、{text}", "2": f"2、{pair}"}
    first = book.worksheets[0].cell(head_of(book.worksheets[0]) + 1, 3).value
    assert first.startswith(f"1、{text[:100]}")
    assert first.endswith("……(共32770字,全文见“全文”表第1号)")
    assert book.worksheets[0].max_row < 40


def test_a_text_as_long_as_a_cell_can_hold_stays_in_it() -> None:
    value = made(WORKED)
    text = "一" * (32_767 - 2)
    data = ledger_xlsx(value._replace(rows=(value.rows[0]._replace(text=text), *value.rows[1:])))
    sheet = opened(data).worksheets[0]
    assert sheet.cell(head_of(sheet) + 1, 3).value == f"1、{text}"
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert max(height or 0 for height in heights) <= 409


def test_a_row_higher_than_a_spreadsheet_holds_is_split_and_merged() -> None:
    value = made(WORKED)
    text = "很长的一段话。" * 200
    data = ledger_xlsx(value._replace(rows=(value.rows[0]._replace(text=text), *value.rows[1:])))
    sheet = opened(data).worksheets[0]
    first = head_of(sheet) + 1
    area = next(area for area in sheet.merged_cells.ranges if (area.min_row, area.min_col) == (first, 3))
    together = sum(sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1))
    assert area.max_row > first
    assert together > 409
    state = next(area for area in sheet.merged_cells.ranges if (area.min_row, area.min_col) == (first, 8))
    assert state.max_row == area.max_row


def test_the_same_ledger_gives_the_same_bytes() -> None:
    data = ledger_xlsx(made())
    assert ledger_xlsx(made()) == data
    with ZipFile(BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = opened(data).properties
    assert properties.created.date() == properties.modified.date() == SPRING


def test_what_it_is_limited_to_stands_on_every_sheet() -> None:
    data = ledger_xlsx(made(wanted=Filter(search="工业")), ["筛选:“工业”"])
    for sheet in opened(data).worksheets:
        assert "筛选:“工业”" in [sheet.cell(row, 1).value for row in range(1, head_of(sheet))]


def test_a_ledger_without_rows_is_a_table_without_rows() -> None:
    data = ledger_xlsx(made(wanted=Filter(search="没有这样的话")))
    assert [cell.value for cell in opened(data).worksheets[0][4]] == HEADINGS
    assert values(data, 2) == []


def test_several_plans_are_told_apart() -> None:
    both = [read(PLAN), read(WORKED)]
    both[1] = both[1]._replace(plan=both[1].plan._replace(name="worked"))  # type: ignore[union-attr]
    data = ledger_xlsx(ledger(both, Filter(), SPRING))
    assert {"2018/1", "worked/1"} <= {row[0] for row in values(data, 0)}
    assert {row[0] for row in values(data, 2)} == {"2018", "worked"}


def test_in_english_it_is_english() -> None:
    messages.use("en")
    book = opened(ledger_xlsx(made(WORKED)))
    assert book.sheetnames == ["Ledger", "By division", "Due dates"]
    assert [cell.value for cell in book.worksheets[0][head_of(book.worksheets[0])]][:3] == ["No.", "Item", "Measure"]


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("path", [PLAN, QUARTER], ids=["plan", "with progress"])
def test_no_row_is_lower_than_libreoffice_would_make_it(tmp_path: Path, path: Path) -> None:
    """LibreOffice, left to itself, makes each row as high as its text; of merged cells it must be told each alone."""
    book = opened(ledger_xlsx(made(path, date(2018, 7, 10))))
    given: dict[str, list[float]] = {}
    alone = book.create_sheet("merged")
    asked: list[float] = []
    for sheet in book.worksheets[:3]:
        given[sheet.title] = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
        for area in list(sheet.merged_cells.ranges):
            top = sheet.cell(area.min_row, area.min_col)
            if area.min_col == area.max_col:
                cell = alone.cell(len(asked) + 1, area.min_col, top.value)
                cell.font, cell.alignment = copy(top.font), copy(top.alignment)
                alone.column_dimensions[cell.column_letter].width = sheet.column_dimensions[cell.column_letter].width
                asked.append(sum(given[sheet.title][area.min_row - 1 : area.max_row]))
            sheet.unmerge_cells(area.coord)
            top.value = None
        for row in range(1, sheet.max_row + 1):
            sheet.row_dimensions[row].height = None
    out = BytesIO()
    book.save(out)
    wanted = optimal_heights(out.getvalue(), tmp_path)
    compared = 0
    for name, heights in [*given.items(), ("merged", asked)]:
        for row, (height, need) in enumerate(zip(heights, wanted[name], strict=False), 1):
            if need and height:
                assert height >= need, (name, row)
                compared += need > 20  # more than a line
    assert compared > 200


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("path", [PLAN, QUARTER], ids=["plan", "with progress"])
def test_printed_on_a4_no_text_is_cut(tmp_path: Path, path: Path) -> None:
    data = ledger_xlsx(made(path, date(2018, 7, 10)))
    printed = on_paper(data, converted(data, "ledger.xlsx", "pdf", tmp_path))
    assert printed.cut == []
    assert printed.whole > 300
    assert printed.torn <= 5


@needs_office
@pytest.mark.slow
def test_libreoffice_prints_it_whole_on_a4(tmp_path: Path) -> None:
    value = made()
    pdf = converted(ledger_xlsx(value), "ledger.xlsx", "pdf", tmp_path)
    sizes = pdf_pages(pdf)
    assert {(round(width), round(height)) for width, height in sizes} == {(842, 595)}
    printed = pdf_text(pdf)
    for row in value.rows:
        assert bare(row.text) in printed, row.text
        assert bare(row.title) in printed, row.title
    assert printed.count("".join(HEADINGS)) >= 5  # on each page of the first sheet
    assert f"第{len(sizes)}页,共{len(sizes)}页" in printed
