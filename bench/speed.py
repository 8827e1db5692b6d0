"""How fast planctl is, side by side with what it stands on, in one run: the table in the README.

    .venv/bin/python bench/speed.py    # medians of 15 runs; --runs N, --files N for fewer or more

planctl has to be installed beside that Python as a user installs it (`pip install ".[office]" openpyxl`). Whole
processes are timed in turn (A B C A B C …), so that a machine whose speed drifts does not favour one of them.
"""

import argparse
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from office import ledgers

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "plans" / "2018.yaml"
SEED = 2018
# These are compared to `planctl due --format json`; a file may take three times as long as that.
_TO_JSON = "(ratio to due --format json)"
_EDIT = f"planctl done 5.2, written {_TO_JSON}"
_FILES = ("export ledger.csv", "export due.jsonl", "export plan.ics", "report quarterly -o q.html",
          "report wall -o wall.html")  # fmt: skip


def processes(runs: int, copy: Path) -> list[tuple[str, float, str]]:
    """Median seconds of whole processes, each with what it is compared to; `copy` is a plan file to write in, and files
    are exported beside it."""
    python = sys.executable
    planctl = [str(Path(sys.executable).parent / "planctl")]
    commands = {
        'python -c "import typer, yaml, rich.console, rich.table"': [
            python, "-c", "import typer, yaml, rich.console, rich.table",
        ],
        "planctl due --quarter Q2": [*planctl, "due", "--quarter", "Q2"],
        "planctl due --quarter Q2, on a terminal, by Rich": [*planctl, "due", "--quarter", "Q2", "--lang", "zh"],
        'python -c "import typer, yaml"': [python, "-c", "import typer, yaml"],
        "planctl due --quarter Q2 --format json": [*planctl, "due", "--quarter", "Q2", "--format", "json"],
        "planctl by-division": [*planctl, "by-division"],
        "planctl validate": [*planctl, "validate"],
        "planctl (today's page)": [*planctl, "--as-of", "2018-05-20"],
        "planctl why 5.2": [*planctl, "why", "5.2"],
        _EDIT: [*planctl, "done", "5.2", "--as-of", "2018-05-20", "--plan", str(copy)],
        **{
            f"planctl {words} {_TO_JSON}": [*planctl, *words.split()[:-1], str(copy.parent / words.split()[-1])]
            for words in _FILES
        },
    }  # fmt: skip
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            if name == _EDIT:
                copy.write_bytes(PLAN.read_bytes())
            start = time.perf_counter()
            if "terminal" in name:
                on_a_terminal(command)
            else:
                subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if turn:  # the first turn only warms up
                times[name].append(time.perf_counter() - start)
    median = {name: statistics.median(found) for name, found in times.items()}
    full = median['python -c "import typer, yaml, rich.console, rich.table"']
    bare = median['python -c "import typer, yaml"']
    base = {name: full for name in median if name.endswith(("Q2", "Rich"))}
    json = median["planctl due --quarter Q2 --format json"]
    base |= {name: json for name in median if name.endswith(_TO_JSON)}
    return [
        (name, seconds, f"{seconds / base.get(name, bare):.2f}" if name.startswith("planctl") else "1")
        for name, seconds in median.items()
    ]


def on_a_terminal(command: list[str]) -> None:
    """Run a command on a pseudo-terminal and read all that it draws."""
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:  # how Linux says that the other end is closed
        pass
    child.wait()
    os.close(ours)


def plan_files(folder: Path, count: int) -> list[Path]:
    """Different plan files: the shipped one with other years and words, every third with a year's progress: a report
    and a completion for each one-off measure, nine reports for each monthly one."""
    chance = random.Random(SEED)
    text = PLAN.read_text(encoding="utf-8")
    found = []
    for number in range(count):
        year = 2018 + number % 7
        lines = []
        for line in text.splitlines():
            lines.append(line.replace("2018", str(year)).replace("工业", f"工业{number}"))
            if number % 3 == 0 and line.startswith("    deadline:"):
                lines += ["    progress:", *_progress(year, "每月" in line, chance)]
        path = folder / f"{number:04}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        found.append(path)
    return found


def _progress(year: int, monthly: bool, chance: random.Random) -> list[str]:
    days = [f"{year}-{month:02}-{chance.randint(1, 28):02}" for month in range(3, 12)]
    if monthly:
        reports = [(day, f"      for: {day[:7]}", "done", "已通报并召开调度会") for day in days]
    else:
        reports = [
            (days[2], "      by: 综合科", "in_progress", "正在征求意见,已完成初稿"),
            (days[5], f"      done_on: {days[4]}", "done", "已印发,已报市政府督查室"),
        ]
    return [
        entry
        for day, more, state, note in reports
        for entry in (f"    - date: {day}", more, f"      state: {state}", f"      note: {note}")
    ]


def reading(folder: Path, count: int, turns: int) -> tuple[list[tuple[str, float, str]], str]:
    """Seconds to read many plans whole, beside what a bare loader takes for the same bytes."""
    import yaml

    from planctl.plan.checks import checked
    from planctl.store.load import load

    paths = plan_files(folder, count)
    size = sum(path.stat().st_size for path in paths)
    measures = errors = 0
    for path in paths:
        loaded = load(path)
        errors += loaded.errors
        measures += sum(1 for _ in loaded.plan.walk()) if loaded.plan else 0
    if errors:
        raise SystemExit(f"the generated plans have {errors} errors: what is timed would not be reading")
    ways: dict[str, Callable[[Path], object]] = {
        "yaml.load(…, CSafeLoader): values only": lambda path: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader),
        "planctl: positions, structure, deadlines": load,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(turns):
        for name, way in ways.items():
            start = time.perf_counter()
            kept = [way(path) for path in paths]  # as a question over all of them needs
            times[name].append(time.perf_counter() - start)
            del kept
    medians = {name: statistics.median(found) for name, found in times.items()}
    base = next(iter(medians.values()))
    rows = [(name, seconds, f"{seconds / base:.2f}") for name, seconds in medians.items()]
    everything = [load(path) for path in paths]
    start = time.perf_counter()
    for loaded in everything:
        checked(loaded, date.today())
    rows.append(("the cross-checks of validate, apart", time.perf_counter() - start, ""))
    return rows, f"{count} files, {measures} measures, {size / 1e6:.1f} MB, every third with progress"


def one_large_plan(folder: Path) -> list[tuple[str, float, str]]:
    """The cross-checks over one plan of growing size: near-linear means that twice the plan takes twice the time."""
    from planctl.plan.checks import checked
    from planctl.store.load import load

    rows = []
    for items in (50, 100, 200):
        path = folder / f"large-{items}.yaml"
        path.write_text(_large(items), encoding="utf-8")
        loaded = load(path)
        start = time.perf_counter()
        checked(loaded, date.today())
        rows.append((f"cross-checks, one plan of {items * 25} measures", time.perf_counter() - start, ""))
    return rows


def _large(items: int) -> str:
    chance = random.Random(SEED)
    words = (
        "推进加快建设完善制定出台方案意见细则平台园区项目企业产业创新发展工业投资技术改造督查考核机制目标责任服务保障"
    )
    lines = ["format: planctl/1", "title: 大方案", "year: 2018", "conventions: {before_month: inclusive}"]
    lines += ["divisions: [工业园区处]", "items:"]
    for item in range(1, items + 1):
        lines += [f'- id: "{item}"', f"  title: 事项{item}", "  lead: 工业园区处", "  leaders: []", "  measures:"]
        for measure in range(1, 26):
            text = "。".join("".join(chance.choices(words, k=24)) for _ in range(5))
            lines += [f'  - id: "{item}.{measure}"', f"    text: {text}", f"    deadline: {chance.randint(1, 12)}月前"]
    return "\n".join(lines) + "\n"


def print_table(title: str, rows: list[tuple[str, float, str]]) -> None:
    """A Markdown table, to be put into the README as it is."""
    print(f"\n{title}\n\n| | ms | ratio |\n|---|---:|---:|")
    for name, seconds, ratio in rows:
        print(f"| `{name}` | {seconds * 1000:.0f} | {ratio} |")


def main() -> None:
    """Run everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args()
    os.environ.pop("PLANCTL_PLAN", None)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    print(machine)
    with tempfile.TemporaryDirectory() as name:
        rows = processes(options.runs, Path(name) / "2018.yaml")
        print_table(f"Whole processes, median of {options.runs}", rows)
        print_table(f"Ledgers, median of {options.runs}", ledgers(Path(name), options.runs))
        rows, size = reading(Path(name), options.files, options.turns)
        print_table(f"Reading {size}", rows)
        print_table("Growth", one_large_plan(Path(name)))


if __name__ == "__main__":
    main()
