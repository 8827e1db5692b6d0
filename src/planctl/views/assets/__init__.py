"""The style sheets and the script of HTML pages: files of the package, ASCII only, put into the page as they are."""

from pathlib import Path


def asset(name: str) -> str:
    """The text of one of them."""
    return (Path(__file__).parent / name).read_text(encoding="ascii")
