"""The shipped plan against the page it was copied from: every word, deadline, leader and division, and nothing more.

The page is read here by a small reader of its own, the plan by PyYAML alone, so that neither can excuse the other.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from planctl.source import Source
from planctl.text.nodes import Mapping, Node, Scalar, Sequence
from planctl.text.parse import parse

TESTS: Final = Path(__file__).parent
PLAN: Final = TESTS.parent / "plans" / "2018.yaml"
PAGE: Final = TESTS / "data" / "source-2018.txt"


@dataclass
class Row:
    """One measure of the page: the heading it stands under ("" for none), its printed number, text and deadline."""

    heading: str
    number: str
    text: str
    deadline: str


@dataclass
class Entry:
    """One item of the page; `cells` are the names beside its first measure, leaders before divisions."""

    number: str
    title: str
    rows: list[Row] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)

    @property
    def leaders(self) -> list[str]:
        return [cell for cell in self.cells if len(cell) <= 3]

    @property
    def divisions(self) -> tuple[list[str], list[str]]:
        """Lead and support: A会同B、C reads so, names on lines of their own lead jointly."""
        cells = [cell for cell in self.cells if len(cell) > 3]
        lead, together, support = "".join(cells).partition("会同")
        return ([lead], support.split("、")) if together else (cells, [])


def read_page() -> list[Entry]:
    """The items of the page: one table cell a paragraph, merged cells only beside the first of their rows."""
    lines = [" ".join(line.split()) for line in PAGE.read_text(encoding="utf-8").splitlines()]
    cells = [line for line in lines if line]
    start = cells.index("责任处室") + 1
    end = next(place for place, cell in enumerate(cells) if cell.startswith("政府网站标识码"))
    paragraphs = iter(cells[start:end])
    entries: list[Entry] = []
    heading = ""
    for cell in paragraphs:
        numbered = re.fullmatch(r"(\d+)、(.+)", cell)
        if cell == str(len(entries) + 1):
            entries.append(Entry(cell, next(paragraphs)))
            heading = ""
        elif numbered:
            entries[-1].rows.append(Row(heading, numbered[1], numbered[2], next(paragraphs)))
        elif len(entries[-1].rows) == 1:
            entries[-1].cells.append(cell.replace(" ", ""))
        else:
            heading = cell
    return entries


@pytest.fixture(scope="module")
def page() -> list[Entry]:
    return read_page()


@pytest.fixture(scope="module")
def plan() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(PLAN.read_text(encoding="utf-8"))
    return loaded


def headed_measures(item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The item's measures in order, each with its group's title or ""."""
    for measure in item.get("measures", []):
        yield "", measure
    for group in item.get("groups", []):
        for measure in group["measures"]:
            yield group["title"], measure


def measures(plan: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {measure["id"]: measure for item in plan["items"] for _, measure in headed_measures(item)}


def tight(text: str) -> str:
    """Without white space: PyYAML joins folded lines with a space that the page does not have."""
    return "".join(text.split())


def names(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def test_the_page_has_twelve_items_two_groups_and_forty_nine_measures(page: list[Entry]) -> None:
    assert [len(entry.rows) for entry in page] == [4, 4, 5, 3, 4, 4, 3, 5, 7, 3, 3, 4]
    assert {row.heading for entry in page for row in entry.rows if row.heading} == {
        "支持宝武集团发展",
        "支持神龙集团发展",
    }


def test_the_plan_has_every_item_and_measure_in_the_order_of_the_page(page: list[Entry], plan: dict[str, Any]) -> None:
    assert [item["id"] for item in plan["items"]] == [entry.number for entry in page]
    printed = []
    for entry in page:
        headings = list(dict.fromkeys(row.heading for row in entry.rows))
        for row in entry.rows:
            group = f".{headings.index(row.heading) + 1}" if row.heading else ""
            printed.append(f"{entry.number}{group}.{row.number}")
    assert list(measures(plan)) == printed
    assert len(printed) == 49
    assert [group["id"] for item in plan["items"] for group in item.get("groups", [])] == ["9.1", "9.2"]


def test_every_text_and_deadline_is_the_page_s_own(page: list[Entry], plan: dict[str, Any]) -> None:
    for entry, item in zip(page, plan["items"], strict=True):
        assert tight(item["title"]) == tight(entry.title)
        copied = [
            Row(heading, measure["id"].rpartition(".")[2], tight(measure["text"]), measure["deadline"])
            for heading, measure in headed_measures(item)
        ]
        assert copied == [Row(row.heading, row.number, tight(row.text), row.deadline) for row in entry.rows]


def test_planctl_joins_the_lines_of_the_file_exactly_as_printed(page: list[Entry]) -> None:
    """No space at a line break of the file, and the printed ones of 9.1.3 (推进 9 号 、10 号) kept."""
    root, findings = parse(Source(str(PLAN), PLAN.read_text(encoding="utf-8")))
    assert not findings
    assert isinstance(root, Mapping)
    items = root.value("items")
    assert isinstance(items, Sequence)
    for entry, item in zip(page, items.items, strict=True):
        assert next(scalars(item, "title")) == entry.title
        assert list(scalars(item, "text")) == [row.text for row in entry.rows]
        assert list(scalars(item, "deadline")) == [row.deadline for row in entry.rows]


def scalars(node: Node, key: str) -> Iterator[str]:
    """The values of this key in an item, its groups and measures; a target's `text` is another thing."""
    if isinstance(node, Sequence):
        for each in node.items:
            yield from scalars(each, key)
    elif isinstance(node, Mapping):
        for name, value in node:
            if name.value == key and isinstance(value, Scalar):
                yield value.value
            elif name.value != "targets":
                yield from scalars(value, key)


def test_the_deadlines_are_of_five_shapes(plan: dict[str, Any]) -> None:
    shapes = {r"[一二三四]季度": 13, r"每月": 7, r"\d+月": 6, r"\d+月前": 22, r"10": 1}
    deadlines = [measure["deadline"] for measure in measures(plan).values()]
    counted = Counter(shape for text in deadlines for shape in shapes if re.fullmatch(shape, text))
    assert counted == shapes


def test_leaders_and_divisions_are_the_page_s_own(page: list[Entry], plan: dict[str, Any]) -> None:
    for entry, item in zip(page, plan["items"], strict=True):
        lead, support = entry.divisions
        assert (names(item.get("leaders")), names(item["lead"]), names(item.get("support"))) == (
            entry.leaders,
            lead,
            support,
        )


def test_every_name_is_declared_and_every_declared_name_is_used(page: list[Entry], plan: dict[str, Any]) -> None:
    divisions = [each if isinstance(each, dict) else {"name": each} for each in plan["divisions"]]
    declared = [name for each in divisions for name in (each["name"], *names(each.get("aka")))]
    used = {name for entry in page for role in entry.divisions for name in role}
    assert sorted(declared) == sorted(used)
    assert set(plan["leaders"]) == {leader for entry in page for leader in entry.leaders}


def test_the_head_of_the_page_stands_in_the_plan(plan: dict[str, Any]) -> None:
    head = [tight(line) for line in PAGE.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert head[0] == plan["title"]
    assert head[1] == f"日期:{plan['issued']:%Y年%m月%d日}信息来源:{plan['issuer']}"
    assert head[2] == f"总责任人:{plan['chief']}"
    assert plan["title"] in plan["source"]
    assert (plan["format"], plan["year"]) == ("planctl/1", 2018)


def test_a_reading_chosen_for_a_doubtful_place_says_why(plan: dict[str, Any]) -> None:
    read = {id: measure for id, measure in measures(plan).items() if {"reads_as", "start", "because"} & measure.keys()}
    assert set(read) == {"4.3", "5.3"}
    assert (read["5.3"]["deadline"], read["5.3"]["reads_as"]) == ("10", "10月")
    assert str(read["4.3"]["start"]) == "2018-03-01"
    assert all(measure["because"] for measure in read.values())


def test_what_the_office_has_yet_to_settle_is_left_open(plan: dict[str, Any]) -> None:
    text = PLAN.read_text(encoding="utf-8")
    assert "accept:" not in text
    assert "progress:" not in text
    assert "leaders" not in plan["items"][3]
    assert {"name": "各行业处室", "collective": True} in plan["divisions"]


def test_the_promises_in_numbers_are_the_targets(plan: dict[str, Any]) -> None:
    owners = [*plan["items"], *measures(plan).values()]
    found = {
        (owner["id"], each["metric"], each.get("comparator"), str(each.get("value", each.get("text"))))
        for owner in owners
        for each in owner.get("targets", [])
    }
    assert found == {
        ("1.4", "智能制造产业产值", ">=", "17"),
        ("1.4", "战略性新兴制造业产值增速", ">=", "2"),
        ("2", "千亿产业", "=", "6"),
        ("2", "百亿企业", "=", "20"),
        ("2.3", "重大工业投资项目", None, "一批"),
        ("3", "规模以上工业增加值", "~", "7.8"),
        ("4", "规模以上工业企业技改", None, "全覆盖"),
        ("4", "工业投资", "=", "12"),
        ("5", "小微企业科创园", ">=", "2"),
        ("5", "现代产业园", ">=", "1"),
        ("7", "培育瞪羚企业", "=", "500"),
    }


def test_no_target_is_invented(plan: dict[str, Any]) -> None:
    """Each says what the words of its own item or measure say; only the year that growth starts from is understood."""
    for owner in (*plan["items"], *measures(plan).values()):
        words = tight(owner.get("title") or owner["text"])
        for target in owner.get("targets", []):
            assert f"{target.get('value', '')}{target.get('unit', '')}" in words
            assert target["metric"] in words
            assert all(tight(str(target[key])) in words for key in ("text", "each") if key in target)
            assert target.get("base", "上年") == "上年" or target["base"] in words
