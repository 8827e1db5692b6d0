"""The Typer application: options of planctl itself, and its commands by name."""

from typing import Annotated

import typer

import planctl
from planctl.cli.help import Group
from planctl.messages import say


def application() -> typer.Typer:
    """The application, with help in the language in use."""
    app = typer.Typer(
        cls=Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        help=say("commands.planctl.help"),
    )

    def print_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"planctl {planctl.__version__}")
            raise typer.Exit

    @app.callback()
    def _planctl(
        context: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", callback=print_version, is_eager=True, help=say("options.version"))
        ] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help=say("options.lang"))] = None,
    ) -> None:
        if context.invoked_subcommand is None:
            typer.echo(context.get_help(), nl=False)

    return app
