"""Owns the command line as a whole: the commands found, the help, and what becomes of errors."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import wraps
from typing import Any, get_args

import typer

from napl.cli.command import Command, Panel
from napl.core.declared import declared
from napl.core.errors import NaplError
from napl.core.text import Language

HELP = (
    "The register of teacher development, kept as code.\n\n"
    "A register is a folder of YAML files: development paths, trajectories, providers, reviews, and the framework that "
    "orders them. Make one with [bold]napl init[/bold], check your work with [bold]napl lint[/bold], see what is missing "
    "with [bold]napl gaps[/bold], publish the site with [bold]napl build[/bold]. Every finding is explained by "
    "[bold]napl explain[/bold]."
)
EPILOG = "Exit codes: 0 clean, 1 findings, 2 wrong use, 3 cannot go on, 4 a bug in napl."


class Exit(IntEnum):
    """The exit codes of every command."""

    CLEAN = 0
    FINDINGS = 1
    WRONG_USE = 2
    CANNOT_GO_ON = 3
    BUG = 4


def application() -> typer.Typer:
    """Return the command line with every command of `napl.cli.commands`, by panel and then by name."""
    app = typer.Typer(
        name="napl",
        help=HELP,
        epilog=EPILOG,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    panels = get_args(Panel)
    found = declared("napl.cli.commands", "command", Command)
    for one in sorted(found, key=lambda one: (panels.index(one.panel), one.name)):
        app.command(one.name, rich_help_panel=one.panel)(_exiting(one.run))
    return app


def _exiting(run: Callable[..., Any]) -> Callable[..., None]:
    """Return the command as typer wants it: a number that it returns becomes the exit code."""

    @wraps(run)
    def exiting(*args: object, **options: object) -> None:
        code = run(*args, **options)
        if code:
            raise typer.Exit(code)

    return exiting


def _options(
    version: bool = typer.Option(False, "--version", "-V", help="Print the version and stop.", is_eager=True),
) -> None:
    if version:
        from napl import __version__

        typer.echo(f"napl {__version__}")
        raise typer.Exit


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; nothing escapes but the code."""
    try:
        application()(args=list(arguments), prog_name="napl")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.CLEAN
    except NaplError as error:
        typer.echo(error.text.within(_language()), err=True)
        return Exit.CANNOT_GO_ON
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLEAN
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EIO}:
            return _bug()
        typer.echo(f"Cannot write the output: {error.strerror}", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CANNOT_GO_ON
    except Exception:  # noqa: BLE001  whatever it is, it is ours, and the user must be able to report it
        return _bug()
    return Exit.CLEAN


def _language() -> Language:
    """Return the language of messages for when there is no register to ask: that of the environment, else Dutch."""
    language = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "nl"
    return "en" if language.startswith("en") else "nl"


def _bug() -> int:
    import traceback

    from napl import __version__

    traceback.print_exc()
    typer.echo(
        f"\nThis is a bug in napl {__version__} (Python {sys.version.split()[0]}), not in your register. Please report the "
        "lines above, with the command that you gave, as an issue of the toolkit's repository.",
        err=True,
    )
    return Exit.BUG
