"""Phrases cut into clauses and brackets."""

import pytest

from planctl.phrases.clauses import brackets, cut
from planctl.phrases.gather import gather
from planctl.phrases.terms import terms


def clauses(text: str) -> list[str]:
    main, asides = brackets(gather(terms(text), 2018))
    found = cut(main, text, 2018, inclusive=True)
    for aside in asides:
        found += cut(aside, text, 2018, inclusive=True, aside=True)
    return [text[clause.start : clause.end] for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月底前开工、12月底前完工", ["6月底前开工", "12月底前完工"]),
        ("6月底前开工12月底前完工", ["6月底前开工", "12月底前完工"]),
        ("3月起每月", ["3月起", "每月"]),
        ("每月至年底", ["每月", "至年底"]),
        ("从3月开始,到年底", ["从3月开始", "到年底"]),
        ("3月、6月底前", ["3月、6月底前"]),
        ("每月(3月起)", ["每月", "3月起"]),
        ("(2020-2022年)", ["2020-2022年"]),
        ("一、3月底前完成;二、6月底前完成", ["3月底前完成", "6月底前完成"]),
        ("(1)3月底前;(2)6月底前", ["3月底前;(2)6月底前"]),  # one list: the numbers in brackets say nothing
        ("6月30日星期六前", ["6月30日星期六前", "星期六"]),
    ],
)
def test_a_phrase_is_cut_where_something_new_begins(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_a_bracket_is_an_aside_and_an_open_one_is_harmless() -> None:
    text = "6月底前(力争5月底"
    main, asides = brackets(gather(terms(text), 2018))
    assert [term.kind for term in main] == ["month_end", "before"]
    assert [[term.kind for term in aside] for aside in asides] == [["soft", "month_end"]]
