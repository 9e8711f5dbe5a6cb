"""Owns `napl rules`: everything that can be found, as a table, JSON or Markdown."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.commands.lint import Lang

FILE_WIDTH = 160
"""Columns of the table where it does not go to a terminal."""


class Form(StrEnum):
    """The forms of the list, as an option."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def rules(
    form: Annotated[Form, typer.Option("--format", "-f", help="How to list: md and json explain as well.")] = Form.TEXT,
    lang: Annotated[Lang, typer.Option("--lang", help="Language of text and md; json has both.")] = Lang.NL,
) -> None:
    """List every finding that `napl lint` knows: what it is, how bad, and whether `--fix` mends it."""
    from napl.lint.catalogue import catalogue
    from napl.report.rules import rules_json, rules_markdown, rules_table

    known = tuple(catalogue().values())
    if form is Form.JSON:
        typer.echo(rules_json(known), nl=False)
        return
    if form is Form.MD:
        typer.echo(rules_markdown(known, lang.value), nl=False)
        return
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else FILE_WIDTH).print(rules_table(known, lang.value))


command = Command(name="rules", panel="Look", run=rules)
