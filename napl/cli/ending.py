"""Owns how a run ends: the exit codes, and what is said when it does not end well."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from functools import wraps
from typing import Any

import typer

from napl.cli.language import say
from napl.core.reasons import reason
from napl.core.text import Text


class Exit(IntEnum):
    """The exit codes of every command."""

    CLEAN = 0
    FINDINGS = 1
    WRONG_USE = 2
    CANNOT_GO_ON = 3
    BUG = 4
    INTERRUPTED = 130


def exiting(run: Callable[..., Any]) -> Callable[..., None]:
    """Return a command as typer wants it: the number it returns becomes the exit code, and so do Ctrl-C and a closed pipe."""

    @wraps(run)
    def running(*args: object, **options: object) -> None:
        try:
            code = run(*args, **options)
        except BrokenPipeError:
            drop_output()
            code = Exit.CLEAN
        except KeyboardInterrupt:
            code = Exit.INTERRUPTED
        if code:
            raise typer.Exit(code)

    return running


def drop_output() -> None:
    """Send what is still to be printed nowhere: nobody can read it, and it must not fail once more at the end."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refused(error: OSError) -> int:
    """Say that the output cannot be written, and return the exit code."""
    why = reason(error)
    drop_output()
    tell(Text(f"De uitvoer is niet te schrijven: {why.nl}.", f"Cannot write the output: {why.en}."))
    return Exit.CANNOT_GO_ON


def tell(text: Text) -> None:
    """Print a last message on standard error, where that is still possible."""
    with suppress(OSError):
        say(text)


def bug() -> int:
    """Print the traceback and where to report it, and return the exit code."""
    import traceback

    from napl import __version__

    version = f"napl {__version__} (Python {sys.version.split()[0]})"
    with suppress(OSError):
        traceback.print_exc()
    tell(
        Text(
            f"\nDit is een fout in {version}, niet in uw register. Meld de regels hierboven, met de opdracht die u gaf, "
            "als issue bij de toolkit.",
            f"\nThis is a bug in {version}, not in your register. Please report the lines above, with the command that "
            "you gave, as an issue of the toolkit's repository.",
        )
    )
    return Exit.BUG
