"""What a division has still to report on."""

from datetime import date
from pathlib import Path

import pytest
from conftest import PLAN
from office_samples import SPRING, WORKED, origins, read

from planctl.plan.checksum import checksum
from planctl.plan.loaded import Loaded
from planctl.plan.model import Plan
from planctl.queries.filters import Filter, make
from planctl.reports.filling import STATES, Filling, filling

JUNE = date(2018, 6, 10)


def asked(division: str, path: Path = WORKED, day: date = JUNE, **filters: object) -> Filling:
    loaded = read(path, day)
    wanted = make([loaded], divisions=(division,), **filters)  # type: ignore[arg-type]
    return filling(loaded, wanted, division, day, origins(loaded))


def rows(made: Filling) -> list[tuple[object, object]]:
    return [(row["id"], row["period"]) for row in made.rows]


def test_what_is_finished_or_set_aside_is_left_out_and_what_has_no_date_stands_last() -> None:
    made = asked("经济运行处")
    assert rows(made) == [
        ("2.1", "2018-05"), ("2.1", "2018-06"), ("2.2", "2018-06-30"), ("2.1", "2018-07"), ("2.1", "2018-08"),
        ("2.1", "2018-09"), ("2.1", "2018-10"), ("2.1", "2018-11"), ("2.1", "2018-12"), ("2.2", "2018-12-31"),
        ("2.3", None),
    ]  # fmt: skip
    assert [row["milestone"] for row in made.rows if row["id"] == "2.2"] == ["开工", "完工"]


def test_what_is_overdue_or_was_returned_is_open() -> None:
    assert rows(asked("工业园区处")) == [("1.2", None), ("1.3", None)]
    made = asked("科学技术处")
    assert rows(made) == [("3.1", None), ("3.2", None)]
    assert made.rows[0]["state"] == "returned"


def test_the_lead_reports() -> None:
    assert {str(row["id"])[0] for row in asked("科学技术处").rows} == {"3"}  # it supports all of 2


def test_what_was_due_before_the_plan_was_issued_is_asked_for_only_by_name() -> None:
    assert "before_issue" not in {row["timing"] for row in asked("经济运行处").rows}
    assert rows(asked("经济运行处", timings=("before_issue",))) == [("2.1", "2018-01"), ("2.1", "2018-02")]


def test_filters_narrow_it_down() -> None:
    assert rows(asked("经济运行处", timings=("overdue", "due_soon"))) == [("2.1", "2018-05")]
    assert rows(asked("经济运行处", search="企业上云")) == [("2.3", None)]


def test_it_knows_only_what_was_known_on_the_day() -> None:
    assert ("1.1", None) in rows(asked("工业园区处", day=date(2018, 5, 2)))


def test_a_member_reports_on_what_its_collective_leads() -> None:
    loaded = read(PLAN)
    assert loaded.plan is not None
    divisions = tuple(
        division._replace(members=("新兴产业处",)) if division.collective else division
        for division in loaded.plan.divisions
    )
    item = loaded.plan.items[1]
    led = item._replace(measures=tuple(each._replace(lead=("各行业处室",)) for each in item.measures))
    items = (loaded.plan.items[0], led, *loaded.plan.items[2:])
    loaded = loaded._replace(plan=loaded.plan._replace(divisions=divisions, items=items))
    made = filling(loaded, make([loaded], divisions=("新兴产业处",)), "新兴产业处", SPRING)
    assert [row["id"] for row in made.rows] == ["2.1", "2.2", "2.3", "2.4"]


def test_the_checksum_and_the_origin_are_the_plans() -> None:
    made = asked("工业园区处")
    assert made.checksum == checksum(made.plan)
    assert made.origin is not None
    assert made.origin.commit == "5eb6458"
    assert (made.division, made.as_of, made.complete) == ("工业园区处", JUNE, True)


def test_the_states_are_the_doers_own() -> None:
    assert STATES == ("not_started", "in_progress", "done", "ongoing")


def test_a_file_that_gave_no_plan_has_no_sheet() -> None:
    empty: Plan | None = None
    with pytest.raises(ValueError, match=r"x\.yaml gave no plan"):
        filling(Loaded("x.yaml", None, empty, ()), Filter(), "一处", JUNE)


def test_of_the_shipped_plan_each_divisions_sheets_hold_all_that_is_open() -> None:
    loaded = read(PLAN)
    assert loaded.plan is not None
    total = 0
    for division in loaded.plan.divisions:
        wanted = make([loaded], divisions=(division.name,))
        total += len(filling(loaded, wanted, division.name, SPRING).rows)
    # 124 occurrences, 12 of them before the plan was issued; item 9 is led by two divisions.
    twice = filling(loaded, make([loaded], divisions=("汽车产业办",)), "汽车产业办", SPRING).rows
    assert total == 124 - 12 + len(twice)
