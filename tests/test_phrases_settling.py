"""Which of several dates holds."""

from datetime import date

import pytest

from planctl.phrases.deadlines import read


@pytest.mark.parametrize(
    ("phrase", "due", "rest"),
    [
        ("确保6月底前,力争5月底前", date(2018, 6, 30), ["5月底前"]),
        ("力争5月底前完成,最迟6月底", date(2018, 6, 30), ["5月底前完成"]),
        ("原定6月底,调整为9月底", date(2018, 9, 30), []),
        ("由6月底前调整为9月底前", date(2018, 9, 30), []),
        ("6月底前完成;确有困难的,可延至9月底", date(2018, 6, 30), ["确有困难的,可延至9月底"]),
    ],
)
def test_of_several_dates_the_firm_and_the_latest_agreed_one_holds(phrase: str, due: date, rest: list[str]) -> None:
    reading = read(phrase, 2018)
    assert [point.due for point in reading.points] == [due]
    assert (reading.due, reading.soft) == (due, False)
    assert [dict(doubt.args)["rest"] for doubt in reading.doubts] == rest


def test_a_stretch_of_another_stage_is_a_stage() -> None:
    reading = read("力争6月底前完成初稿,确保9月底前印发", 2018)
    assert [point.milestone for point in reading.points] == ["完成初稿", "印发"]
