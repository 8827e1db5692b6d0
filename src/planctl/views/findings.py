"""Findings for a person, an editor, a program, or the review page of a merge request."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from planctl.findings import CODES, Finding, Severity
from planctl.messages import say
from planctl.source import Place, Source, Span
from planctl.views import safe
from planctl.views.blocks import Tone
from planctl.views.colours import paint
from planctl.views.excerpt import excerpt
from planctl.views.folding import fold
from planctl.views.width import display_width

FORMATS: Final = ("full", "concise", "json", "github")

_WIDTH: Final = 100
_TONES: Final[dict[Severity, Tone]] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_GITHUB: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_text(
    findings: Sequence[Finding],
    sources: Mapping[str, Source],
    format: str,
    *,
    colour: bool = False,
    width: int | None = None,
    encoding: str = "utf-8",
) -> str:
    """The findings in one of FORMATS, in their order; `sources` by path. KeyError for another format.

    A finding without a span, or whose source is not at hand, is told without line and excerpt. What `encoding` lacks
    is escaped, in JSON by JSON's own escapes.
    """
    if format == "json":
        return safe.encodable_json(_json(findings, sources), encoding)
    return safe.encodable(_text(findings, sources, format, colour, width), encoding)


def _text(
    findings: Sequence[Finding], sources: Mapping[str, Source], format: str, colour: bool, width: int | None
) -> str:
    if format == "full":
        return "\n".join(_full(found, sources.get(found.path), colour, width) for found in findings)
    tell = {"concise": _concise, "github": _github}[format]
    return "".join(f"{tell(found, sources.get(found.path))}\n" for found in findings)


def _places(found: Finding, source: Source | None) -> tuple[Place, Place] | None:
    """Where a finding begins and ends (the place after its last character).

    One about bytes that are no text has no source to look into, but knows its line and column.
    """
    if source is None or found.span is None:
        args = dict(found.args)
        line, column = args.get("line"), args.get("column")
        if isinstance(line, int) and isinstance(column, int):
            return Place(line, column), Place(line, column)
        return None
    return source.place(found.span.start), source.place(found.span.end)


def _full(found: Finding, source: Source | None, colour: bool, width: int | None) -> str:
    severity = say(f"views.{found.severity}")
    head, *rest = _folded(f"{severity} {found.code} {_address(found, source)}  {safe.terminal(found.message)}", width)
    plain = f"{severity} {found.code}"
    lines = [f"{paint(severity, _TONES[found.severity], colour)} {paint(found.code, 'title', colour)}"]
    lines[0] += head.removeprefix(plain)
    lines += rest
    if source is not None and found.span is not None:
        lines.extend(_excerpts(found, found.span, source, colour, width or _WIDTH))
    if found.help:
        lines += _folded(safe.terminal(say("views.next", help=found.help)), width)
    return "".join(f"{line}\n" for line in lines)


def _folded(text: str, width: int | None) -> list[str]:
    """A line of words; where a person looks at it, no wider than the terminal."""
    return [text] if width is None else fold(text, width)


def _excerpts(found: Finding, span: Span, source: Source, colour: bool, width: int) -> list[str]:
    """The line of the place and of the related one, in the order of the file."""
    marked: list[tuple[Span, str, Tone, str]] = [(span, "^", _TONES[found.severity], "")]
    if found.related is not None:
        marked.append((found.related, "-", "note", say("views.related")))
    numbers = [source.place(place[0].start).line for place in marked]
    digits = len(str(max(numbers)))
    margin = paint(f"  {'':{digits}} |", "muted", colour)
    lines: list[str] = []
    for number, (where, mark, tone, label) in sorted(zip(numbers, marked, strict=True)):
        shown, marks = excerpt(source, where, width - digits - 5 - display_width(label), mark)
        lines.append(f"{paint(f'  {number:>{digits}} |', 'muted', colour)} {shown}".rstrip())
        space = " " * (len(marks) - len(marks.lstrip()))
        under = paint(f"{marks.lstrip()} {label}".rstrip(), tone, colour)
        lines.append(f"{margin} {space}{under}")
    return lines


def _address(found: Finding, source: Source | None) -> str:
    """`path:line:column`, or the path alone."""
    path = safe.terminal(found.path)
    places = _places(found, source)
    return f"{path}:{places[0].line}:{places[0].column}" if places else path


def _concise(found: Finding, source: Source | None) -> str:
    return f"{_address(found, source)}: {found.code} {safe.terminal(found.message)}"


def _json(findings: Sequence[Finding], sources: Mapping[str, Source]) -> str:
    """An array, an object a line. Lines and columns start at 1; the end is the place after the last character."""
    import json

    rows = [json.dumps(_fields(found, sources.get(found.path)), ensure_ascii=False) for found in findings]
    return safe.json("[\n" + ",\n".join(f"  {row}" for row in rows) + "\n]\n" if rows else "[]\n")


def _fields(found: Finding, source: Source | None) -> dict[str, Any]:
    start, end = _places(found, source) or (None, None)
    return {
        "code": found.code,
        "name": CODES[found.code][1],
        "severity": str(found.severity),
        "path": found.path,
        "line": start and start.line,
        "column": start and start.column,
        "end_line": end and end.line,
        "end_column": end and end.column,
        "address": found.address,
        "other": found.other,
        "message": found.message,
        "help": found.help,
    }


def _github(found: Finding, source: Source | None) -> str:
    """A workflow command of GitHub Actions. Columns only within one line: GitHub takes them nowhere else."""
    fields = {"file": found.path}
    places = _places(found, source)
    if places:
        start, end = places
        fields["line"] = str(start.line)
        if start.line == end.line:
            fields |= {"col": str(start.column), "endColumn": str(end.column)}
        else:
            fields["endLine"] = str(end.line)
    fields["title"] = found.code
    properties = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    told = "\n".join(part for part in (found.message, found.help) if part)
    return f"::{_GITHUB[found.severity]} {properties}::{_escaped(safe.terminal(told, newlines=True))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(safe.terminal(text)).replace(":", "%3A").replace(",", "%2C")
