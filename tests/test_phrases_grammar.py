"""The table of rules: each reads its own example, and none is hidden behind another."""

import pytest

from planctl.phrases import grammar
from planctl.phrases.clauses import cut
from planctl.phrases.dated import EXCEPT
from planctl.phrases.drafts import Match
from planctl.phrases.gather import gather
from planctl.phrases.grammar import RULES, Rule
from planctl.phrases.reading import KINDS
from planctl.phrases.terms import terms


def rule_used(phrase: str) -> Rule | None:
    """The first rule that makes something of the whole of a phrase."""
    (clause,) = cut(gather(terms(phrase), 2018), phrase, 2018, inclusive=True)
    match = Match(clause.terms, phrase, 2018)
    rules = grammar._table().get(tuple(term.kind for term in clause.terms), [])
    return next((rule for rule in rules if rule.make(match)), None)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern)
def test_a_rules_example_is_read_by_that_rule(rule: Rule) -> None:
    assert rule_used(rule.example) is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern)
def test_a_rule_makes_a_known_kind(rule: Rule) -> None:
    phrase = rule.example
    (clause,) = cut(gather(terms(phrase), 2018), phrase, 2018, inclusive=True)
    assert clause.found is not None
    assert clause.found.draft.kind in (*KINDS, EXCEPT)


def test_the_whole_clause_comes_before_its_parts() -> None:
    # 3月起每月 holds 3月, 6月底前 holds 6月.
    assert rule_used("6月底前") is not rule_used("6月")


def test_what_cannot_be_read_with_its_date_is_left_over() -> None:
    phrase = "6月底前完成主体工程"
    (clause,) = cut(gather(terms(phrase), 2018), phrase, 2018, inclusive=True)
    assert clause.found is not None
    assert [phrase[term.start : term.end] for term in clause.found.leftover] == ["主体工程"]


def test_a_recurrence_is_not_read_without_the_day_that_it_names() -> None:
    # 每季度 alone would be dated at each quarter's end, which 每季度10日前 does not say.
    phrase = "每季度10日前"
    (clause,) = cut(gather(terms(phrase), 2018), phrase, 2018, inclusive=True)
    assert clause.found is not None
    assert not clause.found.draft.recurs
