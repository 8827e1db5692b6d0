"""Bulletins, summaries and slips: every number in them is counted again here, from the rows of `due --all`."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import PLAN, ROOT, Cli

WORKED = Path(__file__).parent / "cases" / "plans" / "worked.yaml"
QUARTER = ROOT / "docs" / "quarter" / "2018.yaml"
PLANS = [(WORKED, "2018-06-10"), (WORKED, "2018-12-31"), (QUARTER, "2018-07-16"), (PLAN, "2018-04-20")]
PERIODS = {
    "weekly": [("--week", "W23", "2018-06-04", "2018-06-10"), ("--week", "2018-04-20", "2018-04-16", "2018-04-22")],
    "monthly": [("--month", "5", "2018-05-01", "2018-05-31"), ("--month", "12月", "2018-12-01", "2018-12-31")],
    "quarterly": [("--quarter", "Q2", "2018-04-01", "2018-06-30"), ("--quarter", "三", "2018-07-01", "2018-09-30")],
    "half-year": [("--half", "H1", "2018-01-01", "2018-06-30"), ("--half", "下半年", "2018-07-01", "2018-12-31")],
    "annual": [("--lang", "zh", "2018-01-01", "2018-12-31")],
}
ASKED = [(plan, as_of, kind, asked) for plan, as_of in PLANS for kind, several in PERIODS.items() for asked in several]
Rows = list[dict[str, Any]]


def rows_of(cli: Cli, plan: Path, as_of: str) -> Rows:
    """Every due date, and the measures without one, as the questions give them."""
    due: Rows = json.loads(cli("due", "--all", "--plan", str(plan), "--as-of", as_of, "--format", "json").out)["rows"]
    dated = {row["id"] for row in due}
    listed = json.loads(cli("list", "--plan", str(plan), "--as-of", as_of, "--format", "json").out)["rows"]
    return due + [row | {"done_on": None, "period": None} for row in listed if row["id"] not in dated]


def document(cli: Cli, plan: Path, as_of: str, *words: str) -> dict[str, Any]:
    result = cli("report", *words, "--plan", str(plan), "--as-of", as_of, "--format", "json")
    assert result.status == 0, result.err
    found: dict[str, Any] = json.loads(result.out)
    return found


def sentences(made: dict[str, Any], section: str) -> dict[str, dict[str, Any]]:
    found = [each for each in made["sections"] if each["section"] == section]
    return {said["sentence"]: said for each in found for said in each["sentences"]}


def within(rows: Rows, name: str, start: str, end: str) -> Rows:
    return [row for row in rows if row[name] and start <= row[name] <= end]


def finished(rows: Rows) -> Rows:
    return [row for row in rows if row["state"] in ("done", "closed") or row["done_on"]]


def measures(rows: Rows) -> int:
    return len({row["id"] for row in rows})


def whole(rows: Rows) -> int:
    """Measures of which every date that counts is finished: one due before the plan was issued and never reported does
    not."""
    done = 0
    for id_ in {row["id"] for row in rows}:
        own = [row for row in rows if row["id"] == id_]
        counting = [row for row in own if row["timing"] != "before_issue" or row["state"] != "not_started"] or own
        done += counting == finished(counting)
    return done


@pytest.mark.parametrize(("plan", "as_of", "kind", "asked"), ASKED)
def test_every_number_is_that_of_the_rows(
    cli: Cli, plan: Path, as_of: str, kind: str, asked: tuple[str, str, str, str]
) -> None:
    option, word, start, end = asked
    made = document(cli, plan, as_of, kind, option, word)
    assert (made["start"], made["end"], made["as_of"]) == (start, end, as_of)
    rows = rows_of(cli, plan, as_of)
    dated = [row for row in rows if row["due"]]
    here = within(rows, "due", start, end)
    late = [row for row in dated if row["timing"] == "overdue"]

    said = sentences(made, "overview")
    if said:
        head = said.get("overview") or said["overview_undated"]
        undated = len(rows) - len(dated)
        assert (head["measures"], head["occurrences"], head["undated"]) == (measures(rows), len(dated), undated)
        done = said["overview_done"]
        assert (done["done"], done["measures_done"]) == (len(finished(dated)), whole(rows))
        assert done["share"] == round(100 * len(finished(dated)) / len(dated), 1)
        assert ("overview_overdue" in said) == bool(late)
        if late:
            told = said["overview_overdue"]
            assert (told["n"], told["measures"]) == (len(late), measures(late))
        colours = {colour: sum(row["light"] == colour for row in rows) for colour in {row["light"] for row in rows}}
        assert said["lights_undated" if undated else "lights"]["lights"] == colours

    said = sentences(made, "counted")
    if said:
        head = said.get("due_in") or said["nothing_due_in"]
        undone = [row for row in here if row not in finished(here)]
        on_time = [row for row in finished(here) if row["done_on"] and row["done_on"] <= row["due"]]
        counted = {
            "due": len(here),
            "measures": measures(here),
            "done": len(finished(here)),
            "on_time": len(on_time),
            "overdue": sum(row["timing"] == "overdue" for row in undone),
            "ahead": sum(row["due"] >= as_of and row["timing"] in ("upcoming", "due_soon") for row in undone),
            "set_aside": sum(row["state"] in ("suspended", "cancelled") for row in undone),
            "before_issue": sum(row["timing"] == "before_issue" for row in undone),
        }
        assert {name: head[name] for name in counted} == counted
        parts = ("done", "overdue", "ahead", "set_aside", "before_issue")
        assert sum(head[name] for name in parts) == head["due"]
        for name in parts[1:]:
            assert (f"tally_{name}" in said) == bool(counted[name])
        if here:
            assert head["share"] == round(100 * len(finished(here)) / len(here), 1)

    done_here = within(finished(rows), "done_on", start, end)
    told_late = [row for row in finished(rows) if row not in done_here and reported_in(plan, row, as_of, start, end)]
    section = next((each for each in made["sections"] if each["section"] == "finished"), None)
    if kind in ("weekly", "monthly"):
        expected = sorted((row["id"], row["period"] or "") for row in done_here + told_late)
        assert sorted((row["id"], row["period"] or "") for row in (section or {"rows": []})["rows"]) == expected
    if section:
        said = sentences(made, "finished")
        kinds = [key for key in ("finished", "finished_late") if key in said]
        assert bool(kinds) == bool(done_here)
        if kinds:
            told = said[kinds[0]]
            assert (told["n"], told["measures"]) == (len(done_here), measures(done_here))
            late_here = [row for row in done_here if row["due"] and row["done_on"] > row["due"]]
            assert told["late"] == sum(row["timing"] != "before_issue" for row in late_here)
        before = said.get("finished_before") or said.get("finished_only_before") or {"n": 0}
        assert before["n"] == len(told_late)

    said = sentences(made, "late")
    here_late = late if kind in ("weekly", "monthly", "annual") else within(late, "due", start, end)
    if here_late:
        told = said.get("late") or said["late_of"]
        assert (told["n"], told["measures"]) == (len(here_late), measures(here_late))
        shown = next(each for each in made["sections"] if each["section"] == "late")["rows"]
        days = {(row["id"], row["due"]) for row in here_late}
        assert {(row["id"], day) for row in shown for day in row["dues"]} == days
        assert len({row["id"] for row in shown}) == len(shown)
        assert all(row["light"] == worst(row["id"], here_late) for row in shown)
    others = said.get("late_others") or said.get("late_only_others") or {"n": 0}
    assert others["n"] == len(late) - len(here_late)
    if kind == "weekly" and here_late:
        assert said.get("late_new", {"n": 0})["n"] == len(within(late, "due", start, end))

    said = sentences(made, "coming")
    if said:
        first, last = said["coming"]["start"], said["coming"]["end"]
        assert first == max(as_of, start if kind != "quarterly" else last_day(end))
        open_ = [
            row
            for row in within(rows, "due", first, last)
            if row not in finished(rows) and row["state"] not in ("suspended", "cancelled")
        ]
        assert (said["coming"]["n"], said["coming"]["measures"]) == (len(open_), measures(open_))

    for section in made["sections"]:
        if section["section"].startswith("by_"):
            assert_groups(section, here)


def entries(plan: Path) -> dict[str, list[dict[str, Any]]]:
    """The entries of every measure as a plain YAML reader sees them."""
    found: dict[str, list[dict[str, Any]]] = {}
    for item in yaml.safe_load(plan.read_text(encoding="utf-8"))["items"]:
        for group in [item, *item.get("groups", [])]:
            found |= {each["id"]: each.get("progress") or [] for each in group.get("measures", [])}
    return found


def reported_in(plan: Path, row: dict[str, Any], as_of: str, start: str, end: str) -> bool:
    """Whether work done before a period was reported as done in it."""
    own = [each for each in entries(plan)[row["id"]] if str(each.get("for") or "") in ("", row["period"] or "")]
    told = [str(each["date"]) for each in own if each.get("state") == "done" and str(each["date"]) <= as_of]
    return bool(told) and row["done_on"] < start <= max(told) <= end


def worst(id_: str, rows: Rows) -> str:
    colours = ["red", "yellow", "blue", "green", "grey"]
    return min((str(row["light"]) for row in rows if row["id"] == id_), key=colours.index)


def last_day(end: str) -> str:
    return str(date.fromisoformat(end) + timedelta(1))


def assert_groups(section: dict[str, Any], here: Rows) -> None:
    by = section["section"].removeprefix("by_")
    for row in section["rows"]:
        own = [each for each in here if row["key"] in keys(each, by)]
        done = len(finished(own))
        late = sum(each["timing"] == "overdue" for each in own)
        assert (row["occurrences"], row["done"], row["overdue"]) == (len(own), done, late)
    assert {row["key"] for row in section["rows"]} == {key for each in here for key in keys(each, by)}


def keys(row: dict[str, Any], by: str) -> list[str | None]:
    month = int(row["due"][5:7])
    found: dict[str, list[str | None]] = {
        "item": [row["item"]],
        "leader": row["leaders"] or [None],
        "division": row["lead"] or [None],
        "quarter": [f"{row['due'][:4]}-Q{(month + 2) // 3}"],
    }
    return found[by]


@pytest.mark.parametrize(("plan", "as_of"), PLANS)
def test_reports_missing_are_those_of_the_chase_list(cli: Cli, plan: Path, as_of: str) -> None:
    words = ("missing", "--plan", str(plan), "--as-of", as_of, "--format", "json")
    lacking = json.loads(cli(*words).out)["rows"]
    made = document(cli, plan, as_of, "monthly")
    said = sentences(made, "unreported")
    assert bool(said) == bool(lacking)
    if lacking:
        told = next(iter(said.values()))
        led = [row for row in lacking if row["division"]]
        assert (told["measures"], told["divisions"]) == (measures(led), len({row["division"] for row in led}))
        (section,) = (each for each in made["sections"] if each["section"] == "unreported")
        assert {(row["division"], id_) for row in section["rows"] for id_ in row["ids"]} == {
            (row["division"], row["id"]) for row in lacking
        }


def test_paces_are_told_apart_by_the_percent_point(cli: Cli, write_plan: Any) -> None:
    entry = (
        "    start: 2018-04-01\n    progress:\n    - date: 2018-04-15\n      percent: {}\n      state: in_progress\n"
    )
    extra = entry.format(80)
    for number, percent in ((2, 50), (3, 20), (4, None)):
        extra += f'  - id: "1.{number}"\n    text: 甲\n    deadline: 4月\n'
        extra += entry.format(percent) if percent else ""
    plan = write_plan(deadline="4月", extra=extra)
    made = document(cli, plan, "2018-04-15", "quarterly")
    assert sentences(made, "pace")["paces"] == {"sentence": "paces", "n": 3, "ahead": 1, "on": 1, "behind": 1}


def test_a_slip_is_for_one_division_and_what_it_leads(cli: Cli) -> None:
    made = document(cli, QUARTER, "2018-06-10", "chase", "--division", "工业园区")
    assert made["addressee"] == "工业园区处"
    ids = [row["id"] for section in made["sections"] for row in section["rows"] if "id" in row]
    assert "6.2" in ids
    assert all(row["lead"] == ["工业园区处"] for section in made["sections"] for row in section["rows"])
    assert made["sections"][-1]["section"] == "chase_what"


def test_a_slip_asks_for_nothing_where_nothing_is_owed(cli: Cli) -> None:
    result = cli("report", "chase", "--division", "工业园区处", "--as-of", "2018-03-10", lang="zh")
    assert "截至2018年3月10日，该处室牵头的事项没有逾期、临近到期或应报未报的。" in result.out
    assert "请" not in result.out


def test_an_empty_list_is_left_out(cli: Cli) -> None:
    out = cli("report", "weekly", "--as-of", "2018-03-08", lang="zh").out
    assert "一、总体情况" in out
    assert "完成事项" not in out
    assert "逾期未完成事项" not in out
    assert "未报" not in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("dayly",), "planctl: report: 'dayly' is not one of weekly | monthly"),
        (("weekly", "--month", "5"), "planctl: --month is no option of report weekly; it goes with: monthly\n"),
        (("monthly", "--month", "13"), "planctl: 13: no period of this kind of report; write one like 2018-12\n"),
        (("quarterly", "--quarter", "2018-05"), "planctl: 2018-05: no period of this kind of report; write one like"),
        (("half-year", "--half", "H3"), "planctl: H3: no period of this kind of report; write one like 2018-H2\n"),
        (("chase",), "planctl: a chase slip is for one division: planctl report chase --division NAME\n"),
        (("chase", "--division", "-"), "planctl: a chase slip is for one division"),
        (
            ("chase", "--division", "工业园区处", "--role", "support"),
            "planctl: this paper is about",
        ),
        (("annual", "--year", "18"), "planctl: 18: no period of this kind of report; write one like 2018\n"),
        (("chase", "--division", "无此处"), "无此处"),
    ],
)
def test_what_cannot_be_reported_is_one_line(cli: Cli, words: tuple[str, ...], message: str) -> None:
    result = cli("report", *words, "--as-of", "2018-04-20")
    assert (result.status, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    ("as_of", "kind", "start"),
    [
        ("2018-04-20", "weekly", "2018-04-16"),
        ("2018-04-20", "monthly", "2018-04-01"),
        ("2018-04-20", "quarterly", "2018-04-01"),
        ("2018-08-20", "half-year", "2018-07-01"),
        ("2020-01-01", "monthly", "2018-12-01"),
        ("2017-06-01", "quarterly", "2018-01-01"),
        ("2019-03-01", "weekly", "2018-12-24"),
    ],
)
def test_without_a_period_it_is_the_as_of_days(cli: Cli, as_of: str, kind: str, start: str) -> None:
    assert document(cli, PLAN, as_of, kind)["start"] == start


def test_the_week_of_new_year_is_the_one_that_holds_the_day(cli: Cli, write_plan: Any) -> None:
    text = PLAN.read_text(encoding="utf-8").replace("year: 2018", "year: 2021").replace("2018-03-06", "2020-12-20")
    made = document(cli, write_plan(text), "2021-01-02", "weekly")
    assert (made["period"], made["start"], made["end"]) == ("2020-W53", "2020-12-28", "2021-01-03")


HEAD = """\
format: planctl/1
title: 方案
year: 2018
issued: 2018-01-02
conventions: {before_month: inclusive}
reporting: {every: quarter, by: 15}
leaders: [甲]
divisions: [一处, 二处]
items:
- id: "1"
  title: 事项
  leaders: 甲
  measures:
"""


def measure(number: int, deadline: str, *lines: str, lead: str = "一处") -> str:
    head = [f'  - id: "1.{number}"', f"    text: 措施{number}", f"    deadline: {deadline}"]
    own = [f"    lead: {lead}"] if lead else []
    return "".join(f"{line}\n" for line in [*head, *own, *(f"    {line}" for line in lines)])


def entry(*fields: str) -> list[str]:
    return [f"- {fields[0]}", *(f"  {field}" for field in fields[1:])]


def test_what_was_returned_is_not_done_and_said_to_be_neither(cli: Cli, write_plan: Any) -> None:
    back = [*entry("date: 2018-04-20", "state: done"), *entry("date: 2018-05-02", "state: returned", "note: 缺材料")]
    path = write_plan(HEAD + measure(1, "4月底前", "progress:", *back))
    out = cli("report", "monthly", "--month", "4", "--plan", str(path), "--as-of", "2018-05-10", lang="zh").out
    assert "2018年4月到期1项次，涉及1项措施。均未完成。逾期未完成1项次。" in out
    assert "记录" not in out.partition("基准日")[0].replace("没有记录的按", "")


def test_a_report_that_comes_after_the_work_is_in_the_bulletin_of_its_day(cli: Cli, write_plan: Any) -> None:
    told = entry("date: 2018-06-05", "done_on: 2018-05-28", "state: done", "note: 已印发")
    path = write_plan(HEAD + measure(1, "5月底前", "progress:", *told))
    june = cli("report", "monthly", "--month", "6", "--plan", str(path), "--as-of", "2018-06-30", lang="zh").out
    assert "1项次为以前完成、本期报告。" in june
    assert "2018-05-28" in june
    assert "2018-06-05" in june
    may = cli("report", "monthly", "--month", "5", "--plan", str(path), "--as-of", "2018-06-30", lang="zh").out
    assert "完成1项次，涉及1项措施。" in may
    assert "本期报告" not in may


def test_rows_of_one_measure_have_its_worst_light_and_its_last_words(cli: Cli, write_plan: Any) -> None:
    april = entry("date: 2018-05-10", "for: 2018-04", "state: in_progress", "problem: 四月的旧问题", "next: 旧打算")
    march = entry("date: 2018-05-20", "for: 2018-03", "state: in_progress", "problem: 三月的新问题")
    path = write_plan(HEAD + measure(1, "3月起每月", "progress:", *april, *march))
    made = document(cli, path, "2018-06-05", "weekly")
    (row,) = next(each for each in made["sections"] if each["section"] == "late")["rows"]
    assert row["dues"] == ["2018-03-31", "2018-04-30", "2018-05-31"]
    assert (row["problem"], row["next"], row["light"]) == ("三月的新问题", None, "red")


def test_what_is_set_aside_is_no_problem_and_stands_once(cli: Cli, write_plan: Any) -> None:
    stop = entry("date: 2018-05-10", "state: suspended", "problem: 土地未批")
    path = write_plan(HEAD + measure(1, "每月", "progress:", *stop) + measure(2, "6月底前"))
    made = document(cli, path, "2018-12-31", "annual")
    assert not sentences(made, "problems")
    (section,) = (each for each in made["sections"] if each["section"] == "set_aside")
    assert section["sentences"][0]["n"] == 12
    assert [(row["id"], len(row["dues"]), row["note"]) for row in section["rows"]] == [("1.1", 12, "土地未批")]
    half = document(cli, path, "2018-07-10", "half-year", "--half", "H1")
    (section,) = (each for each in half["sections"] if each["section"] == "set_aside")
    assert section["sentences"][0]["n"] == 6


def test_problems_and_extensions_are_counted(cli: Cli, write_plan: Any) -> None:
    asked = entry("asked: 2018-04-02", "to: 8月底", "reason: 等批复", "approved_by: 甲")
    told = entry("date: 2018-05-10", "state: in_progress", "problem: 缺人", "next: 招聘")
    moved, begun = measure(1, "4月底前", "extensions:", *asked), measure(2, "6月底前", "progress:", *told)
    path = write_plan(HEAD + moved + begun + measure(3, "持续推进"))
    made = document(cli, path, "2018-12-31", "annual")
    assert sentences(made, "problems")["problems"]["measures"] == 1
    assert sentences(made, "extended")["extended"]["n"] == 1
    assert sentences(made, "undated")["undated"]["n"] == 1
    month = document(cli, path, "2018-05-31", "half-year")
    ahead = next(each for each in month["sections"] if each["section"] == "months_ahead")["rows"]
    assert [(row["key"], row["occurrences"]) for row in ahead] == [("2018-06", 1), ("2018-08", 1)]


def test_measures_that_nobody_leads_are_no_divisions(cli: Cli, write_plan: Any) -> None:
    path = write_plan(HEAD + measure(1, "12月底前") + measure(2, "12月底前", lead=""))
    out = cli("report", "monthly", "--plan", str(path), "--as-of", "2018-04-20", lang="zh").out
    assert "2018年一季度的进展应于2018年4月15日前报送，1个处室的1项措施没有记录。" in out
    assert "没有记录的措施中有1项没有牵头处室。" in out
    path = write_plan(HEAD + measure(2, "12月底前", lead=""))
    assert "0个处室" not in cli("report", "monthly", "--plan", str(path), "--as-of", "2018-04-20", lang="zh").out


def test_a_slip_says_what_it_was_limited_to(cli: Cli, write_plan: Any) -> None:
    path = write_plan(HEAD + measure(1, "3月底前"))
    words = ("report", "chase", "--division", "一处", "--search", "没有这个", "--plan", str(path))
    out = cli(*words, "--as-of", "2018-04-20", lang="zh").out
    assert "筛选：“没有这个”" in out
    assert "截至2018年4月20日，所选范围内没有逾期、临近到期或应报未报的事项。" in out


def test_a_bare_month_is_the_as_of_days_plans(cli: Cli, write_plan: Any) -> None:
    for year in (2018, 2019):
        text = (HEAD + measure(1, "5月底前")).replace("2018", str(year))
        folder = write_plan(text, name=f"{year}.yaml").parent
    for words in (("monthly", "--month", "5"), ("quarterly", "--quarter", "2"), ("weekly", "--week", "W23")):
        made = document(cli, folder, "2018-06-30", *words)
        assert (made["plans"], made["start"][:4]) == (["2018"], "2018")
    due = cli("due", "--month", "5", "--plan", str(folder), "--as-of", "2018-06-30", "--format", "json").out
    assert [row["plan"] for row in json.loads(due)["rows"]] == ["2018"]
    assert document(cli, folder, "2019-01-10", "annual", "--year", "2018")["plans"] == ["2018"]


def test_a_slip_chases_no_report_before_its_day(cli: Cli, write_plan: Any) -> None:
    path = write_plan(HEAD + measure(1, "12月底前"))
    words = ("report", "chase", "--division", "一处", "--plan", str(path))
    early = cli(*words, "--as-of", "2018-04-10", lang="zh").out
    assert "待报进展事项：请在规定日期前报送。" in early
    assert "补报" not in early
    assert "未报进展事项：请补报进展。" in cli(*words, "--as-of", "2018-04-20", lang="zh").out


@pytest.mark.parametrize(("plan", "as_of"), PLANS)
@pytest.mark.parametrize("asked", PERIODS["monthly"])
def test_what_was_reported_and_returned_is_counted(
    cli: Cli, plan: Path, as_of: str, asked: tuple[str, str, str, str]
) -> None:
    option, word, start, end = asked
    made = document(cli, plan, as_of, "monthly", option, word)
    told = [
        (id_, str(each["date"]))
        for id_, own in entries(plan).items()
        for each in own
        if start <= str(each["date"]) <= min(end, as_of) and each.get("state") not in ("done", "closed")
    ]
    sections = [each["rows"] for each in made["sections"] if each["section"] == "reported"]
    shown = [row for rows in sections for row in rows]
    assert sorted((row["id"], row["reported"]) for row in shown) == sorted(told)
    if told:
        said = sentences(made, "reported")["reported"]
        assert (said["n"], said["measures"]) == (len(told), len({id_ for id_, _ in told}))
    returned = [row for row in rows_of(cli, plan, as_of) if row["state"] == "returned"]
    assert sentences(made, "returned").get("returned", {"n": 0})["n"] == len(returned)


def test_what_is_behind_its_pace_is_listed_until_it_is_overdue(cli: Cli, write_plan: Any) -> None:
    told = entry("date: 2018-04-20", "state: in_progress", "percent: 10")
    path = write_plan(HEAD + measure(1, "6月底前", "start: 2018-04-01", "progress:", *told) + measure(2, "6月底前"))
    made = document(cli, path, "2018-06-15", "weekly")
    assert sentences(made, "behind")["behind"]["n"] == 1
    assert not sentences(made, "late")
    made = document(cli, path, "2018-07-01", "weekly")
    assert not sentences(made, "behind")
    assert sentences(made, "late")["late"]["n"] == 2
