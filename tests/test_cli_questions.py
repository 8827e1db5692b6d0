"""The questions on the shipped plan, as a person asks them."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import PLAN, Cli

QUESTIONS = [
    ("due", "--quarter", "Q2"), ("due", "--all"), ("list",), ("show", "5.3"), ("show", "9"), ("by-division",),
    ("by-division", "科学技术处"), ("by-leader",), ("by-leader", "李保国"), ("targets",), ("calendar", "--month", "5"),
    ("calendar", "--all"), ("status",), ("status", "--by", "quarter"), ("when", "6月底前"),
]  # fmt: skip


def rows(cli: Cli, *words: str) -> list[dict[str, Any]]:
    found = json.loads(cli(*words, "--format", "json").out)
    assert found["complete"] is True
    assert found["findings"] == 0
    result: list[dict[str, Any]] = found["rows"]
    return result


def test_the_second_quarter_has_13_one_off_and_7_monthly_measures(cli: Cli) -> None:
    found = rows(cli, "due", "--quarter", "Q2")
    once = [row for row in found if row["period"] is None]
    monthly = [row for row in found if row["period"]]
    assert len(once) == 13
    assert len(monthly) == 21
    assert len({row["id"] for row in monthly}) == 7
    assert [row["due"] for row in found] == sorted(row["due"] for row in found)


def test_the_whole_year_has_42_one_off_measures_and_82_monthly_occurrences(cli: Cli) -> None:
    found = rows(cli, "due", "--all")
    assert sum(row["period"] is None for row in found) == 42
    assert sum(row["period"] is not None for row in found) == 82
    # 4.3 starts in March: its text says so, and the file has `start`.
    assert next(row["period"] for row in found if row["id"] == "4.3") == "2018-03"


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_question_answers_in_every_format(cli: Cli, words: tuple[str, ...], lang: str) -> None:
    answers = {form: cli(*words, "--format", form, lang=lang) for form in ("table", "json", "jsonl", "csv", "markdown")}
    assert {answer.status for answer in answers.values()} == {0}
    assert all(answer.out for answer in answers.values())
    data = json.loads(answers["json"].out)["rows"]
    assert [json.loads(line) for line in answers["jsonl"].out.splitlines()] == data
    table = list(csv.DictReader(io.StringIO(answers["csv"].out)))
    assert len(table) == len(data)
    assert list(table[0]) == list(data[0])


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_the_schema_of_rows_does_not_depend_on_the_language(cli: Cli, words: tuple[str, ...]) -> None:
    def without_words(lang: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(cli(*words, "--format", "json", lang=lang).out)["rows"]
        return [{key: value for key, value in row.items() if key != "reading"} for row in found]

    assert without_words("en") == without_words("zh")


def test_rows_have_the_promised_columns(cli: Cli) -> None:
    measure = [
        "plan", "id", "item", "item_title", "group", "text", "deadline", "kind", "start", "due", "original_due",
        "soft", "leaders", "lead", "support", "state", "percent", "timing", "light", "file", "line",
    ]  # fmt: skip
    row = rows(cli, "due", "--quarter", "Q2")[0]
    assert list(row) == [*measure, "period", "milestone", "done_on"]
    standing = [row[key] for key in ("state", "percent", "timing", "light", "done_on")]
    assert standing == ["not_started", None, "overdue", "red", None]


def test_the_line_of_a_row_is_where_it_stands(cli: Cli) -> None:
    lines = PLAN.read_text(encoding="utf-8").splitlines()
    for row in rows(cli, "list"):
        assert f'id: "{row["id"]}"' in lines[row["line"] - 1]


def test_filters_combine(cli: Cli) -> None:
    found = rows(cli, "due", "--quarter", "Q2", "--leader", "祝方东", "--division", "工业园区处")
    assert {row["id"] for row in found} == {"5.1", "5.2", "6.1", "6.2"}
    assert not rows(cli, "list", "--item", "7", "--leader", "李保国")
    assert {row["item"] for row in rows(cli, "list", "--item", "7", "--item", "9.2")} == {"7", "9"}


def test_a_division_is_found_by_alias_or_beginning_and_by_role(cli: Cli) -> None:
    by_name = rows(cli, "list", "--division", "投资技改处")
    assert by_name == rows(cli, "list", "--division", "投资和技术改造处") == rows(cli, "list", "--division", "投资技")
    assert {row["item"] for row in by_name} == {"1", "4"}
    assert {row["item"] for row in rows(cli, "list", "--division", "投资技改处", "--role", "lead")} == {"4"}
    assert {row["item"] for row in rows(cli, "list", "--division", "投资技改处", "--role", "support")} == {"1"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("list", "--division", "工业"), "工业投资处、工业园区处"),
        (("list", "--division", "科学技处"), "科学技术处"),
        (("list", "--leader", "祝东方"), "祝方东"),
        (("list", "--item", "13"), "1, 2, 3"),
        (("list", "--role", "boss"), "lead | support"),
        (("show", "5.9"), "5.1, 5.2, 5.3, 5.4"),
        (("due", "--quarter", "Q5"), "write Q2"),
        (("due", "--quarter", "Q2", "--month", "5"), "one period only"),
        (("due", "--from", "2018-06-01", "--to", "2018-05-01"), "backwards"),
        (("due", "--within", "soon"), "14d"),
        (("due", "--format", "xml"), "json"),
        (("due", "--lang", "fr"), "zh"),
        (("due", "--as-of", "yesterday"), "2018-06-30"),
        (("duee",), "'due'"),
        (("due", "--quater", "Q2"), "--quarter"),
        (("show",), "ID is missing"),
        (("due", "extra"), "extra"),
        (("due", "--quarter"), "needs a value"),
        (("list", "--plan", "nowhere"), "no such file"),
        (("status", "--by", "colour"), "item | division"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_usage_is_one_clear_line_and_status_2(cli: Cli, words: tuple[str, ...], said: str) -> None:
    result = cli(*words)
    assert result.status == 2
    assert not result.out
    assert said in result.err
    assert result.err.startswith("planctl: ")


def test_exit_code_tells_of_rows(cli: Cli) -> None:
    assert cli("due", "--quarter", "Q2", "--exit-code").status == 1
    assert cli("list", "--search", "没有这句话", "--exit-code").status == 0


def test_nothing_disappears_from_the_divisions(cli: Cli) -> None:
    found = rows(cli, "by-division")
    leads = [row for row in found if row["role"] == "lead"]
    assert sum(row["measures"] for row in leads) == 49 + 7  # item 9 has two divisions that lead jointly
    assert [row["collective"] for row in found if row["division"] == "各行业处室"] == [True]
    assert [row["division"] for row in leads][:2] == ["综合规划处", "科学技术处"]
    quarters = [(row["q2"], row["q2_occurrences"]) for row in leads if row["division"] == "经济运行处"]
    assert quarters == [(3, 9)]


def test_nothing_disappears_from_the_leaders(cli: Cli) -> None:
    found = {row["leader"]: row for row in rows(cli, "by-leader")}
    assert found[None]["measures"] == 3  # item 4 names nobody
    assert found["张红"]["measures"] == 9
    assert "(not named)" in cli("by-leader").out


def test_a_name_gives_its_measures_with_their_roles(cli: Cli) -> None:
    found = rows(cli, "by-division", "科学技")
    assert [row["role"] for row in found] == ["lead"] * 7 + ["support"] * 4


def test_show_tells_how_the_deadline_is_read_and_where_it_stands(cli: Cli) -> None:
    text = cli("show", "5.3", lang="zh").out
    assert "10月" in text
    assert "原文缺“月”字" in text
    assert "plans/2018.yaml:" in text
    assert rows(cli, "show", "2018/5.3")[0]["due"] == "2018-10-31"


def test_show_heeds_the_filters(cli: Cli) -> None:
    assert rows(cli, "show", "9", "--search", "武钢")[0]["measures"] == ["9.1.1", "9.1.2", "9.1.3", "9.1.4"]
    assert rows(cli, "show", "9.2")[0]["measures"] == ["9.2.1", "9.2.2", "9.2.3"]
    refused = cli("show", "5.3", "--leader", "李保国")
    assert (refused.status, refused.out) == (2, "")
    assert "5.3 is not among" in refused.err


def test_targets_stand_where_they_were_promised(cli: Cli) -> None:
    found = {(row["id"], row["value"]): row for row in rows(cli, "targets")}
    assert found["3", 7.8]["comparator"] == "~"
    assert found["7", 500]["unit"] == "家"
    assert ("1.4", 17) in found


def test_states_timings_and_lights_filter(cli: Cli) -> None:
    plan = ("--plan", "tests/cases/plans/worked.yaml", "--as-of", "2018-06-10")
    assert {row["id"] for row in rows(cli, "list", "--state", "done", *plan)} == {"1.1", "1.4"}
    assert {row["id"] for row in rows(cli, "list", "--state", "已中止", "--state", "returned", *plan)} == {"2.4", "3.1"}
    assert [row["period"] for row in rows(cli, "due", "--all", "--state", "done", "--item", "2", *plan)] == [
        "2018-03", "2018-04",
    ]  # fmt: skip
    assert {row["id"] for row in rows(cli, "list", "--timing", "overdue", *plan)} == {"1.2", "2.1"}
    assert {row["id"] for row in rows(cli, "list", "--light", "yellow", *plan)} == {"1.4", "3.1"}
    refused = cli("list", "--light", "purple", *plan)
    assert (refused.status, "--light: 'purple' is not one of red" in refused.err) == (2, True)


def test_status_by_leader_counts_what_due_counts(cli: Cli) -> None:
    plan = ("--plan", "tests/cases/plans/worked.yaml", "--as-of", "2018-06-10")
    every = rows(cli, "due", "--all", *plan)
    for row in rows(cli, "status", "--by", "leader", *plan):
        own = [each for each in every if (row["key"] in each["leaders"] if row["key"] else not each["leaders"])]
        assert row["occurrences"] == len(own)
        assert row["overdue"] == sum(each["timing"] == "overdue" for each in own)
        assert row["red"] == sum(each["light"] == "red" for each in own)


def test_what_comes_next_of_several_plans_can_be_asked_about(cli: Cli, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_bytes(Path("tests/cases/plans/worked.yaml").read_bytes())
    asked = ("--plan", str(tmp_path), "--as-of", "2018-06-10")
    shown = re.findall(r"\b[ab]/[\d.]+", cli("status", *asked).out)
    assert {address[0] for address in shown} == {"a", "b"}
    assert all(cli("why", address, *asked).status == 0 for address in shown)


def test_a_day_outside_the_plan_is_said_where_the_answer_depends_on_it(cli: Cli) -> None:
    outside = cli("due", "--as-of", "2026-11-23")
    assert "--as-of 2018-06-30" in outside.err
    assert outside.status == 0
    assert "outside" not in cli("due", "--as-of", "2018-05-01").err
    assert cli("due", "--as-of", "2026-11-23", "--quarter", "Q2").err.count("outside") == 1
    assert "outside" not in cli("targets", "--as-of", "2026-11-23").err


def test_without_a_period_the_next_thirty_days(cli: Cli) -> None:
    found = rows(cli, "due", "--as-of", "2018-05-01")
    assert {row["due"] for row in found} == {"2018-05-31"}
    assert {row["due"] for row in rows(cli, "due", "--as-of", "2018-04-20", "--within", "2w")} == {"2018-04-30"}


def test_output_takes_its_format_from_the_ending(cli: Cli, tmp_path: Path) -> None:
    for ending, start in ((".json", b"{"), (".jsonl", b'{"plan"'), (".csv", b"\xef\xbb\xbfplan,"), (".md", b"## ")):
        target = tmp_path / f"q2{ending}"
        assert cli("due", "--quarter", "Q2", "-o", str(target)).out == ""
        assert target.read_bytes().startswith(start)
    assert cli("due", "-o", str(tmp_path / "q2.doc")).status == 2
    assert "--format" in cli("due", "-o", str(tmp_path / "q2.doc")).err


def test_an_answer_never_overwrites_a_plan(cli: Cli, tmp_path: Path) -> None:
    copy = tmp_path / "2018.yaml"
    copy.write_bytes(PLAN.read_bytes())
    result = cli("due", "--plan", str(copy), "--format", "json", "-o", str(copy))
    assert result.status == 2
    assert copy.read_bytes() == PLAN.read_bytes()
