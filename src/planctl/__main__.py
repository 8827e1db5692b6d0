"""`python -m planctl`."""

from planctl.cli.main import run

run()
