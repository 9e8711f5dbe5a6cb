"""Owns `napl explain`: why a finding exists, with a bad and a good example."""

from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.commands.lint import Lang


def explain(
    rule: Annotated[str, typer.Argument(metavar="ID", help="The id of a finding, as `napl lint` shows it.")],
    lang: Annotated[Lang, typer.Option("--lang", help="Language of the explanation.")] = Lang.NL,
) -> None:
    """Explain a finding: what it means, why it matters, and what to write instead."""
    from napl.core.nearest import nearest
    from napl.lint.catalogue import catalogue
    from napl.report.rules import explanation_text

    known = catalogue()
    if rule not in known:
        close = nearest(rule, known)
        guess = f"; do you mean {close!r}?" if close else ". `napl rules` lists them."
        message = f"there is no rule {rule!r}{guess}"
        raise typer.BadParameter(message, param_hint="ID")
    typer.echo(explanation_text(known[rule], lang.value), nl=False)


command = Command(name="explain", panel="Look", run=explain)
