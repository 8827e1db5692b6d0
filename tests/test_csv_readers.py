"""CSV as other programs read it: Python's csv and LibreOffice, from files and from streams, in UTF-8 and in GBK."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from conftest import PLAN, ROOT, Process

from planctl.views import safe

QUARTER = ROOT / "docs" / "quarter" / "2018.yaml"
COMMANDS = {"ledger": ("export", "--format", "csv"), "due": ("due", "--all", "--format", "csv")}
BOM = b"\xef\xbb\xbf"
# What GBK lacks, beside what it has: “”—… and the characters of names.
BEYOND = "𠮷祥、朱镕基、€5亿、✓已办、“新两园”——……①"

Rows = list[list[str]]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with progress, whose first text has what GBK lacks."""
    path = tmp_path / "2018.yaml"
    text = QUARTER.read_text(encoding="utf-8").replace("      对标《", f"      {BEYOND}对标《", 1)
    assert BEYOND in text
    path.write_text(text, encoding="utf-8")
    return path


def read(text: str) -> Rows:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def written(process: Process, name: str, plan: Path, tmp_path: Path) -> bytes:
    """The file that a command writes."""
    target = tmp_path / f"{name}.csv"
    done = process(*COMMANDS[name], "-o", str(target), "--plan", str(plan), "--as-of", "2018-07-01")
    assert (done.returncode, done.stdout) == (0, b"")
    return target.read_bytes()


def printed(process: Process, name: str, plan: Path, encoding: str) -> bytes:
    words = (*COMMANDS[name], "--plan", str(plan), "--as-of", "2018-07-01")
    return process(*words, env={"PYTHONIOENCODING": encoding}).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_files_begin_with_a_byte_order_mark_and_streams_do_not(
    process: Process, plan: Path, tmp_path: Path, name: str
) -> None:
    data = written(process, name, plan, tmp_path)
    assert data.startswith(BOM)
    assert not data.startswith(BOM * 2)
    stream = printed(process, name, plan, "utf-8")
    assert data == BOM + stream


@pytest.mark.parametrize("name", COMMANDS)
def test_both_encodings_hold_the_same_cells(process: Process, plan: Path, tmp_path: Path, name: str) -> None:
    file = read(written(process, name, plan, tmp_path).decode("utf-8-sig"))
    assert len({len(row) for row in file}) == 1
    assert len(file) == {"ledger": 52, "due": 125}[name]
    assert any(BEYOND in cell for row in file for cell in row)
    assert read(printed(process, name, plan, "utf-8").decode("utf-8")) == file
    gbk = read(printed(process, name, plan, "gbk").decode("gbk"))
    assert gbk == [[safe.encodable(cell, "gbk") for cell in row] for row in file]
    shown = BEYOND.replace("𠮷", "\\U00020bb7").replace("€", "\\u20ac").replace("✓", "\\u2713")
    assert any(shown in cell for row in gbk for cell in row)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_plan_within_gbk_gives_the_very_same_cells(process: Process, tmp_path: Path, name: str) -> None:
    file = read(written(process, name, PLAN, tmp_path).decode("utf-8-sig"))
    assert read(printed(process, name, PLAN, "gbk").decode("gbk")) == file


def opened(path: Path, charset: int, columns: int) -> Rows:
    """The cells as LibreOffice has them, none taken for a number or a date; `charset` is its number for an encoding."""
    texts = "/".join(f"{column}/2" for column in range(1, columns + 1))
    done = subprocess.run(
        [
            "soffice", "--headless", f"-env:UserInstallation={(path.parent / 'profile').as_uri()}",
            f"--infilter=CSV:44,34,{charset},1,{texts}", "--convert-to", "xlsx", "--outdir", str(path.parent),
            str(path),
        ],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    target = path.with_suffix(".xlsx")
    assert target.exists(), done.stderr
    sheet = openpyxl.load_workbook(target).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("encoding", "charset"), [("utf-8", 76), ("gbk", 67)])
def test_an_office_reads_the_same_cells(
    process: Process, plan: Path, tmp_path: Path, name: str, encoding: str, charset: int
) -> None:
    wanted = read(written(process, name, plan, tmp_path).decode("utf-8-sig"))
    if encoding == "gbk":
        (tmp_path / f"{name}.csv").write_bytes(printed(process, name, plan, encoding))
        wanted = [[safe.encodable(cell, encoding) for cell in row] for row in wanted]
    assert opened(tmp_path / f"{name}.csv", charset, len(wanted[0])) == wanted
