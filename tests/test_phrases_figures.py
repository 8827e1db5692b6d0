"""Dates and periods in figures."""

import pytest

from planctl.phrases.figures import figures


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2018-06-30", (("2018", "year"), ("06", "month"), ("30", "day"))),
        ("18.6.30", (("18", "year"), ("6", "month"), ("30", "day"))),
        ("20180630", (("2018", "year"), ("06", "month"), ("30", "day"))),
        ("2018/06", (("2018", "year"), ("06", "month"))),
        ("6.30前", (("6", "month"), ("30", "day"))),
        ("2018-q2", (("2018", "year"), ("2", "quarter"))),
        ("2018h1", (("2018", "year"), ("1", "half"))),
        ("w15", (("15", "isoweek"),)),
        ("2q", (("2", "quarter"),)),
        ("16:30", ()),
        ("24时", ()),
        ("43281", (("43281", ""),)),
        # What looks like a date and is none.
        ("1.5亿元", (("1", ""),)),
        ("2018-2020", (("2018", ""),)),
        ("2018-20年", (("2018", ""),)),
    ],
)
def test_figures_say_what_they_count(text: str, parts: tuple[tuple[str, str], ...]) -> None:
    assert figures(text, 0)[1] == parts


def test_a_letter_before_other_figures_is_no_period() -> None:
    assert figures("h9", 0) == (0, ())
