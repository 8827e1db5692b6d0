"""What stops a command: not a problem in the data, which is a finding, but a reason that it cannot go on."""

from errno import errorcode
from typing import Final

from planctl.messages import has, say

UNUSABLE: Final = 2  # wrong usage, or a file that cannot be read or written at all


def reason(problem: OSError) -> str:
    """Why the system refused, in the language in use where the catalogue knows it, else in its own words."""
    key = f"errors.os_{errorcode.get(problem.errno or 0, '')}"
    return say(key) if has(key) else problem.strerror or str(problem)


class CannotGoOn(Exception):
    """One line for the user, by its key in `messages/errors.py`, and the exit status it carries."""

    def __init__(self, name: str, /, status: int = UNUSABLE, **args: object) -> None:
        super().__init__(name)
        self.name = name
        self.args_ = args
        self.status = status

    def __str__(self) -> str:
        return say(f"errors.{self.name}", **self.args_)
