"""Pages of HTML: read again by a parser that is not ours."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from views_samples import HOSTILE, PAGE, TEXT_9_2

from planctl import messages
from planctl.views import safe
from planctl.views.blocks import Block, Cell, Column, Facts, Grid, Prose, Table
from planctl.views.html import html_text, prose, shell

ASSETS = Path(messages.__file__).parent.parent / "views" / "assets"
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """The elements of a page with their attributes, its text, and whether every element is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "br":
            self.texts.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & {*self.open}:
            self.texts.append(data)


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open
    return reader


def every(text: str) -> list[Block]:
    """A page that has a text in every place that takes one."""
    return [
        Prose(text, title=True),
        Prose(text, tone="muted"),
        Facts([(text, Cell(text, "past"))]),
        Table((Column(text), Column(text, numbers=True)), [[text, Cell(text, "soon")]]),
        Grid([text], [[[text, Cell(text)]]]),
    ]


def test_a_page_says_everything_once() -> None:
    reader = read(html_text(PAGE))
    text = "".join(reader.texts)
    for words in ("截至2018-06-15:已到期未办结3项", "工业园区处", TEXT_9_2, "第一行\n第二行", "9.2.1 神龙调度"):
        assert text.count(words) >= 1
    tags = [tag for tag, _ in reader.elements]
    assert (tags.count("h1"), tags.count("table"), tags.count("dl")) == (1, 2, 1)
    assert ("th", {"scope": "col"}) in reader.elements


def test_the_first_heading_is_the_title_and_levels_are_kept() -> None:
    reader = read(html_text([Prose("甲 & 乙", title=True), Prose("节", title=True), Prose("目", title=True, level=3)]))
    assert [tag for tag, _ in reader.elements if re.fullmatch(r"h\d", tag)] == ["h1", "h2", "h3"]
    assert "<title>甲 &amp; 乙</title>" in html_text([Prose("甲 & 乙", title=True)])


@pytest.mark.parametrize(
    "text", [*HOSTILE, "</script><script>x</script>", "</Script>", "</style>", '"><img src=x onerror=alert(1)>', "'\"`"]
)
def test_text_stays_text(text: str) -> None:
    plain, hostile = read(html_text(every("甲"))), read(html_text(every(text)))
    assert [tag for tag, _ in hostile.elements if tag != "br"] == [tag for tag, _ in plain.elements if tag != "br"]
    assert [names for _, names in hostile.elements if "class" in names] == [
        names for _, names in plain.elements if "class" in names
    ]
    assert safe.terminal(text, newlines=True) in "".join(hostile.texts)


def test_one_address_can_be_followed_and_no_other_text() -> None:
    assert prose("https://x.cn/a?b&c") == (
        '<a href="https://x.cn/a?b&amp;c" rel="noreferrer noopener">https://x.cn/a?b&amp;c</a>'
    )
    assert prose("javascript:alert(1)") == "javascript:alert(1)"
    assert "<a" not in prose("见 https://x.cn")


def test_a_page_may_run_and_load_nothing_but_its_own() -> None:
    style, script = "p { color: red }", "console.log(1)"
    text = shell("甲", "<p>乙</p>", style, script)
    policy = next(names["content"] for tag, names in read(text).elements if names.get("http-equiv"))
    assert policy

    def hashed(part: str) -> str:
        return "'sha256-" + b64encode(sha256(part.encode()).digest()).decode() + "'"

    assert policy.split("; ") == [
        "default-src 'none'", f"style-src {hashed(style)}", f"script-src {hashed(script)}", "base-uri 'none'",
        "form-action 'none'",
    ]  # fmt: skip
    assert f"<style>{style}</style>" in text
    assert f"<script>{script}</script>" in text
    assert "script-src" not in shell("甲", "", style)


def test_a_page_says_its_language() -> None:
    assert '<html lang="en">' in html_text(PAGE)
    with messages.speaking("zh"):
        assert '<html lang="zh-Hans">' in html_text(PAGE)


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.[cj]s*")), ids=lambda path: path.name)
def test_what_is_put_into_a_page_is_ascii_and_cannot_end_its_element(path: Path) -> None:
    text = path.read_bytes().decode("ascii")
    assert "</" not in text or path.suffix == ".js"
    assert not re.search(r"</(style|script)|<!--|@import|url\(|https?://(?!www\.w3\.org)", text, re.IGNORECASE)
