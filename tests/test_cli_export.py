"""planctl export as a person runs it: which file, in which language, and what it refuses."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from conftest import PLAN, ROOT, SMALL, Cli, Process
from office_samples import WORKED

DAY = ("--as-of", "2018-04-20")
OFFICE = ("xlsxwriter", "docx", "lxml", "openpyxl")

RUN = """\
import sys
for name in sys.argv[1].split():
    sys.modules[name] = None
from planctl.cli.main import run
status = run(sys.argv[2:])
print(*sorted(name for name in sys.modules if sys.modules[name] is not None), file=sys.stderr)
sys.exit(status)
"""


def without(*words: str, hidden: str = "", lang: str = "en") -> "subprocess.CompletedProcess[str]":
    """planctl in a process of its own in which these modules cannot be imported; it says which ones it did import."""
    return subprocess.run(
        [sys.executable, "-c", RUN, hidden, *words], cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PLANCTL_LANG": lang, "PATH": ""},
    )  # fmt: skip


def sheet(path: Path) -> Any:
    return openpyxl.load_workbook(path).worksheets[0]


def test_the_ending_says_which_ledger(cli: Cli, tmp_path: Path) -> None:
    for name in ("台账.xlsx", "台账.docx"):
        result = cli("export", str(tmp_path / name), *DAY)
        assert (result.status, result.out, result.err) == (0, "", f"planctl: written to {tmp_path / name}\n")
    assert len(list(sheet(tmp_path / "台账.xlsx").rows)) > 49
    assert len(docx.Document(str(tmp_path / "台账.docx")).tables[0].rows) == 52


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "two files are named, {} and {}; an export writes one"),
                       ("zh", "写了两个文件名:{} 和 {};一次只导出一个文件")],
)  # fmt: skip
def test_of_two_names_none_is_dropped(cli: Cli, tmp_path: Path, lang: str, said: str) -> None:
    names = [str(tmp_path / "x.xlsx"), str(tmp_path / "y.xlsx")]
    for words in ([names[0], "-o", names[1]], [names[0], "-o", names[1], "--to-fill", "--division", "工业园区处"]):
        result = cli("export", *words, *DAY, lang=lang)
        assert (result.status, result.out, result.err) == (2, "", f"planctl: {said.format(*names)}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_chinese_plan_gives_a_chinese_file_unless_told_otherwise(cli: Cli, process: Process, tmp_path: Path) -> None:
    cli("export", str(tmp_path / "a.xlsx"), *DAY, lang=None)
    assert sheet(tmp_path / "a.xlsx").title == "台账"
    cli("export", str(tmp_path / "b.xlsx"), *DAY, "--lang", "en")
    assert sheet(tmp_path / "b.xlsx").title == "Ledger"
    # What goes wrong is said in the language of whoever runs it.
    done = process("export", str(tmp_path), "--format", "xlsx", *DAY, env={"PLANCTL_LANG": "", "LANG": "C"})
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr


def test_a_filter_is_that_of_the_questions_and_is_said(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert cli("export", str(path), *DAY, "--division", "工业园区处", "--light", "yellow", "--lang", "zh").status == 0
    texts = [row[0] for row in sheet(path).iter_rows(values_only=True)]
    assert "筛选：责任处室 工业园区处，亮灯 黄" in texts
    assert "共2项责任事项、2项措施，截至2018-04-20" in texts


def test_bytes_go_to_a_pipe(process: Process) -> None:
    for form in ("xlsx", "docx"):
        done = process("export", "--format", form, *DAY)
        assert (done.returncode, done.stdout[:2]) == (0, b"PK")
    assert openpyxl.load_workbook(io.BytesIO(process("export", "--format", "xlsx", *DAY).stdout)).sheetnames


@pytest.mark.parametrize("name", ["ledger.xlsx", "ledger.docx"])
def test_what_a_plan_lacks_is_said_in_the_file(cli: Cli, tmp_path: Path, name: str) -> None:
    plan = tmp_path / "2018.yaml"
    plan.write_text(SMALL.format(deadline="见附件", extra=""), encoding="utf-8")
    path = tmp_path / name
    result = cli("export", str(path), *DAY, "--plan", str(plan), "--lang", "zh")
    assert result.status == 1
    written, said, *_ = result.err.replace("planctl: ", "").splitlines()
    assert written == f"已写入 {path}"
    found = (
        [row[0] for row in sheet(path).iter_rows(values_only=True)]
        if name.endswith("xlsx")
        else [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    )
    assert said.translate(str.maketrans(":;", "：；")) in [text.replace("plans：", "plans:") for text in found if text]


@pytest.mark.parametrize(
    ("form", "module", "library"), [("xlsx", "xlsxwriter", "XlsxWriter"), ("docx", "docx", "python-docx")]
)
def test_a_missing_library_is_one_line_before_anything_else(
    tmp_path: Path, form: str, module: str, library: str
) -> None:
    path = tmp_path / f"ledger.{form}"
    done = without("export", str(path), "--plan", "no-such-plan.yaml", hidden=module)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        f"planctl: .{form} files need {library}, which is not installed; in the clone of planctl: "
        'pip install ".[office]", or anywhere: pip install XlsxWriter python-docx'
    )
    assert not path.exists()
    done = without("export", str(path), hidden=module, lang="zh")
    assert f"要用 {library},这里没有安装" in done.stderr
    if form == "xlsx":
        words = ("export", "--division", "工业园区处", "--to-fill", str(path))
        assert without(*words, hidden=module).returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("due", "--quarter", "Q2"), ("list", "--format", "html"), ("status",), ("validate",),
        ("export", "--format", "csv"), ("export", "--format", "html"), ("export", "--format", "jsonl"),
        ("export", "--help"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_other_command_loads_an_office_library(words: tuple[str, ...]) -> None:
    done = without(*words)
    assert done.returncode == 0
    loaded = set(done.stderr.split())
    assert "planctl.cli.main" in loaded
    assert not loaded & {*OFFICE}
    assert without(*words, hidden=" ".join(OFFICE)).returncode == 0


def test_one_office_library_does_not_load_the_other(tmp_path: Path) -> None:
    assert without("export", str(tmp_path / "a.xlsx"), *DAY, hidden="docx lxml").returncode == 0
    assert without("export", str(tmp_path / "a.docx"), *DAY, hidden="xlsxwriter openpyxl").returncode == 0


def test_a_divisions_sheet_holds_what_it_has_still_to_do(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    result = cli("export", "--division", "工业园区处", "--to-fill", str(path), *DAY)
    assert (result.status, result.out, result.err) == (0, "", f"planctl: written to {path}\n")
    book = openpyxl.load_workbook(path)
    about = {key: value for key, value, *_ in book["planctl"].iter_rows(values_only=True)}
    assert (about["division"], about["rows"], about["language"]) == ("工业园区处", "8", "en")
    # A name may be shortened as everywhere.
    assert cli("export", "--division", "工业园", "--to-fill", str(tmp_path / "b.xlsx"), *DAY).status == 0


def test_a_sheet_that_is_there_is_never_replaced(cli: Cli, tmp_path: Path) -> None:
    path, link = tmp_path / "sheet.xlsx", tmp_path / "link.xlsx"
    path.write_bytes(b"filled in")
    link.symlink_to(path)
    for name in (path, link):
        result = cli("export", "--division", "工业园区处", "--to-fill", str(name), *DAY)
        assert result.status == 2
        assert result.err == (
            f"planctl: {name}: is there already and was left as it is, as it may have been filled in; "
            "choose another name\n"
        )
        assert path.read_bytes() == b"filled in"
    result = cli("export", "--division", "工业园区处", "--to-fill", str(path), *DAY, lang="zh")
    assert "已经存在,可能已有人填过,没有改动" in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "a sheet to fill in is for one division; name it: --division NAME"),
        (("--division", "工业园区处", "--division", "经济运行处"), "a sheet to fill in is for one division"),
        (("--division", "-"), "a sheet to fill in is for one division"),
        (("--division", "没有的处"), "no division is called '没有的处'"),
    ],
    ids=["none", "two", "nobody", "unknown"],
)
def test_a_sheet_is_for_one_division(cli: Cli, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    result = cli("export", *words, "--to-fill", str(tmp_path / "sheet.xlsx"), *DAY)
    assert result.status == 2
    assert said in result.err
    assert not (tmp_path / "sheet.xlsx").exists()


def test_a_sheet_is_for_one_plan(cli: Cli, tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    for name, year in (("2018.yaml", "2018"), ("2019.yaml", "2019")):
        text = PLAN.read_text(encoding="utf-8").replace("year: 2018", f"year: {year}")
        (plans / name).write_text(text, encoding="utf-8")
    words = ("export", "--division", "工业园区处", "--to-fill", "sheet.xlsx", *DAY)
    result = cli(*words, "--all-plans", cwd=tmp_path)
    assert result.status == 2
    assert "is for one plan, and 2 are chosen; name one with --plan: plans/2018.yaml plans/2019.yaml" in result.err
    assert cli(*words, cwd=tmp_path).status == 0


def test_a_sheet_is_a_workbook(cli: Cli, tmp_path: Path) -> None:
    for name in ("sheet.docx", "sheet.csv", "sheet"):
        result = cli("export", "--division", "工业园区处", "--to-fill", str(tmp_path / name), *DAY)
        assert result.status == 2
        assert "Use one of these endings: .xlsx" in result.err
    assert "name a file to write" in cli("export", "--division", "工业园区处", "--to-fill", *DAY).err


def test_where_nothing_is_open_there_is_no_sheet(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    words = ("export", "--division", "科学技术处", "--search", "没有这样的话", "--to-fill", str(path))
    result = cli(*words, *DAY)
    assert (result.status, result.out) == (0, "")
    assert (
        result.err
        == "planctl: nothing of what was asked for, led by 科学技术处, is open as of 2018-04-20; no file was written\n"
    )
    assert not path.exists()


def test_what_else_a_sheet_was_limited_to_stands_on_it(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    words = ("--plan", str(WORKED), "--as-of", "2018-06-10", "--lang", "zh", "--timing", "overdue")
    assert cli("export", "--division", "经济运行处", "--to-fill", str(path), *words).status == 0
    texts = [row[0] for row in sheet(path).iter_rows(values_only=True)]
    assert "筛选：时序 逾期" in texts
    assert texts[-1] == "2.1"


def test_a_sheet_makes_no_folder(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "sheet.xlsx"
    result = cli("export", "--division", "工业园区处", "--to-fill", str(path), *DAY)
    assert (result.status, result.err) == (2, f"planctl: {path}: cannot be written (No such file or directory)\n")
    assert not path.parent.exists()
