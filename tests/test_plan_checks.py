"""The second look: doubts of the shipped plan, and rules that hold beyond it."""

import time
from datetime import date
from pathlib import Path

import pytest
from conftest import PLAN

from planctl.findings import Finding
from planctl.plan.checks import checked
from planctl.store.load import load

TODAY = date(2018, 12, 31)


def findings(tmp_path: Path, items: str, head: str = "") -> list[Finding]:
    path = tmp_path / "2018.yaml"
    path.write_text(
        "format: planctl/1\ntitle: 方案\nyear: 2018\nconventions: {before_month: inclusive}\nleaders: [甲某]\n"
        f"divisions: [一处, 二处, 三处]\n{head}items:\n{items}",
        encoding="utf-8",
    )
    return list(checked(load(path), TODAY))


def item(number: int, *measures: tuple[str, str], lead: str = "一处", more: str = "") -> str:
    lines = [f'- id: "{number}"', f"  title: 事项{number}", "  leaders: 甲某", f"  lead: {lead}"]
    lines += [more] if more else []
    lines.append("  measures:")
    for place, (text, deadline) in enumerate(measures, 1):
        lines += [f'  - id: "{number}.{place}"', f"    text: {text}", f"    deadline: {deadline}"]
    return "\n".join(lines) + "\n"


def test_the_shipped_plan_has_no_errors_and_exactly_its_known_doubts() -> None:
    found = {(each.code, each.address, each.other) for each in checked(load(PLAN), TODAY)}
    assert found == {
        ("PL305", None, None),
        ("PL304", "4", None),
        ("PL501", "3.2", None),
        ("PL501", "4.2", None),
        ("PL501", "8.1", None),
        ("PL503", "4.1", "1.1"),
        ("PL503", "2.2", "1.2"),
        ("PL503", "8.4", "1.3"),
        ("PL503", "12.4", "1.4"),
    }


SHARED = item(1, ("起草并印发《全市数据资源管理实施办法》", "一季度")) + item(
    2, ("会同有关处室出台全市数据资源管理实施办法。", "二季度"), lead="二处"
)


def test_a_deliverable_in_two_items_is_told_once_with_both_places(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, SHARED)
    assert (found.code, found.other, found.address) == ("PL503", "1.1", "2.1")
    assert "全市数据资源管理实施办法" in found.message
    assert found.related


@pytest.mark.parametrize("where", ["one", "other", "plan"])
def test_either_side_settles_a_pair(tmp_path: Path, where: str) -> None:
    accept = "  accept:\n    PL503: 由一处牵头,已协调"
    one = item(1, ("起草并印发《全市数据资源管理实施办法》", "一季度"), more=accept if where == "one" else "")
    other = item(2, ("出台全市数据资源管理实施办法。", "二季度"), more=accept if where == "other" else "")
    head = "accept:\n  PL503: 已协调\n" if where == "plan" else ""
    assert not findings(tmp_path, one + other, head)


def test_full_width_marks_end_a_clause_and_are_passed_over(tmp_path: Path) -> None:
    one = "强化统筹，出台全市数据资源管理实施办法（试行）；加强宣传，营造氛围，形成合力，抓好落实"
    other = "明确责任，制定全市数据资源管理实施办法，细化举措，压实各方责任，按期完成"
    (found,) = findings(tmp_path, item(1, (one, "一季度")) + item(2, (other, "二季度"), lead="二处"))
    assert (found.code, dict(found.args)["words"]) == ("PL503", "全市数据资源管理实施办法")


def test_a_way_of_working_a_slogan_or_one_item_is_no_shared_deliverable(tmp_path: Path) -> None:
    meeting = "每月召开全市重点工业项目建设推进会议"
    assert not findings(tmp_path, item(1, (meeting, "每月")) + item(2, (meeting, "每月")))
    slogan = "深入学习贯彻全市高质量发展大会精神"
    assert not findings(tmp_path, "".join(item(number, (slogan, "四季度")) for number in range(1, 6)))
    paper = "出台全市数据资源管理实施办法"
    assert not findings(tmp_path, item(1, (paper, "一季度"), (paper, "二季度")))


@pytest.mark.parametrize(
    ("text", "deadline", "codes"),
    [
        ("坚持“周通报、月调度”机制", "每月", ["PL501"]),
        ("每周协调一次", "每周", []),
        ("每月通报,每季度总结", "每月", []),
        ("逐月调度项目进展", "二季度", ["PL501"]),
        ("每月调度项目进展", "持续推进", ["PL501"]),
        ("5月通报情况", "5月", []),
        ("在长江日报开设专栏", "每月", []),
        ("每年招引项目100个", "12月前", []),
        ("3月起每月组织集中开工", "每月", ["PL502"]),
        ("自4月起,每季度组织集中签约", "每季度", ["PL502"]),
        ("自4月起，每月组织集中签约", "每月", ["PL502"]),
        ("４月起每月组织集中签约", "每月", ["PL502"]),
        ("５月通报情况", "5月", []),
        ("1月起每月组织集中开工", "每月", []),
    ],
)
def test_the_texts_cadence_against_the_deadlines(tmp_path: Path, text: str, deadline: str, codes: list[str]) -> None:
    assert [each.code for each in findings(tmp_path, item(1, (text, deadline)))] == codes


def test_names_that_look_like_one(tmp_path: Path) -> None:
    def told(*names: str) -> list[str]:
        path = tmp_path / "2018.yaml"
        path.write_text(
            "format: planctl/1\ntitle: 方案\nyear: 2018\ndivisions:\n"
            + "".join(f"- {name}\n" for name in names)
            + 'items:\n- id: "1"\n  title: 甲\n  lead: []\n  measures:\n'
            '  - {id: "1.1", text: 乙, deadline: 一季度}\n',
            encoding="utf-8",
        )
        return [each.code for each in checked(load(path), TODAY)]

    assert told("投资技改处", "投资和技术改造处") == ["PL303"]
    assert told("综合处", "综合规划处") == []
    assert told("第一监察室", "第十一监察室") == []
    assert told("工业投资处", "工业园区处") == []
    assert told("工业投资处", "工业 投资处") == ["PL307"]


@pytest.mark.slow
def test_the_work_of_the_checks_grows_with_the_plan_and_not_with_its_square(tmp_path: Path) -> None:
    """Counted in comparisons of time within one run, with much room: ten times the plan, less than forty times."""

    def seconds(items: int) -> float:
        text = "".join(
            item(number, *((f"出台第{number}号{place}类实施办法并组织评估检查验收工作{number * place}", "一季度")
                           for place in range(1, 11)))
            for number in range(1, items + 1)
        )  # fmt: skip
        path = tmp_path / f"{items}.yaml"
        path.write_text(
            "format: planctl/1\ntitle: 方案\nyear: 2018\nleaders: [甲某]\ndivisions: [一处]\nitems:\n" + text,
            encoding="utf-8",
        )
        loaded = load(path)
        start = time.perf_counter()
        checked(loaded, TODAY)
        return time.perf_counter() - start

    seconds(5)
    assert seconds(200) < 40 * seconds(20)
