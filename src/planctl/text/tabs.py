"""Tabs where YAML wants spaces. The two parsers differ on them, so this is settled here for both."""

import re
from typing import Final

from planctl.findings import Finding, finding
from planctl.source import Source, Span
from planctl.text.draft import Token, token_at
from planctl.text.tokens import line_end, line_start

_BLANKS: Final = re.compile(r"[ \t]*\t[ \t]*")
_COMMENT: Final = re.compile(r"(?:^|[ \t])#")
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
    for blanks in _BLANKS.finditer(source.text):
        start, end = blanks.start() + blanks.group().index("\t"), blanks.end()
        token = token_at(tokens, start)
        leading = blanks.start() == line_start(source.text, start)
        if token and token.style in ("|", ">") and start < line_end(source.text, token.start):
            # The header of a block scalar is no text yet.
            continue
        if token and token.style in ("|", ">") and leading:
            misplaced = start < blanks.start() + _indentation(source.text, token) and end < line_end(source.text, end)
        elif (token and (token.style or not leading)) or _harmless(source.text, tokens, start, end):
            misplaced = False
        else:
            meant = start <= doubtful or _STRUCTURE.match(source.text, end) is not None
            misplaced = start < known or (leading and meant)
        if misplaced:
            variant = "indent" if leading else "after"
            findings.append(finding("PL107", source.path, Span(start, end), variant=variant))
        elif token and token.style:
            kept |= {offset: "\t" for offset in range(start, end) if source.text[offset] == "\t"}
    return findings, kept


def _harmless(text: str, tokens: list[Token], start: int, end: int) -> bool:
    """Whether blanks end a line, stand before a comment or in one."""
    if end == len(text) or text[end] in "\r\n#":
        return True
    line = line_start(text, start)
    hashes = (line + found.end() - 1 for found in _COMMENT.finditer(text[line:start]))
    return any(token_at(tokens, offset) is None for offset in hashes)


def _indentation(text: str, token: Token) -> int:
    """How far the first line of a block scalar's text is indented."""
    for line in text[token.start : token.end].splitlines()[1:]:
        if line.strip():
            return len(line) - len(line.lstrip())
    return 0
