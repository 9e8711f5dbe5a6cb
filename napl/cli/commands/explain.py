"""Owns `napl explain`: why a finding exists, with a bad and a good example."""

from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import finding_ids
from napl.cli.guessing import check_known
from napl.cli.language import LangOption, spoken
from napl.cli.options import follow_nearby
from napl.cli.terminal import laid_out, write_output

EXAMPLE = "    "
"""What an example's lines begin with: they stay as they are at any width, for a line that wraps is no YAML."""


def explain(
    rule: Annotated[
        str,
        typer.Argument(metavar="ID", help="The id of a finding, as `napl lint` shows it.", autocompletion=finding_ids),
    ],
    lang: LangOption = None,
) -> None:
    """Explain a finding: what it means, why it matters, and what to write instead."""
    from napl.lint.catalogue import catalogue
    from napl.report.rules import explanation_text

    known = catalogue()
    check_known([rule], known, hint="ID", what="rule", otherwise=". `napl rules` lists them.")
    if lang is None:
        follow_nearby()
    lines = explanation_text(known[rule], spoken()).splitlines(keepends=True)
    write_output("".join(line if line.startswith(EXAMPLE) else laid_out(None, line) for line in lines), None)


command = Command(name="explain", panel="Look", run=explain)
