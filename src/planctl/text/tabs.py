"""Tabs where YAML wants spaces. The two parsers differ on them, so this is settled here for both."""

import re
from typing import Final

from planctl.findings import Finding, finding
from planctl.source import Source, Span
from planctl.text.draft import Token, token_at
from planctl.text.tokens import line_end, line_start

_BLANKS: Final = re.compile(r"(?<![ \t])[ \t]*\t[ \t]*")
_HASH: Final = re.compile(r"(?<![^ \t\r\n])#")
_STRUCTURE: Final = re.compile(r"[A-Za-z_]+ *[:：]|- ")


def tabs(source: Source, tokens: list[Token], problem: Finding | None) -> tuple[list[Finding], dict[int, str]]:
    """PL107 for tabs in indentation (variant indent) or between other tokens (after); and the tabs that are text.

    Tabs in quotes and in the lines of `|` and `>` are text; at the end of a line, inside plain text and in comments
    they do no harm. Beyond the `problem` at which the parser gave up only what is plainly indentation is reported.
    """
    findings: list[Finding] = []
    kept: dict[int, str] = {}
    # Until where all is known, and until where the parser may have stumbled over a tab.
    known = max((token.end for token in tokens), default=0) if problem else len(source.text)
    doubtful = line_end(source.text, problem.span.start) if problem and problem.span else 0
    comment = line_ends = 0
    for blanks in _BLANKS.finditer(source.text):
        start, end = blanks.start() + blanks.group().index("\t"), blanks.end()
        if start >= line_ends:
            line_ends = line_end(source.text, start)
            comment = _comment(source.text, tokens, line_start(source.text, start), line_ends)
        token = token_at(tokens, start)
        leading = blanks.start() == 0 or source.text[blanks.start() - 1] in "\r\n"
        if token and token.style in ("|", ">"):
            if start < line_end(source.text, token.start):
                # The header of a block scalar is no text yet.
                continue
            inside = start >= blanks.start() + _indentation(source.text, token)
            misplaced = leading and not inside and end < line_ends
        elif token and (token.style or not leading):
            misplaced = False
        else:
            meant = start <= doubtful or _STRUCTURE.match(source.text, end) is not None
            misplaced = end < min(comment, line_ends) and (start < known or (leading and meant))
        if misplaced:
            variant = "indent" if leading else "after"
            findings.append(finding("PL107", source.path, Span(start, end), variant=variant))
        elif token and token.style:
            kept.update((offset, "\t") for offset in range(start, end) if source.text[offset] == "\t")
    return findings, kept


def _comment(text: str, tokens: list[Token], start: int, end: int) -> int:
    """Where the comment of a line begins, else the line's end."""
    hashes = (found.start() for found in _HASH.finditer(text, start, end))
    return next((offset for offset in hashes if token_at(tokens, offset) is None), end)


def _indentation(text: str, token: Token) -> int:
    """How far the first line of a block scalar's text is indented."""
    for line in text[token.start : token.end].splitlines()[1:]:
        if line.strip():
            return len(line) - len(line.lstrip())
    return 0
