"""What only a real process shows: pipes, encodings, signals, hostile plans, which modules are loaded."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import PLAN, ROOT, Process

posix = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX matter")

HOSTILE = """\
format: planctl/1
title: "\\e]52;c;aGk=\\a标题"
year: 2018
conventions: {before_month: inclusive}
divisions: [一处]
items:
- id: "1"
  title: "[/] [todo] :warning: \\e[31m红"
  lead: 一处
  leaders: []
  measures:
  - id: "1.1"
    text: "=1+1 [/bold] [todo] :warning: 𠮷 € ✓ \\e[2J\\u202e倒"
    deadline: 二季度
    note: "|a|b|"
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "2018.yaml"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


def test_the_main_command(process: Process) -> None:
    done = process("due", "--quarter", "Q2", env={"PLANCTL_AS_OF": "2018-04-20"})
    assert done.returncode == 0
    assert done.stderr == b""
    assert "34 due: 13 one-off measures, 7 recurring measures (21 times)" in done.stdout.decode()


def test_piped_nothing_is_folded_or_cut(process: Process) -> None:
    text = process("list").stdout.decode()
    assert "…" not in text
    for row in json.loads(process("list", "--format", "json").stdout)["rows"]:
        assert row["text"] in text


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp936", "latin-1", "cp1252"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
def test_no_encoding_makes_it_fail(process: Process, hostile: Path, encoding: str, form: str) -> None:
    env = {"PYTHONIOENCODING": encoding}
    done = process("list", "--plan", str(hostile), "--format", form, env=env)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    text = done.stdout.decode(encoding)
    if form in ("json", "jsonl"):
        rows = json.loads(text)["rows"] if form == "json" else [json.loads(text.splitlines()[0])]
        assert "𠮷 € ✓" in rows[0]["text"]
    for words in (("validate",), ("explain", "PL102"), ("--help",), ("due", "--help"), ("nonsense",)):
        done = process(*words, env={**env, "PLANCTL_LANG": "zh"})
        assert b"Traceback" not in done.stderr
        # Help is Typer's to print: it takes ASCII for a mistake in the settings and writes UTF-8.
        (done.stdout + done.stderr).decode("utf-8" if encoding == "ascii" and "--help" in words else encoding)


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_nothing_in_a_plan_reaches_a_terminal_as_an_escape(process: Process, hostile: Path, form: str) -> None:
    for words in (("list",), ("show", "1"), ("show", "1.1"), ("due", "--all"), ("status",)):
        done = process(*words, "--plan", str(hostile), "--format", form, "--color", "always")
        text = done.stdout.decode() + done.stderr.decode()
        assert "\x1b]" not in text
        assert "\x1b[2J" not in text
        assert "\u202e" not in text
    assert "[todo] :warning:" in process("list", "--plan", str(hostile)).stdout.decode()


def test_findings_of_a_hostile_plan_are_safe_too(process: Process, tmp_path: Path) -> None:
    path = tmp_path / "2018.yaml"
    path.write_bytes(HOSTILE.replace("lead: 一处", "lead: 一\x1b[31m处").encode())
    done = process("validate", str(path))
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr
    assert "U+001B" in done.stdout.decode()


@posix
@pytest.mark.slow
def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    command = f"{sys.executable} -m planctl due --all --format json --as-of 2018-05-20 | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)
    assert done.stdout == b"{\n"
    assert done.stderr == b""


@posix
@pytest.mark.slow
def test_an_interrupt_is_quiet_and_130(tmp_path: Path) -> None:
    fifo = tmp_path / "out"
    os.mkfifo(fifo)
    child = subprocess.Popen(
        [sys.executable, "-m", "planctl", "due", "--all", "--format", "json", "-o", str(fifo), "--as-of", "2018-05-20"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    time.sleep(1.5)  # it waits for a reader of the pipe
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=20)
    assert child.returncode == 130
    assert err == b""


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (
            ("due", "--quarter", "Q2", "--format", "json"),
            {"rich", "csv", "planctl.views.pages", "planctl.views.blocks"},
        ),
        (("due", "--quarter", "Q2"), {"rich", "json", "csv"}),
        (("--help",), {"rich", "yaml", "dateutil"}),
        (("explain", "PL102"), {"rich", "yaml", "dateutil"}),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_a_command_loads_only_what_it_needs(words: tuple[str, ...], unwanted: set[str]) -> None:
    code = (
        "import sys, typer\nbefore = set(sys.modules)\nfrom planctl.cli.main import run\nrun(sys.argv[1:])\n"
        "sys.stderr.write('\\n'.join(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split("\n"))
    if "pydantic" in loaded:  # Typer from 0.29 brings these along
        unwanted = unwanted - {"csv", "json"}
    others = {f"planctl.cli.{name}" for name in ("show", "targets", "calendar", "validate", "schema")}
    assert not loaded & (unwanted | (others if words[0] == "due" else set()))


def test_reading_commands_change_no_byte(process: Process, tmp_path: Path) -> None:
    for name, data in {
        "utf8": PLAN.read_bytes(),
        "bom-crlf": b"\xef\xbb\xbf" + PLAN.read_bytes().replace(b"\n", b"\r\n"),
        "gbk": PLAN.read_text(encoding="utf-8").encode("gb18030"),
        "utf16": PLAN.read_text(encoding="utf-8").encode("utf-16"),
    }.items():
        path = tmp_path / f"{name}.yaml"
        path.write_bytes(data)
        rows = json.loads(process("due", "--quarter", "Q2", "--plan", str(path), "--format", "json").stdout)["rows"]
        assert len(rows) == 34
        process("validate", str(path))
        assert path.read_bytes() == data


@posix
def test_a_path_that_is_no_file(process: Process, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2018.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    for path, said in ((tmp_path / "plans" / "2018.yaml", "PL009"), (tmp_path / "pipe.yaml", "PL009")):
        done = process("validate", str(path), "--format", "concise")
        assert (done.returncode, said in done.stdout.decode()) == (2, True), done
    done = process("validate", str(tmp_path / "absent.yaml"))
    assert done.returncode == 2
    assert "no such file" in done.stderr.decode()


BOMBS = {
    "brackets": "[" * 100_000,
    "dashes": "- " * 100_000,
    "braces": "{a: " * 100_000,
    "aliases": "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    ),
    "merges": "m0: &m0 {a: 1}\n" + "".join(f"m{n}: &m{n}\n  <<: [*m{n - 1}, *m{n - 1}]\n" for n in range(1, 31)),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("loader", ["", "pure"])
def test_a_bomb_is_one_clear_line_and_status_2(process: Process, tmp_path: Path, name: str, loader: str) -> None:
    path = tmp_path / "2018.yaml"
    path.write_text(BOMBS[name], encoding="utf-8")
    start = time.perf_counter()
    done = process("validate", str(path), "--format", "concise", env={"PLANCTL_YAML": loader})
    assert done.returncode == 2
    assert time.perf_counter() - start < 5
    assert ("PL103" if name in ("aliases", "merges") else "PL104") in done.stdout.decode()
    assert process("due", "--plan", str(path), env={"PLANCTL_YAML": loader}).returncode == 2


def test_an_incomplete_answer_says_so(process: Process, tmp_path: Path) -> None:
    path = tmp_path / "2018.yaml"
    path.write_text(PLAN.read_text(encoding="utf-8").replace("deadline: 4月前", "deadline: 见附件"), encoding="utf-8")
    done = process("due", "--quarter", "Q2", "--plan", str(path), "--format", "json")
    answer = json.loads(done.stdout)
    assert done.returncode == 1
    assert answer["complete"] is False
    assert answer["findings"] == 4
    assert "planctl validate" in done.stderr.decode()
    assert len(json.loads(process("list", "--plan", str(path), "--format", "json").stdout)["rows"]) == 49


def test_the_language_is_known_before_help_is_built(process: Process) -> None:
    for words, env in (
        (("due", "--help", "--lang", "zh"), {}),
        (("--lang=zh", "--help"), {}),
        (("--help",), {"PLANCTL_LANG": "zh"}),
        (("--help",), {"PLANCTL_LANG": "", "LANG": "zh_CN.UTF-8"}),
        (("nonsense",), {"PLANCTL_LANG": "", "LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}),
    ):
        done = process(*words, env=env)
        assert "用法" in (done.stdout + done.stderr).decode()
    assert b"Usage" in process("--help", env={"PLANCTL_LANG": "", "LANG": "C.UTF-8"}).stdout


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_day_does_not_depend_on_the_zone_where_it_is_given(process: Process, zone: str) -> None:
    env = {"TZ": zone, "PLANCTL_AS_OF": "2018-05-01"}
    assert json.loads(process("due", "--format", "json", env=env).stdout)["as_of"] == "2018-05-01"


@posix
@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_day_where_the_user_is(process: Process, zone: str) -> None:
    clock = [sys.executable, "-c", "import datetime; print(datetime.date.today())"]
    days = []
    for _ in range(2):  # midnight may fall between the two
        days.append(subprocess.run(clock, env={**os.environ, "TZ": zone}, capture_output=True, check=True).stdout)
        answer = json.loads(process("due", "--format", "json", env={"TZ": zone}).stdout)
    assert answer["as_of"] in [day.decode().strip() for day in days]


def test_several_plans(process: Process, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    text = PLAN.read_text(encoding="utf-8")
    for year in (2017, 2018, 2019):
        (folder / f"{year}.yaml").write_text(text.replace("2018", str(year)), encoding="utf-8")

    def plans(*words: str) -> set[str]:
        done = process("list", *words, "--format", "json", cwd=tmp_path)
        return {row["plan"] for row in json.loads(done.stdout)["rows"]}

    assert plans("--as-of", "2018-07-01") == {"2018"}
    assert plans("--as-of", "2026-07-01") == {"2019"}
    assert plans("--all-plans") == {"2017", "2018", "2019"}
    said = process("list", "--as-of", "2018-07-01", cwd=tmp_path).stderr.decode()
    assert "2018.yaml" in said
    assert "--all-plans" in said
    bare = process("show", "5.2", "--all-plans", cwd=tmp_path)
    assert bare.returncode == 2
    assert "2017/5.2 2018/5.2 2019/5.2" in bare.stderr.decode()
    assert process("show", "2017/5.2", "--all-plans", cwd=tmp_path).returncode == 0
    assert process("show", "2017/5.2", "--as-of", "2018-07-01", cwd=tmp_path).returncode == 0


@posix
def test_the_shell_completes_from_the_plan(process: Process) -> None:
    def complete(words: str) -> str:
        env = {
            "_PLANCTL_COMPLETE": "complete_bash",
            "COMP_WORDS": f"planctl {words}",
            "COMP_CWORD": str(len(words.split(" "))),
        }
        return process(env=env).stdout.decode()

    assert "5.3" in complete("show 5.")
    assert "工业园区处" in complete("by-division 工")
    assert "李保国" in complete("due --leader 李")
    assert complete("due --quarter ").split() == ["Q1", "Q2", "Q3", "Q4"]
    assert "by-division" in complete("by-")


@posix
@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">/dev/full", ">&- 2>&-"])
def test_a_stream_that_takes_nothing_is_no_crash(redirection: str) -> None:
    command = f"{sys.executable} -m planctl due --quarter Q2 {redirection}"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == (2 if "full" in redirection else 0)
    assert b"Traceback" not in done.stderr
    assert (b"cannot be written" in done.stderr) == ("full" in redirection)


@posix
def test_a_read_only_file_is_not_replaced(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "q2.csv"
    target.write_text("mine")
    target.chmod(0o444)
    done = process("due", "--quarter", "Q2", "-o", str(target))
    assert done.returncode == 2
    assert "read-only" in done.stderr.decode()
    assert target.read_text() == "mine"


def test_a_path_that_is_missing_does_not_hide_the_findings_of_others(process: Process, tmp_path: Path) -> None:
    bad = Path("tests/findings/PL206.yaml")
    done = process("validate", str(bad), str(tmp_path / "absent.yaml"), str(bad), "--format", "json")
    assert done.returncode == 2
    assert [each["code"] for each in json.loads(done.stdout)] == ["PL206"]
    assert "absent.yaml" in done.stderr.decode()


def test_findings_go_to_a_file_without_colours(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "findings.json"
    done = process("validate", "--format", "json", "--color", "always", "-o", str(target))
    assert (done.returncode, done.stdout) == (0, b"")
    assert len(json.loads(target.read_bytes())) == 9
    full = tmp_path / "findings.txt"
    process("validate", "--color", "always", "-o", str(full))
    assert b"\x1b" not in full.read_bytes()


def test_an_explicit_year_chooses_the_plan(process: Process, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for year in (2018, 2019):
        text = PLAN.read_text(encoding="utf-8").replace("2018", str(year))
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")

    def due(*words: str) -> set[str]:
        done = process("due", *words, "--format", "json", cwd=tmp_path)
        return {row["due"][:7] for row in json.loads(done.stdout)["rows"]}

    assert due("--month", "2018-05", "--as-of", "2026-01-01") == {"2018-05"}
    assert due("--month", "5", "--all-plans") == {"2018-05", "2019-05"}
    assert due("--as-of", "2018-12-20", "--within", "60d") == {"2018-12", "2019-01"}


def test_what_a_question_was_limited_to_stands_in_its_page(process: Process) -> None:
    done = process("due", "--quarter", "Q2", "--leader", "李保国", "--role", "lead", "--format", "markdown")
    assert "Only: Leader 李保国, leads" in done.stdout.decode()


def test_an_incomplete_page_says_so_itself(process: Process, tmp_path: Path) -> None:
    path = tmp_path / "2018.yaml"
    path.write_text(PLAN.read_text(encoding="utf-8").replace("deadline: 4月前", "deadline: 见附件"), encoding="utf-8")
    target = tmp_path / "q2.md"
    assert process("due", "--quarter", "Q2", "--plan", str(path), "-o", str(target)).returncode == 1
    assert "may be incomplete" in target.read_text(encoding="utf-8")
