"""Owns `napl init`: make a register that works in an empty folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from napl.cli.command import Command
from napl.cli.guessing import check_web
from napl.cli.language import LangOption, follow_register, say
from napl.core.text import Text, counted
from napl.report.words import FILE

if TYPE_CHECKING:
    from napl.workspace.making import Made
    from napl.workspace.toolkit import Toolkit


def init(
    folder: Annotated[
        Path, typer.Argument(help="Where to make it; the folder may exist, but must hold no register.")
    ] = Path(),
    name: Annotated[str, typer.Option("--name", help="The name of the register.")] = "Opleidingsregister",
    publisher: Annotated[str, typer.Option("--publisher", help="Who publishes it.")] = "Onbekende uitgever",
    address: Annotated[
        str, typer.Option("--address", help="Where its site will stand.")
    ] = "https://register.voorbeeld.nl/",
    toolkit: Annotated[
        str | None,
        typer.Option(
            "--toolkit",
            help="What its workflows install: the file of a wheel, which is copied into the register, or `napl @ "
            "git+https://…`; by default what this napl was installed from.",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Make a new register: the ordering framework, the quality frameworks, one example path, and checks for git."""
    from napl.workspace.making import make_register
    from napl.workspace.toolkit import named_toolkit, own_toolkit

    if not name.strip() or not publisher.strip():
        message = "name and publisher must say something"
        raise typer.BadParameter(message, param_hint="--name, --publisher")
    check_web(address, hint="--address", example="https://register.voorbeeld.nl/")
    installs = own_toolkit() if toolkit is None else named_toolkit(toolkit)
    made = make_register(folder, name=name, publisher=publisher, address=address, toolkit=installs)
    if lang is None:
        follow_register("nl")
    for line in _told(made, installs, folder):
        say(line, err=False)


def _told(made: "Made", installs: "Toolkit", folder: Path) -> Iterator[Text]:
    """Yield what people must know of a new register, line by line."""
    files, place = counted(made.entries, *FILE), folder.resolve()
    yield Text(
        f"In {place} staat een register van {files.nl}. Nu: `napl lint`, dan `napl build`.",
        f"A register of {files.en} stands in {place}. Next: `napl lint`, then `napl build`.",
    )
    for file in made.kept:
        yield Text(
            f"{file} stond er al en is gelaten zoals het was.", f"{file} stood there already and is left as it was."
        )
    if "requirements.txt" in made.kept:
        yield Text(
            f"De workflows installeren requirements.txt; daarin hoort deze regel: {installs.requirement}",
            f"The workflows install requirements.txt; it needs this line: {installs.requirement}",
        )
    if installs.absent:
        wheel = folder / str(installs.wheel)
        yield Text(
            "Er ontbreekt één bestand: deze napl draait vanuit een werkmap, en die kunnen anderen niet installeren. Maak daar "
            f"het wheel met `python -m build --wheel` en zet het hier: {wheel}.",
            "One file is missing: this napl runs from a checkout, which others cannot install. Build its wheel there with "
            f"`python -m build --wheel`, and put it at {wheel}.",
        )


command = Command(name="init", panel="Start", run=init)
