"""Ledgers and other programs' views of Office files: what the tests of views/*_xlsx.py and *_docx.py share."""

import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

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
