"""The options that commands share: one table, added to a command's own by `question` and `command`."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias

import typer

from planctl.cli import complete
from planctl.cli.help import Command
from planctl.cli.session import Session
from planctl.messages import say


def option(*names: str, panel: str | None = None, text: str = "", **more: Any) -> Any:
    """An option whose help stands in the catalogue under `text`, else under its own long name."""
    key = text or names[0].lstrip("-").replace("-", "_")
    return typer.Option(*names, help=say(f"options.{key}"), rich_help_panel=panel, show_default=False, **more)


def argument(text: str, metavar: str, **more: Any) -> Any:
    """An argument whose help stands in the catalogue under `text`."""
    return typer.Argument(metavar=metavar, help=say(f"options.{text}"), show_default=False, **more)


# The periods that several questions take.
Quarter: TypeAlias = Annotated[str | None, option("--quarter", metavar="Q", autocompletion=complete.quarters)]
Month: TypeAlias = Annotated[str | None, option("--month", metavar="M")]
Everything: TypeAlias = Annotated[bool, option("--all", text="everything")]


_PLAN: Final = {
    "plan": (str | None, option("--plan", panel="everywhere", text="plan", metavar="PATH"), None),
}
_PLANS: Final = {
    "all_plans": (bool, option("--all-plans", panel="everywhere", text="all_plans"), False),
}
_DAY: Final = {
    "as_of_text": (str | None, option("--as-of", panel="everywhere", text="as_of", metavar="DATE"), None),
}
_FILE: Final = {
    "output": (Path | None, option("--output", "-o", panel="everywhere", text="output", metavar="FILE"), None),
}
_FORMAT: Final = {
    "format_text": (str | None, option("--format", panel="everywhere", text="format", metavar="FORMAT"), None),
    "raw": (bool, option("--raw", panel="everywhere", text="raw"), False),
    "exit_code": (bool, option("--exit-code", panel="everywhere", text="exit_code"), False),
}
_ALWAYS: Final = {
    "lang": (str | None, option("--lang", panel="everywhere", text="lang", metavar="zh|en"), None),
    "color": (str, option("--color", panel="everywhere", text="color", metavar="auto|always|never"), "auto"),
}
_FILTERS: Final = {
    "divisions": (
        list[str] | None,
        option("--division", panel="filters", text="division", metavar="NAME", autocompletion=complete.divisions),
        None,
    ),
    "leaders": (
        list[str] | None,
        option("--leader", panel="filters", text="leader", metavar="NAME", autocompletion=complete.leaders),
        None,
    ),
    "items": (
        list[str] | None,
        option("--item", panel="filters", text="item", metavar="ID", autocompletion=complete.items),
        None,
    ),
    "role": (
        str | None,
        option("--role", panel="filters", text="role", metavar="lead|support", autocompletion=complete.roles),
        None,
    ),
    "states": (
        list[str] | None,
        option("--state", panel="filters", text="state", metavar="STATE", autocompletion=complete.states),
        None,
    ),
    "timings": (
        list[str] | None,
        option("--timing", panel="filters", text="timing", metavar="TIMING", autocompletion=complete.timings),
        None,
    ),
    "lights": (
        list[str] | None,
        option("--light", panel="filters", text="light", metavar="COLOUR", autocompletion=complete.colours),
        None,
    ),
    "search": (str, option("--search", panel="filters", text="search", metavar="TEXT"), ""),
}
_SEVERAL: Final = frozenset({"divisions", "leaders", "items", "states", "timings", "lights"})
_QUESTION: Final = _FILTERS | _PLAN | _PLANS | _DAY | _FORMAT | _FILE | _ALWAYS


_GROUPS: Final[dict[str, dict[str, Any]]] = {
    "plan": _PLAN,
    "plans": _PLANS,
    "day": _DAY,
    "format": _FORMAT,
    "file": _FILE,
}

Decorator: TypeAlias = Callable[[Callable[..., None]], Callable[..., None]]


def application(name: str) -> tuple[typer.Typer, Decorator]:
    """A one-command application, and the decorator that makes a function its command and a question on plans."""
    return _application(name, _QUESTION)


def document_application(name: str, *without: str) -> tuple[typer.Typer, Decorator]:
    """The same for a command that makes documents: with formats of its own, and without some of the options."""
    files = {
        "format_text": (
            str | None,
            option("--format", panel="everywhere", text=f"{name}_format", metavar="FORMAT"),
            None,
        ),
        "output": (
            Path | None,
            option("--output", "-o", panel="everywhere", text=f"{name}_output", metavar="FILE"),
            None,
        ),
    }
    return _application(name, {key: files.get(key, kept) for key, kept in _QUESTION.items() if key not in without})


def plain_application(name: str, *groups: str) -> tuple[typer.Typer, Decorator]:
    """The same for a command that is no question on plans; `groups` of _GROUPS are the shared options it has."""
    chosen: dict[str, Any] = {}
    for group in groups:
        chosen |= _GROUPS[group]
    return _application(name, chosen | _ALWAYS)


def _application(name: str, shared: dict[str, Any]) -> tuple[typer.Typer, Decorator]:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

    def command(function: Callable[..., None]) -> Callable[..., None]:
        app.command(name, cls=Command, help=say(f"commands.{name}.help"))(_with(function, shared))
        return function

    return app, command


def _with(function: Callable[..., None], shared: dict[str, Any]) -> Callable[..., None]:
    """The function with the shared options after its own; it gets them as one Session, its first argument."""
    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]

    def run(**given: Any) -> None:
        settings = {name: given.pop(name) for name in shared}
        settings.pop("lang")  # settled before help was built
        for name in settings.keys() & _SEVERAL:
            settings[name] = tuple(settings[name] or ())
        function(Session(**settings), **given)

    parameters = [
        *own,
        *(
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, option])
            for name, (kind, option, default) in shared.items()
        ),
    ]
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters]
    )
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run
