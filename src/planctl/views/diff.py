"""A diff on a terminal or in a pipe: what goes in red, what comes in green."""

from collections.abc import Sequence

from planctl.views import safe
from planctl.views.blocks import Tone
from planctl.views.colours import paint


def diff_text(lines: Sequence[str], *, colour: bool, encoding: str) -> str:
    """The lines of a unified diff, safe for a terminal, in colour if wanted, as text that `encoding` can hold."""
    drawn = [paint(safe.terminal(line), _tone(line), colour) for line in lines]
    return safe.encodable("".join(f"{line}\n" for line in drawn), encoding)


def _tone(line: str) -> Tone:
    if line.startswith(("---", "+++")):
        return "title"
    return {"+": "good", "-": "past", "@": "note"}.get(line[:1], "")  # type: ignore[return-value]
