import json
import unicodedata
from html import unescape
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from views_samples import HOSTILE, unicode

from planctl.views import safe

anything = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m红", r"\x1b[31m红"),
        ("\x1b]52;c;cm0=\x07", r"\x1b]52;c;cm0=\x07"),
        ("\x9b2J\x85\x7f\x00", r"\x9b2J\x85\x7f\x00"),
        ("\u202egpj.exe\u2066", r"\u202egpj.exe\u2066"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ("\ud800", r"\ud800"),
        ("a\tb\nc\rd", r"a\tb\nc\rd"),
        ("\U000e0041", r"\U000e0041"),
        ("张\u3000红\u00a0“新两园” 👨\u200d👩 C:\\x", "张\u3000红\u00a0“新两园” 👨\u200d👩 C:\\x"),
    ],
)
def test_terminal_shows_what_would_act(text: str, shown: str) -> None:
    assert safe.terminal(text) == shown


def test_terminal_keeps_line_breaks_for_a_caller_that_lays_out_lines() -> None:
    assert safe.terminal("一\r\n二\n三\r\x0b", newlines=True) == "一\n二\n三\\r\\x0b"


@given(anything)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    shown = safe.terminal(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\u061c")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m红\x00", r"\x1b[31m红\x00"),
        ("\ud800\ufffe\uffff\U0001fffe", r"\ud800\ufffe\uffff\U0001fffe"),
        ("一\r\n二\n三\t四\r", "一\n二\n三\t四\\r"),
        ("张\u3000红\u00a0=1+1 <b> & _x0041_", "张\u3000红\u00a0=1+1 <b> & _x0041_"),
    ],
)
def test_office_files_get_what_xml_can_hold_and_nothing_hidden(text: str, shown: str) -> None:
    assert safe.office(text) == shown


@given(anything)
def test_xml_reads_back_as_what_office_files_get(text: str) -> None:
    from lxml import etree

    read = etree.fromstring(f"<t>{safe.xml(text)}</t>".encode()).text or ""
    assert read == safe.office(text)


def test_formulas_are_known_by_their_beginning() -> None:
    assert all(map(safe.formula, ("=1", "＝1", "+1", "-1", "@x", "\t=1")))
    assert not any(map(safe.formula, ("", "5.2", "a=1", "——", "'=1", "{=1}")))


def test_a_page_footer_gets_no_code_of_its_own() -> None:
    assert safe.page_code("R&D &P\n二") == "R&&D &&P 二"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"])
def test_csv_defuses_formulas(text: str) -> None:
    assert safe.csv(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "5.2", "工业园区处", "a=1", "——"])
def test_csv_leaves_other_text_alone(text: str) -> None:
    assert safe.csv(text) == text


@pytest.mark.parametrize(
    "text",
    ["办法已印发,已报市政府督查室(武经信〔2018〕12号)。", "增长17%以上!", "plan_2018.yaml:12", "见#1", "R&D"],
)
def test_markdown_does_not_disfigure_ordinary_text(text: str) -> None:
    assert safe.markdown(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("C:\\x", r"C:\\x"),
        ("*重点* `x` [x](y)", r"\*重点\* \`x\` \[x](y)"),
        ("<script>", r"\<script>"),
        ("3~5月、6~8月", r"3\~5月、6\~8月"),
        ("_x_ __y__", r"\_x\_ \_\_y\_\_"),
        ("&lt; &#60;", r"\&lt; \&#60;"),
        ("一\n二", "一<br>二"),
        ("\x1b[0m", r"\\x1b\[0m"),
    ],
)
def test_markdown_escapes_what_it_would_take_for_its_own(text: str, escaped: str) -> None:
    assert safe.markdown(text) == escaped


def _read_by_markdown(text: str) -> str:
    """The text that a reader sees, from a parser of its own; fails on any markup."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inline = [token for token in tokens if token.type == "inline"]
    assert {token.type for token in tokens} <= {
        "inline", "paragraph_open", "paragraph_close", "table_open", "table_close", "thead_open", "thead_close",
        "tr_open", "tr_close", "th_open", "th_close", "tbody_open", "tbody_close", "td_open", "td_close",
    }  # fmt: skip
    children = [child for token in inline for child in token.children or []]
    breaks = {"html_inline", "softbreak"}
    assert {child.type for child in children} <= {"text", "text_special", *breaks}
    assert all(child.content in ("", "<br>") for child in children if child.type in breaks)
    return "".join(child.content for child in children if child.type not in breaks)


marked = st.text("ab处1. -+*_`~#>|<[]()!&;:\\$=\n\té,", max_size=30)


@given(marked)
def test_any_text_stays_text_in_a_markdown_table(text: str) -> None:
    read = _read_by_markdown(f"| h |\n| --- |\n| {safe.markdown(text)} |\n")
    assert "".join(read.split()) == "h" + "".join(safe.terminal(text, newlines=True).split())


@given(marked)
def test_any_text_stays_text_in_a_markdown_paragraph(text: str) -> None:
    read = _read_by_markdown(safe.markdown_paragraph(text))
    assert "".join(read.split()) == "".join(safe.terminal(text, newlines=True).split())


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a;b,c:d", r"a\;b\,c:d"),
        ("C:\\x\\n", r"C:\\x\\n"),
        ("一\r\n二\n三", r"一\n二\n三"),
        ("\x1b[0m\r\u202e", r"\\x1b[0m\\r\\u202e"),
        ("，；“新两园”", "，；“新两园”"),
    ],
)
def test_ics_escapes_what_a_property_would_end_at_or_take_for_its_own(text: str, escaped: str) -> None:
    assert safe.ics(text) == escaped


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "gb18030", "latin-1", "utf-8"])
@pytest.mark.parametrize("text", ["𠮷 € ✓", *HOSTILE])
def test_every_encoding_can_hold_what_it_is_given(encoding: str, text: str) -> None:
    safe.encodable(text, encoding).encode(encoding)
    whole = json.dumps(text, ensure_ascii=False)
    held = safe.encodable_json(whole, encoding)
    held.encode(encoding)
    assert json.loads(held) == unicode(text)


def test_only_what_an_encoding_lacks_is_escaped() -> None:
    assert safe.encodable("吉𠮷 € ✓", "cp936") == "吉\\U00020bb7 \\u20ac \\u2713"
    assert safe.encodable("吉𠮷 € ✓", "utf-8") == "吉𠮷 € ✓"
    assert safe.encodable_json('"吉𠮷"', "cp936") == '"吉\\ud842\\udfb7"'


@given(anything)
def test_json_stays_the_same_value_without_what_acts_on_a_terminal(text: str) -> None:
    escaped = safe.json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == unicode(text)
    assert safe.terminal(escaped) == escaped


@given(anything)
def test_html_is_text_again_when_it_is_read(text: str) -> None:
    escaped = safe.html(text)
    assert unescape(escaped) == safe.terminal(text, newlines=True)
    assert not set(escaped) & set("<>\"'")


@pytest.mark.parametrize(
    "text", ["https://jxj.wuhan.gov.cn/a?b=1&c=2", "http://10.0.0.1/文号", "HTTPS://EXAMPLE.COM/#x"]
)
def test_a_web_address_can_be_followed(text: str) -> None:
    assert safe.link(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//x.cn",
        "见 https://x.cn", "https://x.cn 附件", "https://x.cn/\nb", "https://x.cn/\x00", "https://", "", "文号",
        " https://x.cn", "https://x.cn/\"onclick=x", "ftp://x.cn/a", "https://x.cn/<b>",
    ],
)  # fmt: skip
def test_nothing_else_can(text: str) -> None:
    assert safe.link(text) is None


@pytest.mark.parametrize("text", [*HOSTILE, "a&b=c#d%41?e+f", "工业园区处", "2018/5.2", ""])
def test_text_in_an_address_is_one_value_and_comes_back_as_it_is_shown(text: str) -> None:
    value = safe.fragment(text)
    assert value.isascii()
    assert not set("&=#?+/ '\"<>") & set(value)
    assert parse_qs(f"open={value}", keep_blank_values=True) == {"open": [safe.terminal(text)]}
