"""Owns what is known of the terminal: whether there is one, its width, its colours; and writing what a command gives."""

import os
import shutil
import sys
from pathlib import Path

import typer

from napl.core.errors import NaplError
from napl.core.reasons import unwritable
from napl.report.grid import Grid, fitted, grid_text
from napl.workspace.replacing import write_whole

FILE_WIDTH = 160
"""Columns of what does not go to a terminal."""


def on_terminal(to: Path | None = None) -> bool:
    """Say whether what is printed goes to a terminal, and not to the file `to` or into a pipe."""
    return to is None and sys.stdout is not None and sys.stdout.isatty()


def columns(to: Path | None = None) -> int:
    """Return how many columns there are for what is printed."""
    return shutil.get_terminal_size((100, 24)).columns if on_terminal(to) else FILE_WIDTH


def colourful(to: Path | None = None) -> bool:
    """Say whether colours are wanted: on a terminal that has them, unless NO_COLOR (https://no-color.org) says otherwise."""
    return on_terminal(to) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def laid_out(to: Path | None, *parts: Grid | str) -> str:
    """Return tables and texts as one text that fits where it goes; long lines of a text wrap on a terminal only."""
    width, colour = columns(to), colourful(to)
    shown = (
        grid_text(part, width, colour=colour)
        if isinstance(part, Grid)
        else fitted(part, width)
        if on_terminal(to)
        else part
        for part in parts
    )
    return "".join(shown)


def write_output(text: str, to: Path | None) -> None:
    """Print `text`, or write it to the file `to` in one step; raises NaplError where that file cannot be written."""
    if to is None:
        typer.echo(text, nl=False)
        return
    try:
        write_whole(to, text)
    except OSError as error:
        raise NaplError(unwritable(to, error)) from error
