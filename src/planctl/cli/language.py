"""Which language to speak, settled from the words and the environment before any help is built."""

import os
import sys
from collections.abc import Sequence

from planctl.messages import LANGUAGES


def chosen(arguments: Sequence[str]) -> str | None:
    """The language that `--lang` names on the command line, whatever it says; None without one."""
    for place, word in enumerate(arguments):
        if word == "--":
            return None
        if word == "--lang":
            return arguments[place + 1] if place + 1 < len(arguments) else None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return None


def settle(arguments: Sequence[str]) -> str:
    """`--lang`, else PLANCTL_LANG, else the locale's language; anything that is not Chinese is English."""
    for wish in (chosen(arguments), os.environ.get("PLANCTL_LANG")):
        if wish in LANGUAGES:
            return wish
    return "zh" if _locale().lower().startswith(("zh", "chinese")) else "en"


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
