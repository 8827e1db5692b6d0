import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from views_samples import agrees

from planctl import messages
from planctl.findings import Finding
from planctl.source import Source, Span
from planctl.views.findings import FORMATS, findings_text

PLAN = """\
format: planctl/1
items:
- id: "5"
  lede: 工业园区处
  measures:
  - id: "5.2"
    deadline: 5月前
    text: 研究制定“新两园”建设专项资金管理办法,出台印发“新两园”建设考评办法,加强全市“新两园”工作督查,确保全年目标。
  - id: "5.2"
    deadline: 10
    note: >-
      第一行
      第二行
"""
PATH = "plans/2018.yaml"
SOURCES = {PATH: Source(PATH, PLAN)}


class Told(Finding):
    """A finding with words of its own, so that these tests are about how findings are drawn."""

    @property
    def message(self) -> str:
        return str(dict(self.args)["message"])

    @property
    def help(self) -> str:
        return str(dict(self.args).get("help", ""))


def told(code: str, place: str | None, message: str, help: str = "", *, nth: int = 0, **own: Any) -> Told:
    return Told(code, PATH, _span(place, nth) if place else None, args=(("message", message), ("help", help)), **own)


def _span(place: str, nth: int = 0) -> Span:
    return Span(*[match.span() for match in re.finditer(re.escape(place), PLAN)][nth])


FOUND = (
    told("PL201", "lede", "键“lede”不认识", "是不是想写 lead?", address="5"),
    told("PL206", '"5.2"', "编号 5.2 写了两次", "改其中一个", nth=1, related=_span('"5.2"'), address="5.2"),
    told("PL406", "10", "“10”缺“月”字", "写明 reads_as: 10月", address="5.2"),
    told("PL402", "确保全年目标", "读法有疑"),
    told("PL204", ">-\n      第一行\n      第二行", "这段文字不能用"),
    told("PL006", None, "文件是空的", "写入计划,或删除文件"),
)


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    before = messages.language()
    messages.use("zh")
    yield
    messages.use(before)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format(form: str) -> None:
    assert agrees(f"findings-{form}.txt", findings_text(FOUND, SOURCES, form, width=80))


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_nothing_found_says_nothing(form: str) -> None:
    assert findings_text((), SOURCES, form) == ""


def test_no_findings_are_an_empty_array() -> None:
    assert findings_text((), SOURCES, "json") == "[]\n"


def test_full_shows_what_is_wrong_where_and_what_to_do_next() -> None:
    assert findings_text(FOUND[:1], SOURCES, "full") == (
        "错误 PL201 plans/2018.yaml:4:3  键“lede”不认识\n"
        "  4 |   lede: 工业园区处\n"
        "    |   ^^^^\n"
        "下一步:是不是想写 lead?\n"
    )


def test_the_other_place_is_shown_first_when_it_stands_first() -> None:
    lines = findings_text(FOUND[1:2], SOURCES, "full").splitlines()
    assert lines[1:5] == [
        '  6 |   - id: "5.2"',
        "    |         ----- 另见此处",
        '  9 |   - id: "5.2"',
        "    |         ^^^^^",
    ]


def test_in_english() -> None:
    messages.use("en")
    text = findings_text([told("PL402", "5月前", "two readings", "write 5月底前")], SOURCES, "full")
    assert text.startswith("note PL402 plans/2018.yaml:7:15  two readings\n")
    assert text.endswith("\nnext: write 5月底前\n")


@pytest.mark.parametrize("found", [FOUND[5], FOUND[0]])
def test_without_a_place_or_its_source_the_finding_is_told_alone(found: Finding) -> None:
    head = f"错误 {found.code} {PATH}  {found.message}\n下一步:{found.help}\n"
    assert findings_text([found], {}, "full") == head
    assert findings_text([found], {}, "concise") == f"{PATH}: {found.code} {found.message}\n"
    assert json.loads(findings_text([found], {}, "json"))[0]["line"] is None
    assert f"file={PATH},title={found.code}::" in findings_text([found], {}, "github")


def test_colours_change_nothing_else() -> None:
    coloured = findings_text(FOUND, SOURCES, "full", colour=True, width=80)
    assert "\x1b[1;31m错误\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == findings_text(FOUND, SOURCES, "full", width=80)


def test_json_has_both_ends_of_the_place() -> None:
    first, *_, last = json.loads(findings_text(FOUND, SOURCES, "json"))
    assert first == {
        "code": "PL201",
        "name": "unknown-key",
        "severity": "error",
        "path": PATH,
        "line": 4,
        "column": 3,
        "end_line": 4,
        "end_column": 7,
        "address": "5",
        "other": None,
        "message": "键“lede”不认识",
        "help": "是不是想写 lead?",
    }
    assert last["line"] is last["end_column"] is last["address"] is None


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "gb18030", "latin-1", "utf-8"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_encoding_can_hold_every_format(form: str, encoding: str) -> None:
    text = findings_text([told("PL402", "5月前", "é𠮷 € ✓")], SOURCES, form, encoding=encoding)
    text.encode(encoding)
    if form == "json":
        assert json.loads(text)[0]["message"] == "é𠮷 € ✓"


def test_github_escapes_its_own_marks() -> None:
    found = Told("PL402", "计划,a:b.yaml", args=(("message", "完成100%\n::error::"), ("help", "")))
    assert findings_text([found], {}, "github") == (
        "::notice file=计划%2Ca%3Ab.yaml,title=PL402::完成100%25%0A::error::\n"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_paths_and_lines_do_not_act(form: str) -> None:
    path = "\x1b]0;x\x07\n.yaml"
    source = Source(path, "\x1b[31m\u202ea: \x9b2J\n")
    found = Told("PL003", path, Span(0, 3), args=(("message", "\x1b[2J\u202e\n::error::x"), ("help", "\x07")))
    text = findings_text([found], {path: source}, form)
    assert all(c == "\n" or c.isprintable() for c in text)
    assert not [line for line in text.splitlines() if line.startswith(("::error::", ".yaml"))]
