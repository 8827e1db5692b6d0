"""`python -m planctl`."""

from planctl.cli.main import main

main()
