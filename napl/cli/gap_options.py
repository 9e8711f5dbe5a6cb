"""Owns which options of `napl gaps` go together."""

import re

import typer

from napl.core.errors import NaplError
from napl.core.text import Text, listed
from napl.gaps.agenda import agenda_settings
from napl.model.register import Register

MODES = ("on-site", "online", "blended", "in-company", "unknown")
LANGUAGE = re.compile("[a-z]{2}")
STUB_FORMATS = ("text",)
"""The formats of a skeleton: it is YAML as it stands. Every other view has every format."""


def modes(incomplete: str) -> list[str]:
    """Return the modes that start so, for the shell."""
    return [mode for mode in MODES if mode.startswith(incomplete)]


def refuse_conflicts(views: tuple[str, ...], form: str, *, limit: int | None, misses: bool) -> None:
    """Raise BadParameter for options that ask for different things, or for what a view does not have."""
    if len(views) > 1:
        message = f"{listed(views, 'and')} each ask for something else; give one of them"
        raise typer.BadParameter(message, param_hint=views[1])
    view = views[0] if views else None
    if view == "--stub" and form not in STUB_FORMATS:
        message = f"{view} has no format {form}; it has: {', '.join(STUB_FORMATS)}"
        raise typer.BadParameter(message, param_hint="--format")
    if limit is not None and view != "--agenda":
        raise typer.BadParameter("--limit belongs to --agenda; add that, or leave it out", param_hint="--limit")
    if misses and view is not None:
        message = f"--misses belongs to the map of all cells; it does not go with {view}"
        raise typer.BadParameter(message, param_hint="--misses")


def refuse_no_weights(register: Register) -> None:
    """Raise NaplError where the register has no weights for its agenda."""
    if agenda_settings(register) is None:
        raise NaplError(
            Text(
                "Zonder een goed bestand `data/framework/agenda.yaml` is er geen agenda: daar staat hoe cellen wegen. "
                "`napl lint` zegt wat eraan mankeert.",
                "Without a sound `data/framework/agenda.yaml` there is no agenda: it says how cells weigh. "
                "`napl lint` says what is wrong with it.",
            )
        )
