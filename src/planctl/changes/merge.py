"""Two people's versions of one plan joined: what both appended by measure and entry, all else line by line.

What each side appended to the lists of a measure is taken out of its text. The texts that remain hold the other
changes and are joined as git joins them; then the appended lines are put back. The result is read again and must say
exactly that. Whatever is not plain is left to git, with LeaveToGit.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple, TypeAlias

from planctl.changes.merge_cuts import LeaveToGit, Side, Version, cut, opened, value_of
from planctl.changes.merge_lines import breaks
from planctl.changes.merge_weave import Clash, Woven, woven
from planctl.findings import Finding, Severity
from planctl.plan.loaded import read
from planctl.plan.reader import read_plan
from planctl.source import Source

# Base, ours and theirs joined line by line; None where they conflict.
Join: TypeAlias = Callable[[Source, Source, Source], Source | None]


class Merged(NamedTuple):
    """The merged text, and of which measures and days it holds conflict markers, if any."""

    source: Source
    clashes: tuple[Clash, ...]


def merged(base: Source, ours: Source, theirs: Source, join: Join, marker_size: int = 7) -> Merged:
    """Join two versions of `base`.

    LeaveToGit where a text is not UTF-8 or has YAML errors, the other changes conflict, a measure that got entries is
    gone, or the result would not say exactly what both sides say.
    """
    sources = (base, ours, theirs)
    if any(each.encoding != "utf-8" for each in sources):
        raise LeaveToGit("merge_encoding")
    if breaks(ours.text) != breaks(theirs.text):
        raise LeaveToGit("merge_breaks")
    versions = [opened(each) for each in sources]
    mine, yours = cut(versions[0], versions[1]), cut(versions[0], versions[2])
    joined = _joined(versions[0], mine.rest, yours.rest, join)
    _same_measures(joined, versions, (mine, yours))
    result = woven(joined, mine, yours, marker_size)
    _check(base, result, (ours, theirs))
    return Merged(_like(joined.source, result.marked), result.clashes)


def new_errors(result: Source, sides: tuple[Source, Source]) -> bool:
    """Whether a merged text has errors, of reading, that neither side had."""
    return any(each.severity is Severity.ERROR for each in _fresh(list(read(result).findings), sides))


def _joined(base: Version, ours: Source, theirs: Source, join: Join) -> Version:
    """The other changes of both sides in one text; where only one side has some, no lines need to be joined."""
    if _bytes(theirs) in (_bytes(base.source), _bytes(ours)):
        joined: Source | None = ours
    elif _bytes(ours) == _bytes(base.source):
        joined = theirs
    else:
        joined = join(base.source, ours, theirs)
    if joined is None:
        raise LeaveToGit("merge_lines")
    return base if _bytes(joined) == _bytes(base.source) else opened(joined)


def _bytes(source: Source) -> tuple[bytes, str]:
    return source.bom, source.text


def _like(source: Source, text: str) -> Source:
    return Source(source.path, text, source.encoding, source.bom)


def _same_measures(joined: Version, versions: list[Version], sides: tuple[Side, Side]) -> None:
    """LeaveToGit where the id of a measure that got entries may be another measure's by now, as after renumbering."""
    renumbered = len({tuple(version.measures) for version in versions}) > 1
    texts = {id_: measure.value("text") for id_, measure in joined.measures.items()}
    says = {id_: value_of(node) if node else "" for id_, node in texts.items()}
    for version, side in zip(versions[1:], sides, strict=True):
        for id_, _ in side.cuts:
            node = version.measures[id_].value("text")
            text = value_of(node) if node else ""
            elsewhere = any(other != id_ and said == text for other, said in says.items())
            if id_ in says and says[id_] != text and (renumbered or elsewhere):
                raise LeaveToGit("merge_renumbered", id=id_)


def _check(base: Source, result: Woven, sides: tuple[Source, Source]) -> None:
    """LeaveToGit unless the merged text says what it must and has no finding that neither side had."""
    source = _like(base, result.whole)
    version = opened(source)
    if value_of(version.root) != result.value:
        raise LeaveToGit("merge_check")
    _, found = read_plan(source, version.root, PurePath(source.path).stem)
    if _fresh([*version.findings, *found], sides):
        raise LeaveToGit("merge_findings")


def _fresh(findings: list[Finding], sides: tuple[Source, Source]) -> list[Finding]:
    """Findings of a code, at an address, that neither side has."""
    if not findings:
        return []
    known = {(each.code, each.address) for side in sides for each in read(side).findings}
    return [each for each in findings if (each.code, each.address) not in known]
