"""Characters that no plan should hold, found in the whole text before YAML sees it."""

import re
from typing import Final, Literal

from planctl.findings import Finding, finding
from planctl.source import Source, Span

# Listed place by place up to here; the message says how many there are.
_PLACES: Final = 10

_SEPARATORS: Final = "\x85\u2028\u2029"
_DIRECTIONS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
# The noncharacters beyond U+FFFF. Named in a set with the others, they would make the search ten times as long.
_BEYOND: Final = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
WIDE_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_ODD_OR_WIDE: Final = re.compile(f"[\t{_CONTROLS}{_DIRECTIONS}{_SEPARATORS}{WIDE_SPACES}]")
# Compiled when a text gives cause to: most never do.
_ODD: Final = f"[\t{_CONTROLS}{_DIRECTIONS}{_SEPARATORS}]"
_ODD_BEYOND: Final = f"[{_BEYOND}]"
_REFUSED: Final = f"[{_CONTROLS}{_BEYOND}{_DIRECTIONS}{_SEPARATORS}]"
_KINDS: Final = (("PL003", f"[{_CONTROLS}{_BEYOND}]"), ("PL004", f"[{_DIRECTIONS}]"), ("PL005", f"[{_SEPARATORS}]"))

_CONFLICT: Final = r"(?m)^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$"


def code_point(character: str) -> str:
    """U+3000 and the like."""
    return f"U+{ord(character):04X}"


def oddity(text: str) -> Literal["", "wide", "odd"]:
    """Whether a text holds a tab or a character that this module reports (odd), wide spaces only, or neither.

    One scan settles it for most texts.
    """
    if not _ODD_OR_WIDE.search(text):
        beyond = len(text.encode("utf-16-le")) != 2 * len(text)
        return "odd" if beyond and re.search(_ODD_BEYOND, text) else ""
    return "odd" if re.search(_ODD, text) or re.search(_ODD_BEYOND, text) else "wide"


def odd_characters(source: Source) -> list[Finding]:
    """Control, direction and line-separating characters (PL003, PL004, PL005), each at its place.

    Arguments: `character` (U+0000), `n` (how many of this code the text holds).
    """
    found = []
    for code, pattern in _KINDS:
        matches = list(re.finditer(pattern, source.text))
        found += [
            finding(code, source.path, Span(*match.span()), character=code_point(match.group()), n=len(matches))
            for match in matches[:_PLACES]
        ]
    return found


def escaped_character(value: str) -> tuple[str, str] | None:
    """The code and code point of the first character in a value that plain text may not hold."""
    for code, pattern in _KINDS:
        match = re.search(pattern, value)
        if match:
            return code, code_point(match.group())
    return None


def stand_ins(text: str) -> dict[str, str]:
    """For each character that would stop a YAML parser or break a line, one of private use that the text lacks.

    With them in place the rest is still read, at the same offsets and on an editor's lines.
    """
    refused = sorted(set(re.findall(_REFUSED, text)))
    present = set(text)
    unused = (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in present)
    return dict(zip(refused, unused, strict=False))


def conflict_markers(source: Source) -> Finding | None:
    """The markers of a merge that was not finished (PL008), at the first. Arguments: `n`, `lines` (3, 7, 9)."""
    text = source.text
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return None
    markers = list(re.finditer(_CONFLICT, text.replace("\r", "\n")))
    if not any(match.group()[0] in "<>" for match in markers):
        return None
    lines = ", ".join(str(source.place(match.start()).line) for match in markers)
    return finding("PL008", source.path, Span(*markers[0].span()), n=len(markers), lines=lines)
