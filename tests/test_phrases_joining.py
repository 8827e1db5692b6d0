"""Clauses joined to one reading."""

from datetime import date

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    ("phrase", "milestones"),
    [
        ("6月底前开工、12月底前完工", ["开工", "完工"]),
        ("3月底前制定方案;6月底前完成试点;12月底前总结验收。", ["制定方案", "完成试点", "总结验收"]),
        ("第一季度:完成调研;第二季度:形成方案", ["完成调研", "形成方案"]),
        ("第一阶段(3月-5月),第二阶段(6月-12月)", ["第一阶段", "第二阶段"]),
        ("一、3月底前完成方案;二、6月底前实施", ["完成方案", "实施"]),
        ("启动5月,完成10月", ["启动", "完成"]),
        ("6月底前完成A,6月30日前完成B,9月底前完成C", ["完成A、完成B", "完成C"]),
        ("6月底前(第一批)、9月底前(第二批)", ["第一批", "第二批"]),
        ("力争6月底前完成初稿,确保9月底前印发", ["完成初稿", "印发"]),
    ],
)
def test_stages_are_named_by_the_words_beside_their_dates(phrase: str, milestones: list[str]) -> None:
    reading = read(phrase, 2018)
    assert reading.kind == "stage_list"
    assert [point.milestone for point in reading.points] == milestones
    assert not reading.doubts
    wide = read(phrase.translate(str.maketrans(",:;()", "\uff0c\uff1a\uff1b\uff08\uff09")), 2018)
    assert [point.milestone for point in wide.points] == milestones


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("2025年底前,并长期坚持", date(2025, 12, 31)),
        ("立即整改,6月底前完成", date(2018, 6, 30)),
        ("立行立改,长期坚持", None),
    ],
)
def test_a_date_and_what_comes_after_it_are_a_compound(phrase: str, due: date | None) -> None:
    reading = read(phrase, 2018)
    assert (reading.kind, reading.due) == ("compound", due)


def test_a_bracket_that_repeats_the_date_says_nothing_and_another_date_there_is_left_over() -> None:
    assert not read("6月底前(含6月30日)", 2018).doubts
    reading = read("6月底前(力争5月底)", 2018)
    assert (reading.due, reading.soft) == (date(2018, 6, 30), False)
    assert [dict(doubt.args).get("rest") for doubt in reading.doubts] == ["5月底"]


def test_a_start_beside_a_date_is_its_start() -> None:
    reading = read("3月起,6月底前完成", 2018)
    assert (reading.start, reading.due) == (date(2018, 3, 1), date(2018, 6, 30))


def test_a_length_in_a_bracket_says_more_than_the_word_before_it() -> None:
    assert read("长期(3-5年)", 2018).kind == "duration"


def test_one_wrong_clause_makes_the_phrase_wrong() -> None:
    reading = read("2月29日前启动,6月底前完成", 2018)
    assert (reading.kind, reading.due) == ("malformed", None)


def test_leftover_neighbours_are_told_once() -> None:
    (doubt,) = read("6月底前完成主体工程和附属设施", 2018).doubts
    assert dict(doubt.args)["rest"] == "主体工程和附属设施"
