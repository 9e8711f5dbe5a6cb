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
) -> None:
    """Make a new register: the ordering framework, the quality frameworks, one example path, and checks for git."""
    from napl.workspace.making import make_register

    if not name.strip() or not publisher.strip():
        message = "name and publisher must say something"
        raise typer.BadParameter(message, param_hint="--name, --publisher")
    if not address.startswith(("https://", "http://")) or any(sign.isspace() for sign in address):
        message = f"{address!r} is no address; write for example https://register.voorbeeld.nl/"
        raise typer.BadParameter(message, param_hint="--address")
    made = make_register(folder, name=name, publisher=publisher, address=address)
    typer.echo(f"A register of {made} files stands in {folder.resolve()}. Next: `napl lint`, then `napl build`.")


command = Command(name="init", panel="Start", run=init)
