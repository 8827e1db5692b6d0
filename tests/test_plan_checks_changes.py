"""Extensions, successors, measures carried over: what is told, where, and what is let pass."""

import pytest
from checks_samples import PLAN, TODAY, extension, findings, loaded, told

from planctl.plan.checks import checked
from planctl.plan.loaded import read
from planctl.source import Source


@pytest.mark.parametrize(
    ("extensions", "codes"),
    [
        (extension("9月底"), []),
        (extension("9月底", "2018-06-29"), []),
        (extension("9月底", "2018-06-30"), ["PL813"]),
        (extension("9月底", "2018-07-01"), ["PL813"]),
        (extension("9月底", "2018-07-01", approved=False), []),
        (extension("6月30日"), ["PL812"]),
        (extension("6月15日", approved=False), ["PL812"]),
        (extension("6月15日", "2018-07-01"), ["PL812"]),
        # a second one is judged by what the first made of it
        (extension("9月底") + extension("9月底", "2018-07-20"), ["PL812"]),
        (extension("9月底") + extension("10月底", "2018-07-20"), []),
        (extension("9月底", approved=False) + extension("10月底", "2018-07-20"), ["PL813"]),
        (extension("7月15日") + extension("10月底", "2018-07-20"), ["PL813"]),
    ],
)
def test_an_extension_against_the_day_then_in_force(extensions: str, codes: list[str]) -> None:
    assert told("    extensions:\n" + extensions) == codes


def test_the_day_then_in_force_is_read_as_the_plan_reads_it() -> None:
    more = "    extensions:\n" + extension("7月前")
    assert told(more) == []
    exclusive = PLAN.replace("inclusive", "exclusive").format(deadline="二季度", more=more, head="")
    (found,) = checked(read(Source("2018.yaml", exclusive)), TODAY)
    assert found.message == "the extension to 2018-06-30 is not later than the due date, 2018-06-30"


def leaders(*lines: str) -> str:
    return "leaders:\n- 甲某\n" + "".join(f"{line}\n" for line in lines)


def leader(name: str, successor: str, until: str = "2018-06-30") -> str:
    return f"- name: {name}\n" + (f"  until: {until}\n" if until else "") + f"  successor: {successor}"


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        (leaders(leader("乙某", "甲某")), []),
        (leaders(leader("乙某", "张  红"), "- 张红"), []),
        (leaders(leader("乙某", "丙某某")), ["PL815"]),
        (leaders(leader("乙某", "刘伟军"), "- 刘卫军"), ["PL815.meant"]),
        (leaders(leader("乙某", "乙某")), ["PL815.itself"]),
        (leaders(leader("乙某", "甲某", until="")), ["PL815.until"]),
        (leaders(leader("乙某", "甲某", until="6月底")), ["PL205"]),
        (leaders(leader("乙某", "丙某"), leader("丙某", "甲某")), []),
        (leaders(leader("乙某", "丙某"), leader("丙某", "乙某")), ["PL815.circle"]),
        (leaders(leader("乙某", "丙某"), leader("丙某", "丁某"), leader("丁某", "丙某")), ["PL815.circle"]),
        (leaders(leader("乙某", "丙某"), leader("丙某", "丙某")), ["PL815.itself"]),
    ],
)
def test_a_successor_inherits(head: str, codes: list[str]) -> None:
    assert [code if code.startswith("PL815") else code.partition(".")[0] for code in told("", head=head)] == codes


def test_a_circle_is_named_once_and_in_its_order() -> None:
    (found,) = findings("", head=leaders(leader("乙某", "丙某"), leader("丙某", "丁某"), leader("丁某", "乙某")))
    assert found.message == "the successors go round in a circle: 乙某 → 丙某 → 丁某 → 乙某"


def test_a_padded_successor_is_the_declared_leader() -> None:
    plan = loaded("", head=leaders(leader("乙某", "张  红"), "- 张红")).plan
    assert plan
    assert [each.successor for each in plan.leaders or ()] == [None, "张红", None]


@pytest.mark.parametrize(
    ("address", "codes", "example"),
    [
        ("2017/5.2", [], ""),
        ("去年/9.2.1", [], ""),
        ("'5.2'", ["PL817"], "2017/5.2"),
        ("2017-5.2", ["PL817"], "2017/5.2"),
        ("2017/5.2/1", ["PL817"], "2017/1"),
        ("去年结转", ["PL817"], "2017/1.1"),
        ("2018/5.2", ["PL817.own"], "2017/5.2"),
    ],
)
def test_a_measure_is_carried_from_an_address(address: str, codes: list[str], example: str) -> None:
    found = findings(f"    carried_from: {address}\n")
    assert told(f"    carried_from: {address}\n") == codes
    assert all(example in each.help for each in found)
