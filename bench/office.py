"""Exporting the shipped plan to .xlsx and .docx, side by side with the bare libraries that write such files: a part of
speed.py.

The bare library gets the texts of planctl's own file, ready to be written, and writes as many cells, one format,
nothing merged, no page set up: what is left of the time is reading the plan, judging it and laying it out. Whole
processes are timed in turn (A B A B …), so that a machine whose speed drifts favours none.
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
AS_OF = "2018-04-20"

BARE_XLSX = """\
import json, sys, xlsxwriter
sheets = json.load(open(sys.argv[1], encoding="utf-8"))
book = xlsxwriter.Workbook(sys.argv[2], {"in_memory": True})
wrap = book.add_format({"text_wrap": True})
for name, rows in sheets.items():
    sheet = book.add_worksheet(name)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, wrap)
book.close()
"""
BARE_DOCX = """\
import json, sys, docx
rows = json.load(open(sys.argv[1], encoding="utf-8"))
document = docx.Document()
table = document.add_table(rows=0, cols=len(rows[0]))
for cells in rows:
    for cell, text in zip(table.add_row().cells, cells):
        cell.text = text
document.save(sys.argv[2])
"""


def export(path: Path) -> list[str]:
    """The command that writes a ledger."""
    planctl = str(Path(sys.executable).parent / "planctl")
    return [planctl, "export", str(path), "--as-of", AS_OF, "--plan", str(ROOT / "plans" / "2018.yaml")]


def texts_of_xlsx(path: Path) -> dict[str, list[list[str]]]:
    """The texts of a workbook, sheet by sheet; a merged cell's stands under each cell of it, as planctl writes it."""
    import openpyxl

    found = {}
    for sheet in openpyxl.load_workbook(path):
        rows = [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]
        for area in sheet.merged_cells.ranges:
            for row, column in area.cells:
                rows[row - 1][column - 1] = rows[area.min_row - 1][area.min_col - 1]
        found[sheet.title] = rows
    return found


def texts_of_docx(path: Path) -> list[list[str]]:
    """The texts of a document's one table."""
    import docx

    return [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[0].rows]


def medians(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Median seconds of each command, run in turn; the first turn only warms up."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if turn:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def ledgers(folder: Path, runs: int) -> list[tuple[str, float, str]]:
    """Each ledger, after the bare library that writes as many cells: median seconds, and the ratio to that library."""
    rows = []
    for form, bare, library in (("xlsx", BARE_XLSX, "XlsxWriter"), ("docx", BARE_DOCX, "python-docx")):
        made, texts = folder / f"ledger.{form}", folder / f"{form}.json"
        subprocess.run(export(made), check=True, capture_output=True)
        read: object = texts_of_xlsx(made) if form == "xlsx" else texts_of_docx(made)
        texts.write_text(json.dumps(read), encoding="utf-8")
        alone = [sys.executable, "-c", bare, str(texts), str(folder / f"bare.{form}")]
        found = medians({f"{library}: the same cells": alone, f"planctl export ledger.{form}": export(made)}, runs)
        base = next(iter(found.values()))
        rows += [(what, seconds, f"{seconds / base:.2f}") for what, seconds in found.items()]
    return rows
