"""What brackets say again."""

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    "phrase",
    [
        "2018年6月30日(星期六)", "6月30日(周六)前", "6月30日星期六", "2019年12月13日至2019年12月19日,共7天",
        "2025年9月1日至12月30日(4个月)", "3月1日至3月14日(两周)", "3月至5月(三个月)",
    ],
)  # fmt: skip
def test_a_bracket_that_fits_is_no_doubt(phrase: str) -> None:
    assert not [doubt for doubt in read(phrase, 2018).doubts if doubt.code in ("PL403", "PL404")]


@pytest.mark.parametrize(
    ("phrase", "variant", "said", "actual"),
    [
        ("2018年6月30日(星期日)", "weekday", 7, 6),
        ("7月3日至7月15日(10天)", "day", 10, 13),
        ("3月1日至3月14日(3周)", "week", 3, 2),
        ("3月至6月(6个月)", "month", 6, 4),
    ],
)
def test_a_bracket_that_does_not_fit_is_told_with_both_numbers(
    phrase: str, variant: str, said: int, actual: int
) -> None:
    (doubt,) = read(phrase, 2018).doubts
    args = dict(doubt.args)
    assert (doubt.code, doubt.variant, args["said"], args["actual"]) == ("PL403", variant, said, actual)
