"""Text as terms: what each word says, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.phrases.terms import Term, terms


def kinds(text: str) -> list[str]:
    return [term.kind for term in terms(text)]


def test_a_term_stands_where_its_word_stands_in_the_text_as_given() -> None:
    text = " ６ 月　底前"
    assert [text[term.start : term.end] for term in terms(text)] == ["６", "月", "底", "前"]


def test_the_longest_word_wins() -> None:
    assert kinds("提前") == ["other"]
    assert kinds("半年度") == ["unit"]
    assert kinds("之前") == ["before"]


def test_unknown_words_make_one_term() -> None:
    (term,) = terms("主体工程")
    assert (term.kind, term.start, term.end) == ("other", 0, 4)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("二〇一八年", [2018]),
        ("二0一八年", [2018]),
        ("一八年", [18]),
        ("二十一日", [21]),
        ("一二季度", [1, 2]),
        ("12月", [12]),
        ("第１季度", [1]),
    ],
)
def test_numbers_are_read_in_any_figures(text: str, numbers: list[int]) -> None:
    assert [term.value for term in terms(text) if term.kind == "number"] == numbers


def test_a_date_in_figures_has_its_units() -> None:
    said = [(term.kind, term.value, term.unit) for term in terms("2018-06-30")]
    assert said == [
        ("number", 2018, ""), ("unit", 0, "year"), ("number", 6, ""), ("unit", 0, "month"), ("number", 30, ""),
        ("unit", 0, "day"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["6月30日24时前", "6月30日 18:00前", "6月30日下午16:30前"])
def test_a_time_of_day_says_nothing(text: str) -> None:
    assert kinds(text) == ["number", "unit", "number", "unit", "before"]


def test_a_term_without_days_has_no_first_day() -> None:
    with pytest.raises(ValueError, match="other"):
        _ = Term("other", 0, 1).first


@given(st.text(max_size=60))
def test_terms_lie_in_order_within_any_text(text: str) -> None:
    found = terms(text)
    assert all(0 <= term.start <= term.end <= len(text) for term in found)
    assert [term.start for term in found] == sorted(term.start for term in found)
