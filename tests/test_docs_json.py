"""docs/json.md and its JSON Schema: what stands in them is what the program writes, and what DuckDB makes of it.

`PLANCTL_UPDATE=1 pytest tests/test_docs_json.py` writes what is made from the program: the page's lists and the schema.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import jsonschema  # type: ignore[import-untyped]
import pytest
from conftest import PLAN, ROOT, Cli
from pty_samples import UPDATE

from planctl.phrases.reading import KINDS
from planctl.plan.fields import STATES
from planctl.progress.lights import COLOURS
from planctl.progress.timing import TIMINGS
from planctl.queries import carrying, duties, missing, overdue, show, status, targets, today, when, why

PAGE = ROOT / "docs" / "json.md"
SCHEMA = ROOT / "docs" / "occurrence.schema.json"
QUARTER = ROOT / "docs" / "quarter" / "2018.yaml"
WORKED = ROOT / "tests" / "cases" / "plans" / "worked.yaml"

VOCABULARIES = {"state": STATES, "timing": TIMINGS, "light": COLOURS, "kind": KINDS}
# A type of the page's table in JSON Schema, in DuckDB and in Spark.
TYPES: dict[str, tuple[dict[str, Any], str, str]] = {
    "text": ({"type": "string"}, "VARCHAR", "STRING"),
    "date": ({"type": "string", "format": "date"}, "DATE", "DATE"),
    "boolean": ({"type": "boolean"}, "BOOLEAN", "BOOLEAN"),
    "integer": ({"type": "integer"}, "BIGINT", "BIGINT"),
    "number": ({"type": "number"}, "DOUBLE", "DOUBLE"),
    "list of text": ({"type": "array", "items": {"type": "string"}}, "VARCHAR[]", "ARRAY<STRING>"),
}


class Documented(NamedTuple):
    """A row of the page's table of columns."""

    name: str
    type: str
    null: bool
    meaning: str
    example: Any


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def part(name: str) -> str:
    found = re.search(rf"<!-- {name}: begin -->\n(.*?)<!-- {name}: end -->", page(), re.DOTALL)
    assert found
    return found[1]


def columns() -> list[Documented]:
    rows = [line.strip("| \n").split(" | ") for line in part("columns").splitlines()[2:]]
    return [
        Documented(name.strip("`"), type_, {"may be": True, "never": False}[null], meaning, json.loads(example[1:-1]))
        for name, type_, null, meaning, example in rows
    ]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page(), re.DOTALL)


def schema() -> dict[str, Any]:
    """The JSON Schema of a line, from the page's table and the program's vocabularies."""
    properties = {}
    for column in columns():
        made = dict(TYPES[column.type][0])
        if column.name in VOCABULARIES:
            made["enum"] = list(VOCABULARIES[column.name])
        elif column.null:
            made["type"] = [made["type"], "null"]
        if column.name == "percent":
            made |= {"minimum": 0, "maximum": 100}
        properties[column.name] = {**made, "description": re.sub(r"\[(\w+)\]\(.*?\)", r"\1", column.meaning)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of planctl due --format jsonl (planctl-rows/1)",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def lines(cli: Cli, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in cli(*words, "--format", "jsonl").out.splitlines()]


def test_the_columns_are_those_of_the_program() -> None:
    assert tuple(column.name for column in columns()) == duties.OCCURRENCE_COLUMNS


def test_the_schema_is_made_from_the_page_and_the_program() -> None:
    made = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if UPDATE:
        SCHEMA.write_text(made, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == made
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_examples_are_a_row_of_the_plan_that_is_named(cli: Cli) -> None:
    examples = {column.name: column.example for column in columns()}
    assert examples in lines(cli, "due", "--all", "--plan", str(QUARTER), "--as-of", "2018-07-01")


@pytest.mark.parametrize(
    ("plan", "day"),
    [
        (PLAN, "2018-04-20"),
        (QUARTER, "2018-07-01"),
        (WORKED, "2018-06-10"),
        (ROOT / "tests" / "findings", "2018-06-10"),
    ],
    ids=lambda each: each.stem if isinstance(each, Path) else "",
)
def test_every_line_is_what_the_page_says(cli: Cli, plan: Path, day: str) -> None:
    rows = lines(cli, "due", "--all", "--all-plans", "--plan", str(plan), "--as-of", day)
    valid = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    assert len(rows) > 20
    for row in rows:
        valid.validate(row)
        assert tuple(row) == duties.OCCURRENCE_COLUMNS
        assert type(row["percent"]) in (float, type(None))


def _envelope() -> str:
    rows = '    {"plan": "2018", "id": "3.2", …},\n    …\n  ]\n}'
    head = '{\n  "schema": "planctl-rows/1",\n  "command": "due",\n  "as_of": "2018-04-20",\n  "complete": true,\n'
    return f'```json\n{head}  "findings": 0,\n  "rows": [\n{rows}\n```\n'


def _vocabularies() -> str:
    told = {
        "state": "states", "timing": "timings", "light": "lights, the worst first", "kind": "kinds of a reading",
    }  # fmt: skip
    rows = [
        f"| `{name}` | {told[name]} | {' '.join(f'`{word}`' for word in words)} |"
        for name, words in VOCABULARIES.items()
    ]
    return "| column | | words |\n|---|---|---|\n" + "".join(f"{row}\n" for row in rows)


OCCURRENCE = duties.OCCURRENCE_COLUMNS
MEASURE = duties.MEASURE_COLUMNS
# What a row of each question is, and its columns.
QUESTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "due`, `calendar": ("an occurrence", OCCURRENCE),
    "overdue": ("an overdue occurrence", overdue.COLUMNS),
    "today": ("an occurrence that is overdue or due soon", today.COLUMNS),
    "why": ("an occurrence of one measure", why.COLUMNS),
    "missing": ("a leading division and a measure it has not reported on", missing.COLUMNS),
    "list": ("a measure", MEASURE),
    "by-division NAME": ("a measure of one division", (*MEASURE, "division", "role")),
    "by-leader NAME": ("a measure of one leader", MEASURE),
    "show 5.2": ("the measure", (*MEASURE, *show.MORE_COLUMNS)),
    "show 5": ("the item or group", show.HEADING_COLUMNS),
    "by-division": ("a division and role", carrying.DIVISION_COLUMNS),
    "by-leader": ("a leader", carrying.LEADER_COLUMNS),
    "status": ("an item, division, leader, quarter or month", status.COLUMNS),
    "targets": ("a target; `value` is a number, a range such as `6..6.5` text", targets.COLUMNS),
    "when": ("a phrase", when.COLUMNS),
}


def _commands() -> str:
    rows = "".join(f"| `{name}` | {what} | {_told(own)} |\n" for name, (what, own) in QUESTIONS.items())
    return f"| question | a row is | its columns |\n|---|---|---|\n{rows}"


def _told(own: tuple[str, ...]) -> str:
    """Columns, those of an occurrence or a measure by that name."""
    for base, name in ((OCCURRENCE, "an occurrence’s"), (MEASURE, "a measure’s")):
        place = next((at for at in range(len(own)) if own[at : at + len(base)] == base), None)
        if place is not None:
            before, after = own[:place], own[place + len(base) :]
            return ", ".join([*map(_quoted, before), name, *map(_quoted, after)])
    return ", ".join(map(_quoted, own))


def _quoted(name: str) -> str:
    return f"`{name}`"


@pytest.mark.parametrize(
    ("name", "made"), [("envelope", _envelope), ("vocabularies", _vocabularies), ("commands", _commands)]
)
def test_lists_are_made_from_the_program(name: str, made: Callable[[], str]) -> None:
    if UPDATE:
        before, after = (f"<!-- {name}: {side} -->" for side in ("begin", "end"))
        head, _, rest = page().partition(before)
        PAGE.write_text(f"{head}{before}\n{made()}{after}{rest.partition(after)[2]}", encoding="utf-8")
    assert part(name) == made()


def test_the_envelope_is_what_a_command_prints(cli: Cli) -> None:
    out = cli("due", "--quarter", "Q2", "--format", "json", "--as-of", "2018-04-20").out.splitlines()
    shown = _envelope().splitlines()[1:-1]
    assert out[:7] == shown[:7]
    assert out[7].startswith(shown[7].removesuffix("…},"))
    assert out[-2:] == shown[-2:]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_the_columns_that_the_page_gives_it(cli: Cli, question: str) -> None:
    name, *more = {
        "due`, `calendar": ["due", "--all"],
        "why": ["why", "2.1"],
        "by-division NAME": ["by-division", "经济运行处"],
        "by-leader NAME": ["by-leader", "祝方东"],
        "show 5.2": ["show", "1.2"],
        "show 5": ["show", "1"],
        "when": ["when", "6月底前"],
    }.get(question, [question])
    plan, day = (str(PLAN), "2018-04-20") if question == "targets" else (str(WORKED), "2018-06-10")
    words = [name, *more, "--plan", plan, *([] if name == "when" else ["--as-of", day])]
    rows = lines(cli, *words)
    if question == "targets":  # the shipped plan may have none
        assert all(tuple(row) == QUESTIONS[question][1] for row in rows)
    else:
        assert tuple(rows[0]) == QUESTIONS[question][1]
    if question.startswith("due"):
        assert tuple(lines(cli, "calendar", *words[1:])[0]) == OCCURRENCE


# What engines make of it.


@pytest.fixture
def exported(cli: Cli, tmp_path: Path) -> Path:
    """A folder with `due.jsonl` as the page's command makes it from three years' plans."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2018.yaml").write_bytes(QUARTER.read_bytes())
    for year in (2019, 2020):
        text = PLAN.read_text(encoding="utf-8").replace("2018", str(year))
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")
    (command,) = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("planctl")]
    assert cli(*command.split()[1:], "--as-of", "2018-07-01", cwd=tmp_path).status == 0
    return tmp_path


def loaded(folder: Path) -> duckdb.DuckDBPyConnection:
    """A database in which the page's first statement has made its table."""
    base = duckdb.connect()
    base.execute(f"SET file_search_path = '{folder}'")
    base.execute(blocks("sql")[0])
    return base


def asked(base: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    found = base.sql(sql)
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def query(words: str) -> str:
    """The one statement of the page that says this."""
    (found,) = [block for block in blocks("sql") if words in block]
    return found


def table(base: duckdb.DuckDBPyConnection) -> dict[str, str]:
    found = base.sql("FROM occurrences")
    return {name: str(type_) for name, type_ in zip(found.columns, found.types, strict=True)}


def test_duckdb_makes_the_documented_types_of_it(exported: Path) -> None:
    types = table(loaded(exported))
    assert types == {column.name: TYPES[column.type][1] for column in columns()}
    assert list(types) == list(duties.OCCURRENCE_COLUMNS)


def test_so_it_does_of_a_file_without_rows(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "due.jsonl"
    assert cli("due", "--all", "--search", "没有这样的事", "-o", str(target), "--as-of", "2018-04-20").status == 0
    assert target.read_bytes() == b""
    assert table(loaded(tmp_path)) == {column.name: TYPES[column.type][1] for column in columns()}


def test_duckdb_reads_every_value_as_it_is(cli: Cli, exported: Path) -> None:
    rows = [json.loads(line) for line in (exported / "due.jsonl").read_text(encoding="utf-8").splitlines()]
    read = asked(loaded(exported), "FROM occurrences")
    dates = [column.name for column in columns() if column.type == "date"]
    for row in read:
        row |= {name: str(row[name]) for name in dates if row[name]}
    assert len(read) == 3 * 124
    assert read == rows


def test_plain_auto_detection_works_too(exported: Path) -> None:
    base = duckdb.connect()
    base.execute(f"SET file_search_path = '{exported}'")
    source = "read_json_auto('due.jsonl')"
    read = base.sql(f"FROM {source}")
    types = {name: str(type_) for name, type_ in zip(read.columns, read.types, strict=True)}
    wanted = {column.name: TYPES[column.type][1] for column in columns()}
    empty = {name for name in types if not base.sql(f'SELECT count("{name}") FROM {source}').fetchall()[0][0]}
    assert empty == {"milestone"}
    assert {name: types[name] for name in types if name not in empty} == {
        name: wanted[name] for name in wanted if name not in empty
    }


def test_sql_answers_what_is_due_in_the_second_quarter(cli: Cli, exported: Path) -> None:
    told = lines(
        cli, "due", "--quarter", "Q2", "--plan", str(exported / "plans" / "2018.yaml"), "--as-of", "2018-07-01"
    )
    found = asked(loaded(exported), query("ORDER BY due, file"))
    assert [(row["id"], str(row["due"]), row["light"], row["lead"]) for row in found] == [
        (row["id"], row["due"], row["light"], row["lead"]) for row in told
    ]
    assert len(found) == 34


def test_sql_answers_it_of_every_plan(cli: Cli, exported: Path) -> None:
    told = lines(cli, "due", "--quarter", "Q2", "--all-plans", "--plan", str(exported), "--as-of", "2018-07-01")
    found = asked(loaded(exported), "FROM occurrences WHERE quarter(due) = 2 ORDER BY due, file, line")
    assert [(row["plan"], row["id"], str(row["due"])) for row in found] == [
        (row["plan"], row["id"], row["due"]) for row in told
    ]
    assert {row["plan"] for row in found} == {"2018", "2019", "2020"}


def test_sql_counts_by_division_as_the_question_does(cli: Cli, exported: Path) -> None:
    found = asked(loaded(exported), query("unnest(lead)"))
    counts = {(row["division"], row["quarter"]): (row["measures"], row["dates"]) for row in found}
    told: dict[tuple[str, int], tuple[int, int]] = {}
    for row in lines(cli, "by-division", "--role", "lead", "--all-plans", "--plan", str(exported)):
        for number in range(1, 5):
            key = (row["division"], number)
            before = told.get(key, (0, 0))
            told[key] = (before[0] + row[f"q{number}"], before[1] + row[f"q{number}_occurrences"])
    assert counts == {key: number for key, number in told.items() if number != (0, 0)}


def test_sql_finds_who_is_late(cli: Cli, exported: Path) -> None:
    told = lines(cli, "overdue", "--all-plans", "--plan", str(exported), "--as-of", "2018-07-01")
    found = asked(loaded(exported), query("timing = 'overdue'"))
    assert sorted((row["plan"], row["id"], row["days_late"]) for row in found) == sorted(
        (row["plan"], row["id"], row["days_late"]) for row in told
    )
    assert [row["days_late"] for row in found] == sorted((row["days_late"] for row in told), reverse=True)


def test_every_query_of_the_page_runs_on_what_the_command_writes(exported: Path) -> None:
    base = loaded(exported)
    queries = [block for block in blocks("sql") if not block.startswith("CREATE")]
    assert len(queries) >= 4
    for sql in queries:
        assert asked(base, sql), sql
    years = asked(base, query("count(done_on)"))
    assert [(row["plan"], row["dates"]) for row in years] == [("2018", 124), ("2019", 124), ("2020", 124)]
    assert years[0]["done"] > years[1]["done"] == 0


def test_the_columns_for_spark_are_those_of_the_page() -> None:
    (ddl,) = re.findall(r'COLUMNS = """(.*?)"""', page(), re.DOTALL)
    pairs = [each.split() for each in ddl.split(",")]
    assert [(name.strip("`"), type_) for name, type_ in pairs] == [
        (column.name, TYPES[column.type][2]) for column in columns()
    ]


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not there")
def test_the_line_for_jq_works(cli: Cli, exported: Path) -> None:
    (command,) = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("jq")]
    done = subprocess.run(command, shell=True, cwd=exported, capture_output=True, check=True)
    red = lines(cli, "due", "--all", "--all-plans", "--plan", str(exported), "--light", "red", "--as-of", "2018-07-01")
    assert len(done.stdout.decode().splitlines()) == len(red)


def test_the_keys_of_a_document_are_those_of_the_page(cli: Cli) -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    section = page[page.index("## A document") : page.index("## DuckDB")]
    named = [
        name for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    ]
    made = json.loads(cli("report", "weekly", "--as-of", "2018-04-20", "--format", "json").out)
    assert list(made) == named
    origins = next(line for line in section.splitlines() if line.startswith("| `origins`"))
    assert set(made["origins"][0]) <= {*re.findall(r"`(\w+)`", origins)}
    for each in made["sections"]:
        assert list(each) == ["section", "sentences", "rows"]
        assert all(next(iter(said)) == "sentence" for said in each["sentences"])
