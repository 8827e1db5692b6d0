import pytest

from planctl.views.width import display_width, reaches, widest


@pytest.mark.parametrize(
    ("text", "usual", "most"),
    [
        ("", 0, 0),
        ("2018-05-31", 10, 10),
        ("工业园区处", 10, 10),
        ("７.8%，ｶ", 8, 8),
        ("“新两园”——…·①●■", 15, 24),
        ("e\u0301\u200d", 1, 1),
        ("𠮷 € ✓", 6, 7),
        ("soft\u00adhyphen", 11, 12),
    ],
)
def test_columns_of_a_text(text: str, usual: int, most: int) -> None:
    assert display_width(text) == usual
    assert widest(text) == most
    assert sum(reaches(text)) == most
