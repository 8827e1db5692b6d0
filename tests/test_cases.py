"""Golden files that a person can read: a plan, a command, what it prints, its exit status.

A case is `tests/cases/commands/NAME.txt` with sections that begin with `=== NAME`. A plan
may be a file of `tests/cases/plans` (`@worked.yaml`); without one it is the shipped one, and without `--as-of` the day
is AS_OF. `PLANCTL_UPDATE=1 pytest tests/test_cases.py` writes what is printed: read the diff.
"""

import os
import shlex
from pathlib import Path

import pytest
from conftest import PLAN, Cli

FOLDER = Path(__file__).parent / "cases" / "commands"
AS_OF = "2018-04-20"
CASES = sorted(FOLDER.glob("*.txt"))


def sections(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("=== "):
            name = line[4:].strip()
            found[name] = ""
        else:
            found[name] += line
    return found


def plan_bytes(text: str) -> bytes:
    if text.startswith("@"):
        return (FOLDER.parent / "plans" / text[1:].strip()).read_bytes()
    return text.encode() or PLAN.read_bytes()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_command_prints_what_its_case_says(
    cli: Cli, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCTL_AS_OF", AS_OF)
    case = sections(path.read_text(encoding="utf-8"))
    plan = tmp_path / "plans" / "2018.yaml"
    plan.parent.mkdir()
    plan.write_bytes(plan_bytes(case.get("plan", "")))
    program, *words = shlex.split(case["command"])
    assert program == "planctl"
    result = cli(*words, cwd=tmp_path)
    # CSV ends its lines with CR LF; a file that a person reads does not.
    shown = {
        "stdout": result.out.replace("\r\n", "\n"),
        "stderr": result.err.replace(str(tmp_path), "…"),
        "status": f"{result.status}\n",
    }
    if os.environ.get("PLANCTL_UPDATE"):
        kept = {name: case[name] for name in ("plan", "command") if name in case}
        whole: dict[str, str] = kept | {name: text for name, text in shown.items() if text}
        path.write_text("".join(f"=== {name}\n{text}" for name, text in whole.items()), encoding="utf-8", newline="")
    assert {name: case.get(name, "") for name in shown} == shown


def test_there_are_cases_of_every_command() -> None:
    from planctl.cli.help import COMMANDS

    asked = {sections(path.read_text(encoding="utf-8"))["command"].split()[1] for path in CASES}
    assert asked == set(COMMANDS)
