"""Which YAML parser gives the events: PyYAML's C one where it was built, else its pure Python one."""

import os
import re
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeAlias

import yaml
from yaml.error import Mark
from yaml.events import ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError


class EventSource(Protocol):
    """A parser of one text. Offsets in its marks count characters."""

    def get_event(self) -> Any:
        """The next event; raises yaml.YAMLError."""


ParserFactory: TypeAlias = Callable[[str], EventSource]

# libyaml takes a question mark inside plain text for text, PyYAML's own scanner takes it for a key inside brackets.
_QUESTION: Final = re.compile(r"(?<=[^\s,:\[\]{}])\?")
_STAND_IN: Final = "\uf8ff"
_HEADER_AND_COMMENT: Final = re.compile(r"([-+]?)([1-9]?)([-+]?)(?=#)")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", re.DOTALL)


class PureParser(Reader, Scanner, Parser):
    """The parser in Python: the same verdicts, some thirty times slower."""

    def __init__(self, text: str) -> None:
        self._questions = "?" in text and _STAND_IN not in text
        Reader.__init__(self, _QUESTION.sub(_STAND_IN, text) if self._questions else text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Any:
        event = Parser.get_event(self)  # type: ignore[no-untyped-call]
        if self._questions and type(event) is ScalarEvent:
            event.value = event.value.replace(_STAND_IN, "?")
        return event

    def scan_plain(self) -> Any:
        """As in the C parser, a colon inside brackets is an error if a bracket or comma follows it at once."""
        token = Scanner.scan_plain(self)
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("while scanning a plain scalar", None, "found unexpected ':'", self.get_mark())
        return token

    def scan_block_scalar_indicators(self, start_mark: Mark) -> Any:
        """As in the C parser, a comment may follow `|` and `>` at once."""
        header = _HEADER_AND_COMMENT.match(self.buffer, self.pointer)
        if header is None:
            return Scanner.scan_block_scalar_indicators(self, start_mark)
        self.forward(header.end() - header.start())
        chomping = {"+": True, "-": False}.get(header[1] or header[3])
        return chomping, int(header[2]) if header[2] else None

    def fetch_directive(self) -> Any:
        """As in the C parser, a line that begins with % and is no directive is an error."""
        if self.prefix(5) not in ("%YAML", "%TAG "):
            mark = self.get_mark()
            raise ScannerError("while scanning a directive", mark, "found unknown directive name", mark)
        return Scanner.fetch_directive(self)

    def scan_flow_scalar(self, style: str) -> Any:
        """As in the C parser, an escape that is no character (half a surrogate pair, too large) is an error."""
        start = self.index
        try:
            token = Scanner.scan_flow_scalar(self, style)
        except (ValueError, OverflowError):
            raise self._no_character(self.index) from None
        if style == '"':
            for escape in _ESCAPE.finditer(self.buffer, start, self.index):
                if 0xD800 <= int(escape[1] or escape[2] or "0", 16) <= 0xDFFF:
                    raise self._no_character(escape.start())
        return token

    def _no_character(self, index: int) -> ScannerError:
        problem = "found invalid Unicode character escape code"
        return ScannerError("while parsing a quoted scalar", None, problem, Mark("", index, 0, 0, self.buffer, index))


def _fastest() -> ParserFactory:
    # PLANCTL_YAML=pure is for tests, which run whole commands on both parsers.
    if os.environ.get("PLANCTL_YAML") == "pure" or not yaml.__with_libyaml__:
        return PureParser
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    return CParser


PARSER: Final[ParserFactory] = _fastest()


def unescaped(token: str, parser: ParserFactory = PARSER) -> str:
    """What one quoted scalar, quotes included, stands for. Raises yaml.YAMLError."""
    get = parser(token).get_event
    event = get()
    while type(event) is not ScalarEvent:
        event = get()
    return str(event.value)
