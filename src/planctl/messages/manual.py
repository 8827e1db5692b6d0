"""The pages that `explain` prints: one a code and language, in Markdown, beside this module."""

from pathlib import Path
from typing import Final

from planctl.messages import language

_PAGES: Final = Path(__file__).parent / "pages"


def page(code: str) -> str:
    """A code's page in the language in use: its title as a heading, then what it means and what to write instead."""
    return (_PAGES / language() / f"{code}.md").read_text(encoding="utf-8")


def title(code: str) -> str:
    """The first line of a code's page, without its mark: the code in a few words."""
    return page(code).partition("\n")[0].removeprefix("# ")
