"""Owns `napl serve`: the site on this computer, made again and shown anew at every change."""

import secrets
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from napl.cli.command import Command
from napl.cli.language import LangOption, follow_register, say, spoken
from napl.cli.options import AsOfOption, RegisterOption, asked_day
from napl.core.text import Text, counted
from napl.report.escape import visible
from napl.report.words import FILE, FINDING, PAGE, decimal

if TYPE_CHECKING:
    from napl.workspace.serving.board import Board
    from napl.workspace.serving.trouble import Trouble
    from napl.workspace.serving.workshop import Made, Workshop

PortOption = Annotated[
    int | None,
    typer.Option(
        "--port", "-p", min=0, max=65535, help="The port; by default 8000, or the next free one.", show_default=False
    ),
]
HostOption = Annotated[str, typer.Option("--host", help="The address to listen at; by default this computer only.")]
OpenOption = Annotated[bool, typer.Option("--open", help="Open the site in the browser.")]


def serve(
    port: PortOption = None,
    host: HostOption = "127.0.0.1",
    show: OpenOption = False,
    lang: LangOption = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
) -> int:
    """Serve the site on this computer; a change of the data or of a template shows in the browser at once."""
    from napl.workspace.find import find_register
    from napl.workspace.glance import register_language
    from napl.workspace.serving.board import Board
    from napl.workspace.serving.server import PORT, listening
    from napl.workspace.serving.workshop import Workshop

    del lang
    asked = asked_day(as_of)
    root = find_register(Path.cwd(), register)
    follow_register(register_language(root))
    board = Board(secrets.token_hex(4))
    with listening(host, port, board) as server, suppress(KeyboardInterrupt):
        if port is None and server.port != PORT:
            _print(
                Text(f"Poort {PORT} is bezet: dit wordt {server.port}.", f"Port {PORT} is taken: {server.port} it is.")
            )
        workshop = Workshop(root, day=date.today, as_of=asked)
        _renew(workshop, board, server.address)
        Thread(target=server.serve_forever, daemon=True).start()
        if show:
            typer.launch(server.address)
        _follow(workshop, board)
    board.close()
    return 0


def _follow(workshop: "Workshop", board: "Board") -> None:
    """Make the site again at every change, until Ctrl-C."""
    from napl.workspace.serving.watching import stirrings

    for _ in stirrings(workshop.folders):
        _renew(workshop, board, None)


def _renew(workshop: "Workshop", board: "Board", address: str | None) -> None:
    """Make the site again if anything changed, show it, and say what happened; `address` is told with the first site."""
    from napl.workspace.serving.workshop import Made

    started = time.perf_counter()
    outcome = workshop.renew()
    if outcome is None:
        return
    follow_register(outcome.language)
    board.show(outcome, spoken())
    seconds = time.perf_counter() - started
    if isinstance(outcome, Made):
        _print(_first(outcome, seconds, address) if address else _again(outcome, seconds))
        return
    _print(_stopped(outcome))
    if address:
        _print(Text(f"{address} wacht daarop. Ctrl-C stopt.", f"{address} waits for that. Ctrl-C stops."))


def _first(made: "Made", seconds: float, address: str) -> Text:
    pages = counted(len(made.site.paths), *PAGE)
    return Text(
        f"{pages.nl} op {address}, na {decimal(seconds, 'nl')} s. Ctrl-C stopt.",
        f"{pages.en} on {address}, after {decimal(seconds, 'en')} s. Ctrl-C stops.",
    )


def _again(made: "Made", seconds: float) -> Text:
    what, took = _files(made.files), f"{1000 * seconds:.0f} ms"
    return Text(f"{what.nl}: nieuwe site in {took}.", f"{what.en}: new site in {took}.")


def _files(files: tuple[str, ...]) -> Text:
    """Return what changed: the one file, how many there are, or that it was something of the site itself."""
    if len(files) == 1:
        return Text(visible(files[0]), visible(files[0]))
    return counted(len(files), *FILE) if files else Text("sjablonen, stijl of schema's", "templates, style or schemas")


def _stopped(trouble: "Trouble") -> Text:
    first, more = trouble.items[0], len(trouble.items) - 1
    place = f"{visible(first.place)}: " if first.place else ""
    rest = counted(more, *FINDING)
    nl, en = (f" (en nog {rest.nl})", f" (and {rest.en} more)") if more else ("", "")
    return Text(
        f"{place}{visible(first.message.nl)}{nl}. De oude site blijft staan.",
        f"{place}{visible(first.message.en)}{en}. The old site stays.",
    )


def _print(text: Text) -> None:
    say(text, err=False)


command = Command(name="serve", panel="Publish", run=serve)
