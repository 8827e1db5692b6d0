from pathlib import Path

import pytest
from conftest import PLAN

from planctl.plan.checksum import LENGTH, checksum
from planctl.plan.loaded import read
from planctl.source import Source

WORKED = Path(__file__).parent / "cases" / "plans" / "worked.yaml"
TEXT = WORKED.read_text(encoding="utf-8")


def sum_of(text: str) -> str:
    plan = read(Source("2018.yaml", text)).plan
    assert plan
    return checksum(plan)


def test_it_stays_while_only_progress_comments_and_layout_change() -> None:
    other = TEXT.replace("note: 方案已印发", "note: 已印发").replace("items:", "items:   # 事项\n\n")
    other = other.replace("    - date: 2018-06-02\n      percent: 60\n      note: 已送审\n", "")
    assert other != TEXT
    assert sum_of(other) == sum_of(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: 出台考评办法", "text: 出台考评细则"),
        ("deadline: 5月前", "deadline: 6月前"),
        ('id: "3.2"', 'id: "3.3"'),
        ("      approved_by: 祝方东\n", ""),
        ("year: 2018", "year: 2019"),
    ],
)
def test_it_changes_with_what_is_promised(old: str, new: str) -> None:
    assert sum_of(TEXT.replace(old, new, 1)) != sum_of(TEXT)


def test_it_is_short_enough_to_be_compared_by_eye() -> None:
    assert len(sum_of(PLAN.read_text(encoding="utf-8"))) == LENGTH == 16
