"""What a question was limited to: said under its title, and repeated as options in a command that shows more of it."""

from typing import TYPE_CHECKING

from planctl.messages import say

if TYPE_CHECKING:
    from planctl.cli.session import Session
    from planctl.views.blocks import Prose


def limits(session: "Session", *, divisions: bool = True) -> "list[Prose]":
    """The filters in words, those by division only if wanted; nothing without any."""
    from planctl.views.blocks import Prose

    named = {"division": session.divisions if divisions else (), "leader": session.leaders, "item": session.items}
    asked = [
        *(f"{say(f'tables.{field}')} {word}" for field, words in named.items() for word in words),
        *([say(f"tables.role_{session.role}")] if session.role else []),
        *(
            f"{say(f'tables.{field}')} {say(f'lights.{word}')}"
            for field in ("state", "timing", "light")
            for word in sorted(getattr(session.filter, f"{field}s"))
        ),
        *([f"“{session.search}”"] if session.search else []),
    ]
    return [Prose(say("tables.limited", words=say("tables.comma").join(asked)))] if asked else []


def narrowed(session: "Session") -> str:
    """Filters, plan and day as options, for a command that shows more of the same."""
    plans = session.plans
    chosen = session.plan or (plans[0].path if len(plans) == 1 and len(session.paths) > 1 else None)
    options: dict[str, tuple[object, ...]] = {
        "division": session.divisions, "leader": session.leaders, "item": session.items, "state": session.states,
        "timing": session.timings, "light": session.lights, "role": (session.role,) if session.role else (),
        "search": (session.search,) if session.search else (), "plan": (chosen,) if chosen else (),
        "as-of": (session.as_of,) if session.as_of_text else (),
    }  # fmt: skip
    typed = [(name, str(word)) for name, words in options.items() for word in words]
    every = " --all-plans" if session.all_plans else ""
    return every + "".join(f" --{name} {_quoted(word)}" for name, word in typed)


def _quoted(word: str) -> str:
    """A word as a shell takes it for one; Chinese needs no quotes."""
    if all(sign.isalnum() or sign in "-_./:@%+," for sign in word):
        return word
    from shlex import quote

    return quote(word)
