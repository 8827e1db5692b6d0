import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from html import unescape
from io import StringIO

import pytest
from views_samples import HOSTILE, PAGE, TEXT_1_4, TEXT_5_2, answer, unicode

from planctl.queries.answer import Answer
from planctl.views.blocks import Block, Column, Table
from planctl.views.markdown import markdown_text
from planctl.views.plain import plain_text
from planctl.views.terminal import rich_text
from planctl.views.write import FILE_FORMATS, FORMATS, file_bytes, render, safely

ENCODINGS = ("utf-8", "gb18030", "cp936", "latin-1", "ascii")
SAMPLE = answer(TEXT_5_2)


def page() -> Sequence[Block]:
    return PAGE


def not_needed() -> Sequence[Block]:
    raise AssertionError("data needs no page")


def piped(form: str, sample: Answer = SAMPLE, *, encoding: str = "utf-8", raw: bool = False) -> str:
    return render(form, sample, not_needed, width=None, colour=False, terminal=False, encoding=encoding, raw=raw)


def table(*, width: int | None, colour: bool, terminal: bool, encoding: str = "utf-8") -> str:
    return render("table", SAMPLE, page, width=width, colour=colour, terminal=terminal, encoding=encoding)


def test_a_table_is_drawn_for_who_reads_it() -> None:
    assert table(width=80, colour=True, terminal=True) == rich_text(PAGE, 80)
    assert table(width=80, colour=False, terminal=True) == plain_text(PAGE, 80)
    assert table(width=None, colour=False, terminal=False) == plain_text(PAGE)


def test_a_pipe_gets_everything_whatever_width_the_environment_says() -> None:
    text = table(width=80, colour=True, terminal=False)
    assert text == plain_text(PAGE)
    assert TEXT_1_4 in text


def test_data_needs_no_page() -> None:
    assert json.loads(piped("json"))["rows"][0]["text"] == TEXT_5_2
    assert json.loads(piped("jsonl"))["text"] == TEXT_5_2
    assert piped("csv").endswith("\r\n")


def test_markdown() -> None:
    made = render("markdown", SAMPLE, page, width=80, colour=True, terminal=True, encoding="utf-8")
    assert made == markdown_text(PAGE)


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError, match="yaml"):
        piped("yaml")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("terminal", [True, False])
def test_every_format_can_be_written_in_every_encoding(form: str, encoding: str, terminal: bool) -> None:
    blocks = [Table((Column("工作 €", fold=True),), [(text,) for text in HOSTILE])]
    made = render(
        form, answer(*HOSTILE), lambda: blocks, width=80, colour=terminal, terminal=terminal, encoding=encoding
    )
    made.encode(encoding)
    if form == "json":
        assert [row["text"] for row in json.loads(made)["rows"]] == [unicode(text) for text in HOSTILE]


def test_the_rule_is_one_that_the_terminal_has() -> None:
    assert "─────" in table(width=80, colour=False, terminal=True, encoding="cp936")
    assert "-----" in table(width=80, colour=False, terminal=True, encoding="ascii")
    assert "-----" in table(width=80, colour=True, terminal=True, encoding="ascii")


def test_html_is_right_in_any_encoding() -> None:
    for encoding in ("utf-8", "cp936", "ascii"):
        made = render("html", SAMPLE, page, width=None, colour=False, terminal=False, encoding=encoding)
        assert TEXT_5_2 in unescape(made.encode(encoding).decode("utf-8"))


def test_csv_in_a_pipe_is_the_data_and_on_a_terminal_it_is_harmless() -> None:
    sample = answer("\x1b]52;c;cm0=\x07", "=1")
    assert list(csv.reader(StringIO(piped("csv", sample), newline="")))[1][1] == "\x1b]52;c;cm0=\x07"
    assert ",=1," in piped("csv", sample, raw=True)
    shown = render("csv", sample, not_needed, width=80, colour=True, terminal=True, encoding="utf-8")
    assert all(c == "\n" or c.isprintable() for c in shown)


@pytest.mark.parametrize(
    ("form", "shown"),
    [("json", '"\\ud842\\udfb7"'), ("jsonl", '"\\ud842\\udfb7"'), ("html", '"&#134071;"'), ("csv", '"\\U00020bb7"'),
     ("markdown", '"\\U00020bb7"'), ("table", '"\\U00020bb7"')],
)  # fmt: skip
def test_a_drawn_text_is_escaped_once_in_the_way_of_its_format(form: str, shown: str) -> None:
    assert safely(form, '"𠮷"', encoding="gbk") == shown
    assert safely(form, shown, encoding="gbk") == shown
    assert safely(form, '"𠮷"', terminal=True, encoding="utf-8") == '"𠮷"'


def test_only_csv_files_get_a_byte_order_mark() -> None:
    assert file_bytes("csv", "a\r\n5.2\r\n") == b"\xef\xbb\xbfa\r\n5.2\r\n"
    for form in set(FORMATS) - {"csv"}:
        assert file_bytes(form, "处\n") == "处\n".encode()


def test_a_file_ending_for_every_format() -> None:
    assert set(FORMATS) <= set(FILE_FORMATS.values())
    assert set(FILE_FORMATS.values()) - set(FORMATS) == {"docx", "xlsx", "ics"}  # those of export and report


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "absent"),
    [("json", "rich csv planctl.views.plain"), ("csv", "rich json planctl.views.plain"), ("table", "rich csv json")],
)
def test_a_format_imports_only_what_it_needs(form: str, absent: str) -> None:
    program = f"""
import sys
from datetime import date
from planctl.queries.answer import Answer
from planctl.views.blocks import Column, Table
from planctl.views.write import render
answer = Answer("due", date(2018, 6, 15), ("id",), ({{"id": "5.2"}},))
blocks = lambda: [Table((Column("id"),), [("5.2",)])]
assert "5.2" in render("{form}", answer, blocks, width=80, colour=False, terminal=True, encoding="utf-8")
print(*set("{absent}".split()) & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
