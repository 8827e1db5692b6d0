"""What stops a command: not a problem in the data, which is a finding, but a reason that it cannot go on."""

from typing import Final

from planctl.messages import say

UNUSABLE: Final = 2  # wrong usage, or a file that cannot be read or written at all


class CannotGoOn(Exception):
    """One line for the user, by its key in `messages/errors.py`, and the exit status it carries."""

    def __init__(self, name: str, /, status: int = UNUSABLE, **args: object) -> None:
        super().__init__(name)
        self.name = name
        self.args_ = args
        self.status = status

    def __str__(self) -> str:
        return say(f"errors.{self.name}", **self.args_)
