"""A written plan reads as the same plan, and looks as a person would have written it."""

import json
import re
from datetime import date
from typing import Any

import pytest
from conftest import PLAN
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from plan_samples import texts as any_texts

from planctl.errors import CannotGoOn
from planctl.findings import Finding
from planctl.plan.loaded import Loaded, read
from planctl.plan.model import Measure, Plan
from planctl.plan.writer import written
from planctl.source import Source

LEADERS = ["祝方东", "张 红", "a, b", "无"]
DIVISIONS = ["工业园区处", "投资技改处", "重化产业处;汽车产业办", "no", "12", "#一处", "x: y"]
DEADLINES = [
    "",
    "10",
    "每月",
    "4月前",
    "6月底前",
    "持续推进",
    "定期",
    "2018-06",
    "2月30日前",
    "6月底前开工、12月底前完工",
]
STEM = "2018"
KEY = re.compile(r" *(- )*([a-z_]+:|- |$)")


def loaded(text: str) -> Loaded:
    return read(Source(f"{STEM}.yaml", text))


def plan(text: str) -> Plan:
    found = loaded(text).plan
    assert found is not None
    return found


def told(found: Loaded) -> list[tuple[object, ...]]:
    return [(each.code, each.variant, each.address, _stable(each)) for each in found.findings]


def _stable(found: Finding) -> tuple[tuple[str, object], ...]:
    return tuple(each for each in found.args if each[0] not in ("line", "lines"))


# White space alone reads as no text, of which a file cannot say that it was there; a carriage return is a line end.
texts = any_texts.filter(lambda text: bool(text.split()) and "\r" not in text)

# Plans as JSON, which is YAML too: an old text that the writer has no part in.
days = st.dates(date(2018, 1, 1), date(2018, 12, 31)).map(str)
reasons = st.dictionaries(st.sampled_from(["PL304", "PL402", "PL408"]), texts, max_size=2)


def names(known: list[str]) -> st.SearchStrategy[Any]:
    return st.one_of(st.sampled_from(known), st.lists(st.sampled_from(known), max_size=4, unique=True))


def mapping(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def several(entries: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(entries, min_size=least, max_size=2)


owners = {"leaders": names(LEADERS), "lead": names(DIVISIONS), "support": names(DIVISIONS)}
targets = mapping(
    {"metric": texts, "value": st.sampled_from(["17", "7.80", "-1", "3..5"])},
    {
        "text": texts, "comparator": st.sampled_from([">=", "=", "~", "<"]), "change": st.just("growth"), "unit": texts,
        "base": texts, "each": texts, "where": texts,
    },
)  # fmt: skip
margin = {"targets": several(targets), "accept": reasons, "note": texts}
entries = mapping(
    {"date": days, "state": st.sampled_from(["done", "in_progress", "closed"])},
    {
        "percent": st.sampled_from(["0", "60", "62.5", "100%", "0.00001", "0.000000015"]), "note": texts,
        "for": st.one_of(texts, st.sampled_from(["2018-04", "2018-Q2", "2018-06-30"])), "done_on": days, "by": texts,
        "problem": texts, "next": texts, "evidence": texts,
    },
)  # fmt: skip
decrees = mapping({"date": days, "authority": texts}, {})
measures = mapping(
    {"text": texts, "deadline": st.sampled_from(DEADLINES)},
    {
        "reads_as": st.sampled_from(DEADLINES[1:]), "because": texts, "start": days, **owners, "handler": texts,
        "goal": texts, **margin, "milestones": several(mapping({"name": texts, "deadline": st.just("6月底")}, {})),
        "extensions": several(
            mapping({"asked": days, "to": st.sampled_from(DEADLINES[1:]), "reason": texts}, {"approved_by": texts})
        ),
        "added": decrees, "cancelled": decrees, "carried_from": texts, "progress": several(entries),
    },
)  # fmt: skip
groups = mapping({"title": texts, "measures": several(measures, 1)}, {**owners, **margin})
items = st.one_of(
    mapping({"title": texts, "measures": several(measures, 1)}, {**owners, "goal": texts, **margin}),
    mapping({"title": texts, "groups": several(groups, 1)}, {**owners, "goal": texts, **margin}),
)


def roster(known: list[str], more: dict[str, Any]) -> st.SearchStrategy[list[Any]]:
    """The same names each time, alone or with more told of them."""
    return st.tuples(
        *(st.one_of(st.just({"name": name}), mapping({"name": st.just(name)}, more)) for name in known)
    ).map(
        lambda found: [each["name"] if len(each) == 1 and not set(each["name"]) & set(",;") else each for each in found]
    )


plans = mapping(
    {
        "format": st.just("planctl/1"), "title": texts, "year": st.just("2018"),
        "divisions": roster(
            DIVISIONS,
            {
                "aka": several(st.sampled_from(["园区处", "b, c"])), "collective": st.booleans(),
                "members": several(texts),
            },
        ),
        "items": several(items, 1),
    },
    {
        "name": st.sampled_from(["2018", "jxw", "no"]), "issued": days, "issuer": texts, "chief": texts,
        "source": texts,
        "conventions": mapping({}, {"before_month": st.just("inclusive"), "evidence": st.just("required")}),
        "leaders": roster(LEADERS, {"until": days, "successor": st.sampled_from(LEADERS)}),
        "reporting": mapping({"every": st.just("quarter"), "by": st.just("15")}, {}),
        "lights": mapping({"profile": st.just("default")}, {"soon": st.just("7"), "behind": st.just("12.5")}),
        "targets": several(targets), "accept": reasons,
    },
)  # fmt: skip


def numbered(tree: dict[str, Any]) -> dict[str, Any]:
    """The same with an id on everything that has one."""

    def below(records: list[dict[str, Any]], owner: str) -> list[dict[str, Any]]:
        found = []
        for number, each in enumerate(records, 1):
            id = f"{owner}.{number}" if owner else str(number)
            named = {"id": id, **each}
            for key in {"measures", "groups"} & {*each}:
                named[key] = below(each[key], id)
            found.append(named)
        return found

    return {**tree, "items": below(tree["items"], "")}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(plans)
def test_what_was_written_reads_as_the_same_plan_and_nothing_new_is_found(tree: dict[str, Any]) -> None:
    old = loaded(json.dumps(numbered(tree), ensure_ascii=False))
    assume(old.plan is not None)
    assert old.plan is not None
    new = loaded(written(old.plan, stem=STEM))
    assert new.plan == old.plan
    known = told(old)
    assert [each for each in told(new) if each not in known] == []


@settings(max_examples=300)
@given(
    st.text(
        st.sampled_from("加快推进建设,。、;“”《》()(a1. #:-'\"|>%&*!?[]{}—…2 \u00a0\u3000"), min_size=40, max_size=200
    ),
    st.sampled_from(["title", "note"]),
)
def test_long_text_is_folded_to_the_same_text(text: str, key: str) -> None:
    lines = f"title: 支持企业\n  note: {json.dumps(text, ensure_ascii=False)}"
    if key == "title":
        lines = f"title: {json.dumps(text, ensure_ascii=False)}"
    old = loaded(SMALL.replace("title: 支持企业", lines))
    assume(old.plan is not None)
    assert old.plan is not None
    assert loaded(written(old.plan, stem=STEM)).plan == old.plan


SMALL = """\
format: planctl/1
title: 办理方案
year: 2018
leaders: [祝方东, 刘卫军]
divisions:
- 工业园区处
- 投资技改处
- 重化产业处
items:
- id: "1"
  title: 支持企业
  leaders: [祝方东]
  lead: 工业园区处
  support: [投资技改处, 重化产业处]
  measures:
  - id: "1.1"
    text: 编制计划
    deadline: 二季度
"""


def test_the_shipped_plan_is_written_as_it_stands_there_but_for_comments_and_where_lines_are_folded() -> None:
    old = PLAN.read_text(encoding="utf-8")
    new = written(plan(old), stem=STEM, schema="../src/planctl/plan/schema.json")
    assert loaded(new).plan == plan(old)
    assert not loaded(new).findings

    def keys(text: str) -> list[str]:
        lines = [line.partition("  #")[0].rstrip() for line in text.splitlines() if not line.lstrip().startswith("#")]
        return [line for line in lines if KEY.match(line)]

    # Titles that fit on a line, and an alias as the name that it stands for.
    assert [line for line in keys(new) if line not in keys(old)] == [
        "  title: 落实好“零土地”技改政策,推进规模以上工业企业技改全覆盖,工业投资增长12%。",
        "  lead: 投资技改处",
        "  title: 聚焦“四新”经济,分类制定实施专项扶持政策,建设一批新民营经济创新发展区。",
    ]
    assert [line for line in keys(old) if line not in keys(new)] == ["  lead: 投资和技术改造处"]


def test_a_plan_is_laid_out_as_people_do() -> None:
    more = """\
    reads_as: 6月底前
    because: 原文如此
    start: 2018-03-01
    lead: 投资技改处
    note: |
      第一行
      第二行
    progress:
    - date: 2018-06-05
      state: done
      note: 办法已印发,已上报
      done_on: 2018-05-28
  - id: "1.2"
    text: 深化“中国制造2025”试点示范城市建设,争创“中国制造2025”国家级示范区,加快建设 国家信息光电子创新中心。
    deadline: 4月前
    leaders: []
    support: []
- id: "2"
  title: 编制
  groups:
  - id: "2.1"
    title: 一组
    measures:
    - id: "2.1.1"
      text: "no"
      deadline: "10"
  - id: "2.2"
    title: 二组
    measures:
    - id: "2.2.1"
      text: 'say "x": \\'
      deadline:
"""
    assert written(plan(SMALL + more), schema="s.json", header=["说明"]) == (
        """\
# yaml-language-server: $schema=s.json
#
# 说明
format: planctl/1
title: 办理方案
year: 2018
name: "2018"
leaders: [祝方东, 刘卫军]
divisions:
- 工业园区处
- 投资技改处
- 重化产业处

items:
- id: "1"
  title: 支持企业
  leaders: [祝方东]
  lead: 工业园区处
  support: [投资技改处, 重化产业处]
  measures:
  - id: "1.1"
    text: 编制计划
    deadline: 二季度
    reads_as: 6月底前
    start: 2018-03-01
    because: 原文如此
    lead: 投资技改处
    note: |
      第一行
      第二行
    progress:
    - date: 2018-06-05
      done_on: 2018-05-28
      state: done
      note: 办法已印发,已上报
  - id: "1.2"
    text: >-
      深化“中国制造2025”试点示范城市建设,
      争创“中国制造2025”国家级示范区,
      加快建设 国家信息光电子创新中心。
    deadline: 4月前
    leaders: []
    support: []

- id: "2"
  title: 编制
  groups:
  - id: "2.1"
    title: 一组
    measures:
    - id: "2.1.1"
      text: "no"
      deadline: "10"

  - id: "2.2"
    title: 二组
    measures:
    - id: "2.2.1"
      text: 'say "x": \\'
      deadline:
"""
    )


def test_lists_that_are_long_or_need_quotes_stand_one_name_a_line() -> None:
    many = [f"第{number}工业园区综合管理服务处" for number in range(1, 9)]
    text = SMALL.replace("- 重化产业处\n", "".join(f"- {name}\n" for name in many) + "- '12'\n")
    text = text.replace("support: [投资技改处, 重化产业处]", f"support: [{', '.join(many)}]")
    new = written(plan(text.replace("deadline: 二季度", "deadline: 二季度\n    support: ['12']")), stem=STEM)
    assert "  support:\n  - 第1工业园区综合管理服务处\n  - 第2工业园区综合管理服务处\n" in new
    assert '    support:\n    - "12"\n' in new
    assert loaded(new).plan == plan(text.replace("deadline: 二季度", "deadline: 二季度\n    support: ['12']"))


def test_comments_stand_beside_an_empty_value_and_above_others() -> None:
    text = SMALL.replace("deadline: 二季度", "deadline:")
    comments = {
        ("1.1", "deadline"): "原为  4月前",
        ("1.1", "id"): "待核",
        ("1", "title"): "一项",
        ("", "items"): "全部事项",
    }
    new = written(plan(text), stem=STEM, comments=comments)
    assert "    deadline:  # 原为 4月前\n" in new
    assert '  # 待核\n  - id: "1.1"\n' in new
    assert '- id: "1"\n  # 一项\n  title: 支持企业\n' in new
    assert "\n\n# 全部事项\nitems:\n" in new
    assert loaded(new).plan == plan(text)
    assert told(loaded(new)) == told(loaded(text))


def test_a_name_of_its_own_is_written_and_that_of_the_file_is_not() -> None:
    assert "name:" not in written(plan(SMALL), stem=STEM)
    assert "\nname: jxw\n" in written(plan(SMALL.replace("year: 2018", "year: 2018\nname: jxw")), stem=STEM)


def first(found: Plan, **owners: Any) -> Plan:
    measure = found.items[0].measures[0]._replace(**owners)
    return found._replace(items=(found.items[0]._replace(measures=(measure,)),))


@pytest.mark.parametrize(
    ("owners", "lines"),
    [
        ({}, []),
        ({"leaders": ("刘卫军",)}, ["    leaders: [刘卫军]"]),
        ({"leaders": ()}, ["    leaders: []"]),
        ({"lead": ()}, ["    lead: []"]),
        ({"lead": ("投资技改处",), "support": ("重化产业处",)}, ["    lead: 投资技改处"]),
        ({"lead": ("投资技改处", "重化产业处"), "support": ()}, ["    lead: [投资技改处, 重化产业处]"]),
        ({"lead": ("投资技改处",), "support": ()}, ["    lead: 投资技改处", "    support: []"]),
        ({"support": ("重化产业处",)}, ["    support: [重化产业处]"]),
    ],
)
def test_only_owners_that_are_not_inherited_are_written(owners: dict[str, Any], lines: list[str]) -> None:
    meant = first(plan(SMALL), **owners)
    new = written(meant, stem=STEM)
    assert new.splitlines()[-len(lines) :] == lines if lines else new.endswith("deadline: 二季度\n")
    assert loaded(new).plan == meant
    assert not loaded(new).findings


@pytest.mark.parametrize(
    ("owners", "why"),
    [
        ({"leaders": None}, "1.1: unknown owners within an item or group that has some"),
        ({"lead": None}, "1.1: unknown owners within an item or group that has some"),
        ({"support": None}, "1.1: unknown owners within an item or group that has some"),
        ({"support": ("工业园区处",)}, "1.1: a division leads and supports"),
    ],
)
def test_owners_that_no_file_can_say_are_refused(owners: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        written(first(plan(SMALL), **owners))


def test_unknown_owners_of_everything_are_simply_not_written() -> None:
    text = SMALL.replace("  leaders: [祝方东]\n  lead: 工业园区处\n  support: [投资技改处, 重化产业处]\n", "")
    assert loaded(written(plan(text), stem=STEM)).plan == plan(text)


@pytest.mark.parametrize(
    ("where", "name"), [("title: 支持企业", "1"), ("text: 编制计划", "1.1"), ("title: 办理方案", "title")]
)
def test_a_character_that_no_plan_may_hold_is_refused_by_its_place(where: str, name: str) -> None:
    found = loaded(SMALL.replace(where, f"{where}\u202e"))
    assert found.plan is not None
    with pytest.raises(CannotGoOn) as problem:
        written(found.plan)
    assert str(problem.value) == f"{name}: the text holds U+202E, a character that a plan may not hold; leave it out"


def test_long_text_without_a_place_to_fold_it_stays_on_one_line() -> None:
    word = "a" * 200
    found = plan(SMALL.replace("text: 编制计划", f"text: {word}"))
    assert f"    text: {word}\n" in written(found)


def test_a_very_long_text_is_folded_in_good_time() -> None:
    found = plan(SMALL)
    measure: Measure = found.items[0].measures[0]._replace(text="加快推进建设," * 20_000)
    meant = found._replace(items=(found.items[0]._replace(measures=(measure,)),))
    new = written(meant, stem=STEM)
    assert max(map(len, new.splitlines())) < 40
    assert loaded(new).plan == meant
