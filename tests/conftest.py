"""Running planctl as a person does: in this process for speed, or as a process of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from planctl import messages
from planctl.cli.main import run

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "plans" / "2018.yaml"
SETTINGS = (
    "PLANCTL_PLAN", "PLANCTL_AS_OF", "PLANCTL_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS",
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit status."""

    out: str
    err: str
    status: int


Cli = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def clean_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test sees the settings of the machine it runs on."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    messages.use("en")
    yield
    messages.use("en")


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Cli:
    """`cli("due", "--quarter", "Q2")` in this process, its streams being pipes."""

    def call(*words: str, cwd: Path = ROOT, lang: str | None = "en") -> Result:
        # Help is built when modules load, in the language of the run: each run loads them anew.
        for name in [name for name in sys.modules if name.startswith("planctl.cli.")]:
            if name not in ("planctl.cli.main", "planctl.cli.language"):
                del sys.modules[name]
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with monkeypatch.context() as patch:
            patch.chdir(cwd)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            if lang:
                patch.setenv("PLANCTL_LANG", lang)
            status = run(list(words))
        out.flush()
        err.flush()
        texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
        assert "Traceback" not in texts[1]
        return Result(texts[0], texts[1], status)

    return call


@pytest.fixture
def process() -> Process:
    """`process("due")` as a process of its own: pipes, encodings and signals are invisible from inside."""

    def call(
        *words: str, cwd: Path = ROOT, env: dict[str, str] | None = None, stdin: bytes = b""
    ) -> "subprocess.CompletedProcess[bytes]":
        clean = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        return subprocess.run(
            [sys.executable, "-m", "planctl", *words],
            cwd=cwd,
            env={**clean, "PLANCTL_LANG": "en", **(env or {})},
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
        )

    return call


@pytest.fixture
def write_plan(tmp_path: Path) -> Callable[..., Path]:
    """A small plan file: `write_plan(deadline="6月底前")`, or with a whole `text` or more `measures`."""

    def write(text: str | None = None, *, deadline: str = "二季度", extra: str = "", name: str = "2018.yaml") -> Path:
        path = tmp_path / "plans" / name
        path.parent.mkdir(exist_ok=True)
        body = text if text is not None else SMALL.format(deadline=deadline, extra=extra)
        path.write_text(body, encoding="utf-8", newline="")
        return path

    return write


SMALL = """\
format: planctl/1
title: 市经济和信息化委办理方案
year: 2018
issued: 2018-03-06
conventions:
  before_month: inclusive
leaders: [祝方东, 刘卫军]
divisions: [工业园区处, 经济运行处]
items:
- id: "1"
  title: 支持新城区加快推进新型工业化。
  leaders: 祝方东
  lead: 工业园区处
  measures:
  - id: "1.1"
    text: 编制《园区环保设施建设项目计划》
    deadline: {deadline}
{extra}"""
