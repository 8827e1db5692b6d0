"""Ledgers and other programs' views of Office files: what the tests of views/*_xlsx.py and *_docx.py share."""

import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple

import openpyxl
import pytest
from conftest import PLAN, ROOT

from planctl.plan.loaded import Loaded
from planctl.progress.known import known
from planctl.queries.answer import Value
from planctl.queries.filters import Filter
from planctl.reports.document import Origin, origins_of
from planctl.reports.ledger import Ledger, ledger
from planctl.store.load import load

WORKED: Final = ROOT / "tests" / "cases" / "plans" / "worked.yaml"
QUARTER: Final = ROOT / "docs" / "quarter" / "2018.yaml"
SPRING: Final = date(2018, 4, 20)

# What a spreadsheet or a document could take for its own language, or cannot hold.
HOSTILE: Final = (
    "=1+1", "＝1", "+1", "-1", "@x", "{=SUM(A1:A2)}", "http://example.org/x", "mailto:a@b.cn", "'quoted", "007", "1.10",
    "2018-04-20", "TRUE", "#N/A", "\x1b[31m红", "a\x00b\x0bc\rd", "\ud800", "\ufffe\uffff", "_x0041_", "&P &[Page]",
    "<w:p/> & ]]>", "a\tb", "第一行\n第二行", "\u202egpj.exe", "𠮷 € ✓",
)  # fmt: skip

needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
# The office's own columns.
HEADINGS = ["序号", "责任事项", "具体工作内容", "完成时限", "分管领导", "责任处室", "进展情况", "状态"]


def read(path: Path, as_of: date = SPRING) -> Loaded:
    """A plan file as it was known on a day."""
    loaded = load(path)
    assert loaded.plan is not None
    return loaded._replace(plan=known(loaded.plan, as_of))


def origins(loaded: Loaded, commit: str | None = "5eb6458", changed: bool = False) -> tuple[Origin, ...]:
    """Where a document of the plan comes from."""
    return origins_of([loaded], {loaded.path: (commit, changed) if commit else None})


def made(path: Path = PLAN, as_of: date = SPRING, wanted: Filter | None = None) -> Ledger:
    """The ledger of a plan file."""
    loaded = read(path, as_of)
    return ledger([loaded], wanted or Filter(), as_of, origins(loaded))


def with_text(value: Ledger, text: str) -> Ledger:
    """A ledger that has this text in every place that a plan's author can write to."""
    rows = tuple(
        row._replace(item=text, title=text, text=text, deadline=text, leaders=(text,), lead=(text,), support=None,
                     latest=row.latest and row.latest._replace(note=text, by=text))
        for row in value.rows
    )  # fmt: skip
    plans = tuple(plan._replace(title=text, issuer=text, chief=text) for plan in value.plans)
    swapped: dict[str, Value] = {"id": text, "text": text, "deadline": text, "lead": (text,), "leaders": (text,)}
    return value._replace(
        plans=plans,
        rows=rows,
        by_division=tuple({**row, **swapped, "division": text} for row in value.by_division),
        occurrences=tuple({**row, **swapped, "milestone": text} for row in value.occurrences),
        origins=tuple(origin._replace(title=text) for origin in value.origins),
    )


def opened(data: bytes) -> Any:
    """A workbook as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(data))


def converted(data: bytes, name: str, form: str, folder: Path) -> Path:
    """A file as LibreOffice, with a profile of its own, writes it in another format."""
    source = folder / name
    source.write_bytes(data)
    out = folder / "converted"
    profile = (folder / "profile").as_uri()
    words = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", str(out)]
    subprocess.run([*words, str(source)], check=True, capture_output=True, timeout=180)
    return out / f"{source.stem}.{form}"


def pdf_text(path: Path) -> str:
    """The text of a PDF in the order in which it is drawn, without white space: programs break lines as they like."""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return bare(done.stdout.decode())


def pdf_pages(path: Path) -> list[tuple[float, float]]:
    """The sizes of all pages of a PDF in points."""
    done = subprocess.run(["pdfinfo", "-l", "-1", str(path)], check=True, capture_output=True)
    return [(float(w), float(h)) for w, h in re.findall(r"size: +([\d.]+) x ([\d.]+) pts", done.stdout.decode())]


def bare(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())


def optimal_heights(data: bytes, folder: Path) -> dict[str, list[float]]:
    """For each sheet of a workbook without heights the points that LibreOffice gives its rows."""
    flat = converted(data, "given.xlsx", "fods", folder).read_text(encoding="utf-8")
    # It trusts the heights in files of its own making.
    flat = re.sub(r"<meta:generator>[^<]*", "<meta:generator>another", re.sub(r' style:row-height="[^"]*"', "", flat))
    flat = flat.replace('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"')
    book = openpyxl.load_workbook(converted(flat.encode(), "free.fods", "xlsx", folder))
    return {
        sheet.title: [sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)]
        for sheet in book.worksheets
    }


class Printed(NamedTuple):
    """How many cells of several lines stand whole on paper, how many go on behind the end of a page, and those for
    which the rows have too little room."""

    whole: int
    torn: int
    cut: list[str]


def on_paper(data: bytes, pdf: Path) -> Printed:
    """A workbook's cells beside what LibreOffice printed of them, column by column of the page."""
    whole = torn = 0
    cut = []
    for sheet in opened(data).worksheets:
        if not sheet.auto_filter.ref:
            continue
        head, end = (int(row) for row in re.findall(r"\d+", sheet.auto_filter.ref))
        widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[head]]
        last = {(area.min_row, area.min_col): area.max_row for area in sheet.merged_cells.ranges}
        for place, width in enumerate(widths):
            lines = printed_lines(pdf, 39.6 + 762.7 * sum(widths[:place]) / sum(widths), 762.7 * width / sum(widths))
            for row in range(head + 1, end + 1):
                text = sheet.cell(row, place + 1).value or ""
                if len(bare(text)) < 12:
                    continue
                count = lines_of(text, lines)
                rows = range(row, last.get((row, place + 1), row) + 1)
                if count is None:
                    torn += 1
                elif count * 14.95 > sum(sheet.row_dimensions[each].height for each in rows):
                    cut.append(text)
                else:
                    whole += 1
    return Printed(whole, torn, cut)


def printed_lines(pdf: Path, left: float, width: float) -> list[str]:
    """The lines that a PDF has in a column of its pages, from `left` on, in points; without white space."""
    crop = ("-r", "288", "-x", str(int(left * 4)), "-y", "0", "-W", str(int(width * 4)), "-H", "5000")
    done = subprocess.run(["pdftotext", "-raw", *crop, str(pdf), "-"], check=True, capture_output=True)
    return [line for line in map(bare, done.stdout.decode().split("\n")) if line]


def lines_of(text: str, printed: list[str]) -> int | None:
    """On how many of the printed lines a text stands; None where it does not stand there whole."""
    wanted = bare(text)
    for start, line in enumerate(printed):
        got = ""
        for end in range(start, len(printed) if wanted.startswith(line) else start):
            got += printed[end]
            if got == wanted:
                return end - start + 1
            if not wanted.startswith(got):
                break
    return None
