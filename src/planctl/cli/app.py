"""The Typer application: options of planctl itself, and its commands by name."""

from collections.abc import Sequence
from typing import Annotated, Final

import typer

import planctl
from planctl.cli.help import Group
from planctl.messages import say

# What is asked of planctl itself.
_OWN: Final = frozenset({"--help", "--version", "--install-completion", "--show-completion"})


def spelled_out(words: Sequence[str]) -> list[str]:
    """A command line with its command: no command, with or without options, is `today`."""
    place = 0
    while place < len(words) and words[place].partition("=")[0] == "--lang":
        place += 1 if "=" in words[place] else 2
    rest = words[place:]
    named = rest and (not rest[0].startswith("-") or rest[0] in _OWN)
    return [*words] if named else [*words[:place], "today", *rest]


def application() -> typer.Typer:
    """The application, with help in the language in use."""
    app = typer.Typer(
        cls=Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        help=say("commands.planctl.help"),
    )

    def print_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"planctl {planctl.__version__}")
            raise typer.Exit

    @app.callback()
    def _planctl(
        version: Annotated[
            bool, typer.Option("--version", callback=print_version, is_eager=True, help=say("options.version"))
        ] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help=say("options.lang"))] = None,
    ) -> None:
        pass

    return app
