"""Owns the command line as a whole: the commands found, the help, and what becomes of errors."""

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import typer

from napl.cli.command import Command, Panel
from napl.cli.ending import Exit, bug, drop_output, exiting, refused, tell
from napl.cli.guessing import Guessing
from napl.cli.guide import GuidedGroup
from napl.cli.language import follow_register, forget, say
from napl.core.declared import declared
from napl.core.errors import NaplError
from napl.core.text import Text

HELP = """The register of teacher development, kept as code.

A register is a folder of YAML files: development paths, trajectories, providers, reviews, and the framework that orders them. \
napl checks those files, shows what is missing, and makes a site of them.

\b
First steps:
  napl init my-register   make a register that works
  cd my-register
  napl lint               check it, as often as you like
  napl explain ID         why a finding matters, and how to mend it
  napl gaps               what is missing, and where
  napl build              make the site, in public/

Every command works from any folder of a register, or from elsewhere with --register FOLDER. \
Messages are Dutch or English, as the register says; --lang nl or --lang en chooses. \
napl COMMAND --help tells everything about a command."""
EPILOG = "Exit codes: 0 clean, 1 findings, 2 wrong use, 3 cannot go on, 4 a bug in napl."
NO_ROOM = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT})
"""Reasons for which the output cannot be written, and which are no bug of ours."""


def application() -> typer.Typer:
    """Return the command line with every command of `napl.cli.commands`, by panel and then by name."""
    app = typer.Typer(
        name="napl",
        cls=GuidedGroup,
        help=HELP,
        epilog=EPILOG,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_options)
    panels = get_args(Panel)
    found = declared("napl.cli.commands", "command", Command)
    for one in sorted(found, key=lambda one: (panels.index(one.panel), one.name)):
        app.command(one.name, cls=Guessing, rich_help_panel=one.panel)(exiting(one.run))
    return app


def _options(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", "-V", help="Print the version and stop.", is_eager=True),
) -> None:
    if version:
        from napl import __version__

        typer.echo(f"napl {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), nl=False)
        _welcome()
        raise typer.Exit(Exit.WRONG_USE)


def _welcome() -> None:
    """Say, below the help, whether there is a register here, and how to make one where there is none."""
    from napl.workspace.find import find_register
    from napl.workspace.glance import register_language

    try:
        root = find_register(Path.cwd())
    except NaplError as error:
        say(error.text)
        return
    follow_register(register_language(root))
    say(
        Text(
            f"Het register hier is {root}. `napl lint` controleert het.",
            f"The register here is {root}. `napl lint` checks it.",
        )
    )


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; nothing escapes but the code."""
    forget()
    try:
        application()(args=list(arguments), prog_name="napl")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.CLEAN
    except NaplError as error:
        tell(error.text)
        return Exit.CANNOT_GO_ON
    except BrokenPipeError:
        drop_output()
        return Exit.CLEAN
    except OSError as error:
        return refused(error) if error.errno in NO_ROOM else bug()
    except Exception:  # noqa: BLE001  whatever it is, it is ours, and the user must be able to report it
        return bug()
    return Exit.CLEAN
