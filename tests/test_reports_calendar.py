"""The calendar as a value: which occurrences it has, and by what they are known again."""

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import PLAN, ROOT
from progress_samples import HEAD

from planctl.plan.loaded import Loaded, read
from planctl.progress.known import known
from planctl.queries.filters import Filter, make
from planctl.reports.calendar import Calendar, calendar
from planctl.reports.document import Origin
from planctl.source import Source
from planctl.store.load import load

WORKED = ROOT / "tests" / "cases" / "plans" / "worked.yaml"
DAY = date(2018, 6, 10)


def seen(loaded: Loaded, as_of: date = DAY) -> Loaded:
    assert loaded.plan
    return loaded._replace(plan=known(loaded.plan, as_of))


def of_text(text: str, as_of: date = DAY, path: str = "2018.yaml") -> Calendar:
    loaded = read(Source(path, text))
    assert loaded.plan, loaded.findings
    return calendar([seen(loaded, as_of)], Filter(), as_of)


def one(deadline: str, body: str = "", as_of: date = DAY, path: str = "2018.yaml") -> Calendar:
    """The calendar of a plan with one measure."""
    indented = "".join(f"    {line}\n" for line in body.strip("\n").split("\n") if line)
    return of_text(HEAD.format(deadline=deadline, plan="") + indented, as_of, path)


def uids(made: Calendar) -> list[str]:
    return [event.uid for event in made.events]


def test_the_shipped_plan_has_an_event_an_occurrence() -> None:
    made = calendar([load(PLAN)], Filter(), date(2018, 4, 20))
    assert len(made.events) == len(set(uids(made))) == 124
    assert made.undated == 0
    assert [event.day for event in made.events] == sorted(event.day for event in made.events)
    assert {event.changed for event in made.events} == {date(2018, 3, 6)}
    assert {event.sequence for event in made.events} == {0}


def test_what_has_no_date_is_counted_and_not_in_it() -> None:
    made = calendar([seen(load(WORKED))], Filter(), DAY)
    assert made.undated == 1
    assert "2.3" not in {event.row["id"] for event in made.events}
    assert len(made.events) == 21


def test_filters_leave_events_out_and_change_no_uid() -> None:
    plans = [seen(load(WORKED))]
    whole = calendar(plans, Filter(), DAY)
    for asked in (make(plans, divisions=["经济运行处"]), make(plans, lights=["grey"]), make(plans, items=["2"])):
        part = calendar(plans, asked, DAY)
        assert 0 < len(part.events) < len(whole.events)
        assert set(uids(part)) < set(uids(whole))


def test_a_mended_text_deadline_or_title_changes_no_uid() -> None:
    text = PLAN.read_text(encoding="utf-8")
    mended = (
        text.replace("武汉", "武漢").replace("deadline: 5月前", "deadline: 7月").replace("title: 市", "title: 本市")
    )
    before, after = of_text(text), of_text(mended)
    assert before != after
    assert set(uids(before)) == set(uids(after))


def test_an_approved_extension_moves_the_event_and_counts_as_a_change() -> None:
    asked = "extensions:\n- {asked: 2018-05-20, to: 6月底, reason: 等待}"
    approved = asked[:-1] + ", approved_by: 甲, approved_on: 2018-05-28}"
    (plain,), (open_,), (moved,) = (one("5月前", body).events for body in ("", asked, approved))
    assert plain.uid == open_.uid == moved.uid
    assert [str(each.day) for each in (plain, open_, moved)] == ["2018-05-31", "2018-05-31", "2018-06-30"]
    assert [str(each.changed) for each in (plain, open_, moved)] == ["2018-03-06", "2018-05-20", "2018-05-28"]
    assert [each.sequence for each in (plain, open_, moved)] == [0, 1, 2]
    (earlier,) = one("5月前", approved, date(2018, 5, 25)).events
    assert (earlier.day, earlier.sequence) == (open_.day, 1)


def test_a_stage_whose_day_or_words_are_mended_stays_the_same_event() -> None:
    before, after = (one(f"{words}、12月底前完工") for words in ("6月底前开工", "7月底前动工"))
    assert uids(before) == uids(after)
    assert [(str(each.day), each.row["milestone"]) for each in after.events] == [
        ("2018-07-31", "动工"), ("2018-12-31", "完工"),
    ]  # fmt: skip


def test_milestones_beside_a_deadline_are_events_of_their_own() -> None:
    body = "milestones:\n- {name: 初稿, deadline: 3月底}\n- {name: 送审, deadline: 3月底}"
    made = one("5月前", body)
    assert [str(each.day) for each in made.events] == ["2018-03-31", "2018-03-31", "2018-05-31"]
    assert len(set(uids(made))) == 3
    assert made.events[-1].uid == one("5月前").events[0].uid


def test_a_month_is_known_by_its_period() -> None:
    assert set(uids(one("3月起每月"))) < set(uids(one("每月")))


def test_only_what_was_recorded_of_an_occurrence_changes_it() -> None:
    body = "progress:\n- {date: 2018-04-02, for: 2018-03, state: done}\n- {date: 2018-06-01, state: suspended}"
    found = {event.row["period"]: event for event in one("每月", body).events}
    assert (str(found["2018-03"].changed), found["2018-03"].sequence) == ("2018-06-01", 2)
    assert (str(found["2018-07"].changed), found["2018-07"].sequence) == ("2018-06-01", 1)
    earlier = {event.row["period"]: event for event in one("每月", body, date(2018, 5, 1)).events}
    assert (str(earlier["2018-03"].changed), earlier["2018-03"].sequence) == ("2018-04-02", 1)
    assert (str(earlier["2018-07"].changed), earlier["2018-07"].sequence) == ("2018-03-06", 0)


def test_added_and_cancelled_are_changes() -> None:
    made = one("10月", "added: {date: 2018-05-15, authority: 纪要}\ncancelled: {date: 2018-06-08, authority: 纪要}")
    (event,) = made.events
    assert (event.row["state"], str(event.changed), event.sequence) == ("cancelled", "2018-06-08", 2)


def test_nothing_changes_after_the_day_that_is_asked_about() -> None:
    (event,) = one("5月前", as_of=date(2018, 1, 10)).events
    assert event.changed == date(2018, 1, 10)
    text = HEAD.format(deadline="5月前", plan="").replace("issued: 2018-03-06\n", "")
    assert [str(each.changed) for each in of_text(text).events] == ["2018-01-01"]


def test_plans_share_no_uid_though_they_are_alike(tmp_path: Path) -> None:
    text = PLAN.read_text(encoding="utf-8")
    plans = [
        read(Source(path, body))
        for path, body in (
            ("2018.yaml", text),
            ("2019.yaml", text.replace("2018", "2019")),
            ("b/2018.yaml", text),
            ("own.yaml", text.replace("year: 2018", "year: 2018\nname: 经信")),
        )
    ]
    made = calendar(plans, Filter(), DAY)
    assert len(made.events) == len(set(uids(made))) == 4 * 124
    assert set(uids(calendar(plans[:1], Filter(), DAY))) < set(uids(made))


def test_an_id_that_stands_twice_loses_no_date() -> None:
    text = HEAD.format(deadline="5月前", plan="") + '  - id: "1.1"\n    text: 另一项\n    deadline: 6月\n'
    made = of_text(text)
    assert not made.complete
    assert made.findings == 1
    assert len(set(uids(made))) == 2


def test_a_uid_tells_nothing_of_the_plan() -> None:
    assert all(re.fullmatch("[0-9a-f]{32}@planctl", uid) for uid in uids(one("每月")))
    # As it has been since the first release: to change it would double every entry in people's calendars.
    assert uids(one("5月前")) == ["219c06f7a99a0ae4a4efbb6bef151782@planctl"]


@pytest.mark.parametrize("path", ["\udcff.yaml", "计划.yaml"])
def test_a_plan_may_have_any_name(path: str) -> None:
    assert len(one("每月", path=path).events) == 12


def test_where_it_comes_from_goes_with_it() -> None:
    origin = Origin("2018", "方案", 2018, "plans/2018.yaml", "default", "abc1234", False)
    assert calendar([load(PLAN)], Filter(), DAY, [origin]).origins == (origin,)
