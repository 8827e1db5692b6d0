"""The ledger as a value: rows in the source's order, what is merged, and the same by division and by occurrence."""

from datetime import date

import pytest
from conftest import PLAN
from office_samples import QUARTER, SPRING, WORKED, made, read

from planctl.plan.loaded import read as parsed
from planctl.queries.filters import Filter, make
from planctl.reports.document import Origin, origins_of
from planctl.reports.ledger import MERGED, ledger, runs
from planctl.source import Source
from planctl.views.pages.ledger import rows


def test_every_measure_of_the_plan_is_a_row_in_its_order() -> None:
    loaded = read(PLAN)
    assert loaded.plan is not None
    value = made()
    measures = [row for row in value.rows if row.measure]
    assert [row.measure["id"] for row in measures if row.measure] == [each.id for _, _, each in loaded.plan.walk()]
    assert [row.text for row in measures] == [each.text for _, _, each in loaded.plan.walk()]
    assert len(measures) == 49
    assert len(value.occurrences) == 124
    assert value.complete


def test_a_groups_heading_stands_before_its_measures() -> None:
    nine = [row for row in made().rows if row.item == "9"]
    assert [(row.number, row.measure is None) for row in nine] == [
        ("1", True), ("1", False), ("2", False), ("3", False), ("4", False),
        ("2", True), ("1", False), ("2", False), ("3", False),
    ]  # fmt: skip
    assert nine[5].text == "支持神龙集团发展"


def test_runs_are_whole_items_where_they_agree() -> None:
    value = made()
    items = runs(value.rows, "item")
    assert [value.rows[first].item for first, _ in items] == [str(number) for number in range(1, 13)]
    assert items == runs(value.rows, "title")
    for name in MERGED:
        found = runs(value.rows, name)
        assert [place for first, last in found for place in range(first, last + 1)] == list(range(len(value.rows)))


def test_an_item_whose_measures_differ_has_several_runs_of_owners() -> None:
    value = made(WORKED)
    rows = (value.rows[0], value.rows[1]._replace(lead=("经济运行处",)), *value.rows[2:])
    assert runs(rows, "divisions")[:3] == [(0, 0), (1, 1), (2, 3)]
    assert runs(rows, "item")[0] == (0, 3)


def test_the_latest_entry_and_the_dates_done_are_told() -> None:
    rows = {row.measure["id"]: row for row in made(WORKED, date(2018, 6, 10)).rows if row.measure}
    latest = rows["2.1"].latest
    assert latest is not None
    assert (latest.for_, rows["2.1"].dates, rows["2.1"].done) == ("2018-04", 12, 2)
    assert rows["2.3"].latest is None


def test_by_division_has_each_role_and_what_nobody_leads() -> None:
    value = made(WORKED, date(2018, 6, 10))
    found = [(row["division"], row["role"], row["id"]) for row in value.by_division]
    assert found[:4] == [("工业园区处", "lead", f"1.{number}") for number in range(1, 5)]
    assert [each for each in found if each[0] == "科学技术处"] == [
        ("科学技术处", "lead", "3.1"), ("科学技术处", "lead", "3.2"),
        *[("科学技术处", "support", f"2.{number}") for number in range(1, 5)],
    ]  # fmt: skip


def test_what_nobody_leads_stands_by_division_where_nobody_was_asked_for() -> None:
    text = WORKED.read_text(encoding="utf-8").replace("lead: 工业园区处", "support: 工业园区处", 1)
    loaded = [parsed(Source("2018.yaml", text))]

    def found(*divisions: str) -> set[tuple[object, object]]:
        value = ledger(loaded, make(loaded, divisions=divisions), date(2018, 6, 10))
        return {(row["division"], row["role"]) for row in value.by_division}

    assert found("工业园区处") == {("工业园区处", "support")}
    assert (None, "lead") in found()
    assert found("-") == {(None, "lead")}
    assert found("工业园区处", "-") == {("工业园区处", "support"), (None, "lead")}


def test_filters_are_those_of_the_questions() -> None:
    loaded = read(PLAN)
    wanted = make([loaded], divisions=("工业园区处",), role="lead")
    value = ledger([loaded], wanted, SPRING)
    assert {row.item for row in value.rows} == {"5", "6"}
    assert {row["division"] for row in value.by_division} == {"工业园区处"}
    assert all(row["lead"] == ("工业园区处",) for row in value.occurrences)


def test_a_light_asked_for_is_that_of_the_measure_in_the_table_and_of_the_date_among_dates() -> None:
    value = made(QUARTER, date(2018, 7, 10), Filter(lights=frozenset({"red"})))
    assert {row.measure["light"] for row in value.rows if row.measure} == {"red"}
    assert {row["light"] for row in value.occurrences} == {"red"}


def test_an_extension_stands_under_the_sources_own_words() -> None:
    value = made(WORKED, date(2018, 6, 10))
    shown = {
        str(row.measure["id"]): cells[3] for row, cells in zip(value.rows, rows(value), strict=True) if row.measure
    }
    assert shown["1.4"] == "4月前\nextended to 2018-05-31"
    assert shown["1.1"] == "4月"


@pytest.mark.parametrize("commit", [None, ("5eb6458", True)])
def test_origins_say_what_the_document_was_made_of(commit: tuple[str, bool] | None) -> None:
    loaded = read(PLAN)
    (origin,) = origins_of([loaded], {loaded.path: commit})
    id_, changed = commit or (None, False)
    kept = True if commit else None
    assert origin == Origin("2018", "市经济和信息化委办理方案", 2018, loaded.path, "default", id_, changed, kept)
