"""Which language to speak, settled from the words and the environment before any help is built."""

import os
import sys
from collections.abc import Sequence

from planctl.messages import LANGUAGES

_wish: str | None = None


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
    global _wish
    asked = (chosen(arguments), os.environ.get("PLANCTL_LANG"))
    _wish = next((wish for wish in asked if wish in LANGUAGES), None)
    return _wish or ("zh" if _locale().lower().startswith(("zh", "chinese")) else "en")


def wish() -> str | None:
    """The language that was asked for in words, if one was: the locale alone is no wish."""
    return _wish


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
