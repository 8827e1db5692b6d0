from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from views_samples import DUE, HOSTILE, PAGE, agrees

from planctl import messages
from planctl.views.blocks import Block, Column, Facts, Prose, Table
from planctl.views.markdown import markdown_text
from planctl.views.safe import terminal


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    before = messages.language()
    messages.use("zh")
    yield
    messages.use(before)


def test_a_page() -> None:
    assert agrees("page.md", markdown_text(PAGE))


def test_a_reader_sees_headings_tables_and_lists() -> None:
    html = MarkdownIt("commonmark").enable("table").render(markdown_text(PAGE))
    assert "<h2>截至2018-06-15:已到期未办结3项</h2>" in html
    assert html.count("<table>") == 2
    assert html.count("<tr>") == 1 + len(DUE.rows) + 1 + 3
    assert "<li><strong>读作</strong>:2018-05-31</li>" in html
    assert '<td style="text-align:right">30%</td>' in html
    assert "<td>28</td>\n<td>29</td>\n<td>30<br>9.2.1 神龙调度<br>1.2</td>" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    blocks: list[Block] = [Table((Column("工作"),), [(text,)]), Facts([("说明", text)]), Prose(text)]
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown_text(blocks))
    seen = ["".join(c.content for c in t.children or [] if c.content != "<br>") for t in parsed if t.type == "inline"]
    shown = "".join(terminal(text, newlines=True).split("\n"))
    assert seen == ["工作", shown, f"说明:{shown}", shown]
    assert sum(len([c for c in t.children or [] if c.type.endswith("_open")]) for t in parsed) == 1  # the label
