"""Line breaks in text: what is left of them when lines are joined, the way Chinese is written.

YAML turns a line break into a space. Between two Chinese characters or punctuation marks that space is wrong, so
values of several lines are folded again, from the lines as written. A space that was typed stays.
"""

import re
from functools import cache
from typing import Final

from planctl.text.loader import PARSER, ParserFactory, unescaped

# Around a line break these are white space; YAML knows only the first two.
_WHITE: Final = " \t\u00a0\u3000"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
# The white space before a break is looked for from its beginning only (or from after an escaped space), so that
# long runs of it take no longer than others.
_BREAKS: Final = re.compile(rf"(?:(?:(?<![{_WHITE}])|(?<=\\[{_WHITE}]))[{_WHITE}]+)?(?:\n[{_WHITE}]*)+")
# In double quotes a backslash takes what follows with it; at the end of a line, the whole break.
_ESCAPES_OR_BREAKS: Final = re.compile(rf"\\(?:\n[{_WHITE}\n]*|.)|{_BREAKS.pattern}")

# Ideographs, kana and full-width forms, and the marks that Chinese shares with other scripts.
_CJK: Final = (
    ("\u2e80", "\u30ff"), ("\u3100", "\u312f"), ("\u31a0", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"),
    ("\ufe10", "\ufe1f"), ("\ufe30", "\ufe4f"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_SHARED: Final = frozenset("‘’“”—…·")
_MARKS: Final = frozenset("!\"%'(),-./:;?[]{}")


def one_line(value: str) -> str:
    """The text on one line: runs of white space (U+3000, NBSP and line breaks too) are one space, none at the ends."""
    return " ".join(value.split())


def refolded(token: str, value: str, style: str, parser: ParserFactory = PARSER) -> str:
    """The value of a scalar of several lines: `token` as written, `value` and `style` as YAML gives them."""
    if "\r" in token:
        token = _LINE_END.sub("\n", token)
    if style == ">":
        return _folded_block(token, value)
    if not style:
        return _folded(token)
    if style == "'":
        return _folded(token[1:-1]).replace("''", "'")
    if "\\" not in token:
        return _folded(token[1:-1])
    body = token[1:-1]
    # Breaks that stay are followed by a space, lest a line look like a document's end when it is read again.
    joined = _ESCAPES_OR_BREAKS.sub(lambda match: _between(body, match, "\n "), body)
    return unescaped(f'"{joined}"', parser)


def _folded(body: str) -> str:
    return _BREAKS.sub(lambda match: _between(body, match, ""), body)


def _between(body: str, match: re.Match[str], after_blank_lines: str) -> str:
    """What stands for the breaks that were matched: nothing, a space, or the blank lines among them."""
    written = match.group()
    if written[0] == "\\":
        return written
    breaks = written.count("\n")
    if breaks > 1:
        return "\n" * (breaks - 1) + after_blank_lines
    start, end = match.span()
    return _joint(body[start - 1 : start], body[end : end + 1])


@cache
def _joint(before: str, after: str) -> str:
    """What stands between two characters when the line break between them goes. Few pairs occur, each often."""
    chinese = _is_chinese(before), _is_chinese(after)
    both = all(chinese) or (chinese[0] and after in _MARKS) or (before in _MARKS and chinese[1])
    return "" if both else " "


def _is_chinese(character: str) -> bool:
    return character in _SHARED or any(first <= character <= last for first, last in _CJK)


def _folded_block(token: str, value: str) -> str:
    """A `>` scalar: its words stand in YAML's value in order, so what lies between two lines shows whether YAML
    folded the break (white space only) or kept it (blank or more indented lines)."""
    lines = [words for line in token.split("\n")[1:] if (words := line.strip(_WHITE))]
    if len(lines) == 1:
        return value
    pieces: list[str] = []
    reached = 0
    for words in lines:
        start = value.index(words, reached)
        gap = value[reached:start]
        if pieces and "\n" not in gap:
            gap = _joint(pieces[-1][-1], words[0])
        pieces += (gap, words)
        reached = start + len(words)
    return "".join(pieces) + value[reached:]
