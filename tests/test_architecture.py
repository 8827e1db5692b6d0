"""The law of the house: imports run one way, and what reaches outside has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "planctl"

# The rooms in the order of the data flow: each may import only what stands above it.
ROOMS = [
    "source", "messages", "findings", "errors", "suggest", "text", "phrases", "plan", "progress", "queries",
    "reports", "views", "changes", "store", "cli",
]  # fmt: skip
ABOVE = {
    **{room: set(ROOMS[:place]) for place, room in enumerate(ROOMS)},
    # Reading and writing files needs no answers and no views; the command line joins them.
    "store": {"source", "messages", "findings", "errors", "suggest", "text", "phrases", "plan"},
    # A change is made of a plan and what stands in it, whatever may be asked or shown of it.
    "changes": {"source", "messages", "findings", "errors", "suggest", "text", "phrases", "plan", "progress"},
}
# The only home of each thing outside. `typing` names of a package count too.
HOMES = {
    "yaml": {"text"},
    "dateutil": {"phrases"},
    "rich": {"views"},
    "xlsxwriter": {"views"},
    "docx": {"views"},
    "lxml": {"views"},
    "icalendar": set(),  # reads what views/ics.py writes, in the tests
    "typer": {"cli"},
    "subprocess": {"store"},
    "tempfile": {"store"},
    "locale": {"cli"},
    "sys": {"cli"},
    "time": {"store", "cli"},
    "fcntl": {"store"},
    "msvcrt": {"store"},
    "click": set(),
}
# Reads files that belong to the package itself, not to the user.
PACKAGE_FILES = {"messages/manual.py", "views/assets/__init__.py"}
DISK_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob"}
CLOCK_CALLS = {"today", "now", "utcnow"}

MODULES = sorted(SRC.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_a_module_imports_only_what_stands_above_it(path: Path) -> None:
    here = room(path)
    if here in {"__init__", "__main__"}:
        return
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] == "planctl":
            if len(parts) > 1 and parts[1] in ROOMS:
                assert parts[1] == here or parts[1] in ABOVE[here], f"{here} may not import {name}"
        elif parts[0] in HOMES:
            assert here in HOMES[parts[0]], f"{parts[0]} has another home than {here}"
            assert not name.startswith("typer._"), "Typer's own Click is not ours to import"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_the_clock_and_the_disk_have_one_home(path: Path) -> None:
    here = room(path)
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    names = {func.attr for func in calls if isinstance(func, ast.Attribute)}
    names |= {func.id for func in calls if isinstance(func, ast.Name)}
    if here != "cli":
        assert not names & CLOCK_CALLS, "only cli knows the clock"
    if here not in ("store", "cli") and path.relative_to(SRC).as_posix() not in PACKAGE_FILES:
        assert not names & DISK_CALLS, "only store reads and writes files"


def test_every_room_is_in_the_table() -> None:
    found = {room(path) for path in MODULES} - {"__init__", "__main__"}
    assert found == set(ROOMS)


def test_modules_stay_small() -> None:
    long = {
        str(path.relative_to(SRC)): count
        for path in MODULES
        if "messages" not in path.parts and (count := len(path.read_text(encoding="utf-8").splitlines())) > 260
    }
    assert not long


def test_no_drawer_for_odds_and_ends() -> None:
    forbidden = {"utils", "helpers", "core", "common", "manager", "misc"}
    assert not [path for path in MODULES if path.stem in forbidden]
