"""Draw the pictures of docs/gallery.md: its commands are run, and what they make is opened by other programs.

    .venv/bin/python docs/gallery/draw.py

It needs Chromium, LibreOffice, poppler's pdftoppm and Chinese fonts (.ci/packages), and planctl in that Python.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent
PAGE: Final = HERE.parent / "gallery.md"
_COMMAND: Final = re.compile(r"^(planctl .*)$", re.MULTILINE)
_PICTURE: Final = re.compile(r"!\[[^\]]*\]\(gallery/([^)]+)\.png\)")


class Screen(NamedTuple):
    """A page on a screen: its file, what stands behind the `#`, the size in CSS pixels, dark or light, and what is
    scrolled to, as a selector."""

    file: str
    address: str
    width: int
    height: int
    dark: bool = False
    top: str = "body"


_SCREENS: Final = {
    "wall": Screen("wall.html", "", 1440, 1180),
    "wall-year": Screen("wall.html", "", 1440, 900, top="#year"),
    "wall-dark": Screen("wall.html", "#division=工业园区处", 1440, 900, dark=True, top="#items"),
    "wall-phone": Screen("wall.html", "#division=工业园区处&open=6.2", 390, 844, top="details[open]"),
    "quarterly": Screen("q2.html", "", 900, 1100),
}
# Pictures of printed pages: name, the file, the page, dots per inch.
_SHEETS: Final = {
    "ledger-xlsx": ("ledger.xlsx", 1, 80),
    "ledger-docx": ("ledger.docx", 1, 80),
    "sheet": ("sheet.xlsx", 1, 80),
    "weekly": ("weekly.docx", 1, 70),
    "chase": ("chase.docx", 1, 70),
    "wall-print": ("wall.pdf", 2, 60),
}


def commands() -> list[str]:
    """The commands of the page, in their order."""
    return _COMMAND.findall(PAGE.read_text(encoding="utf-8"))


def pictures() -> list[str]:
    """The names of the pictures that the page shows."""
    return _PICTURE.findall(PAGE.read_text(encoding="utf-8"))


def made(folder: Path) -> None:
    """Run the commands in a folder, on a copy of the plan with progress that stands in docs/quarter."""
    (folder / "plans").mkdir()
    shutil.copy(ROOT / "docs" / "quarter" / "2018.yaml", folder / "plans")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLANCTL_")}
    for command in commands():
        words = [sys.executable, "-m", *shlex.split(command)]
        subprocess.run(
            words, cwd=folder, env={**environment, "LC_ALL": "C.UTF-8"}, check=True, stdout=subprocess.DEVNULL
        )


def screens(folder: Path) -> None:
    """Pictures of HTML pages as Chromium shows them, and the wall as it prints it."""
    from playwright.sync_api import ViewportSize, sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, screen in _SCREENS.items():
            size: ViewportSize = {"width": screen.width, "height": screen.height}
            page = browser.new_page(viewport=size, color_scheme="dark" if screen.dark else "light")
            page.goto((folder / screen.file).as_uri() + screen.address)
            page.locator(screen.top).evaluate("place => place.scrollIntoView()")
            page.screenshot(path=HERE / f"{name}.png")
            page.close()
        page = browser.new_page()
        page.goto((folder / "wall.html").as_uri())
        page.pdf(path=folder / "wall.pdf", format="A3", landscape=True, prefer_css_page_size=True)
        browser.close()


def sheets(folder: Path) -> None:
    """Pictures of pages as LibreOffice prints them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for name, (file, number, dots) in _SHEETS.items():
        path = folder / file
        if path.suffix != ".pdf":
            convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
            subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        pages = ["-f", str(number), "-l", str(number), "-r", str(dots), "-png", "-singlefile"]
        subprocess.run(["pdftoppm", *pages, str(path.with_suffix(".pdf")), str(HERE / name)], check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        made(Path(name))
        screens(Path(name))
        sheets(Path(name))
