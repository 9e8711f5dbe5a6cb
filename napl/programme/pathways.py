"""Owns counting development paths by the day of their first version, for the metrics on them."""

from typing import Literal

from napl.core.text import Text
from napl.programme.metric import Figure, named
from napl.programme.view import View


def undated(view: View, kind: Literal["role", "competence"] | None = None) -> tuple[Text, ...]:
    """Return what to say of paths that do not count because nobody knows since when they exist."""
    return tuple(
        Text(f"`{path.id}`: geen versie met een datum", f"`{path.id}`: no version with a date")
        for path in view.undated
        if kind is None or path.kind == kind
    )


def paths_of(view: View, kind: Literal["role", "competence"]) -> Figure:
    """Return how many paths of a kind there are on the day of the view."""
    found = [path.id for path in view.paths if path.kind == kind]
    missing = undated(view, kind)
    return Figure(value=len(found), told=named(found), missing=missing, least=bool(missing))
