from datetime import date

from planctl.changes.fields import as_read, entry_fields, extension_fields, later_in_measure
from planctl.plan.fields import ENTRY, ENTRY_KEYS, EXTENSION
from planctl.plan.model import Entry, Extension
from planctl.text.writing import Plain

FULL = Entry(date(2018, 6, 5), "done", 100.0, "一", "2018-05", date(2018, 6, 1), "张三", "二", "三", "四", 7)


def test_every_field_of_an_entry_is_written_once() -> None:
    assert sorted(ENTRY_KEYS) == sorted(field.name for field in ENTRY.fields)
    assert list(entry_fields(FULL)) == list(ENTRY_KEYS)
    assert set(entry_fields(FULL).values()) == {
        "2018-06-05", "2018-05", "2018-06-01", "done", "100", "一", "二", "三", "张三", "四",
    }  # fmt: skip


def test_dates_states_percents_and_periods_are_plain_and_the_rest_is_text() -> None:
    plain = {key for key, value in entry_fields(FULL).items() if isinstance(value, Plain)}
    assert plain == {"date", "for", "done_on", "state", "percent"}
    assert not isinstance(entry_fields(FULL._replace(for_="5月: 二"))["for"], Plain)
    written = extension_fields(Extension(date(2018, 5, 1), "2018-06", "一", None, None, 0))
    assert written == {"asked": "2018-05-01", "to": "2018-06", "reason": "一", "approved_by": None, "approved_on": None}
    assert [key for key, value in written.items() if isinstance(value, Plain)] == ["asked"]


def test_a_value_is_as_it_will_be_read() -> None:
    entry = as_read(FULL._replace(by=" 张\u3000三\n", note=" 一\r\n二\r", problem="", for_=" "), ENTRY)
    assert entry == FULL._replace(by="张 三", note=" 一\n二\n", problem=None, for_=None)
    extension = Extension(date(2018, 5, 1), "8月\n底前", "一\r二", "", None, 0)
    assert as_read(extension, EXTENSION) == Extension(date(2018, 5, 1), "8月 底前", "一\n二", None, None, 0)


def test_what_comes_later_in_a_measure() -> None:
    assert later_in_measure("extensions") == ("added", "cancelled", "carried_from", "progress")
    assert later_in_measure("progress") == ()
