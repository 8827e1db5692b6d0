"""Slips with dashes and indentation, by the lines around: YAML notices many only at a line that is right."""

import re
from itertools import takewhile
from typing import Final

from planctl.findings import Finding, finding
from planctl.source import Span
from planctl.text.draft import Draft, Mend, Token
from planctl.text.layout import Layout, Line
from planctl.text.tokens import line_start

_KEY: Final = re.compile(r"[A-Za-z_]+")
_WIDE_KEY: Final = re.compile(r"([^\s:：,，。;；、\"'\[{&*!|>%@`#-][^\s:：,，。;；]{0,11})：")
_BLOCK: Final = re.compile(r"[|>][-+0-9]*(?: +#.*)?")
# What is typed for a dash: one without its space, longer ones, a bullet, a number.
_MARK: Final = re.compile(r"-(?=[^\s-])|[－—–‒―−‐﹣•·●○＊*](?=[^－—–*])|[0-9０-９]{1,3}[.．、)）](?=\D)")


def slip(draft: Draft, problem: Finding, tokens: list[Token]) -> Mend | None:
    """What a parser's complaint comes from if the lines around show it; with how to read on, where that is plain.

    PL101 dash-space (a dash without its space), mark (`character` in its stead), no-dash, dedented, block (`key`),
    pasted (`key`); PL102 entry (`key`, `line`); PL108 wide (`key`).
    """
    if problem.code != "PL101" or problem.variant not in ("no-colon", "nested", "indent", "indicator"):
        return None
    assert problem.span is not None
    layout = Layout(draft, tokens, problem.span.start)
    line = layout.line
    if line is None or not line.start <= problem.span.start or not _plainly_indented(draft, line):
        return None
    holder = next((each for each in layout.above(line) if each.key or each.dashed or each.column <= line.column), None)
    for each in (line, holder):
        mark = _MARK.match(draft.text, each.start) if each and not each.dashed else None
        if each and mark and _in_list(layout, each):
            return _marked(draft, each, mark.group())
    if problem.variant == "indicator":
        return None
    if line.key or line.dashed:
        return _misplaced(draft, layout, line)
    return _wordy(draft, layout, line)


def silent_slip(draft: Draft, found: Finding) -> Mend | None:
    """How to read on past a slip with a dash that no parser minds, of those among a builder's findings."""
    if found.span and found.variant == "dash-space":
        return Mend(found, {}, frozenset({found.span.end}))
    if found.span and found.related and found.variant == "entry":
        # A dash below the one of the entry above.
        first = line_start(draft.text, found.related.start)
        dash = draft.text.rfind("-", first, found.related.start) - first
        return Mend(found, {line_start(draft.text, found.span.start) + dash: "-"})
    return None


def _plainly_indented(draft: Draft, line: Line) -> bool:
    text = draft.source.text
    return not text[line_start(text, line.start) : line.start].strip(" ")


def _in_list(layout: Layout, line: Line) -> bool:
    """Whether the lines before or after are a list's entries in this column, or it is the first below a key."""
    above = next((each for each in layout.above(line) if each.column <= line.column), None)
    below = next((each for each in layout.below(line) if each.column <= line.column), None)
    if any(each is not None and each.dashed and each.column == line.column for each in (above, below)):
        return True
    return above is not None and bool(above.key) and not above.value


def _marked(draft: Draft, line: Line, mark: str) -> Mend:
    end = line.start + len(mark)
    path, span = draft.source.path, Span(line.start, end)
    spaces = frozenset() if draft.text[end : end + 1] == " " else frozenset({end})
    if mark == "-":
        return Mend(finding("PL101", path, span, variant="dash-space"), {}, spaces)
    what = finding("PL101", path, span, variant="mark", character=mark)
    # A number is wider than a dash: the lines below it would no longer be aligned.
    return Mend(what, {line.start: "-"}, spaces) if len(mark) == 1 else Mend(what, {})


def _wordy(draft: Draft, layout: Layout, line: Line) -> Mend | None:
    """A line without a key where one must be."""
    path, span = draft.source.path, Span(line.words, line.end)
    wide = _wide_key(draft, line)
    if wide:
        return wide
    key = next((each for each in layout.above(line) if each.key), None)
    if key and _BLOCK.fullmatch(key.value) and line.column <= key.inner:
        return Mend(finding("PL101", path, span, variant="block", key=key.key), {})
    entry = layout.entry_above(line)
    above = next((each for each in layout.above(line) if each.column <= line.column), None)
    below = next(layout.below(line), None)
    first = above and above.key and not above.value and below and below.dashed and below.column == line.column
    if (entry and above == entry and not entry.key) or (first and below and not below.key):
        return _dashed(draft, finding("PL101", path, span, variant="no-dash"), line)
    return None


def _wide_key(draft: Draft, line: Line) -> Mend | None:
    found = _WIDE_KEY.match(draft.text, line.words)
    if found is None or line.key or _KEY.fullmatch(found[1]):
        return None
    colon = found.end() - 1
    what = finding("PL108", draft.source.path, Span(colon, colon + 1), variant="wide", key=found[1])
    return Mend(what, {colon: ":"}, frozenset({colon + 1}))


def _dashed(draft: Draft, what: Finding, line: Line) -> Mend:
    """With a dash and a space before the line's words; in the first column there is no room for them."""
    if draft.text[line.start - 1 : line.start] != " ":
        return Mend(what, {})
    return Mend(what, {line.start - 1: "-"}, frozenset({line.start - 1, line.start}))


def _misplaced(draft: Draft, layout: Layout, line: Line) -> Mend | None:
    """A key or an entry where none may be: it, or the line above that left the level."""
    if line.dashed:
        # After a key with its value, in the dashes' column.
        entry, culprit = layout.entry_above(line), None
        for each in layout.above(line):
            if each == entry or each.column < line.column:
                break
            culprit = each if each.column == line.column else culprit
        if entry and culprit:
            return _left(draft, entry, culprit)
    elif (entry := layout.entry_above(line)) and entry.key:
        return _left(draft, entry, line)
    holder = next(
        (each for each in layout.above(line) if each.dashed or (each.key and each.inner < line.column)), None
    )  # fmt: skip
    if holder and not holder.key:
        return _wide_key(draft, holder)
    if holder is None or not holder.value or holder.inner >= line.column:
        return None
    if line.key and not line.dashed and not _KEY.fullmatch(line.key) and holder.value[0] not in "\"'[{|>":
        what = finding("PL101", draft.source.path, Span(line.words, line.end + 1), variant="pasted", key=holder.key)
        return Mend(what, {})
    entry = None if holder.dashed else layout.entry_above(holder)
    if entry and entry.key == holder.key:
        return _left(draft, entry, holder)
    return None if holder.dashed else _too_far_left(draft, layout, holder, line)


def _too_far_left(draft: Draft, layout: Layout, holder: Line, line: Line) -> Mend | None:
    """Of a line and the less indented one above it, which is wrong? Keys stand where the same key stands elsewhere."""
    level = list(takewhile(lambda each: each.column == holder.column and not each.dashed, layout.above(holder)))
    stray = next((each for each in reversed([holder, *level]) if layout.strays(each)), None)
    if layout.strays(line) and not stray:
        return None
    if stray:
        return _left(draft, None, stray)
    if holder.inner in layout.columns(holder) and line.inner not in layout.columns(line):
        return None
    deeper = takewhile(lambda each: each.column > holder.column, layout.above(holder))
    columns = {each.column if line.dashed else each.inner for each in deeper}
    return _left(draft, None, holder) if line.column in columns else None


def _left(draft: Draft, entry: Line | None, line: Line) -> Mend:
    """A key that stands in the dashes' column or further left: an entry that lacks its dash if it begins like one."""
    path, span = draft.source.path, Span(line.words, line.end)
    if entry and line.key and entry.key == line.key:
        number = draft.source.place(entry.start).line
        related = Span(entry.words, entry.end)
        what = finding("PL102", path, span, variant="entry", related=related, key=line.key, line=number)
        return _dashed(draft, what, line)
    return Mend(finding("PL101", path, span, variant="dedented"), {})
