"""A page of the manual on a terminal: headings, folded prose, examples set in."""

from planctl.views.colours import paint
from planctl.views.folding import fold

_USUAL = 80


def page_text(code: str, severity: str, page: str, *, width: int | None, colour: bool) -> str:
    """The page with its code and severity in the first line; its Markdown marks become layout."""
    room = min(width or _USUAL, _USUAL)
    lines: list[str] = []
    example = False
    for line in page.rstrip().split("\n"):
        if line.startswith("```"):
            example = not example
        elif example:
            lines.append(f"    {line}".rstrip())
        elif line.startswith("# "):
            lines.append(paint(f"{code} ({severity})  {line[2:]}", "title", colour))
        elif line.startswith("## "):
            lines.append(paint(line[3:], "title", colour))
        else:
            lines += fold(line, room)
    return "\n".join(lines) + "\n"
