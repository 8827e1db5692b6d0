"""The README cannot rot: its commands are run, its tables are made from the same source as the program.

`PLANCTL_UPDATE=1 pytest tests/test_readme.py` writes what the commands print into it.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from pty_samples import BLOCK, UPDATE, has_terminals, with_output

from planctl import messages
from planctl.cli.help import COMMANDS
from planctl.findings import CODES
from planctl.messages import manual
from planctl.plan.fields import RECORDS

README = ROOT / "README.md"
AS_OF = "2018-04-20"  # the README tells its reader to set it


@has_terminals
def test_every_command_prints_what_the_readme_shows() -> None:
    text = README.read_text(encoding="utf-8")
    assert len(BLOCK.findall(text)) >= 10
    fresh = with_output(text, ROOT, PLANCTL_AS_OF=AS_OF)
    if UPDATE:
        README.write_text(fresh, encoding="utf-8")
    else:
        assert fresh == text


def codes() -> str:
    lines = ["| code | severity | what it says |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {code} | {CODES[code][0]} | {manual.title(code)} |" for code in CODES)])


def commands() -> str:
    lines = ["| command | |", "|---|---|"]
    return "\n".join(
        [*lines, *(f"| `planctl {name}` | {messages.say(f'commands.{name}.short')} |" for name in COMMANDS)]
    )


def keys() -> str:
    lines = ["| where | required | optional |", "|---|---|---|"]
    for record in RECORDS:
        required = ", ".join(field.name for field in record.fields if field.required)
        optional = ", ".join(field.name for field in record.fields if not field.required)
        lines.append(f"| {record.name} | {required} | {optional} |")
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "made"), [("codes", codes), ("commands", commands), ("keys", keys)])
def test_tables_are_made_from_the_program(name: str, made: Callable[[], str]) -> None:
    messages.use("en")
    text = README.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.DOTALL)
    fresh = pattern.sub(lambda found: f"{found[1]}{made()}\n{found[2]}", text)
    if UPDATE:
        README.write_text(fresh, encoding="utf-8")
    else:
        assert fresh == text


def test_the_short_plan_in_the_readme_is_a_clean_plan(tmp_path: Path) -> None:
    from planctl.plan.checks import checked
    from planctl.store.load import load

    found = re.search(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    path = tmp_path / "2018.yaml"
    path.write_text(found[1], encoding="utf-8")
    assert not checked(load(path), date(2018, 12, 31))
