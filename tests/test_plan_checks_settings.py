"""Numbers of the plan that cannot be kept."""

import pytest
from checks_samples import told


@pytest.mark.parametrize(
    ("every", "by", "codes"),
    [
        ("month", 1, []),
        ("month", 28, []),
        ("quarter", 29, ["PL818"]),
        ("half", 0, ["PL818"]),
        ("week", 7, []),
        ("week", 8, ["PL818.week"]),
        ("week", 0, ["PL818.week"]),
    ],
)
def test_the_reporting_day_is_one_that_every_period_has(every: str, by: int, codes: list[str]) -> None:
    assert told("", head=f"reporting:\n  every: {every}\n  by: {by}\n") == codes


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [
        ("behind: 10\n  far_behind: 30", []),
        ("behind: 30\n  far_behind: 30", []),
        ("behind: 30.5\n  far_behind: 30", ["PL819"]),
        ("behind: 40", ["PL819"]),
        ("far_behind: 5", ["PL819"]),
    ],
)
def test_yellow_comes_before_red(numbers: str, codes: list[str]) -> None:
    assert told("", head=f"lights:\n  profile: default\n  {numbers}\n") == codes
