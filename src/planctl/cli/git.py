"""planctl git install: have git ask planctl to merge plans, in this clone."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

from planctl.cli.options import argument, plain_application
from planctl.cli.session import Session
from planctl.errors import CannotGoOn
from planctl.messages import say
from planctl.store import attributes, git
from planctl.store.find import shown

app, command = plain_application("git", "plan")

_NAME = f"merge.{attributes.DRIVER}.name"
_DRIVER = f"merge.{attributes.DRIVER}.driver"


def _actions() -> list[str]:
    return ["install"]


@command
def git_(session: Session, action: Annotated[str, argument("git_action", "install", autocompletion=_actions)]) -> None:
    if action not in _actions():
        raise CannotGoOn("bad_choice", option="git", value=action, known=" | ".join(_actions()))
    plans = session.paths
    tree = git.work_tree(plans[0].parent)
    done = attributes.ensure(tree, plans)
    for line in done.added:
        session.tell("git_line", path=shown(done.path), line=line)
    for name in done.overruled:
        session.tell("git_overruled", path=name)
    if git.setting(tree, _DRIVER) != driver(sys.executable):
        git.set_(tree, _DRIVER, driver(sys.executable))
        session.tell("git_driver", setting=_DRIVER)
    elif not done.added:
        session.tell("git_already")
    if git.setting(tree, _NAME) is None:
        git.set_(tree, _NAME, say("notices.git_driver_name"))


def driver(python: str) -> str:
    """The command line that git gives to a shell, on Windows to its own: %O, %A, %B, %P and %L are git's to fill in.

    `-P` keeps Python from importing what lies in the work tree, where git runs it.
    """
    program = shlex.quote(Path(python).as_posix()).replace("%", "%%")
    return f"{program} -P -m planctl merge-file --path %P --marker-size %L %O %A %B"
