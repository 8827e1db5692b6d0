"""Official documents as packages: what they cost to make."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

import pytest

from planctl.views.office_page import document_bytes
from planctl.views.word import END, SIZES, WordCell, paragraph, run, table

DAY = date(2018, 6, 10)


def _paragraphs(number: int) -> str:
    return "".join(paragraph(run(f"第{place}段"), "BodyText") for place in range(number))


def _rows(number: int) -> str:
    return table(
        [4000] * 2, ["编号", "内容"], [[WordCell("5.2", "id"), WordCell("验收通过")]] * (number // 4), SIZES[0]
    )


@pytest.mark.parametrize("body", [_paragraphs, _rows])
def test_twice_as_much_takes_about_twice_the_time(body: Callable[[int], str]) -> None:
    document_bytes("题", END, DAY)
    taken = []
    for number in (10_000, 20_000):
        content = body(number) + END
        fastest = float("inf")
        for _ in range(2):
            start = perf_counter()
            document_bytes("题", content, DAY)
            fastest = min(fastest, perf_counter() - start)
        taken.append(fastest)
    assert taken[1] <= 3 * taken[0] + 0.2, taken
