"""A change as the lines of a unified diff, made straight from its edits."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final, NamedTuple

from planctl.changes.change import Change
from planctl.text.edits import Edit

_CONTEXT: Final = 3
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UNENDED: Final = "\\ No newline at end of file"


class _Region(NamedTuple):
    """Lines of the old text, counted from 0, and what stands in their place."""

    first: int
    end: int
    lines: list[str]


def diff(change: Change) -> list[str]:
    """The lines of a unified diff with three lines around each place; none where nothing changes.

    Line ends are left out, carriage returns too. Nothing is escaped yet.
    """
    source = change.before.source
    if source is None or not change.edits:
        return []
    old = _LINE.findall(source.text)
    hunks = _hunks(_regions(old, change.edits))
    if not hunks:
        return []
    lines = [f"--- {change.before.path}", f"+++ {change.before.path}"]
    shift = 0
    for hunk in hunks:
        body, grown = _hunk(old, hunk, shift)
        lines += body
        shift += grown
    return lines


def _regions(old: list[str], edits: Iterable[Edit]) -> list[_Region]:
    """The edits as whole lines; those that touch the same line are one, and lines that stay are left out."""
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    # The end of the text begins a line of its own only behind a line break.
    count = len(old) + (not old or old[-1].endswith(("\r", "\n")))
    groups: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        first, end = bisect_right(starts, edit.start, hi=count) - 1, bisect_left(starts, edit.end)
        if groups and first < groups[-1][1]:
            begun, reached, held = groups.pop()
            groups.append((begun, max(reached, end), [*held, edit]))
        else:
            groups.append((first, end, [edit]))
    found = []
    for first, end, held in groups:
        text, offset = "".join(old[first:end]), starts[first]
        for edit in reversed(held):
            text = text[: edit.start - offset] + edit.text + text[edit.end - offset :]
        found.append(_trimmed(old, _Region(first, end, _LINE.findall(text))))
    return [each for each in found if each.lines or each.first < each.end]


def _trimmed(old: list[str], region: _Region) -> _Region:
    first, end, lines = region
    while first < end and lines and old[first] == lines[0]:
        first, lines = first + 1, lines[1:]
    while first < end and lines and old[end - 1] == lines[-1]:
        end, lines = end - 1, lines[:-1]
    return _Region(first, end, lines)


def _hunks(regions: list[_Region]) -> list[list[_Region]]:
    """Regions whose surroundings meet are one hunk."""
    hunks: list[list[_Region]] = []
    for region in regions:
        if hunks and region.first - hunks[-1][-1].end <= 2 * _CONTEXT:
            hunks[-1].append(region)
        else:
            hunks.append([region])
    return hunks


def _hunk(old: list[str], regions: list[_Region], shift: int) -> tuple[list[str], int]:
    """A hunk's lines, and by how many lines it makes the text longer."""
    reached = begin = max(0, regions[0].first - _CONTEXT)
    stop = min(len(old), regions[-1].end + _CONTEXT)
    body: list[str] = []
    for first, end, lines in regions:
        body += _marked(" ", old[reached:first]) + _marked("-", old[first:end]) + _marked("+", lines)
        reached = end
    body += _marked(" ", old[reached:stop])
    grown = sum(len(lines) - (end - first) for first, end, lines in regions)
    before = _range(begin, stop - begin)
    after = _range(begin + shift, stop - begin + grown)
    return [f"@@ -{before} +{after} @@", *body], grown


def _range(begin: int, count: int) -> str:
    if count == 1:
        return str(begin + 1)
    return f"{begin + 1 if count else begin},{count}"


def _marked(mark: str, lines: list[str]) -> list[str]:
    found = []
    for line in lines:
        found.append(mark + line.rstrip("\r\n"))
        if not line.endswith(("\r", "\n")):
            found.append(_UNENDED)
    return found
