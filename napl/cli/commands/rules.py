"""Owns `napl rules`: everything that can be found, in a table."""

import sys
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.commands.lint import Lang

FILE_WIDTH = 160
"""Columns of the table where it does not go to a terminal."""


def rules(
    lang: Annotated[Lang, typer.Option("--lang", help="Language of the titles.")] = Lang.NL,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """List every finding that `napl lint` knows: what it is, how bad, and whether `--fix` mends it."""
    from napl.lint.catalogue import catalogue
    from napl.report.rules import rules_json, rules_table

    known = tuple(catalogue().values())
    if as_json:
        typer.echo(rules_json(known))
        return
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else FILE_WIDTH).print(rules_table(known, lang.value))


command = Command(name="rules", panel="Look", run=rules)
