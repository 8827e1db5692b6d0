import csv
import json
from datetime import date
from io import StringIO

import pytest
from views_samples import HOSTILE, TEXT_5_2, agrees, answer, unicode

from planctl.queries.answer import Answer, Row
from planctl.views.data import csv_text, json_text, jsonl_text

SAMPLE = answer(TEXT_5_2, "第一行\n第二行", '他说:"好"')


def test_json_is_one_object_with_a_row_a_line() -> None:
    text = json_text(SAMPLE)
    assert agrees("due.json", text)
    read = json.loads(text)
    assert {key: read[key] for key in read if key != "rows"} == {
        "schema": "planctl-rows/1",
        "command": "due",
        "as_of": "2018-06-15",
        "complete": True,
        "findings": 0,
    }
    assert [line for line in text.splitlines() if TEXT_5_2 in line] == [text.splitlines()[7]]


def test_a_row_has_every_column_in_order_and_null_for_what_is_unknown() -> None:
    row = json.loads(json_text(SAMPLE))["rows"][1]
    assert list(row.items()) == [
        ("id", "5.2"),
        ("text", "第一行\n第二行"),
        ("due", "2018-05-31"),
        ("percent", 91.7),
        ("soft", False),
        ("lead", ["重化产业处", "汽车产业办"]),
        ("group", None),
    ]


def test_an_incomplete_answer_without_rows() -> None:
    text = json_text(Answer("due", date(2018, 6, 15), ("id",), (), complete=False, findings=2))
    assert json.loads(text)["complete"] is False
    assert text.endswith('  "findings": 2,\n  "rows": []\n}\n')


def test_json_lines_are_the_same_rows_alone() -> None:
    text = jsonl_text(SAMPLE)
    assert [json.loads(line) for line in text.splitlines()] == json.loads(json_text(SAMPLE))["rows"]
    assert jsonl_text(answer()) == ""


def test_json_can_be_ascii() -> None:
    for text in (json_text(SAMPLE, ascii=True), jsonl_text(SAMPLE, ascii=True)):
        assert text.isascii()
    assert json.loads(json_text(SAMPLE, ascii=True)) == json.loads(json_text(SAMPLE))


@pytest.mark.parametrize("text", HOSTILE)
def test_json_holds_any_text_and_shows_none_of_it_to_a_terminal(text: str) -> None:
    made = json_text(answer(text))
    assert json.loads(made)["rows"][0]["text"] == unicode(text)
    assert all(c == "\n" or c.isprintable() for c in made)


def test_no_number_that_json_lacks() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text(Answer("due", date(2018, 6, 15), ("percent",), ({"percent": float("nan")},)))


def test_csv() -> None:
    text = csv_text(SAMPLE)
    assert agrees("due.csv", text.replace("\r\n", "\n"))
    heading, *rows = csv.reader(StringIO(text, newline=""))
    assert heading == list(SAMPLE.columns)
    assert rows[1] == ["5.2", "第一行\n第二行", "2018-05-31", "91.7", "false", "重化产业处、汽车产业办", ""]
    assert text.startswith("id,text,due,percent,soft,lead,group\r\n")


def test_csv_defuses_formulas_in_text_but_not_numbers() -> None:
    rows: tuple[Row, ...] = (
        {"name": "=1+1", "value": -3},
        {"name": "＝1", "value": 2.5},
        {"name": ("-a", "b"), "value": True},
    )
    sample = Answer("targets", date(2018, 6, 15), ("name", "value"), rows)
    assert csv_text(sample).splitlines() == ["name,value", "'=1+1,-3", "'＝1,2.5", "'-a、b,true"]
    assert csv_text(sample, raw=True).splitlines() == ["name,value", "=1+1,-3", "＝1,2.5", "-a、b,true"]


@pytest.mark.parametrize("text", ["a,b", 'a"b', "a\nb", "a\r\nb", "'=x", "", "\x1b[0m"])
def test_csv_keeps_any_text(text: str) -> None:
    assert list(csv.reader(StringIO(csv_text(answer(text)), newline="")))[1][1] == text
