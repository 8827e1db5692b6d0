"""Documents: their language, footer and formats, what they say of broken plans, and where they may go."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from conftest import PLAN, Cli

WORKED = Path(__file__).parent / "cases" / "plans" / "worked.yaml"
AS_OF = ("--as-of", "2018-04-20")


def test_a_chinese_plan_gives_a_chinese_document_to_an_english_maker(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "week.md"
    result = cli("report", "weekly", "--as-of", "2019-01-02", "-o", str(path), lang=None)
    assert path.read_text(encoding="utf-8").startswith(
        "# 市经济和信息化委办理方案2018年第52周工作通报\n\n2018年12月24日至2018年12月30日，截至"
    )
    assert "planctl: the as-of day 2019-01-02 lies outside the plan's year (2018)" in result.err


@pytest.mark.parametrize("words", [("report", "weekly"), ("export", "--format", "markdown")])
def test_the_language_can_be_asked_for(cli: Cli, words: tuple[str, ...]) -> None:
    assert "市经济和信息化委办理方案" in cli(*words, *AS_OF, lang=None).out
    assert "red 20 d late" in cli(*words, *AS_OF, "--lang", "en", lang=None).out.replace("red light: ", "red ")
    assert "逾期" in cli(*words, *AS_OF, "--lang", "zh", lang="en").out
    assert "逾期" not in cli(*words, *AS_OF, lang="en").out


def test_an_english_plan_gives_an_english_document(cli: Cli, write_plan: object) -> None:
    text = PLAN.read_text(encoding="utf-8").replace("title: 市经济和信息化委办理方案", "title: Work plan")
    path = write_plan(text)  # type: ignore[operator]
    assert cli("report", "weekly", "--plan", str(path), *AS_OF, lang=None).out.startswith("Work plan: weekly bulletin")


def test_the_footer_says_day_profile_and_commit(cli: Cli, tmp_path: Path) -> None:
    plan = tmp_path / "plans" / "2018.yaml"
    plan.parent.mkdir()
    plan.write_bytes(PLAN.read_bytes() + b"lights: {profile: suqian}\n")
    words = ("report", "weekly", *AS_OF)
    assert "Plan file 2018.yaml, not kept in git." in cli(*words, cwd=tmp_path).out
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    told = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=tmp_path, check=True, capture_output=True, text=True)
    commit = told.stdout.strip()
    out = cli(*words, cwd=tmp_path).out
    assert f"Plan file 2018.yaml, commit {commit}.\n" in out
    assert "As of 2018-04-20; lights by the profile suqian (three colours of a chase slip (Suqian 2025)).\n" in out
    plan.write_bytes(PLAN.read_bytes())
    assert f"commit {commit} with changes not committed." in cli(*words, cwd=tmp_path).out


def test_a_broken_plan_is_told_of_on_the_page_and_by_the_status(cli: Cli, write_plan: object, tmp_path: Path) -> None:
    path = write_plan(deadline="1031日")  # type: ignore[operator]
    for name in ("week.md", "week.html"):
        result = cli("report", "weekly", "--plan", str(path), *AS_OF, "-o", str(tmp_path / name))
        assert result.status == 1
        assert "this answer may be incomplete" in result.err
        text = (tmp_path / name).read_text(encoding="utf-8")
        said = text.index("The plan file has errors (1); the numbers below may be incomplete.")
        assert said < text.index("The plan as a whole")
        assert "The deadline of 1 measure cannot be read: it counts as neither due nor overdue." in text
    made = json.loads(cli("report", "weekly", "--plan", str(path), *AS_OF, "--format", "json").out)
    assert (made["complete"], made["findings"]) == (False, 1)


def test_filters_are_said_and_count(cli: Cli) -> None:
    out = cli("report", "weekly", *AS_OF, "--leader", "李保国", "--format", "markdown", lang="zh").out
    assert "筛选：分管领导 李保国" in out
    assert "所选范围内共有13项措施" in out


@pytest.mark.parametrize("name", ["week.yaml", "week.pdf", "week"])
def test_a_document_goes_only_into_a_file_of_a_known_ending(cli: Cli, tmp_path: Path, name: str) -> None:
    result = cli("report", "weekly", *AS_OF, "-o", str(tmp_path / name))
    assert result.status == 2
    assert "which format? Use one of these endings: .json .md .txt .html" in result.err
    assert not list(tmp_path.iterdir())


def test_the_ending_may_stand_as_an_argument_of_export(cli: Cli, tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    assert cli("export", str(one), *AS_OF).status == 0
    assert cli("export", "-o", str(other), *AS_OF).status == 0
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes().startswith("\ufeffNo.,Item,Measure".encode())


def test_exported_occurrences_are_those_of_due(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    assert cli("export", str(path), *AS_OF).status == 0
    assert path.read_text(encoding="utf-8") == cli("due", "--all", *AS_OF, "--format", "jsonl").out


def test_the_wall_is_a_file_and_says_where_it_went(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "wall.html"
    result = cli("report", "wall", *AS_OF, "-o", str(path), lang=None)
    assert (result.status, result.out, result.err) == (0, "", f"planctl: written to {path}\n")
    assert "市经济和信息化委办理方案" in path.read_text(encoding="utf-8")
    piped = cli("report", "wall", *AS_OF, lang=None)
    assert piped.out == path.read_text(encoding="utf-8")
    for words in (("-o", str(tmp_path / "wall.md")), ("--format", "markdown"), ("--week", "W16")):
        assert cli("report", "wall", *AS_OF, *words).status == 2


def test_a_bulletin_for_word_has_its_footer_on_each_page(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "week.docx"
    assert cli("report", "weekly", *AS_OF, "-o", str(path), "--lang", "zh").status == 0
    made = docx.Document(str(path))
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts[0] == "市经济和信息化委办理方案2018年第16周工作通报"
    assert "二、逾期未完成事项" in texts
    foot = "\n".join(paragraph.text for paragraph in made.sections[0].footer.paragraphs)
    assert "基准日2018年4月20日；亮灯规则：default（通用规则）。" in foot
    assert "方案文件2018.yaml" in foot
    assert not [text for text in texts if text.startswith("基准日")]


@pytest.mark.parametrize(("n", "called"), [(1, "甲0"), (3, "甲0、甲1、甲2"), (4, "甲0等4份方案")])
def test_several_plans_are_called_the_same_everywhere(
    cli: Cli, write_plan: Callable[..., Path], n: int, called: str
) -> None:
    for number in range(n):
        path = write_plan(name=f"{number}.yaml")
        path.write_text(
            path.read_text(encoding="utf-8").replace("市经济和信息化委办理方案", f"甲{number}"), encoding="utf-8"
        )
    asked = ("--plan", str(path.parent), *AS_OF)
    documents = {
        ("export", "--format", "markdown"): f"# {called}台账\n",
        ("export", "--format", "ics"): f"X-WR-CALNAME:{called}\r\n",
        ("report", "annual"): f"{called}2018年度总结\n",
        ("report", "wall"): f"<h1>{called}</h1>",
    }
    for words, title in documents.items():
        assert title in cli(*words, *asked, lang=None).out


@pytest.mark.parametrize("day", ["2018-06-10", "2018-12-31"])
def test_bulletin_status_and_wall_count_alike(cli: Cli, day: str) -> None:
    words = ("--plan", str(WORKED), "--as-of", day)
    made = json.loads(cli("report", "weekly", *words, "--format", "json").out)
    said = {each["sentence"]: each for section in made["sections"] for each in section["sentences"]}
    rows = [json.loads(line) for line in cli("due", "--all", *words, "--format", "jsonl").out.splitlines()]
    done = sum(row["done_on"] is not None for row in rows)
    assert said["overview_undated"]["occurrences"] == len(rows) == 21
    assert (said["overview_done"]["done"], said["overview_done"]["share"]) == (done, round(100 * done / len(rows), 1))
    wall = cli("report", "wall", *words, "--lang", "zh").out
    assert f"<b>{done}</b><span>共21项次，占{100 * done / len(rows):.0f}%" in wall
    assert f"（{done}/21）" in wall
    status = cli("status", *words, "--lang", "zh").out
    assert re.search(r"^到期项次 +21 项次", status, re.MULTILINE)
    assert re.search(rf"^已完成 +{said['overview_done']['measures_done']}/10 项措施", status, re.MULTILINE)
