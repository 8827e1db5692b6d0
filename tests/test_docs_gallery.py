"""The gallery: its commands make the files that its pictures show, and each picture is there."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from conftest import ROOT

GALLERY = ROOT / "docs" / "gallery"


@pytest.fixture(scope="module")
def draw() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw", GALLERY / "draw.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_picture_is_drawn_and_shown_and_nothing_else_is_kept(draw: ModuleType) -> None:
    shown = draw.pictures()
    assert set(shown) == {*draw._SCREENS, *draw._SHEETS}
    assert {path.name for path in GALLERY.iterdir()} - {"__pycache__"} == {
        "draw.py",
        *(f"{name}.png" for name in shown),
    }
    for name in shown:
        data = (GALLERY / f"{name}.png").read_bytes()
        assert data.startswith(b"\x89PNG")
        assert len(data) < 400_000


def test_the_readme_shows_one_of_them() -> None:
    assert "](docs/gallery/wall.png)" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_every_command_makes_the_file_that_it_names(draw: ModuleType, tmp_path: Path) -> None:
    draw.made(tmp_path)
    named = {word for command in draw.commands() for word in command.split() if Path(word).suffix}
    assert len(named) >= 10
    for name in named:
        assert (tmp_path / name).stat().st_size > 500
    drawn = {screen.file for screen in draw._SCREENS.values()} | {file for file, *_ in draw._SHEETS.values()}
    assert drawn - {"wall.pdf"} <= named
