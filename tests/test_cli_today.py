"""planctl alone: today's page, wherever its options stand, and how to start where there is no plan."""

from pathlib import Path

import pytest
from conftest import Cli

DAY = ("--as-of", "2018-05-20")


@pytest.mark.parametrize("words", [(), ("today",), ("--lang", "en"), ("--lang=en",)])
def test_no_command_is_today(cli: Cli, words: tuple[str, ...]) -> None:
    shown = cli(*words, *DAY)
    assert (shown.status, shown.err) == (0, "")
    assert shown.out == cli("today", *DAY).out
    assert "2018-05-20: 39% of the year is gone" in shown.out
    assert "More: planctl overdue --as-of 2018-05-20" in shown.out


def test_more_commands_ask_of_the_same(cli: Cli) -> None:
    shown = cli("--plan", "plans/2018.yaml", "--division", "经济运行处", *DAY).out
    more = "planctl overdue --division 经济运行处 --plan plans/2018.yaml --as-of 2018-05-20"
    assert f"More: {more}" in shown
    assert cli(*more.split()[1:]).out.count("2018-0") >= 3


def test_today_fits_on_one_screen(cli: Cli) -> None:
    for lang in ("en", "zh"):
        assert cli("today", *DAY, lang=lang).out.count("\n") <= 24


def test_without_a_plan_it_says_how_to_start(cli: Cli, tmp_path: Path) -> None:
    shown = cli(*DAY, cwd=tmp_path)
    assert (shown.status, shown.out) == (2, "")
    assert "start one: planctl new 2018" in shown.err
    assert "planctl new 2018" in cli(*DAY, cwd=tmp_path, lang="zh").err


def test_help_is_still_help(cli: Cli) -> None:
    assert "Questions:" in cli("--help").out
    assert cli("--version").out.startswith("planctl ")


def test_options_before_the_command_are_pointed_out(cli: Cli) -> None:
    shown = cli(*DAY, "status")
    assert (shown.status, "options stand after the command: planctl status ..." in shown.err) == (2, True)
