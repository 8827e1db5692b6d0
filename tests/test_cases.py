"""Golden files that a person can read: a plan, a command, what it prints, its exit status.

A case is `tests/cases/commands/NAME.txt` with sections that begin with `=== NAME`. Without a plan of its own it is
asked of the shipped one. `PLANCTL_UPDATE=1 pytest tests/test_cases.py` writes what is printed: read the diff.
"""

import os
import shlex
from pathlib import Path

import pytest
from conftest import PLAN, Cli

FOLDER = Path(__file__).parent / "cases" / "commands"
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


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_command_prints_what_its_case_says(cli: Cli, path: Path, tmp_path: Path) -> None:
    case = sections(path.read_text(encoding="utf-8"))
    plan = tmp_path / "plans" / "2018.yaml"
    plan.parent.mkdir()
    plan.write_bytes(case["plan"].encode() if "plan" in case else PLAN.read_bytes())
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
