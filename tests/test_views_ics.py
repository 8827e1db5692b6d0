"""The calendar as iCalendar, read back by the `icalendar` package, which has no part in writing it."""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from conftest import PLAN, ROOT, Cli, Process
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar as Read
from views_samples import HOSTILE

from planctl import messages
from planctl.progress.known import known
from planctl.queries.filters import Filter
from planctl.reports.calendar import Calendar, Event, calendar
from planctl.reports.document import Origin
from planctl.store.load import load
from planctl.views import safe
from planctl.views.ics import description, ics_text, summary
from planctl.views.pages.documents import footer
from planctl.views.pages.ledger import state

WORKED = ROOT / "tests" / "cases" / "plans" / "worked.yaml"
DAY = date(2018, 6, 10)


@lru_cache
def made(path: Path = WORKED, as_of: date = DAY) -> Calendar:
    loaded = load(path)
    assert loaded.plan
    return calendar([loaded._replace(plan=known(loaded.plan, as_of))], Filter(), as_of)


def read(text: str) -> Any:
    return Read.from_ical(text.encode())


def events(text: str) -> list[Any]:
    return list(read(text).walk("VEVENT"))


def plain(value: object) -> str:
    """A property that the reader does not know for text, as text."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], str(value))


def with_texts(words: str) -> Calendar:
    """One event that says the same words everywhere."""
    first = made().events[0]
    row = {**first.row, "text": words, "deadline": words, "lead": (words, "二处"), "milestone": words}
    return made()._replace(events=(first._replace(row=row, title=words),))


def categories(event: Any) -> list[str]:
    return [str(each) for each in event["CATEGORIES"].cats]


@pytest.mark.parametrize("path", [PLAN, WORKED], ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_independent_reader_finds_every_event_as_it_went_in(path: Path, language: str) -> None:
    messages.use(language)
    value = made(path)
    found = events(ics_text(value))
    assert len(found) == len(value.events) == (124 if path == PLAN else 21)
    for event, own in zip(found, value.events, strict=True):
        assert str(event["UID"]) == own.uid
        assert event.decoded("DTSTART") == own.day
        assert event.decoded("DTEND") == own.day + timedelta(1)
        assert type(event.decoded("DTSTART")) is date
        assert event.decoded("LAST-MODIFIED").date() == own.changed
        assert event.decoded("DTSTAMP").isoformat() == "2018-06-10T00:00:00+00:00"
        assert event["SEQUENCE"] == own.sequence
        assert str(event["SUMMARY"]) == summary(own, several=False)
        assert str(event["DESCRIPTION"]) == description(own, value)
        assert str(own.row["text"]) in str(event["DESCRIPTION"])
        assert own.row["lead"] == tuple(categories(event))
        assert event["TRANSP"] == "TRANSPARENT"
    assert not [event.errors for event in found if event.errors]


def test_the_calendar_says_what_it_is() -> None:
    origins = (
        Origin("2018", "方案", 2018, "plans/2018.yaml", "default", "abc1234", True),
        Origin("2019", "方案", 2019, "plans/2019.yaml", "suqian", None, False),
    )
    whole = read(ics_text(made()._replace(origins=origins), ["Only: Leader 甲"]))
    assert whole["VERSION"] == "2.0"
    assert whole["CALSCALE"] == "GREGORIAN"
    assert whole["METHOD"] == "PUBLISH"
    assert whole["PRODID"] == "-//planctl//NONSGML planctl//EN"
    assert whole["X-WR-CALNAME"] == "2018年度办理方案"
    assert plain(whole["X-WR-CALDESC"]).splitlines() == [
        "Only: Leader 甲",
        "1 measure has no date and is not in the calendar",
        *footer([each._replace(path=f"{each.plan}.yaml") for each in origins], DAY),
    ]


def found(id_: str, due: str) -> Event:
    (event,) = [each for each in made().events if each.row["id"] == id_ and str(each.day) == due]
    return event


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_light_has_the_words_that_it_has_in_the_ledger(language: str) -> None:
    messages.use(language)
    for event in made().events:
        word, light = state(event.row, DAY).split("\n")
        stands = description(event, made()).splitlines()[1]
        assert stands.endswith(f":{word},{light}" if language == "zh" else f": {word}, {light}")


def test_a_description_says_all_that_is_known() -> None:
    messages.use("zh")
    assert description(found("1.4", "2018-05-31"), made()).splitlines() == [
        "评定星级",
        "截至 2018-06-10:已完成,黄灯:逾期完成",
        "完成时限:4月前",
        "到期日:2018-05-31(原为 2018-04-30,已延期)",
        "完成日期:2018-06-08",
        "分管领导:祝方东",
        "牵头处室:工业园区处",
        "进展情况:2018-06-08:已完成",
        "责任事项:推进“新两园”建设",
        "计划:2018年度办理方案(worked.yaml)",
    ]
    assert "周期:开工" in description(found("2.2", "2018-06-30"), made())
    assert "周期:2018-04" in description(found("2.1", "2018-04-30"), made())


def test_that_nobody_is_named_and_how_a_deadline_was_read_are_said() -> None:
    messages.use("zh")
    shipped = made(PLAN)
    told = {str(event.row["id"]): description(event, shipped) for event in shipped.events}
    assert "分管领导:(未注明)" in told["4.1"]
    assert "完成时限:10,理解为“10月”" in told["5.3"]


def test_a_title_is_short_and_says_what_is_done_set_aside_or_a_stage() -> None:
    assert summary(found("1.1", "2018-04-30"), several=False) == "✓ 1.1 制定建设方案"
    assert summary(found("1.2", "2018-05-31"), several=True) == "worked/1.2 出台考评办法"
    assert summary(found("2.4", "2018-07-31"), several=False) == "suspended: 2.4 组织技术改造"
    assert summary(found("2.2", "2018-12-31"), several=False) == "2.2 (完工) 建设监测平台"
    messages.use("zh")
    event = found("1.2", "2018-05-31")
    cancelled = event._replace(row={**event.row, "state": "cancelled"})
    assert summary(cancelled, several=False) == "已取消:1.2 出台考评办法"
    long = summary(made(PLAN).events[0], several=False)
    assert long == "3.2 强化督促检查。坚持“周通报、月调度”工作机制…"


@pytest.mark.parametrize(
    ("state", "status"),
    [("cancelled", "CANCELLED"), ("suspended", "TENTATIVE"), ("done", "CONFIRMED"), ("not_started", "CONFIRMED")],
)
def test_what_is_cancelled_is_so_in_the_calendar(state: str, status: str) -> None:
    first = made().events[0]
    one = made()._replace(events=(first._replace(row={**first.row, "state": state}),))
    (event,) = events(ics_text(one))
    assert event["STATUS"] == status


def test_without_a_lead_there_are_no_categories() -> None:
    first = made().events[0]
    for lead in (None, ()):
        (event,) = events(ics_text(made()._replace(events=(first._replace(row={**first.row, "lead": lead}),))))
        assert "CATEGORIES" not in event


def well_formed(text: str) -> None:
    """Lines as RFC 5545 wants them: CR LF, at most 75 octets, no part of a character, nothing that acts."""
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    for line in lines:
        assert len(line.encode()) <= 75
        assert not [sign for sign in line if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
    whole = text.replace("\r\n ", "").split("\r\n")
    assert all(line == "" or line[0].isalpha() for line in whole)


@pytest.mark.parametrize("path", [PLAN, WORKED], ids=lambda path: path.stem)
def test_every_line_is_within_75_octets_and_ends_in_cr_lf(path: Path) -> None:
    well_formed(ics_text(made(path)))


anything = st.text(st.characters(exclude_categories=()), max_size=200)
escapes = st.text("\\;,:nN\r\n\"\t 'x字👩\u200d\u0301", max_size=200)


@given(anything | escapes)
def test_any_text_is_read_back_as_what_a_person_would_see(text: str) -> None:
    value = with_texts(text)
    written = ics_text(value, [text])
    well_formed(written)
    (event,) = events(written)
    shown = safe.terminal(description(value.events[0], value), newlines=True)
    assert str(event["DESCRIPTION"]) == shown
    assert str(event["SUMMARY"]) == safe.terminal(summary(value.events[0], several=False), newlines=True)
    assert categories(event) == [safe.terminal(text, newlines=True), "二处"]
    assert len(read(written).subcomponents) == 1


@pytest.mark.parametrize("text", [*HOSTILE, "a;b,c:d\\n\\", "一\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x", "ATTENDEE:"])
def test_no_text_makes_a_property_of_its_own(text: str) -> None:
    harmless, hostile = (events(ics_text(with_texts(words)))[0] for words in ("措施", text))
    assert list(hostile) == list(harmless)
    assert safe.terminal(text, newlines=True) in str(hostile["DESCRIPTION"])


@pytest.mark.parametrize(
    ("mark", "name"), [("\u0301", "accent"), ("\ufe0f", "variation"), ("\u200d👩", "joined"), ("\u3099", "voiced")]
)
def test_a_line_is_not_folded_between_a_character_and_its_mark(mark: str, name: str) -> None:
    for length in range(40, 80):
        text = ics_text(with_texts("a" * length + f"か{mark}" * 30))
        well_formed(text)
        assert not [line for line in text.split("\r\n ") if line[0] == mark[0]]
        assert not [line for line in text.split("\r\n ") if line.endswith(("\u200d", "\\"))]


def test_more_marks_than_a_line_holds_are_folded_all_the_same() -> None:
    text = ics_text(with_texts("e" + "\u0301" * 200))
    well_formed(text)
    assert "e" + "\u0301" * 200 in str(events(text)[0]["DESCRIPTION"])


def test_a_title_is_not_cut_inside_what_is_seen_as_one_character() -> None:
    for before in range(18, 24):
        event = with_texts("字" * before + "👩\u200d👩\u200d👧e\u0301" * 9).events[0]
        last = summary(event._replace(row={**event.row, "milestone": None}), several=False).removesuffix("…")[-1]
        assert last not in "\u200d"
        assert last != "e"


def test_the_command_writes_it_and_says_what_is_not_in_it(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "日历.ics"
    done = cli("export", str(target), "--plan", str(WORKED), "--as-of", "2018-06-10")
    assert (done.out, done.status) == ("", 0)
    assert done.err == (f"planctl: 1 measure has no date and is not in the calendar\nplanctl: written to {target}\n")
    whole = Read.from_ical(target.read_bytes())
    assert len(whole.walk("VEVENT")) == 21
    # A Chinese plan gives a Chinese file unless a language was asked for, as PLANCTL_LANG does here.
    assert "As of 2018-06-10" in str(whole["X-WR-CALDESC"])
    cli("export", str(target), "--plan", str(WORKED), "--as-of", "2018-06-10", lang=None)
    assert "基准日2018年6月10日" in str(Read.from_ical(target.read_bytes())["X-WR-CALDESC"])


def test_the_command_takes_the_filters_of_a_question(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "plan.ics"
    assert cli("export", str(target), "--division", "工业园区处", "--as-of", "2018-04-20").status == 0
    whole = Read.from_ical(target.read_bytes())
    assert len(whole.walk("VEVENT")) == 8
    assert {name for event in whole.walk("VEVENT") for name in categories(event)} == {"工业园区处"}
    assert "Only: Division 工业园区处" in plain(whole["X-WR-CALDESC"])


def test_a_calendar_without_dates_says_so(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "plan.ics"
    done = cli("export", str(target), "--plan", str(WORKED), "--item", "2", "--search", "上云", "--as-of", "2018-06-10")
    assert done.status == 0
    assert "the calendar is empty" in done.err
    assert Read.from_ical(target.read_bytes()).walk("VEVENT") == []


def test_an_incomplete_calendar_says_so_itself(cli: Cli, tmp_path: Path) -> None:
    plan = tmp_path / "2018.yaml"
    plan.write_text(PLAN.read_text(encoding="utf-8").replace("deadline: 4月前", "deadline: 见附件"), encoding="utf-8")
    target = tmp_path / "plan.ics"
    assert cli("export", str(target), "--plan", str(plan), "--as-of", "2018-04-20").status == 1
    assert "may be incomplete" in plain(Read.from_ical(target.read_bytes())["X-WR-CALDESC"])


def test_it_is_utf8_whatever_the_stream_is(process: Process) -> None:
    words = ("export", "--format", "ics", "--as-of", "2018-04-20")
    usual = process(*words).stdout
    assert process(*words, env={"PYTHONIOENCODING": "gbk"}).stdout == usual
    assert len(Read.from_ical(usual).walk("VEVENT")) == 124


def test_its_bytes_are_the_same_in_any_time_zone(process: Process) -> None:
    zones = ("UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago")
    words = ("export", "--format", "ics", "--as-of", "2018-04-20")
    assert len({process(*words, env={"TZ": zone}).stdout for zone in zones}) == 1


def test_it_knows_no_version_and_no_folder(process: Process, tmp_path: Path) -> None:
    for name in ("a", "b"):
        folder = tmp_path / name / "plans"
        folder.mkdir(parents=True)
        (folder / "2018.yaml").write_bytes(PLAN.read_bytes())
    words = ("export", "--format", "ics", "--as-of", "2018-04-20", "--plan")
    texts = {process(*words, str(tmp_path / name / "plans" / "2018.yaml"), cwd=tmp_path).stdout for name in ("a", "b")}
    texts.add(process(*words, str(tmp_path / "a"), cwd=tmp_path / "a" / "plans").stdout)
    assert len(texts) == 1
