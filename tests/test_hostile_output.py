"""Hostile text from a plan file through every format, and what a reader that is not planctl makes of it.

One plan holds every trap in every kind of text; its twin has harmless words in the same places. Each sink is a line of
SINKS: a command, who reads what it writes, and which texts must be found there. The reader gives the texts, and the
structure around them, which has to be the twin's: nothing in a plan adds an element, a property, a row or an escape.
"""

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree
from zipfile import ZipFile

import duckdb
import pytest
from conftest import Process
from icalendar import Calendar
from markdown_it import MarkdownIt
from pty_samples import has_terminals, raw_on_a_terminal
from views_samples import HOSTILE

from planctl.views import safe

pytestmark = pytest.mark.slow

TRAPS = (
    *(text for text in HOSTILE if "\ud800" not in text),  # no YAML file can carry half a surrogate pair
    "＝1+1", "+1", "－1", "@SUM(A1)", "\t=1", "\r\n=1",
    "</Script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' style='x",
    "javascript:alert(1)", "data:text/html,<b>", "https://a.example/\"><b>", "<!-- --> ]]> &lt; &#27; &amp;",
    "一\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x", "a;b,c:d\\n\\", "一\n二\r三\r\n四", "\x00\x01\x1f\x85\x9f\ufffe\uffff",
    "_x000D_ _x0041_", "{n} {0.__class__} {} %s %(x)d ${x} `x`", "“宽”—…·①●", "e\u0301 👩\u200d👩 \ufeff\u061c",
    "| --- |\n| x |", "# h\n- x\n1. y\n> z", "[x](javascript:alert(1)) ![x](http://a/b)", "长" * 3000,
)  # fmt: skip
# What each kind of text ends in, so that it can be told apart where it is found.
KINDS = {
    "text": "甲", "deadline": "乙", "division": "丙", "leader": "丁", "title": "戊", "note": "己", "problem": "庚",
    "next": "辛",
}  # fmt: skip
ONE_LINE = ("text", "deadline", "division", "leader", "title")
NAMES = ("division", "leader")
AS_OF = ("--as-of", "2018-12-31")

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
OUR_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def trap(number: int, kind: str) -> str:
    text = f"{TRAPS[number]}{KINDS[kind]}{number}"
    # Between these a name would be several, of which planctl keeps the first and says so.
    return re.sub("[,;、，；]", "", text) if kind in NAMES else text


def harmless(number: int, kind: str) -> str:
    """Plain words of that length, but for white space and a control character, so that both plans have an error."""
    words = "措施" * (len(trap(number, kind)) // 2)
    return f"{words}{KINDS[kind]}{number}" + ("\t\n\x07" if number == 0 and kind not in ONE_LINE else "")


def expected(number: int, kind: str) -> str:
    """A trap as planctl takes it: text on one line has its white space folded."""
    text = trap(number, kind)
    return " ".join(text.split()) if kind in ONE_LINE else text


def quoted(text: str) -> str:
    """A YAML scalar that says the text with escapes."""
    plain = all(unicodedata.category(sign) not in ("Cc", "Cn", "Zl", "Zp", "Cf") for sign in text)
    signs = (sign if plain and sign not in '"\\' else f"\\U{ord(sign):08x}" for sign in text)
    return f'"{"".join(signs)}"'


def plan(say: Callable[[int, str], str]) -> str:
    """A plan whose words are `say(number, kind)`, an item a number."""
    numbers = range(len(TRAPS))
    lines = ["format: planctl/1", f"title: {quoted(say(0, 'title'))}", "year: 2018", "issued: 2018-01-02"]
    lines += ["conventions: {before_month: inclusive}", "reporting: {every: quarter, by: 15}", "leaders:"]
    lines += [f"- {quoted(say(number, 'leader'))}" for number in numbers]
    lines += ["divisions:", *(f"- {quoted(say(number, 'division'))}" for number in numbers), "- 督查室", "items:"]
    for number in numbers:
        said = {kind: quoted(say(number, kind)) for kind in KINDS}
        lines += [
            f'- id: "{number + 1}"', f"  title: {said['title']}", f"  leaders: [{said['leader']}]",
            f"  lead: [{said['division']}, 督查室]", "  measures:", f'  - id: "{number + 1}.1"',
            f"    text: {said['text']}",
            f"    deadline: {said['deadline']}", "    reads_as: 5月", "    because: 原文如此", "    progress:",
            "    - date: 2018-04-03", "      state: in_progress", f"      note: {said['note']}",
            f"      problem: {said['problem']}", f"      next: {said['next']}",
        ]  # fmt: skip
    return "\n".join(lines) + "\n"


class Seen(NamedTuple):
    """What a reader finds: pieces of text, and what stands around them."""

    texts: Sequence[str]
    structure: Any


class Sink(NamedTuple):
    """A command and format, who reads it, what a text looks like there, and the kinds of text that it shows."""

    words: tuple[str, ...]
    read: Callable[[bytes], Seen]
    shown: Callable[[str], str]
    kinds: tuple[str, ...]
    needs: str = ""  # a package that planctl writes it with

    @property
    def name(self) -> str:
        return " ".join(self.words)


def same(text: str) -> str:
    return text


def visible(text: str) -> str:
    """Text for people: what acts is shown, line breaks stay."""
    return safe.terminal(text, newlines=True)


def printed(text: str) -> str:
    """The same in an office's files, where tabs stay too."""
    return "\t".join(visible(part) for part in text.split("\t"))


def guarded(text: str) -> str:
    """A CSV cell of text that begins like a formula."""
    return f"'{text}" if text[0] in "=+-@\t\r\n＝＋－＠" else text


def clean(texts: Sequence[str]) -> None:
    """Nothing that acts on a terminal is left in what a person sees."""
    assert not [text for text in texts if FORBIDDEN.search(text)]


def read_json(data: bytes) -> Seen:
    return _read_values([json.loads(data)])


def read_jsonl(data: bytes) -> Seen:
    return _read_values([json.loads(line) for line in data.splitlines()])


def _read_values(values: list[Any]) -> Seen:
    texts: list[str] = []

    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [shape(inner) for inner in value]
        if isinstance(value, str):
            texts.append(value)
            return "text"
        return type(value)

    return Seen(texts, shape(values))


def read_csv(data: bytes) -> Seen:
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    return Seen([cell for row in rows for cell in row], [len(row) for row in rows])


def read_guarded_csv(data: bytes) -> Seen:
    seen = read_csv(data)
    assert not [cell for cell in seen.texts if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    return seen


def read_table(data: bytes) -> Seen:
    """Columns in a pipe: no line is added."""
    lines = data.decode().split("\n")
    clean(lines)
    return Seen(lines, len(lines))


def read_markdown(data: bytes) -> Seen:
    """By CommonMark's rules with tables and strikethrough, as GitHub has them."""
    clean([data.decode().replace("\n", "")])
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode())
    texts = []
    kinds = [token.type for token in tokens]
    for token in tokens:
        if token.type == "inline":
            inside = [child for child in token.children or [] if child.type not in ("text", "text_special")]
            broken = [child for child in inside if child.type in ("softbreak", "hardbreak")]
            breaks = [child for child in inside if child.type == "html_inline" and child.content == "<br>"]
            kinds += [child.type for child in inside if child not in breaks and child not in broken]
            texts.append("".join("\n" if child.content == "<br>" else child.content for child in token.children or []))
    return Seen(texts, kinds)


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text. A plan's words are the values of OURS alone."""

    OURS = frozenset({"title", "value", "href"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == "br":
            self.words[-1] += "\n"
        elif tag == "a" and not address.startswith("#"):  # a text that is an address: the twin has none
            assert set(dict(attrs)) == {"href", "rel"}
            assert address.startswith("https://")
        else:
            told = [(name, None if self._ours(name) else value) for name, value in attrs]
            self.elements.append((tag, tuple(told)))
            self.words += [str(value) for name, value in attrs if self._ours(name)] + [""]

    def _ours(self, name: str) -> bool:
        return name in self.OURS or name.startswith("data-")

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "a"):
            self.elements.append((f"/{tag}", ()))
            self.words.append("")

    def handle_data(self, data: str) -> None:
        self.words[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read_html(data: bytes) -> Seen:
    page = Page()
    page.feed(data.decode())
    page.close()
    clean(page.words)
    return Seen(page.words, page.elements)


def read_ics(data: bytes) -> Seen:
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    found: list[Any] = Calendar.from_ical(data).walk()
    texts = [str(value) for part in found for key, value in part.items() if key != "CATEGORIES"]
    names = [str(name) for part in found if "CATEGORIES" in part for name in part["CATEGORIES"].cats]
    clean([text.replace("\n", "") for text in (*texts, *names)])
    return Seen([*texts, *names], [(part.name, list(part)) for part in found])


def read_xlsx(data: bytes) -> Seen:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}  # no formula, no number, no error
    clean([cell.value for cell in cells])
    # What is too high for a row goes on in the one below.
    columns = [column for sheet in book.worksheets for column in sheet.iter_cols(values_only=True)]
    return Seen(["".join(filter(None, column)) for column in columns], elements(data))


def elements(data: bytes) -> list[set[str]]:
    """The names of the elements in each part of an office's file. How many there are follows from the words' length."""
    with ZipFile(io.BytesIO(data)) as file:
        parts = [(name, file.read(name)) for name in sorted(file.namelist()) if name.endswith((".xml", ".rels"))]
    return [{name, *(element.tag for element in ElementTree.fromstring(part).iter())} for name, part in parts]


def read_docx(data: bytes) -> Seen:
    import docx

    file = docx.Document(io.BytesIO(data))
    cells = [cell for table in file.tables for row in table.rows for cell in row.cells]
    # A text's lines may be paragraphs of their own.
    texts = ["\n".join(paragraph.text for paragraph in file.paragraphs), *(cell.text for cell in cells)]
    clean([text.replace("\n", "") for text in texts])
    return Seen(texts, elements(data))


CELLS = ("text", "deadline", "division", "leader")
ROW = (*CELLS, "title")
PROBLEMS = ("problem", "next")
LEDGER = (*ROW, "note", *PROBLEMS)
PEOPLE = ("text", "division", "leader")
SINKS = [
    Sink(("due", "--all", "--format", "table"), read_table, visible, CELLS),
    Sink(("due", "--all", "--format", "json"), read_json, same, ROW),
    Sink(("due", "--all", "--format", "jsonl"), read_jsonl, same, ROW),
    Sink(("due", "--all", "--format", "csv"), read_guarded_csv, guarded, ROW),
    Sink(("due", "--all", "--format", "csv", "--raw"), read_csv, same, ROW),
    Sink(("due", "--all", "--format", "markdown"), read_markdown, visible, CELLS),
    Sink(("due", "--all", "--format", "html"), read_html, visible, CELLS),
    Sink(("overdue", "--format", "table"), read_table, visible, (*PEOPLE, *PROBLEMS)),
    Sink(("overdue", "--format", "json"), read_json, same, (*ROW, *PROBLEMS)),
    Sink(("overdue", "--format", "csv"), read_guarded_csv, guarded, (*ROW, *PROBLEMS)),
    Sink(("overdue", "--format", "markdown"), read_markdown, visible, (*PEOPLE, *PROBLEMS)),
    Sink(("overdue", "--format", "html"), read_html, visible, (*PEOPLE, *PROBLEMS)),
    Sink(("export", "--format", "json"), read_json, same, ROW),
    Sink(("export", "--format", "jsonl"), read_jsonl, same, ROW),
    Sink(("export", "--format", "csv"), read_guarded_csv, same, LEDGER),
    Sink(("export", "--format", "csv", "--raw"), read_csv, same, LEDGER),
    Sink(("export", "--format", "markdown"), read_markdown, visible, LEDGER),
    Sink(("export", "--format", "html"), read_html, visible, LEDGER),
    Sink(("export", "--format", "ics"), read_ics, visible, LEDGER),
    Sink(("export", "--format", "xlsx"), read_xlsx, printed, LEDGER, needs="xlsxwriter"),
    Sink(("export", "--format", "docx"), read_docx, printed, LEDGER, needs="docx"),
    Sink(
        ("export", "--to-fill", "--division", "督查室", "--format", "xlsx"),
        read_xlsx,
        printed,
        ("text", "deadline"),
        needs="xlsxwriter",
    ),
    Sink(("report", "wall", "--format", "html"), read_html, visible, LEDGER),
    *(
        Sink(("report", *report, "--format", form), read, shown, (*PEOPLE, *PROBLEMS), needs)
        for report in (("weekly",), ("quarterly", "--quarter", "Q2"), ("annual",), ("chase", "--division", "督查室"))
        for form, read, shown, needs in (
            ("table", read_table, visible, ""),
            ("markdown", read_markdown, visible, ""),
            ("html", read_html, visible, ""),
            ("json", read_json, same, ""),
            ("docx", read_docx, printed, "docx"),
        )
    ),
]


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The hostile plan, and its harmless twin."""
    found = []
    for name, say in (("hostile", trap), ("twin", harmless)):
        path = tmp_path_factory.mktemp(name) / "2018.yaml"
        path.write_text(plan(say), encoding="utf-8")
        found.append(path)
    return found[0], found[1]


def bare(text: str) -> str:
    """Text without the white space that a format may add or drop at the edges of a cell."""
    return "".join(text.split())


def run(process: Process, words: Sequence[str], path: Path, encoding: str = "utf-8") -> bytes:
    env = {"PYTHONIOENCODING": encoding}
    done = process(*words, "--plan", path.name, *AS_OF, cwd=path.parent, env=env)
    told = done.stderr.decode()
    if "is not one of" in told:
        pytest.skip(told)
    assert done.returncode in (0, 1), told
    assert "Traceback" not in told
    assert not FORBIDDEN.search(told.replace("\n", ""))
    return done.stdout


@pytest.mark.parametrize("sink", SINKS, ids=lambda sink: sink.name)
def test_hostile_text_stays_text(process: Process, plans: tuple[Path, Path], sink: Sink) -> None:
    if sink.needs and find_spec(sink.needs) is None:
        pytest.skip(f"{sink.needs} is not there")
    hostile, twin = (sink.read(run(process, sink.words, path)) for path in plans)
    assert hostile.structure == twin.structure
    everything = "\0".join(map(bare, hostile.texts))
    missing = [
        (kind, number)
        for kind in sink.kinds
        for number in range(len(TRAPS))
        if bare(sink.shown(expected(number, kind))) not in everything
    ]
    assert not missing


# One of a kind: bytes go anywhere as they are, and reports differ in their words alone.
ELSEWHERE = [sink for sink in SINKS if not sink.needs and sink.words[1] not in ("weekly", "quarterly", "chase")]


@pytest.mark.parametrize("sink", ELSEWHERE, ids=lambda sink: sink.name)
def test_what_another_encoding_lacks_is_escaped_as_the_format_escapes(
    process: Process, plans: tuple[Path, Path], sink: Sink
) -> None:
    usual = run(process, sink.words, plans[0])
    for encoding in ("gbk", "ascii"):
        data = run(process, sink.words, plans[0], encoding)
        if sink.read in (read_json, read_jsonl):
            assert sink.read(data.decode(encoding).encode()) == sink.read(usual)
        elif sink.read is read_html:  # whose head says UTF-8
            assert sink.read(data) == sink.read(usual)
        elif sink.read is read_ics:
            assert data == usual
        else:
            assert data.decode(encoding) == safe.encodable(usual.decode(), encoding)


ON_A_TERMINAL = [("due", "--all"), ("overdue",), ("status",), ("show", "2"), ("why", "2.1"), ("report", "annual"),
                 ("export", "--format", "markdown"), ("validate",), ("due", "--all", "--format", "csv"),
                 *(("export", "--format", form) for form in ("csv", "html", "json", "jsonl")),
                 *(("report", "annual", "--format", form) for form in ("html", "json", "markdown"))]  # fmt: skip


@has_terminals
@pytest.mark.parametrize("words", ON_A_TERMINAL, ids=" ".join)
def test_a_terminal_gets_no_escape_but_our_own(plans: tuple[Path, Path], words: tuple[str, ...]) -> None:
    day = [] if words[0] == "validate" else AS_OF
    for columns in (80, 60000):
        drawn = raw_on_a_terminal([*words, *day, "--plan", "2018.yaml"], plans[0].parent, columns, {"TERM": "xterm"})
        clean(OUR_COLOURS.sub("", drawn).split("\r\n"))
    if words == ("due", "--all"):
        everything = bare(OUR_COLOURS.sub("", drawn))
        assert OUR_COLOURS.search(drawn)
        assert all(bare(visible(expected(number, "text"))) in everything for number in range(len(TRAPS)))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
@pytest.mark.parametrize(
    "words",
    [sink.words for sink in SINKS if not {"overdue", "weekly", "quarterly", "chase"} & set(sink.words)],
    ids=" ".join,
)
def test_a_file_whose_name_is_no_text_breaks_no_format(
    process: Process, plans: tuple[Path, Path], tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = tmp_path / "\udcff=1.yaml"
    path.write_bytes(plans[1].read_bytes())
    made = run(process, words, path)
    if {"json", "jsonl"} & set(words):
        seen = read_jsonl(made) if "jsonl" in words else read_json(made)
        assert r"\udcff=1.yaml" in seen.texts
        assert not re.search("[\ud800-\udfff]", "".join(seen.texts))
        (tmp_path / "made.json").write_bytes(made)
        assert duckdb.read_json(str(tmp_path / "made.json")).fetchall()


def test_half_a_surrogate_pair_is_refused_with_one_line(process: Process, tmp_path: Path) -> None:
    path = tmp_path / "2018.yaml"
    path.write_text(plan(harmless).replace('text: "', 'text: "\\ud800', 1), encoding="utf-8")
    done = process("export", "--format", "csv", "--plan", str(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert "PL" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
