from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from wall_samples import AS_OF, HEAD, QUARTER, SHIPPED, WORKED, made, plans, rows, written

from planctl.plan.loaded import Loaded
from planctl.progress.lights import COLOURS
from planctl.queries.filters import Filter, make
from planctl.reports.wall import Wall, wall

DAYS = [(WORKED, AS_OF), (QUARTER, date(2018, 7, 2)), (SHIPPED, date(2018, 4, 20))]


def line(found: Wall, key: str) -> Any:
    return next(each for each in found.lines if each.key == key)


def names(loaded: list[Loaded], field: str, id_: str) -> tuple[str, ...]:
    """Who stands in the plan itself."""
    return next(
        getattr(measure, field) or ()
        for each in loaded
        if each.plan
        for _, _, measure in each.plan.walk()
        if measure.id == id_
    )


@pytest.mark.parametrize(("path", "as_of"), DAYS)
def test_the_headline_numbers_are_those_of_the_due_dates(path: Path, as_of: date) -> None:
    found, dates = made(path, as_of=as_of), rows(plans(path, as_of=as_of), as_of)
    about = found.numbers
    without = [each for each in found.lines if not any(row["id"] == each.key for row in dates)]
    late = [row for row in dates if row["timing"] == "overdue"]
    assert about["measures"] == len(found.lines) == len({row["id"] for row in dates}) + len(without)
    assert about["occurrences"] == len(dates)
    assert about["undated"] == len(without)
    assert about["done"] == sum(row["done_on"] is not None for row in dates)
    assert about["past"] == sum(row["due"] < as_of for row in dates)
    assert (about["overdue"], about["measures_overdue"]) == (len(late), len({row["id"] for row in late}))
    of_dates = Counter(row["light"] for row in dates) + Counter(each.row["light"] for each in without)
    assert {colour: about[colour] for colour in COLOURS if about[colour]} == of_dates


@pytest.mark.parametrize(("path", "as_of"), DAYS)
def test_a_measure_has_the_worst_light_of_its_due_dates(path: Path, as_of: date) -> None:
    found, dates = made(path, as_of=as_of), rows(plans(path, as_of=as_of), as_of)
    for each in found.lines:
        own = [row["light"] for row in dates if row["id"] == each.key]
        if own:
            assert each.pressing.light.colour == min(own, key=COLOURS.index), each.key
        assert each.row["light"] == each.pressing.light.colour
    assert found.choices["light"] == Counter(each.row["light"] for each in found.lines)


@pytest.mark.parametrize(("path", "as_of"), DAYS)
def test_a_quarter_has_the_worst_light_of_what_is_due_in_it(path: Path, as_of: date) -> None:
    found, dates = made(path, as_of=as_of), rows(plans(path, as_of=as_of), as_of)
    for each in found.lines:
        lights: dict[str, list[str]] = {}
        for row in dates:
            if row["id"] == each.key:
                lights.setdefault(f"Q{(row['due'].month + 2) // 3}", []).append(row["light"])
        assert each.quarters == ({k: min(v, key=COLOURS.index) for k, v in lights.items()} or {"none": "grey"})
    assert list(found.choices["quarter"]) == [
        q for q in ("Q1", "Q2", "Q3", "Q4", "none") if q in found.choices["quarter"]
    ]


@pytest.mark.parametrize(("path", "as_of"), DAYS)
def test_rows_by_division_and_leader_are_those_of_who_leads_and_answers(path: Path, as_of: date) -> None:
    loaded = plans(path, as_of=as_of)
    found, dates = made(path, as_of=as_of), rows(loaded, as_of)
    for field, given in (("lead", found.divisions), ("leaders", found.leaders)):
        assert given
        for row in given:

            def theirs(id_: str, field: str = field, key: Any = row["key"]) -> bool:
                return key in (names(loaded, field, id_) or (None,))

            own = [each for each in dates if theirs(each["id"])]
            assert row["occurrences"] == len(own), row["key"]
            assert row["measures"] == sum(theirs(each.key) for each in found.lines)
            assert row["overdue"] == sum(each["timing"] == "overdue" for each in own)
            assert row["done"] == sum(each["done_on"] is not None for each in own)


def test_a_division_is_found_where_it_leads_supports_or_belongs_to_who_does() -> None:
    text = (
        HEAD
        + '  - {id: "1.1", text: 措施, deadline: 4月}\n'
        + '  - {id: "1.2", text: 措施, deadline: 4月, lead: 二处, support: 各处}\n'
        + '  - {id: "1.3", text: 措施, deadline: 4月, lead: [], leaders: []}\n'
    )
    found = wall(written(text), Filter(), AS_OF)
    assert line(found, "1.1").divisions == ("一处",)
    assert line(found, "1.2").divisions == ("一处", "各处", "二处")
    assert line(found, "1.3").divisions == ("-",)
    assert line(found, "1.3").leaders == ("-",)
    assert found.choices["division"] == {"一处": 2, "各处": 1, "二处": 1, "-": 1}
    assert found.choices["leader"] == {"甲": 2, "-": 1}
    for name in ("一处", "各处", "二处", "-"):
        loaded = written(text)
        asked = wall(loaded, make(loaded, divisions=[name]), AS_OF)
        assert [each.key for each in asked.lines] == [each.key for each in found.lines if name in each.divisions]


def test_a_date_in_another_year_and_none_at_all_have_their_own_choice() -> None:
    text = (
        HEAD
        + '  - {id: "1.1", text: 措施, deadline: 2019年3月底前}\n'
        + '  - {id: "1.2", text: 措施, deadline: 持续推进}\n'
    )
    found = wall(written(text), Filter(), AS_OF)
    assert found.choices["quarter"] == {"other": 1, "none": 1}


def test_what_was_asked_for_is_all_that_is_counted() -> None:
    loaded = plans(QUARTER, as_of=date(2018, 7, 2))
    wanted = make(loaded, divisions=["工业园区处"], lights=["green"])
    found = wall(loaded, wanted, date(2018, 7, 2))
    dates = rows(loaded, date(2018, 7, 2), wanted)
    assert {each.key for each in found.lines} == {row["id"] for row in dates}
    assert found.numbers["occurrences"] == len(dates) == sum(len(each.standings) for each in found.lines)
    assert {each.pressing.light.colour for each in found.lines} == {"green"}
    assert found.curves[0].total == len(dates)


def test_several_plans_keep_their_measures_apart() -> None:
    found = made(WORKED, QUARTER)
    assert len({each.key for each in found.lines}) == len(found.lines) == 10 + 49
    assert line(found, "worked/1.1").duty.plan.name == "worked"
    assert line(found, "2018/1.1").duty.plan.name == "2018"
    assert {row["plan"] for row in found.items} == {"worked", "2018"}


def test_an_id_or_a_name_that_stands_twice_still_has_an_address_of_its_own() -> None:
    twice = '  - {id: "1.1", text: 措施, deadline: 4月}\n  - {id: "1.1", text: 措施, deadline: 5月}\n'
    assert [each.key for each in wall(written(HEAD + twice), Filter(), AS_OF).lines] == ["1.1", "1.1~2"]
    loaded = [*written(HEAD + twice, name="a/x.yaml"), *written(HEAD + twice, name="b/x.yaml")]
    assert [each.key for each in wall(loaded, Filter(), AS_OF).lines] == ["x/1.1", "x/1.1~2", "x/1.1~3", "x/1.1~4"]


def test_errors_in_a_file_are_told_with_their_number() -> None:
    assert made(WORKED).complete
    broken = written(HEAD + '  - {id: "1.1", text: 措施, deadline: 4月, nonsense: 1}\n')
    assert broken[0].errors
    found = wall([*plans(WORKED), *broken], Filter(), AS_OF)
    assert not found.complete
    assert found.broken == (("plan.yaml", broken[0].errors),)
    assert found.findings == broken[0].errors


def test_a_plan_of_which_nothing_fits_is_an_empty_wall() -> None:
    loaded = plans(WORKED)
    found = wall(loaded, make(loaded, search="没有这样的字"), AS_OF)
    assert found.lines == ()
    assert found.numbers["measures"] == 0
    assert found.curves[0].total == 0
