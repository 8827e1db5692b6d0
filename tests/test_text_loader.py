import os
import subprocess
import sys

import pytest
import yaml

from planctl.source import Source
from planctl.text.loader import PARSER, PureParser, unescaped
from planctl.text.parse import parse

ASK = "from planctl.text.loader import PARSER; print(PARSER.__name__)"


FASTEST = "CParser" if yaml.__with_libyaml__ else "PureParser"


@pytest.mark.parametrize(("setting", "expected"), [("pure", "PureParser"), ("", FASTEST)])
def test_the_environment_can_force_the_pure_parser(setting: str, expected: str) -> None:
    environment = {**os.environ, "PLANCTL_YAML": setting, "PYTHONPATH": os.pathsep.join(sys.path)}
    answer = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == expected


@pytest.mark.parametrize("parser", [PARSER, PureParser])
def test_a_quoted_scalar_by_itself(parser: type[PureParser]) -> None:
    assert unescaped(r'"\u5de5\t\"作\""', parser) == '工\t"作"'


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("a: [b?, c]\n", True),
        ("a: >-# 注\n  b\n", True),
        ("a: |2#\n   b\n", True),
        ("a: |+1#\n  b\n\n", True),
        ("a: {b:[c]}\n", False),
        ('a: "\\ud800"\n', False),
        ('a: "\\U00110000"\n', False),
        ("a: 1\n%b\n", False),
    ],
)
def test_where_the_parsers_differ_by_themselves_they_are_made_one(text: str, accepted: bool) -> None:
    (node, found), (pure_node, pure_found) = (parse(Source("", text), parser) for parser in (PARSER, PureParser))
    assert found == pure_found
    assert (not found) is accepted
    assert (node is None) is (pure_node is None)
