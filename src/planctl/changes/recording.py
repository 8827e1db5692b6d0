"""What a person records of a measure: an entry or an extension appended, the fields of an entry mended."""

from collections.abc import Callable, Collection
from typing import Final

from planctl.changes.change import Change, plan_with, verified
from planctl.changes.fields import (
    EXTENSION_KEYS,
    as_read,
    entry_fields,
    extension_fields,
    later_in_measure,
)
from planctl.errors import CannotGoOn
from planctl.messages import Word
from planctl.plan.entries import record as entry_at
from planctl.plan.fields import ENTRY, ENTRY_KEYS, EXTENSION
from planctl.plan.loaded import Loaded
from planctl.plan.model import Entry, Extension, Measure, Plan
from planctl.plan.places import nodes
from planctl.source import Source
from planctl.text.edits import Edit, added, appended, replaced
from planctl.text.nodes import Mapping, Sequence
from planctl.text.places import USUAL, Dash, NotEditable, column_of, dash_of
from planctl.text.writing import CannotWrite, Fields, record, scalar

# What is pasted by hand ends its lines as the terminal does.
_LF: Final = "\n"
# Lists that a new one is made like.
_LISTS: Final = ("progress", "extensions")


def with_entry(loaded: Loaded, id: str, entry: Entry) -> Change:
    """The measure with one more progress entry, the last of its list whatever its date.

    Raises CannotGoOn: edit_finds where the plan would have a new mistake, cannot_hold where a text has a character that
    no plan may hold, not_editable with the lines to add by hand. KeyError where no measure has the id.
    """
    source, plan, measure = _opened(loaded, id)
    entry = as_read(entry, ENTRY)
    expected = measure._replace(progress=(*measure.progress, entry))
    fields = [(key, value) for key, value in entry_fields(entry).items() if value is not None]
    return _appended(loaded, source, plan_with(plan, id, expected), id, "progress", fields)


def with_extension(loaded: Loaded, id: str, extension: Extension) -> Change:
    """The measure with one more extension, as with_entry."""
    source, plan, measure = _opened(loaded, id)
    extension = as_read(extension, EXTENSION)
    expected = measure._replace(extensions=(*measure.extensions, extension))
    written = extension_fields(extension)
    fields = [(key, written[key]) for key in EXTENSION_KEYS if written[key] is not None]
    return _appended(loaded, source, plan_with(plan, id, expected), id, "extensions", fields)


def with_amended(loaded: Loaded, id: str, index: int, new: Entry) -> Change:
    """The measure with the fields of one entry mended that differ in the new one; the others stay as they are written.

    Raises CannotGoOn as with_entry, and amend_removes for a field that the new entry lacks. IndexError where the
    measure has no such entry.
    """
    source, plan, measure = _opened(loaded, id)
    old, new = measure.progress[index], as_read(new, ENTRY)
    before, after = entry_fields(old), entry_fields(new)
    changed = [(key, after[key]) for key in ENTRY_KEYS if before[key] != after[key]]
    for key, value in changed:
        if value is None:
            node = entry_at(nodes(source)[id], old.at)
            token = node.key(key) if node else None
            line = source.place(token.start if token else old.at).line
            raise CannotGoOn("amend_removes", path=loaded.path, line=line, id=id, key=key)
    entries = list(measure.progress)
    entries[index] = new
    expected = plan_with(plan, id, measure._replace(progress=tuple(entries)))
    return _amended(loaded, source, id, old.at, changed, ENTRY_KEYS, expected)


def with_approval(loaded: Loaded, id: str, index: int, approved: Extension) -> Change:
    """The measure with one of its extensions as it is now that somebody approved it, as with_amended."""
    source, plan, measure = _opened(loaded, id)
    old, new = measure.extensions[index], as_read(approved, EXTENSION)
    extensions = list(measure.extensions)
    extensions[index] = new
    expected = plan_with(plan, id, measure._replace(extensions=tuple(extensions)))
    before, after = extension_fields(old), extension_fields(new)
    changed = [(key, after[key]) for key in EXTENSION_KEYS if before[key] != after[key]]
    return _amended(loaded, source, id, old.at, changed, EXTENSION_KEYS, expected)


def _amended(
    loaded: Loaded, source: Source, id: str, at: int, changed: Fields, keys: tuple[str, ...], expected: Plan
) -> Change:
    """The change of some fields of the record at an offset; `keys` is the order in which its keys are written."""

    def edits() -> list[Edit]:
        node = entry_at(nodes(source)[id], at)
        if node is None:
            raise NotEditable("unsafe")
        return [_mended(source, node, key, value or "", keys) for key, value in changed]

    def by_hand() -> str:
        column = column_of(source.text, at)
        lines = (f"{' ' * column}{key}: {scalar(value or '', column=column, newline=_LF)}" for key, value in changed)
        return _LF.join(lines)

    return _made(loaded, id, at, edits, by_hand, expected)


def _opened(loaded: Loaded, id: str) -> tuple[Source, Plan, Measure]:
    if loaded.source is None or loaded.plan is None:
        raise ValueError(f"{loaded.path}: no plan")
    measure = next((each for _, _, each in loaded.plan.walk() if each.id == id), None)
    if measure is None:
        raise KeyError(id)
    return loaded.source, loaded.plan, measure


def _appended(loaded: Loaded, source: Source, expected: Plan, id: str, key: str, fields: Fields) -> Change:
    owner = nodes(source)[id]
    dash = _dash(source, owner)
    column = column_of(source.text, owner.start)

    def edits() -> list[Edit]:
        return appended(source, owner, key, later_in_measure(key), fields, dash)

    def by_hand() -> str:
        lines = record(fields, column=column + dash.offset, gap=dash.gap, newline=_LF)
        return f"{' ' * column}{key}:{_LF}{lines}"

    return _made(loaded, id, owner.start, edits, by_hand, expected)


def _made(
    loaded: Loaded, id: str, at: int, edits: Callable[[], list[Edit]], by_hand: Callable[[], str], expected: Plan
) -> Change:
    """The verified change, or a refusal that says what to write by hand at the line of an offset."""
    try:
        try:
            if sum(each.id == id for _, _, each in expected.walk()) > 1:
                raise NotEditable("twice")
            return verified(loaded, edits(), expected, id)
        except NotEditable as problem:
            reason = problem.reason
        except CannotGoOn as problem:
            if problem.name != "edit_unsafe":
                raise
            reason = "unsafe"
        raise CannotGoOn(
            "not_editable", path=loaded.path, line=loaded.source.place(at).line if loaded.source else 1, id=id,
            reason=Word(f"errors.form_{reason}"), lines=by_hand(),
        )  # fmt: skip
    except CannotWrite as problem:
        raise CannotGoOn("cannot_hold", id=id, character=problem.character) from problem


def _mended(source: Source, owner: Mapping, key: str, value: str, keys: tuple[str, ...]) -> Edit:
    if key in owner.entries:
        return replaced(source, owner, key, value)
    return added(source, owner, key, value, keys[keys.index(key) + 1 :])


def _dash(source: Source, owner: Mapping) -> Dash:
    """How a new list's dashes stand: as those of the nearest such list in the file, else of the measures around."""
    known = nodes(source).values()
    near = [
        (abs(each.start - owner.start), dash)
        for each in known
        for key in _LISTS
        if (dash := dash_of(source.text, each, key))
    ]
    if near:
        return min(near)[1]
    around = next((each for each in known if _holds(each.value("measures"), owner)), None)
    return (around and dash_of(source.text, around, "measures")) or USUAL


def _holds(value: object, owner: Mapping) -> bool:
    items: Collection[object] = value.items if isinstance(value, Sequence) else ()
    return any(each is owner for each in items)
