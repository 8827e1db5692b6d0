"""What two sides appended, put back into the text that holds their other changes."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from planctl.changes.merge_cuts import LISTS, Added, Address, Cut, LeaveToGit, Side, Value, Version, value_of, values
from planctl.changes.merge_lines import common, line_break, lines_above, next_line
from planctl.plan.entries import FOR_ALL
from planctl.text.nodes import Mapping, Scalar, Sequence

MARKERS: Final = (("<", " ours"), ("=", ""), (">", " theirs"))
# Of two entries for one occurrence and day, the later one in the file decides these.
_DECIDED: Final = ("state", "percent")


class Clash(NamedTuple):
    """Entries of one day of which the order would decide: a person has to choose."""

    id: str
    day: str


class Woven(NamedTuple):
    """The merged text: `marked` with conflict markers around each clash, `whole` with both sides' lines and without
    markers; and what `whole` must say when it is read."""

    whole: str
    marked: str
    value: Value
    clashes: tuple[Clash, ...]


class _Day(NamedTuple):
    """What both sides appended of one day, and whether it clashes."""

    day: str
    ours: list[Added]
    theirs: list[Added]
    clash: bool


class _Block(NamedTuple):
    """The lines to put in at an offset, as `Woven` has them."""

    offset: int
    whole: str
    marked: str


def woven(joined: Version, ours: Side, theirs: Side, marker_size: int) -> Woven:
    """Put what both sides appended under their measures: by day, of one day ours first, of equal entries one.

    LeaveToGit where a measure or list is gone, or no longer has a form that lines can be added to.
    """
    text, ending = joined.source.text, line_break(ours.rest.text)
    blocks: list[_Block] = []
    clashes: list[Clash] = []
    changed: dict[int, dict[str, Value]] = {}
    for id_, key in _addresses(joined, ours, theirs):
        measure = joined.measures[id_]
        there = values(measure, key)
        mine, yours = (_entries(side, (id_, key), there) for side in (ours, theirs))
        days = list(_days(key, mine, yours))
        cuts = [side.cuts[id_, key] for side in (ours, theirs) if (id_, key) in side.cuts]
        head, offset = _head(measure, id_, key, cuts), _offset(text, measure, id_, key, cuts)
        plain = "".join(each.lines for day in days for each in (*day.ours, *day.theirs))
        marked = "".join(_marked(day, marker_size, ending) for day in days)
        blocks.append(_Block(offset, head + plain, head + marked))
        clashes += [Clash(id_, day.day) for day in days if day.clash]
        added = [each.value for day in days for each in (*day.ours, *day.theirs)]
        changed.setdefault(id(measure), {})[key] = (*there, *added)
    blocks.sort(key=lambda block: block.offset)
    whole = _put(text, [(block.offset, block.whole) for block in blocks], ending)
    marked = _put(text, [(block.offset, block.marked) for block in blocks], ending) if clashes else whole
    return Woven(whole, marked, value_of(joined.root, changed), tuple(clashes))


def _addresses(joined: Version, ours: Side, theirs: Side) -> Iterator[Address]:
    """The lists that get entries, those of one measure in the order of the keys."""
    wanted = {**ours.cuts, **theirs.cuts}
    for id_ in {id_: None for id_, _ in wanted}:
        if id_ not in joined.measures:
            raise LeaveToGit("merge_gone", id=id_)
        yield from ((id_, key) for key in LISTS if (id_, key) in wanted)


def _entries(side: Side, address: Address, there: list[Value]) -> list[Added]:
    """What a side appended to a list, less what the other side wrote there otherwise than at its end."""
    found = side.cuts.get(address)
    if found is None:
        return []
    written = [value for value in there if value not in found.above]
    if any(each.value in written and each.comments for each in found.entries):
        raise LeaveToGit("merge_form", id=address[0])
    return [each for each in found.entries if each.value not in written]


def _days(key: str, ours: list[Added], theirs: list[Added]) -> Iterator[_Day]:
    """Both sides' entries day by day. Of two equal ones the one with comments stays, or ours."""
    mine, yours = list(ours), []
    for each in theirs:
        same = next((place for place, one in enumerate(mine) if one.value == each.value), None)
        if same is None or (each.comments and mine[same].comments not in ((), each.comments)):
            yours.append(each)
        elif not mine[same].comments:
            mine[same] = each if each.comments else mine[same]
    for day in sorted({each.day for each in (*mine, *yours)}):
        one, other = ([each for each in side if each.day == day] for side in (mine, yours))
        yield _Day(day, one, other, any(_clash(key, a.value, b.value) for a in one for b in other))


def _clash(key: str, one: dict[str, Value], other: dict[str, Value]) -> bool:
    """Whether the order of two sides' entries of one day would decide something, or only their comments differ."""
    if key == "extensions" or one == other:
        return True
    if one.get("for") != other.get("for") and not (_for_all(one) or _for_all(other)):
        return False
    if one.get("state") == other.get("state") == "done" and one.get("done_on") != other.get("done_on"):
        return True  # whether it was in time would hang on the order
    return any(name in one and name in other and one[name] != other[name] for name in _DECIDED)


def _for_all(entry: dict[str, Value]) -> bool:
    return "for" not in entry and entry.get("state") in FOR_ALL


def _head(measure: Mapping, id_: str, key: str, cuts: list[Cut]) -> str:
    """The lines that open the list where the joined text has none: the side's that wrote comments there, else ours."""
    heads = [cut.head for cut in cuts if cut.head]
    commented = {head for head in heads if "#" in head}
    if key in measure.entries:
        if commented:
            raise LeaveToGit("merge_form", id=id_)
        return ""
    if not heads:
        raise LeaveToGit("merge_gone", id=id_)
    if len(commented) > 1:
        raise LeaveToGit("merge_form", id=id_)
    return commented.pop() if commented else heads[0]


def _offset(text: str, measure: Mapping, id_: str, key: str, cuts: list[Cut]) -> int:
    """Where the entries go: behind the list's last one, else behind the key that the list stood behind."""
    list_ = measure.value(key)
    if measure.flow or (isinstance(list_, Sequence) and list_.flow):
        raise LeaveToGit("merge_form", id=id_)
    if isinstance(list_, Sequence) and list_.items:
        end = list_.items[-1].end
    elif list_ is not None:
        if not isinstance(list_, Scalar) or not list_.absent:
            raise LeaveToGit("merge_form", id=id_)
        end = measure.entries[key][0].end
    else:
        cuts = [cut for cut in cuts if cut.after == cuts[0].after]
        before = measure.value(cuts[0].after)
        end = before.end if before else measure.end
    offset = next_line(text, end)
    passed = max((cut.passed for cut in cuts), key=len)
    return offset + sum(map(len, common(lines_above(text, offset), iter(passed))))


def _marked(day: _Day, size: int, ending: str) -> str:
    ours, theirs = ("".join(each.lines for each in side) for side in (day.ours, day.theirs))
    if not day.clash:
        return ours + theirs
    opening, middle, closing = (f"{mark * size}{name}{ending}" for mark, name in MARKERS)
    return opening + ours + middle + theirs + closing


def _put(text: str, blocks: list[tuple[int, str]], ending: str) -> str:
    """The text with lines put in at the offsets of lines; one that ends without a line break still does."""
    lacking = not text.endswith(("\n", "\r"))
    whole = text + ending if lacking else text
    pieces, at = [], 0
    for offset, lines in blocks:
        place = offset if offset < len(text) else len(whole)
        pieces += [whole[at:place], lines]
        at = place
    merged = "".join([*pieces, whole[at:]])
    return merged.removesuffix(ending) if lacking else merged
