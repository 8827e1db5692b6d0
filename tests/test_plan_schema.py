"""The JSON Schema says the same as the reader, and the copy in the package is current."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import PLAN, ROOT

from planctl.findings import Severity
from planctl.plan import schema
from planctl.plan.checks import checked
from planctl.store.load import load

FOLDER = Path(__file__).parent / "findings"
COPY = ROOT / "src" / "planctl" / "plan" / schema.FILE
TODAY = date(2018, 12, 31)
# What keys there are, which are required, and of what kind a value is.
KINDS = ("PL201", "PL202", "PL203", "PL208", "PL601", "PL701", "PL703")


def agrees(*files: Path) -> bool:
    """Whether check-jsonschema accepts these files."""
    words = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(COPY), *map(str, files)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def test_the_copy_in_the_package_is_current() -> None:
    assert COPY.read_text(encoding="utf-8") == schema.schema_text()


def test_every_field_is_described_in_both_languages() -> None:
    for record in schema.schema()["definitions"].values():
        for field in [record, *record["properties"].values()]:
            chinese, _, english = field["description"].partition(" · ")
            assert chinese
            assert english
            assert chinese != english


@pytest.mark.slow
def test_the_shipped_plan_and_every_corrected_example_fit() -> None:
    clean = [path for path in FOLDER.glob("*.fixed.yaml") if not path.stem.startswith(("PL002", "PL003"))]
    assert agrees(PLAN, *clean)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(path for path in FOLDER.glob("PL[267]*.yaml")), ids=lambda path: path.stem)
def test_the_schema_and_validate_agree_on_keys_and_kinds(path: Path) -> None:
    wrong = {each.code for each in checked(load(path), TODAY) if each.severity is Severity.ERROR} & set(KINDS)
    assert agrees(path) is not bool(wrong) or path.stem in BEYOND


# What the reader looks at more closely than a schema can: the schema may refuse such a file or not.
BEYOND = {"PL204", "PL205", "PL206", "PL207", "PL209", "PL210"}


def test_the_plan_carries_the_line_for_editors() -> None:
    first = PLAN.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../src/planctl/plan/schema.json"
    assert (PLAN.parent / first.split("=")[1]).resolve() == COPY.resolve()
    assert json.loads(COPY.read_text(encoding="utf-8"))["$schema"].startswith("http://json-schema.org/draft-07")
