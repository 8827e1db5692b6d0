"""Full-width and no-break spaces where YAML wants plain ones: it takes them for letters."""

import re
from typing import Final

from planctl.findings import finding
from planctl.source import Source, Span
from planctl.text.characters import WIDE_SPACES, code_point
from planctl.text.draft import Draft, Mend, Token, token_at
from planctl.text.tokens import line_end, line_start

_W: Final = WIDE_SPACES
# Indentation is meant where a key, a list's entry, a quote or a bracket follows; indented prose is left alone.
_INDENT: Final = re.compile(rf"^ *(?P<wide>[{_W}][ {_W}]*)(?=[A-Za-z_]+ *[:：]|-[ {_W}]|[\"'\[{{])", re.MULTILINE)
_DASH: Final = re.compile(rf"^ *(?:- +)*-(?P<wide>[{_W}][ {_W}]*)", re.MULTILINE)
_VALUE: Final = re.compile(rf"(?<=[:\-,\[{{] )(?P<wide>[{_W}][ {_W}]*)(?=[\"'\[{{])")
_RUN: Final = re.compile(f"[{_W}]+")
_FORMS: Final = (("indent", _INDENT), ("dash", _DASH), ("value", _VALUE))


def wide_in_place(text: str) -> bool:
    """Whether any wide space stands where a plain one might be meant."""
    line_ends = -1
    for run in _RUN.finditer(text):
        if _VALUE.match(text, run.start()):
            return True
        if run.start() > line_ends:
            line, line_ends = line_start(text, run.start()), line_end(text, run.start())
            if _INDENT.match(text, line) or _DASH.match(text, line):
                return True
    return False


def wide_spaces(source: Source, draft: Draft, tokens: list[Token], stopped: int | None) -> list[Mend]:
    """PL109 for wide spaces in indentation (indent), after a dash (dash), before a value (value).

    Argument: `character` (U+3000).

    `stopped` is where the parser gave up, if it did: what it had not reported by then is judged by its looks.
    """
    mends = []
    reported = tokens[-1].end if tokens else 0
    end = -1 if stopped is None else line_end(draft.text, stopped)
    for variant, pattern in _FORMS:
        for found in pattern.finditer(draft.text):
            span = Span(*found.span("wide"))
            token = token_at(tokens, span.start)
            if not (_plain(token, span.start, variant) or reported <= span.start <= end):
                continue
            what = finding("PL109", source.path, span, variant=variant, character=code_point(draft.text[span.start]))
            # A full-width space is as wide as two.
            widened = (at + 1 for at in range(*span) if draft.text[at] == "\u3000" and variant == "indent")
            mends.append(Mend(what, dict.fromkeys(range(*span), " "), frozenset(widened)))
    return mends


def _plain(token: Token | None, start: int, variant: str) -> bool:
    """Whether the spaces were taken for part of plain text; before a value, for its beginning."""
    return token is not None and not token.style and (variant != "value" or token.start == start)
