"""The program: settle the language, find the command, and turn whatever happens into lines and an exit status."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from planctl import messages
from planctl.cli import language

INTERRUPTED = 130
_FLAGS = frozenset({"--dry-run", "--amend", "--all", "--all-plans", "--raw", "--exit-code", "--strict", "--to-fill"})
BUG = 70  # EX_SOFTWARE of sysexits.h


def main() -> NoReturn:
    """The console script. A run is short and its memory goes with the process: neither collecting garbage on the way
    nor taking the interpreter apart at the end is of use, and both together would take a quarter of the time."""
    gc.disable()
    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # a closed stream has nothing more to say
            stream.flush()
    os._exit(status)


def run(words: list[str]) -> int:
    """Run one command line; its exit status."""
    messages.use(language.settle(words))
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as problem:
        if os.environ.get("PLANCTL_TRACEBACK"):
            raise
        line = messages.say("errors.bug", kind=type(problem).__name__, problem=problem)
        sys.stderr.write(f"planctl: {line if line.isprintable() else ascii(line)[1:-1]}\n")
        return BUG


def _refuse_odd_dashes(words: list[str]) -> None:
    """Word and Chinese keyboards make one long dash of two hyphens: an option would be taken for text."""
    from planctl.errors import CannotGoOn

    for before, word in zip(["", *words], words, strict=False):
        option = word.lstrip("—–－")
        name = option.partition("=")[0].replace("-", "")
        takes_text = before.startswith("--") and "=" not in before and before not in _FLAGS
        if option != word and name.isalpha() and name.isascii() and not takes_text:
            raise CannotGoOn("odd_dash", word=word, meant=f"--{option}")


def _run(words: list[str]) -> int:
    from planctl.cli.app import application, spelled_out
    from planctl.cli.help import UsageError, usage_error
    from planctl.cli.streams import Closed, standard, wipe
    from planctl.errors import UNUSABLE, CannotGoOn
    from planctl.views.safe import terminal

    wish = language.chosen(words)
    try:
        if wish is not None and wish not in messages.LANGUAGES:
            raise CannotGoOn("bad_choice", option="--lang", value=wish, known=" | ".join(messages.LANGUAGES))
        _refuse_odd_dashes(words)
        return int(application()(spelled_out(words), prog_name="planctl", standalone_mode=False) or 0)
    except CannotGoOn as problem:
        standard()[1].write(f"planctl: {terminal(str(problem), newlines='lines' in problem.args_)}\n")
        return problem.status
    except Closed:
        return 0
    except UsageError as problem:
        standard()[1].write(terminal(usage_error(problem), newlines=True) + "\n")
        return UNUSABLE
    finally:
        wipe()
