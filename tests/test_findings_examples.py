"""Every code has an example that gives exactly it, a corrected twin that is silent, and a page in both languages."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from planctl import messages
from planctl.findings import CODES
from planctl.messages import manual
from planctl.plan.checks import checked
from planctl.store.load import load

FOLDER = Path(__file__).parent / "findings"
TODAY = date(2018, 12, 31)
BAD = sorted(path for path in FOLDER.glob("PL*.yaml") if not path.stem.endswith(".fixed"))
# What no file in a repository can be: the tests of store.read make them.
NOT_A_FILE = {"PL009", "PL010"}
SECTIONS = {
    "zh": ["含义", "为什么要紧", "例子", "应当这样写"],
    "en": ["What it means", "Why it matters", "Example", "Write instead"],
}


def test_every_code_has_an_example() -> None:
    assert {path.stem[:5] for path in BAD} == set(CODES) - NOT_A_FILE


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_an_example_gives_exactly_its_code(path: Path) -> None:
    found = checked(load(path), TODAY)
    assert {each.code for each in found} == {path.stem[:5]}
    for each in found:
        assert each.message
        assert each.help
        assert not re.search(r"\{[a-z_]+\}", each.message + each.help)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_its_corrected_twin_is_silent(path: Path) -> None:
    assert not checked(load(path.with_name(f"{path.stem}.fixed.yaml")), TODAY)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_what_a_person_reads(path: Path, lang: str) -> None:
    """The full text of each finding, in both languages, as golden files: PLANCTL_UPDATE=1 writes them."""
    from planctl.views.findings import findings_text

    messages.use(lang)
    loaded = load(path)
    sources = {loaded.path: loaded.source} if loaded.source else {}
    name = loaded.path
    text = findings_text(checked(loaded, TODAY), sources, "full", width=100).replace(name, path.name)
    golden = FOLDER / "expected" / f"{path.stem}.{lang}.txt"
    if os.environ.get("PLANCTL_UPDATE"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="")
    assert golden.read_bytes().decode() == text


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_every_code_has_a_page(code: str, lang: str) -> None:
    messages.use(lang)
    page = manual.page(code)
    assert page.startswith("# ")
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == SECTIONS[lang]
    assert page.count("```") >= 4


def test_pages_belong_to_codes() -> None:
    for lang in messages.LANGUAGES:
        folder = Path(manual.__file__).parent / "pages" / lang
        assert {path.stem for path in folder.glob("*.md")} == set(CODES)
