from datetime import date, timedelta
from pathlib import Path

import pytest
from wall_samples import AS_OF, HEAD, QUARTER, WORKED, made, plans, rows, written

from planctl.queries.filters import Filter
from planctl.reports.curve import Curve
from planctl.reports.wall import wall


def only(curves: tuple[Curve, ...]) -> Curve:
    (found,) = curves
    return found


@pytest.mark.parametrize(("path", "as_of"), [(WORKED, AS_OF), (QUARTER, date(2018, 7, 2))])
def test_every_day_of_the_year_is_what_the_rows_say(path: Path, as_of: date) -> None:
    curve = only(made(path, as_of=as_of).curves)
    found = rows(plans(path, as_of=as_of), as_of)
    finished = [row for row in found if row["done_on"] is not None]
    day = date(2018, 1, 1)
    while day.year == 2018:
        known = [mark for mark in curve.marks if mark.day <= day]
        if known:
            assert known[-1].due == sum(row["due"] <= day for row in found), day
            if day <= as_of:
                assert known[-1].done == sum(row["done_on"] <= day for row in finished), day
        else:
            assert not any(row["due"] <= day for row in found)
        day += timedelta(1)
    assert [mark.day for mark in curve.marks if mark.done is None] == [m.day for m in curve.marks if m.day > as_of]


def test_the_total_leaves_out_a_measure_without_a_date_and_agrees_with_status() -> None:
    found = made(WORKED)
    curve, about = only(found.curves), found.numbers
    assert about["undated"] == 1
    assert curve.total == about["occurrences"] == len(rows(plans(WORKED)))
    assert curve.done == about["dates_done"]
    assert curve.marks[-1].day == date(2018, 12, 31)
    assert curve.marks[-1].due == about["occurrences"]


def test_pace_is_a_straight_line_of_equal_months() -> None:
    marks = {mark.day: mark.pace for mark in only(made(QUARTER, as_of=date(2018, 7, 2)).curves).marks}
    assert marks[date(2018, 1, 31)] == pytest.approx(100 / 12)
    assert marks[date(2018, 6, 30)] == 50
    assert marks[date(2018, 7, 2)] == pytest.approx(100 * (6 + 2 / 31) / 12)
    assert marks[date(2018, 12, 31)] == 100


def test_what_was_done_and_then_returned_was_never_done() -> None:
    day = date(2018, 6, 1)
    before = only(made(WORKED, as_of=day).curves)
    after = only(made(WORKED, as_of=date(2018, 6, 6)).curves)
    assert [mark.done for mark in before.marks if mark.day == day] == [before.done]
    assert before.done == 4  # 1.1, two months of 2.1, and 3.1
    assert after.done == 3  # without 3.1, returned on 5 June
    assert {mark.done for mark in after.marks if mark.day == date(2018, 5, 31)} == {3}


def test_a_day_before_or_after_the_year_gives_no_mark_of_its_own() -> None:
    early = only(made(WORKED, as_of=date(2017, 12, 1)).curves)
    assert {mark.done for mark in early.marks} == {None}
    late = only(made(WORKED, as_of=date(2019, 3, 1)).curves)
    assert late.marks[-1].day == date(2018, 12, 31)
    assert late.marks[-1].done == late.done


def test_work_done_after_the_year_stands_in_its_sum_alone() -> None:
    text = HEAD + (
        '  - {id: "1.1", text: 措施, deadline: 四季度, progress: [{date: 2019-01-05, state: done}]}\n'
        '  - {id: "1.2", text: 措施, deadline: 四季度, progress: '
        "[{date: 2018-11-05, state: done, done_on: 2017-12-30}]}\n"
    )
    as_of = date(2019, 2, 1)
    curve = only(wall(written(text, as_of), Filter(), as_of).curves)
    assert (curve.total, curve.done) == (2, 2)
    assert [mark.done for mark in curve.marks] == [1] * 12


def test_plans_of_one_year_are_counted_together_and_years_apart() -> None:
    text = HEAD.replace("2018", "2017") + '  - {id: "1.1", text: 措施, deadline: 二季度}\n'
    loaded = [*plans(WORKED, QUARTER), *written(text)]
    curves = wall(loaded, Filter(), AS_OF).curves
    assert [curve.year for curve in curves] == [2017, 2018]
    assert curves[0].total == 1
    assert curves[1].total == len(rows(plans(WORKED, QUARTER)))
