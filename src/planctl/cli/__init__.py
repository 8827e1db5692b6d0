"""The command line: Typer, the clock, the streams and the exit status. A command loads when it is asked for."""
