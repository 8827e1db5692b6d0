"""planctl new, as a person types it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PLAN, ROOT, Cli

SCHEMA = ROOT / "src" / "planctl" / "plan" / "schema.json"

# Lines of the starter that are commented out but meant to be used.
MEANT = re.compile(r"^( *)# ((?:[ -] )*[a-z_]+:.*)$", re.MULTILINE)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "2018.yaml"
    path.parent.mkdir()
    path.write_bytes(PLAN.read_bytes())
    return path


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("year", ["2018", "2024", "2031"])
def test_the_starter_validates_in_silence_and_answers(cli: Cli, tmp_path: Path, lang: str, year: str) -> None:
    result = cli("new", year, cwd=tmp_path, lang=lang)
    assert (result.out, result.status) == (f"plans/{year}.yaml\n", 0)
    checked = cli("validate", "--strict", cwd=tmp_path, lang=lang)
    assert (checked.out, checked.err, checked.status) == ("", "", 0)
    rows = json.loads(cli("due", "--all", "--format", "json", cwd=tmp_path, lang=lang).out)["rows"]
    assert len(rows) == 15
    assert rows[-1]["due"] == f"{year}-12-31"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_the_starter_has_in_comments_is_right_too(cli: Cli, tmp_path: Path, lang: str) -> None:
    cli("new", "2018", cwd=tmp_path, lang=lang)
    path = tmp_path / "plans" / "2018.yaml"
    text, number = MEANT.subn(r"\1\2", path.read_text(encoding="utf-8"))
    assert number == 11
    path.write_text(text, encoding="utf-8")
    checked = cli("validate", "--strict", cwd=tmp_path, lang=lang)
    assert (checked.out, checked.err, checked.status) == ("", "", 0)
    shown = cli("show", "1.1", "--format", "json", "--as-of", "2018-06-01", cwd=tmp_path, lang=lang)
    assert '"in_progress"' in shown.out


def test_the_starter_goes_where_the_plans_are(cli: Cli, shipped: Path) -> None:
    below = shipped.parent.parent / "a" / "b"
    below.mkdir(parents=True)
    assert cli("new", "2019", cwd=below).out == f"{shipped.with_name('2019.yaml')}\n"
    assert shipped.with_name("2019.yaml").is_file()
    assert list(below.iterdir()) == []


@pytest.mark.parametrize("place", ["plans", ".", "plans/2018.yaml"])
def test_or_where_plan_says(cli: Cli, shipped: Path, place: str) -> None:
    result = cli("new", "2019", "--plan", place, cwd=shipped.parent.parent)
    assert (result.out, result.status) == ("plans/2019.yaml\n", 0)


def test_the_file_or_its_folder_may_be_named(cli: Cli, tmp_path: Path) -> None:
    assert cli("new", "2019", "-o", "计划.yml", cwd=tmp_path).out == "计划.yml\n"
    (tmp_path / "other").mkdir()
    assert cli("new", "2019", "-o", "other", cwd=tmp_path).out == "other/2019.yaml\n"
    wrong = cli("new", "2019", "-o", "plan.txt", cwd=tmp_path)
    assert wrong.err == "planctl: plan.txt: a plan's file ends with one of .yaml .yml, else it would not be found\n"
    assert wrong.status == 2
    assert not (tmp_path / "plan.txt").exists()


@pytest.mark.parametrize("more", [[], ["--like", "plans/2018.yaml"]])
def test_nothing_is_ever_overwritten(cli: Cli, shipped: Path, more: list[str]) -> None:
    taken = shipped.with_name("2019.yaml")
    taken.write_text("mine", encoding="utf-8")
    result = cli("new", "2019", *more, cwd=shipped.parent.parent)
    assert result.err == (
        "planctl: plans/2019.yaml: is there already and was left as it is; choose another name with -o FILE\n"
    )
    assert (result.out, result.status) == ("", 2)
    assert taken.read_text(encoding="utf-8") == "mine"
    assert shipped.read_bytes() == PLAN.read_bytes()


@pytest.mark.parametrize("word", ["19", "abc", "二〇一九", "20190", "1018"])
def test_a_year_that_is_none_is_told(cli: Cli, tmp_path: Path, word: str) -> None:
    result = cli("new", word, cwd=tmp_path)
    assert result.err == f"planctl: {word!r} is not a year; write four digits, such as 2018\n"
    assert result.status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_plan_goes_on_beside_the_old_one(cli: Cli, shipped: Path) -> None:
    root = shipped.parent.parent
    cli("done", "5.1", "--date", "2018-05-02", cwd=root)
    result = cli("new", "2019", "--like", "plans/2018.yaml", "--as-of", "2018-12-31", cwd=root)
    assert (result.out, result.status) == ("plans/2019.yaml\n", 0)
    assert result.err == (
        "planctl: carried over 48 of 49 measures from plans/2018.yaml; left out as done, closed or cancelled: 1\n"
        "planctl: 41 of them need a new deadline, which this lists: planctl validate plans/2019.yaml\n"
    )
    checked = cli("validate", "plans/2019.yaml", "--format", "json", cwd=root)
    assert checked.status == 0
    assert checked.out.count('"PL408"') == 41
    # 2018 is answered from as before, 2019 from the new plan.
    assert "5.1" in cli("list", "--as-of", "2018-12-31", cwd=root).out
    listed = cli("list", "--as-of", "2019-01-02", "--format", "json", cwd=root)
    assert len(json.loads(listed.out)["rows"]) == 48


def test_of_a_folder_the_latest_earlier_plan_goes_on(cli: Cli, shipped: Path) -> None:
    text = PLAN.read_text(encoding="utf-8")
    shipped.with_name("2017.yaml").write_text(text.replace("year: 2018", "year: 2017"), encoding="utf-8")
    shipped.with_name("2020.yaml").write_text(text.replace("year: 2018", "year: 2020"), encoding="utf-8")
    result = cli("new", "2019", "--like", "plans", cwd=shipped.parent.parent)
    assert "from plans/2018.yaml" in result.err


def test_a_file_named_by_its_year_keeps_the_rest_of_its_name(cli: Cli, shipped: Path) -> None:
    shipped.rename(shipped.with_name("jxw-2018.yml"))
    result = cli("new", "2019", "--like", "plans/jxw-2018.yml", cwd=shipped.parent.parent)
    assert result.out == "plans/jxw-2019.yml\n"


def test_a_dry_run_prints_the_file_and_writes_none(cli: Cli, shipped: Path) -> None:
    root = shipped.parent.parent
    shown = cli("new", "2019", "--like", "plans/2018.yaml", "--as-of", "2018-12-31", "--dry-run", cwd=root)
    assert shown.err.endswith("planctl: nothing was written to plans/2019.yaml (--dry-run)\n")
    assert [each.name for each in shipped.parent.iterdir()] == ["2018.yaml"]
    cli("new", "2019", "--like", "plans/2018.yaml", "--as-of", "2018-12-31", cwd=root)
    assert shipped.with_name("2019.yaml").read_text(encoding="utf-8") == shown.out


def test_a_plan_that_cannot_be_read_is_told_and_nothing_is_made(cli: Cli, shipped: Path) -> None:
    shipped.write_text("year: [", encoding="utf-8")
    result = cli("new", "2019", "--like", "plans/2018.yaml", cwd=shipped.parent.parent)
    assert result.status == 2
    assert "PL101" in result.err
    assert not shipped.with_name("2019.yaml").exists()
    missing = cli("new", "2019", "--like", "nowhere.yaml", cwd=shipped.parent.parent)
    assert missing.status == 2
    assert "nowhere.yaml" in missing.err


@pytest.mark.slow
@pytest.mark.parametrize("more", [[], ["--like", "plans/2018.yaml"]], ids=["starter", "carried"])
def test_an_editor_finds_nothing_wrong_with_the_new_file(cli: Cli, shipped: Path, more: list[str]) -> None:
    cli("new", "2019", *more, cwd=shipped.parent.parent)
    words = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), str(shipped.with_name("2019.yaml"))]
    found = subprocess.run(words, capture_output=True, check=False)
    assert found.returncode == 0, found.stdout
