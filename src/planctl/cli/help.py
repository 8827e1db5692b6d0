"""Help pages and usage errors: in the language in use, and laid out by display width, which Click does not know."""

import shutil
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from planctl.messages import has, say
from planctl.suggest import near
from planctl.views.folding import fold
from planctl.views.width import display_width as width

# Help wider than this is hard to read; narrower than this is not help.
_WIDEST: Final = 100
_NARROWEST: Final = 40

# The commands by what they are for, in the order of the help page. Each is in the module of its name (with _ for -)
# unless _SHARED says otherwise, loaded when it is asked for.
SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "ask": (
        "today", "due", "overdue", "missing", "status", "why", "list", "show", "by-division", "by-leader", "targets",
        "calendar", "when",
    ),
    "record": ("record", "done", "extend", "return", "close", "suspend", "cancel"),
    "publish": ("export", "report"),
    "keep": ("new", "validate", "explain", "schema", "merge-file", "git"),
}  # fmt: skip
# Commands that are made alike, by one module's `application(name)`.
_SHARED: Final = dict.fromkeys(("return", "close", "suspend", "cancel"), "verdicts")
COMMANDS: Final = tuple(name for names in SECTIONS.values() for name in names)

# Click's own base of usage errors, which Typer does not name.
UsageError: Final[Any] = typer.BadParameter.__mro__[1]


class Command(TyperCommand):
    """A command whose help ends with examples."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(_page(self, ctx, [_description(self), *_parameters(self, ctx), *_examples(str(self.name))]))


class Group(TyperGroup):
    """planctl itself: knows its commands by name and loads one when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in _SHARED:
            app = import_module(f"planctl.cli.{_SHARED[cmd_name]}").application(cmd_name)
        else:
            app = import_module(f"planctl.cli.{cmd_name.replace('-', '_')}").app
        command = typer.main.get_command(app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS:
            meant = near(args[0], COMMANDS, cutoff=0.5)
            name = "unknown_command_meant" if meant else "unknown_command"
            raise UsageError(say(f"usage.{name}", name=args[0], meant=meant), ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        commands = [
            _section(section, [(name, say(f"commands.{name}.short")) for name in names])
            for section, names in SECTIONS.items()
        ]
        parts = [_description(self), *commands, *_parameters(self, ctx), *_examples("planctl")]
        formatter.write(_page(self, ctx, parts))


def usage_error(problem: Any) -> str:
    """What is wrong with the command line, in the language in use, and where its help is."""
    kind = type(problem).__name__
    message = problem.format_message()
    if kind == "NoSuchOption":
        close = ", ".join(problem.possibilities or ())
        message = say("usage.no_option_meant" if close else "usage.no_option", name=problem.option_name, meant=close)
    elif kind == "MissingParameter" and problem.param is not None:
        message = say("usage.missing", name=problem.param.metavar or problem.param.name)
    elif kind == "BadOptionUsage":
        message = say("usage.option_value", name=problem.option_name)
    elif "unexpected extra argument" in message:
        words = message[message.find("(s) (") + 5 : -1]
        late = next((word for word in words.split() if word in COMMANDS), None)
        message = say("usage.command_late", name=late) if late else say("usage.extra", words=words)
    path = problem.ctx.command_path if problem.ctx else "planctl"
    return say("usage.error", message=message, command=path)


def _page(command: Any, ctx: Any, parts: Iterable[str]) -> str:
    usage = " ".join([say("usage.usage"), ctx.command_path, *command.collect_usage_pieces(ctx)])
    return "\n\n".join([usage, *(part for part in parts if part)]) + "\n"


def _columns() -> int:
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def _description(command: Any) -> str:
    paragraphs = (command.help or "").split("\n\n")
    return "\n\n".join("\n".join(fold(" ".join(each.split()), _columns())) for each in paragraphs)


def _parameters(command: Any, ctx: Any) -> Iterable[str]:
    """Arguments, then a command's own options, then those that every command has."""
    sections: dict[str, list[tuple[str, str]]] = {"arguments": [], "options": [], "filters": [], "everywhere": []}
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        name, text = record[0], parameter.help or ""
        if parameter.name in ("help", "install_completion", "show_completion"):
            text = say(f"options.{parameter.name}")
        place = "arguments" if parameter.param_type_name == "argument" else parameter.rich_help_panel or "options"
        if parameter.name == "help":
            place = "everywhere" if sections["everywhere"] else "options"
        sections[place].append((name, text))
    return [_section(title, rows) for title, rows in sections.items() if rows]


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    columns = _columns()
    left = min(max(width(name) for name, _ in rows), max(12, columns // 3))
    lines = [say(f"usage.{title}")]
    for name, text in rows:
        folded = fold(text, columns - left - 4) or [""]
        if width(name) > left:
            lines += [f"  {name}", *(f"{'':{left + 4}}{line}" for line in folded)]
        else:
            lines.append(f"  {name}{'':{left - width(name)}}  {folded[0]}".rstrip())
            lines += [f"{'':{left + 4}}{line}" for line in folded[1:]]
    return "\n".join(lines)


def _examples(name: str) -> Iterable[str]:
    key = f"commands.{name}.examples"
    return [say("usage.examples") + "\n" + "\n".join(f"  {line}" for line in say(key).split("\n"))] if has(key) else []
