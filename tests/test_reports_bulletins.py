"""Bulletins, summaries and slips: every number in them is counted again here, from the rows of `due --all`."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
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
    section = next((each for each in made["sections"] if each["section"] == "finished"), None)
    if kind in ("weekly", "monthly"):
        assert (
            sorted((row["id"], row["period"]) for row in section["rows"])
            == sorted((row["id"], row["period"]) for row in done_here)
            if section
            else not done_here
        )
    if section:
        told = next(iter(sentences(made, "finished").values()))
        assert (told["n"], told["measures"]) == (len(done_here), measures(done_here))
        assert told["late"] == sum(row["done_on"] > row["due"] for row in done_here if row["due"])

    said = sentences(made, "late")
    expected = late if kind in ("weekly", "monthly", "annual") else within(late, "due", start, end)
    if expected:
        assert (said["late"]["n"], said["late"]["measures"]) == (len(expected), measures(expected))
        shown = next(each for each in made["sections"] if each["section"] == "late")["rows"]
        assert {(row["id"], day) for row in shown for day in row["dues"]} == {
            (row["id"], row["due"]) for row in expected
        }
        assert len({row["id"] for row in shown}) == len(shown)
    else:
        assert "late" not in said
    if kind == "weekly" and expected:
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
        divisions = {row["division"] for row in lacking if row["division"]}
        assert (told["measures"], told["divisions"]) == (measures(lacking), len(divisions))
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
    assert "截至2018-03-10,该处室牵头的事项没有逾期、临近到期或应报未报的。" in result.out
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
    ],
)
def test_without_a_period_it_is_the_as_of_days(cli: Cli, as_of: str, kind: str, start: str) -> None:
    assert document(cli, PLAN, as_of, kind)["start"] == start


def test_the_week_of_new_year_is_the_one_that_holds_the_day(cli: Cli, write_plan: Any) -> None:
    text = PLAN.read_text(encoding="utf-8").replace("year: 2018", "year: 2021").replace("2018-03-06", "2020-12-20")
    made = document(cli, write_plan(text), "2021-01-02", "weekly")
    assert (made["period"], made["start"], made["end"]) == ("2020-W53", "2020-12-28", "2021-01-03")
