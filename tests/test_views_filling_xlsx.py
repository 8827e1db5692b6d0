"""The sheet that a division fills in, read back by openpyxl as an import will, and drawn by LibreOffice."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import PLAN
from office_samples import (
    HOSTILE,
    SPRING,
    WORKED,
    bare,
    converted,
    needs_office,
    on_paper,
    opened,
    origins,
    pdf_pages,
    pdf_text,
    read,
)

from planctl import messages
from planctl.queries.filters import make
from planctl.reports.filling import Filling, filling
from planctl.views.filling_xlsx import filling_xlsx

JUNE = date(2018, 6, 10)
DIVISION = "经济运行处"
TYPED = ["状态", "进展情况", "存在问题", "下一步打算", "完成日期", "佐证材料"]


@pytest.fixture(autouse=True)
def chinese() -> None:
    messages.use("zh")


def made(commit: str | None = "5eb6458") -> Filling:
    loaded = read(WORKED, JUNE)
    return filling(loaded, make([loaded], divisions=(DIVISION,)), DIVISION, JUNE, origins(loaded, commit, changed=True))


def machine(book: Any) -> dict[str, list[str]]:
    """The hidden sheet as an import reads it."""
    found = {}
    for key, *cells in book["planctl"].iter_rows(values_only=True):
        found[key] = [cell for cell in cells if cell is not None]
    return found


def table(book: Any) -> list[dict[str, Any]]:
    """The form's rows by the names of its columns."""
    about = machine(book)
    sheet = book[about["sheet"][0]]
    first = int(about["head"][0]) + 1
    last = first + int(about["rows"][0]) - 1
    return [
        dict(zip(about["columns"], row, strict=True))
        for row in sheet.iter_rows(min_row=first, max_row=last, max_col=len(about["columns"]))
    ]


def test_a_row_says_what_it_is_about_and_leaves_the_rest_open() -> None:
    value = made()
    rows = table(opened(filling_xlsx(value)))
    assert [(row["id"].value, row["period"].value) for row in rows] == [
        (row["id"], row["period"]) for row in value.rows
    ]
    first = {name: cell.value for name, cell in rows[0].items()}
    assert first == {
        "id": "2.1", "period": "2018-05", "item": "强化运行调度", "text": "召开调度会", "deadline": "每月",
        "due": "2018-05-31", "now": "未开始\n红灯:逾期10天", "state": None, "note": None, "problem": None,
        "next": None, "done_on": None, "evidence": None,
    }  # fmt: skip
    stage = next(row for row in rows if row["id"].value == "2.2")
    assert stage["period"].value == "2018-06-30"
    assert stage["deadline"].value.endswith("节点:开工")
    assert rows[-1]["due"].value == "(无日期)"


def test_the_form_says_for_whom_of_when_and_of_which_plan_it_is() -> None:
    value = made()
    sheet = opened(filling_xlsx(value)).worksheets[0]
    assert sheet["A1"].value == "2018年度办理方案进展填报表"
    assert sheet["A2"].value == (
        f"填报处室:经济运行处\u3000截至2018年6月10日\u3000共11行待填\u3000方案校验码:{value.checksum}"
    )
    head = [cell.value for cell in sheet[4]]
    assert head[-6:] == TYPED


def test_only_the_columns_to_fill_can_be_typed_into_and_what_is_typed_stays_text() -> None:
    book = opened(filling_xlsx(made()))
    for row in table(book):
        for name, cell in row.items():
            typed = name in ("state", "note", "problem", "next", "done_on", "evidence")
            assert cell.protection.locked is not typed
            assert (cell.number_format == "@") is typed
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    form = book.worksheets[0].protection  # what is false is not forbidden
    assert not form.autoFilter
    assert not form.sort
    assert not form.formatRows
    assert not form.formatColumns
    assert form.deleteRows
    assert form.insertRows


def test_the_state_is_chosen_from_a_list_and_every_column_says_what_to_type() -> None:
    book = opened(filling_xlsx(made()))
    checks = {str(each.sqref)[0]: each for each in book.worksheets[0].data_validations.dataValidation}
    assert [checks[letter].promptTitle for letter in "HIJKLM"] == TYPED
    assert {str(check.sqref)[1:] for check in checks.values()} == {f"5:{letter}15" for letter in "HIJKLM"}
    state = checks["H"]
    assert state.type == "list"
    assert state.formula1 == '"未开始,进行中,已完成,持续推进"'
    assert state.showErrorMessage
    assert state.error == "请从列表中选择:未开始、进行中、已完成、持续推进。"
    assert not state.showDropDown  # which would hide the arrow
    assert "2018-05-28 或 5月28日" in checks["L"].prompt
    assert "文号" in checks["M"].prompt


def test_a_program_finds_what_it_needs_on_a_hidden_sheet() -> None:
    value = made()
    book = opened(filling_xlsx(value))
    assert book.sheetnames == ["填报", "填表说明", "planctl"]
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "visible", "hidden"]
    assert book.active.title == "填报"
    assert machine(book) == {
        "format": ["planctl-fill/1"], "plan": ["worked"], "title": ["2018年度办理方案"], "year": ["2018"],
        "file": ["worked.yaml"], "division": ["经济运行处"], "as_of": ["2018-06-10"],
        "checksum": [value.checksum], "commit": ["5eb6458"], "changed": ["yes"], "language": ["zh"],
        "sheet": ["填报"], "head": ["4"], "rows": ["11"],
        "columns": ["id", "period", "item", "text", "deadline", "due", "now", "state", "note", "problem", "next",
                    "done_on", "evidence"],
        "states": ["not_started", "in_progress", "done", "ongoing"],
        "words": ["未开始", "进行中", "已完成", "持续推进"],
    }  # fmt: skip
    assert "commit" in machine(opened(filling_xlsx(made(commit=None))))


def test_it_explains_itself_in_plain_words() -> None:
    value = made()
    sheet = opened(filling_xlsx(value))["填表说明"]
    text = "\n".join(row[0] or "" for row in sheet.iter_rows(values_only=True))
    for words in ("只填“填报”表的浅黄色各列", "未开始、进行中、已完成、持续推进", "5月28日", "文号", value.checksum):
        assert words in text


def test_a_long_title_of_an_item_is_shortened_visibly() -> None:
    value = made()
    rows = tuple({**row, "item_title": "一" * 41} for row in value.rows)
    assert table(opened(filling_xlsx(value._replace(rows=rows))))[0]["item"].value == "一" * 40 + "……"


def test_a_row_stays_one_row_however_much_it_says() -> None:
    value = made()
    rows = ({**value.rows[0], "text": "很长的一段话。" * 200}, *value.rows[1:])
    book = opened(filling_xlsx(value._replace(rows=rows)))
    assert table(book)[0]["text"].value == "很长的一段话。" * 200
    assert table(book)[1]["id"].value == value.rows[1]["id"]
    assert not [area for area in book.worksheets[0].merged_cells.ranges if area.min_row > 4]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_plan_holds_every_cell_is_a_string(text: str) -> None:
    value = made()
    swapped = {"id": text, "text": text, "deadline": text, "item_title": text}
    rows = tuple({**row, **swapped} for row in value.rows)
    plan = value.plan._replace(title=text, name=text)
    data = filling_xlsx(value._replace(plan=plan, division=text, rows=rows), [text])
    for sheet in opened(data).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.value is None or cell.data_type == "s"
                assert cell.hyperlink is None
    with ZipFile(BytesIO(data)) as package:
        assert not [name for name in package.namelist() if b"<f>" in package.read(name)]


def test_the_same_division_and_day_give_the_same_bytes() -> None:
    assert filling_xlsx(made()) == filling_xlsx(made())


def test_in_english_the_states_are_english() -> None:
    messages.use("en")
    about = machine(opened(filling_xlsx(made())))
    assert about["language"] == ["en"]
    assert about["words"] == ["not started", "in progress", "done", "ongoing"]


@needs_office
@pytest.mark.slow
def test_printed_on_a4_no_text_is_cut(tmp_path: Path) -> None:
    loaded = read(PLAN)
    value = filling(loaded, make([loaded], divisions=(DIVISION,)), DIVISION, SPRING, origins(loaded))
    data = filling_xlsx(value)
    printed = on_paper(data, converted(data, "form.xlsx", "pdf", tmp_path))
    assert (printed.torn, printed.cut) == (0, [])
    assert printed.whole > 50


@needs_office
@pytest.mark.slow
def test_libreoffice_keeps_the_form_and_prints_it_on_a4(tmp_path: Path) -> None:
    value = made()
    pdf = converted(filling_xlsx(value), "form.xlsx", "pdf", tmp_path)
    assert {(round(width), round(height)) for width, height in pdf_pages(pdf)} == {(842, 595)}
    printed = pdf_text(pdf)
    assert value.checksum in printed
    for row in value.rows:
        assert bare(str(row["text"])) in printed
    saved = converted(filling_xlsx(value), "form.xlsx", "xlsx", tmp_path)
    book = opened(saved.read_bytes())
    about = machine(book)
    assert about["checksum"] == [value.checksum]
    assert [(row["id"].value, row["period"].value) for row in table(book)] == [
        (row["id"], row["period"]) for row in value.rows
    ]
    assert table(book)[0]["note"].number_format == "@"
    assert not table(book)[0]["note"].protection.locked
