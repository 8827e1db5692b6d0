"""A text as the parser is given it when the one in the file would stop it, with the way back to the file's offsets."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from yaml.events import ScalarEvent

from planctl.findings import Finding
from planctl.source import Source
from planctl.text.characters import stand_ins
from planctl.text.loader import ParserFactory


class Mark(NamedTuple):
    """A parser's mark, its index counted in the file."""

    index: int  # type: ignore[assignment]  # a parser's marks have it; nobody counts in this tuple
    line: int


class Token(NamedTuple):
    """A scalar as the parser reported it: its span in the file, and its style ("" for plain)."""

    start: int
    end: int
    style: str


class Mend(NamedTuple):
    """A finding, and how to read on past it: characters to replace and spaces to put in, by offset in the file."""

    finding: Finding
    replaced: dict[int, str]
    spaces: frozenset[int] = frozenset()

    def narrow(self) -> "Mend":
        """The same mend where a wide space was typed for one plain space, not for two."""
        return self if self.finding.variant != "indent" else self._replace(spaces=frozenset())


class Draft:
    """A source's text with characters replaced one for one (`text`), and with spaces put in as well (`given`).

    Tabs are spaces here except where `replaced` says otherwise: the two parsers differ on them.
    """

    def __init__(self, source: Source, replaced: Mapping[int, str] | None = None, spaces: frozenset[int] = frozenset()):
        self.source = source
        self.replaced = dict(replaced or {})
        self.spaces = spaces
        standing_in = stand_ins(source.text)
        given: dict[str, str | int | None] = {**standing_in, "\t": " "}
        self.restored = {ord(private): character for character, private in standing_in.items()}
        characters = list(source.text.translate(str.maketrans(given)))
        for offset, character in self.replaced.items():
            characters[offset] = character
        self.text = "".join(characters)
        inserted = sorted(spaces)
        self._places = [offset + number for number, offset in enumerate(inserted)]
        pieces = [self.text[start:end] for start, end in zip([0, *inserted], [*inserted, None], strict=True)]
        self.given = " ".join(pieces)

    def mended(self, mends: Iterable[Mend]) -> "Draft":
        """The draft with more replacements and spaces."""
        replaced, spaces = dict(self.replaced), set(self.spaces)
        for mend in mends:
            replaced.update(mend.replaced)
            spaces |= mend.spaces
        return Draft(self.source, replaced, frozenset(spaces))

    def with_characters(self, replaced: dict[int, str]) -> "Draft":
        """The draft with more replacements."""
        return Draft(self.source, self.replaced | replaced, self.spaces)

    def origin(self, index: int) -> int:
        """The offset in the file of an index in `given`."""
        return index - bisect_left(self._places, index)


class Replay:
    """A parser's events over a draft, in the file's offsets; `tokens` are the scalars among them."""

    def __init__(self, draft: Draft, parser: ParserFactory) -> None:
        self._draft = draft
        self._get = parser(draft.given).get_event
        self.tokens: list[Token] = []
        self.reached = 0

    def get_event(self) -> Any:
        event = self._get()
        draft = self._draft
        start, end = draft.origin(event.start_mark.index), draft.origin(event.end_mark.index)
        event.start_mark, event.end_mark = Mark(start, event.start_mark.line), Mark(end, event.end_mark.line)
        if type(event) is ScalarEvent:
            self.tokens.append(Token(start, end, event.style or ""))
            self.reached = end
        return event


def token_at(tokens: list[Token], offset: int) -> Token | None:
    """The scalar that holds an offset, from scalars in the order of the file."""
    index = bisect_right(tokens, offset, key=lambda token: token.start) - 1
    return tokens[index] if index >= 0 and offset < tokens[index].end else None
