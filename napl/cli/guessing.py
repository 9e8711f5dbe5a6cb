"""Owns what is said of a value that cannot be: the guess at what somebody meant to type, and what an address needs."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

import typer

from napl.cli.guide import Guided
from napl.core.nearest import nearest

MOST = 12
"""So many known values are named where none is near."""

_CHOICE = re.compile(r"(?:Value error, )?'(?P<typed>.*?)' is not one of (?P<known>.*?)\.?", re.DOTALL)
"""How typer says that a value is not one of a fixed list."""


def check_known(names: Iterable[str], known: Collection[str], *, hint: str, what: str, otherwise: str = "") -> None:
    """Raise BadParameter for a name that is not known, with the nearest that is, else `otherwise` or what there is."""
    for name in names:
        if name in known:
            continue
        close = nearest(name, known)
        some = sorted(known)[:MOST]
        listed = f"; there are: {', '.join(some)}{', …' if len(known) > MOST else ''}" if some else "; there are none"
        guess = f"; do you mean {close!r}?" if close else otherwise or listed
        message = f"there is no {what} {name!r}{guess}"
        raise typer.BadParameter(message, param_hint=hint)


def check_web(address: str, *, hint: str, example: str) -> None:
    """Raise BadParameter for what is no address on the web: http or https, with a host and without white space."""
    try:
        leads = address.startswith(("https://", "http://")) and bool(urlsplit(address).hostname)
    except ValueError:
        leads = False
    if not leads or any(sign.isspace() for sign in address):
        message = f"{address!r} is no address on the web; write for example {example}"
        raise typer.BadParameter(message, param_hint=hint)


class Guessing(Guided):
    """A command that names the nearest value where one of a fixed list was mistyped."""

    def parse_args(self, ctx: Any, args: Sequence[str]) -> list[str]:  # noqa: ANN401  typer brings its own context
        """Read the arguments; raises BadParameter with a guess."""
        try:
            return super().parse_args(ctx, list(args))
        except typer.BadParameter as error:
            found = _CHOICE.fullmatch(error.message)
            if found is not None:
                close = nearest(found["typed"], re.findall(r"'([^']*)'", found["known"]))
                guess = f"; do you mean {close!r}?" if close else "."
                error.message = f"{found['typed']!r} is not one of {found['known']}{guess}"
            raise
