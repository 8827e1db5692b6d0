import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.views.columns import GAP, LEAST_FOLD, Need, fit

ID = Need(5, False, 5, 5)
DATE = Need(10, False, 10, 10)
NAMES = Need(50, False, 14, 8)
TEXT = Need(200, True, 200, 200)


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (400, [5, 10, 50, 200]),  # room for all
        (160, [5, 10, 50, 89]),  # the text folds
        (100, [5, 10, 39, 40]),  # then lists of names, as far as the text needs
        (58, [5, 10, 14, 23]),  # down to a name a line
        (48, [5, 10, 8, 19]),  # then names are split
        (40, None),  # then columns give up
    ],
)
def test_what_gives_way_first(width: int, widths: list[int] | None) -> None:
    assert fit([ID, DATE, NAMES, TEXT], width) == widths


needs = st.builds(
    lambda natural, fold, whole, least: Need(natural, fold, min(whole, natural), min(least, whole, natural)),
    st.integers(0, 120),
    st.booleans(),
    st.integers(0, 60),
    st.integers(0, 30),
)


@given(st.lists(needs, min_size=1, max_size=8), st.integers(1, 200))
def test_columns_fit_or_are_refused(asked: list[Need], width: int) -> None:
    widths = fit(asked, width)
    if widths is None:
        least = sum(min(need.natural, LEAST_FOLD) if need.fold else need.least for need in asked)
        assert least + GAP * (len(asked) - 1) > width
    else:
        assert sum(widths) + GAP * (len(asked) - 1) <= width
        for need, given_width in zip(asked, widths, strict=True):
            assert (min(need.natural, LEAST_FOLD) if need.fold else need.least) <= given_width <= need.natural
