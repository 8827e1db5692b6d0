"""Edits of a text by span: records appended to lists, fields added and replaced; every other character stays."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from planctl.source import Source
from planctl.text.nodes import Mapping, Scalar, Sequence
from planctl.text.places import (
    USUAL,
    Dash,
    Gap,
    NotEditable,
    block_value_end,
    column_of,
    dash_of,
    ends_block,
    gap_after,
    gap_for,
    value_end,
)
from planctl.text.tokens import line_end, line_start, place_of_absent, rest_of_line
from planctl.text.writing import Fields, Plain, record, scalar


class Edit(NamedTuple):
    """The characters from `start` to `end` of a source's text become `text`."""

    start: int
    end: int
    text: str


def applied(source: Source, edits: Iterable[Edit]) -> Source:
    """The source with its text edited; of edits at one place the first comes first. ValueError where they overlap."""
    pieces: list[str] = []
    reached = 0
    for edit in sorted(edits, key=lambda each: each[:2]):
        if not reached <= edit.start <= edit.end <= len(source.text):
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += (source.text[reached : edit.start], edit.text)
        reached = edit.end
    return Source(source.path, "".join([*pieces, source.text[reached:]]), source.encoding, source.bom)


def appended(
    source: Source, owner: Mapping, key: str, before: Collection[str], fields: Fields, dash: Dash = USUAL
) -> list[Edit]:
    """A record at the end of the list under a key of a block mapping.

    Where the key is absent, it goes before the first of the keys `before`, else behind the others; a list that is new
    has its dashes as `dash` says. Raises NotEditable where the form forbids it, and CannotWrite.
    """
    text = source.text
    if owner.flow:
        raise NotEditable("flow_owner")
    token, value = owner.key(key), owner.value(key)
    if token is None or value is None:
        column = column_of(text, owner.start)
        gap = gap_for(text, owner, before)
        return [_inserted(text, gap, _lines(text, gap, fields, column, dash), f"{' ' * column}{key}:")]
    column = column_of(text, token.start)
    if isinstance(value, Scalar) and value.absent:
        gap = gap_after(text, value.start)
        return [_inserted(text, gap, _lines(text, gap, fields, column, dash))]
    if not isinstance(value, Sequence):
        raise NotEditable("not_list")
    if value.flow:
        return [_without_brackets(text, token, value), *_below(text, value.end, fields, column, dash)]
    if not isinstance(value.items[-1], Mapping):
        raise NotEditable("not_records")
    own = dash_of(text, owner, key)
    if own is None:
        raise NotEditable("shared_line")
    return _below(text, value_end(text, value), fields, column, own)


def added(source: Source, owner: Mapping, key: str, value: str, before: Collection[str]) -> Edit:
    """A field that a block mapping lacks: before the first of the keys `before`, else behind the others.

    Raises NotEditable and CannotWrite.
    """
    text = source.text
    if owner.flow:
        raise NotEditable("flow_owner")
    column = column_of(text, owner.start)
    gap = gap_for(text, owner, before)
    one_line = _must_fit_line(text, gap, column, value)
    token = scalar(value, column=column, newline=gap.newline, one_line=one_line)
    return _inserted(text, gap, f"{' ' * column}{key}: {token}")


def replaced(source: Source, owner: Mapping, key: str, value: str) -> Edit:
    """Another value for a field of a block mapping, quoted as the old one if that can hold it; a comment behind it
    stays. Raises NotEditable and CannotWrite, and KeyError where the field is absent."""
    text = source.text
    if owner.flow:
        raise NotEditable("flow_owner")
    key_token, token = owner.entries[key]
    if not isinstance(token, Scalar):
        raise NotEditable("not_text")
    if token.style in ("|", ">") and "#" in text[token.start : line_end(text, token.start)]:
        raise NotEditable("block_comment")
    column = column_of(text, key_token.start)
    end = block_value_end(text, token)
    gap = gap_after(text, end)
    commented = text[slice(*rest_of_line(text, end))].lstrip().startswith("#")
    one_line = commented or _must_fit_line(text, gap, column, value)
    # Words after a # would look like a part of plain text where there was none, and a word at the beginning of a line
    # like a key.
    alone = (token.absent and commented) or not text[line_start(text, token.start) : token.start].strip()
    style = "'" if alone and not token.style and not isinstance(value, Plain) else token.style
    written = scalar(value, column=column, newline=gap.newline, style=style, one_line=one_line)
    return Edit(token.start, end, f" {written}" if token.absent else written)


def _below(text: str, offset: int, fields: Fields, column: int, dash: Dash) -> list[Edit]:
    gap = gap_after(text, offset)
    return [_inserted(text, gap, _lines(text, gap, fields, column, dash))]


def _lines(text: str, gap: Gap, fields: Fields, column: int, dash: Dash) -> str:
    """The lines of a record in the list of a key at `column`."""
    start = column + dash.offset
    last = next((value for _, value in reversed(fields) if value is not None), "")
    one_line = _must_fit_line(text, gap, start + 1 + dash.gap, last)
    return record(fields, column=start, gap=dash.gap, newline=gap.newline, one_line=one_line)


def _must_fit_line(text: str, gap: Gap, column: int, value: str) -> bool:
    """Whether a block could not end where the new lines do: what follows would be its text, or its last line break
    is the one that the file lacks."""
    if gap.unended:
        return value.endswith(("\n", "\r"))
    return not ends_block(text, gap.offset, column)


def _inserted(text: str, gap: Gap, lines: str, head: str = "") -> Edit:
    lines = f"{head}{gap.newline}{lines}" if head else lines
    return Edit(gap.offset, gap.offset, gap.newline + lines if gap.unended else lines + gap.newline)


def _without_brackets(text: str, key: Scalar, value: Sequence) -> Edit:
    """Takes an empty `[]` away; what else stands on the key's line stays."""
    if value.items:
        raise NotEditable("flow_list")
    start = place_of_absent(text, key.end)
    if line_end(text, start) < value.end or "#" in text[value.start : value.end]:
        raise NotEditable("flow_list")
    rest = rest_of_line(text, value.end)
    return Edit(start, value.end if rest.end > value.end else line_end(text, value.end), "")
