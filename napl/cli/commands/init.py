"""Owns `napl init`: make a register that works in an empty folder."""

from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command


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
) -> None:
    """Make a new register: the ordering framework, the quality frameworks, one example path, and checks for git."""
    from napl.workspace.making import make_register
    from napl.workspace.toolkit import named_toolkit, own_toolkit

    if not name.strip() or not publisher.strip():
        message = "name and publisher must say something"
        raise typer.BadParameter(message, param_hint="--name, --publisher")
    if not address.startswith(("https://", "http://")) or any(sign.isspace() for sign in address):
        message = f"{address!r} is no address; write for example https://register.voorbeeld.nl/"
        raise typer.BadParameter(message, param_hint="--address")
    installs = own_toolkit() if toolkit is None else named_toolkit(toolkit)
    made = make_register(folder, name=name, publisher=publisher, address=address, toolkit=installs)
    typer.echo(
        f"A register of {made.entries} files stands in {folder.resolve()}. Next: `napl lint`, then `napl build`."
    )
    for file in made.kept:
        typer.echo(f"{file} stood there already and is left as it was.")
    if "requirements.txt" in made.kept:
        typer.echo(f"The workflows install requirements.txt; it needs this line: {installs.requirement}")
    if installs.absent:
        typer.echo(
            f"One file is missing: this napl runs from a checkout, which others cannot install. Build its wheel there with "
            f"`python -m build --wheel`, and put it at {folder / str(installs.wheel)}."
        )


command = Command(name="init", panel="Start", run=init)
