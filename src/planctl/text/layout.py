"""What a text's lines look like to a reader: how deep each stands, its dashes, its key. YAML's own view may differ."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from planctl.text.draft import Draft, Token, token_at

# Possessive, for lines of any length.
_LINE: Final = re.compile(
    r"^(?P<indent> *+)(?P<dashes>(?:-(?: ++|$))*+)"
    r"(?P<words>(?:(?P<key>[^\s:#\"'\[{](?:[^:\n]++|:(?! |$))*+):(?= |$))?(?P<value>.*))$",
    re.MULTILINE,
)
_KEY: Final = re.compile(r"^(?P<indent> *(?:- +)*)(?P<key>[A-Za-z_]+):(?= |$)", re.MULTILINE)


class Line(NamedTuple):
    """A line with something on it: its dashes and its words, `inner` being their column.

    Offsets count in the file, columns from 0 and as mended; `key` and `value` are as written.
    """

    start: int
    column: int
    dashed: bool
    words: int
    inner: int
    key: str
    value: str

    @property
    def end(self) -> int:
        """Where the key ends, or the words if there is none."""
        return self.words + len(self.key or self.value)


class Layout:
    """The lines around one of them, `at`; lines within a text that began further up are left out."""

    def __init__(self, draft: Draft, tokens: list[Token], at: int) -> None:
        self._draft = draft
        # Of the same length, and with blank lines at the most.
        self._text = draft.given.replace("\r", "\n")
        self._lines = list(self._read(tokens, at))
        self._at = max((number for number, line in enumerate(self._lines) if line.start <= at), default=0)

    def _read(self, tokens: list[Token], at: int) -> Iterator[Line]:
        for found in _LINE.finditer(self._text):
            start, words = self._draft.origin(found.end("indent")), found["words"].strip()
            if not found["dashes"] and (words in ("", "---") or words[0] == "#"):
                continue
            token = token_at(tokens, start)
            if token is None or token.start == start or token.end > at:
                column, inner = len(found["indent"]), found.start("words") - found.start()
                key, value = (found["key"] or "").rstrip(), found["value"].strip()
                place = self._draft.origin(found.start("words"))
                yield Line(start, column, bool(found["dashes"]), place, inner, key, value)

    @property
    def line(self) -> Line | None:
        """The line itself."""
        return self._lines[self._at] if self._lines else None

    def above(self, line: Line) -> Iterator[Line]:
        """The lines above one, the nearest first."""
        return reversed(self._lines[: self._lines.index(line)])

    def below(self, line: Line) -> Iterator[Line]:
        """The lines below one."""
        return iter(self._lines[self._lines.index(line) + 1 :])

    def entry_above(self, line: Line) -> Line | None:
        """The last line with a dash in this line's column, if nothing that ends its list stands between."""
        for each in self.above(line):
            if each.column < line.column:
                return None
            if each.dashed and each.column == line.column:
                return each
        return None

    def columns(self, line: Line) -> list[int]:
        """Where the key of a line stands on the other lines of the text."""
        columns = [len(found["indent"]) for found in _KEY.finditer(self._text) if found["key"] == line.key]
        if line.inner in columns:
            columns.remove(line.inner)
        return columns

    def strays(self, line: Line) -> bool:
        """Whether a line's key stands elsewhere too, and never as deep as here."""
        columns = self.columns(line)
        return bool(columns) and line.inner not in columns
