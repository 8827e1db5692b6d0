"""The program: settle the language, find the command, and turn whatever happens into lines and an exit status."""

import os
import sys
from collections.abc import Sequence

from planctl import messages
from planctl.cli import language

INTERRUPTED = 130
BUG = 70  # EX_SOFTWARE of sysexits.h


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command line and leave with its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    messages.use(language.settle(words))
    try:
        status = _run(words)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Exception as problem:
        if os.environ.get("PLANCTL_TRACEBACK"):
            raise
        line = messages.say("errors.bug", kind=type(problem).__name__, problem=problem)
        sys.stderr.write(f"planctl: {ascii(line)[1:-1] if not line.isprintable() else line}\n")
        status = BUG
    sys.exit(status)


def _run(words: list[str]) -> int:
    from planctl.cli.app import application
    from planctl.cli.help import UsageError, usage_error
    from planctl.cli.streams import Closed, standard
    from planctl.errors import UNUSABLE, CannotGoOn
    from planctl.views.safe import terminal

    wish = language.chosen(words)
    try:
        if wish is not None and wish not in messages.LANGUAGES:
            raise CannotGoOn("bad_choice", option="--lang", value=wish, known=" | ".join(messages.LANGUAGES))
        return int(application()(words, prog_name="planctl", standalone_mode=False) or 0)
    except CannotGoOn as problem:
        standard()[1].write(f"planctl: {terminal(str(problem))}\n")
        return problem.status
    except Closed:
        # Nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UsageError as problem:
        standard()[1].write(terminal(usage_error(problem), newlines=True) + "\n")
        return UNUSABLE
