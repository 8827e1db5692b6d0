"""The catalogue: every message in both languages, with the same arguments, and every key that the code asks for."""

import ast
import string
from pathlib import Path

import pytest

from planctl import messages
from planctl.findings import CODES

SRC = Path(messages.__file__).parent.parent
ROOMS = sorted(path.stem for path in (SRC / "messages").glob("*.py") if path.stem not in {"__init__", "manual"})
KEYS = [(room, key) for room in ROOMS for key in messages.room(room)]


def arguments(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("room", "key"), KEYS)
def test_a_message_has_both_languages_and_the_same_arguments(room: str, key: str) -> None:
    english, chinese = messages.room(room)[key]
    for text in (english,) if isinstance(english, str) else english:
        assert text.strip()
        if not key.endswith(".help"):  # what to do next may name more in one language than in the other
            assert arguments(text) - {"n", "record", "label"} <= arguments(chinese), "an argument is lost"
        assert not any("一" <= character <= "鿿" for character in text) or room != "errors"
    assert chinese.strip()


def test_chinese_messages_are_chinese() -> None:
    same = {f"{room}.{key}" for room, key in KEYS if messages.room(room)[key][0] == messages.room(room)[key][1]}
    allowed = {key for key in same if key.endswith(".examples")} | {"tables.rrule"}
    assert same <= allowed


def test_every_literal_key_is_in_the_catalogue() -> None:
    for path in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    assert messages.has(key.value), f"{path.name}: {key.value}"


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_message_and_a_help(code: str) -> None:
    assert messages.has(f"findings.{code}.message")
    assert messages.has(f"findings.{code}.help")


def test_a_plural_follows_its_number() -> None:
    messages.use("en")
    assert messages.say("tables.n_measures", n=1) == "1 measure"
    assert messages.say("tables.n_measures", n=2) == "2 measures"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        messages.use("fr")
