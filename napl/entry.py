"""Owns the start of the program: `--version` is answered before anything else is imported."""

import io
import sys

from napl import __version__


def main() -> int:
    """Run the command line and return its exit code (0 clean, 1 findings, 2 wrong use, 3 cannot go on, 4 our bug)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"napl {__version__}\n")
        return 0
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from napl.cli.app import run  # noqa: PLC0415  the command line costs five times the interpreter's start

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
