"""Owns `napl rules`: everything that can be found, as a table, JSON or Markdown."""

from enum import StrEnum
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.language import LangOption, spoken
from napl.cli.options import follow_nearby
from napl.cli.terminal import laid_out, write_output


class Form(StrEnum):
    """The forms of the list, as an option."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def rules(
    form: Annotated[Form, typer.Option("--format", "-f", help="How to list: md and json explain as well.")] = Form.TEXT,
    lang: LangOption = None,
) -> None:
    """List every finding that `napl lint` knows: what it is, how bad, and whether `--fix` mends it."""
    from napl.lint.catalogue import catalogue
    from napl.report.rules import rules_json, rules_markdown, rules_table

    known = tuple(catalogue().values())
    if form is Form.JSON:
        typer.echo(rules_json(known), nl=False)
        return
    if lang is None:
        follow_nearby()
    if form is Form.MD:
        typer.echo(rules_markdown(known, spoken()), nl=False)
        return
    write_output(laid_out(None, rules_table(known, spoken())), None)


command = Command(name="rules", panel="Look", run=rules)
