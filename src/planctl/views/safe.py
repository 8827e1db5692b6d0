"""What each sink must escape. Nothing from a file reaches a sink without its own function here."""

import codecs
import re
import unicodedata
from collections.abc import Callable
from typing import Final

# What has no shape of its own but changes what is seen: controls, separators, lone surrogates, and of the format
# characters those that reorder (bidi), annotate or hide. Joiners stay: pictures and some scripts need them.
_HIDDEN: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_REORDERING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDING: Final = frozenset("\ufeff\ufff9\ufffa\ufffb")
_TAGS: Final = range(0xE0000, 0xE0080)
_NO_CHARACTER: Final = 0xFFFE  # the last two of each plane, which XML cannot hold


class _Escapes(dict[int, str]):
    """For str.translate: what each character is shown as, worked out when it first occurs."""

    def __init__(self, escape: Callable[[str], str], kept: str = "") -> None:
        super().__init__((ord(character), character) for character in kept)
        self._escape = escape

    def __missing__(self, code: int) -> str:
        character = chr(code)
        acts = unicodedata.category(character) in _HIDDEN or character in _REORDERING | _HIDING
        unsafe = acts or code in _TAGS or code & _NO_CHARACTER == _NO_CHARACTER
        self[code] = shown = self._escape(character) if unsafe else character
        return shown


_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")

_IN_HTML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_IN_ICS: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_IN_XML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LINK: Final = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20]+", re.IGNORECASE)

_MARKS: Final = re.compile(r"[\\|`*\[<~$]|&(?=#?\w+;)|_+")
_BLOCK_START: Final = re.compile(r"^(?:[#>+=-]|\d+(?=[.)](?:\s|$)))", re.MULTILINE)


def terminal(text: str, *, newlines: bool = False) -> str:
    """Text for a terminal: what could move the cursor, reorder or hide text is shown as `\\x1b` or `\\u202e`.

    With `newlines`, line breaks stay (CR LF becomes LF): the caller lays out lines.
    """
    if text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_IN_PARAGRAPH) if newlines else text.translate(_IN_LINE)


def csv(text: str) -> str:
    """Text for a CSV cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{text}" if formula(text) else text


def markdown(text: str) -> str:
    """Text for a paragraph or a table cell of Markdown as GitHub reads it; line breaks become `<br>`."""
    return _MARKS.sub(_marked, terminal(text, newlines=True)).replace("\n", "<br>")


def markdown_paragraph(text: str) -> str:
    """Text for a paragraph of its own: as `markdown`, and no line of it starts a heading, list, quote or code."""
    lines = (line.strip() for line in terminal(text, newlines=True).split("\n"))
    escaped = _MARKS.sub(_marked, "\n".join(line for line in lines if line))
    return _BLOCK_START.sub(_block_start, escaped).replace("\n", "<br>\n")


def html(text: str) -> str:
    """Text for HTML, between tags or in an attribute's double quotes; what a terminal must not get is shown."""
    return terminal(text, newlines=True).translate(_IN_HTML)


def ics(text: str) -> str:
    """Text for a property of iCalendar (RFC 5545, 3.3.11); what a terminal must not get is shown."""
    return terminal(text, newlines=True).translate(_IN_ICS)


def link(text: str) -> str | None:
    """Text that is one web address, as the value of an `href` before escaping; None for anything else, `javascript:`
    and other schemes among it."""
    return text if _LINK.fullmatch(text) else None


def office(text: str) -> str:
    """Text for a cell of a spreadsheet, which takes it as it is: what XML cannot hold, and what a terminal must not
    get, is shown; line breaks and tabs stay."""
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_IN_OFFICE)


def formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula if a person typed it."""
    return text.startswith(_FORMULA)


def xml(text: str) -> str:
    """The same for XML between tags, as Word's documents have it."""
    return office(text).translate(_IN_XML)


def page_code(text: str) -> str:
    """Text for a spreadsheet's page footer, where `&` begins a code."""
    return office(text).replace("&", "&&").replace("\n", " ")


def fragment(text: str) -> str:
    """Text as one value behind the `#` of a page's own address: percent-encoded, of what the page shows."""
    from urllib.parse import quote

    return quote(terminal(text), safe="")


def json(text: str) -> str:
    """A JSON text with everything a terminal must not get written as JSON's own escapes: the values are the same.

    But for lone surrogates, as in the name of a file that is no text: they are no Unicode, and readers refuse them
    even when escaped (RFC 8259, 8.2). The value has what a terminal shows instead, `\\udcff`.
    """
    return text if text.isprintable() else text.translate(_IN_JSON)


def encodable(text: str, encoding: str) -> str:
    """Text that the encoding can hold: every other character becomes `\\u20ac` or `\\U00020bb7`."""
    return _held(text, encoding, "backslashreplace")


def encodable_json(text: str, encoding: str) -> str:
    """A JSON text that the encoding can hold, with JSON's own escapes."""
    return _held(text, encoding, "planctl.json")


def encodable_html(text: str, encoding: str) -> str:
    """An HTML page that says it is UTF-8 in another encoding: all that is not ASCII becomes a reference."""
    utf8 = codecs.lookup(encoding).name == "utf-8"
    return text if utf8 else _held(text, "ascii", "xmlcharrefreplace")


def _held(text: str, encoding: str, errors: str) -> str:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode(encoding, errors).decode(encoding)
    return text


def _visible(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _marked(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] != "_":
        return f"\\{found}"
    # Between letters an underscore is never emphasis: file_name stays readable.
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return found if before.isalnum() and after.isalnum() else "\\_" * len(found)


def _block_start(match: re.Match[str]) -> str:
    found = match[0]
    return f"{found}\\" if found[0].isdigit() else f"\\{found}"


def _json_escape(character: str) -> str:
    if unicodedata.category(character) == "Cs":
        return f"\\{_visible(character)}"
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _json_errors(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_json_escape, error.object[error.start : error.end])), error.end


_IN_LINE: Final = _Escapes(_visible)
_IN_PARAGRAPH: Final = _Escapes(_visible, kept="\n")
_IN_OFFICE: Final = _Escapes(_visible, kept="\n\t")
_IN_JSON: Final = _Escapes(_json_escape, kept="\n")
codecs.register_error("planctl.json", _json_errors)
