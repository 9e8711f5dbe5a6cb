"""Owns how labels point at the fields that they rest on, with their values."""

from functools import cache
from operator import attrgetter

from napl.classify.label import Ground
from napl.core.text import KeyPath
from napl.model.kinds.trajectory import Trajectory


@cache
def _getter(where: KeyPath) -> "attrgetter[object]":
    return attrgetter(".".join(map(str, where)))


def field(trajectory: Trajectory, *where: str) -> tuple[Ground, ...]:
    """Return the ground at a key path with its value as text; none where the value is absent or unknown."""
    return fields(trajectory, where)


def looked_at(trajectory: Trajectory, places: tuple[KeyPath, ...]) -> tuple[Ground, ...]:
    """Return a ground for each of several key paths: with its value, of a list how many it holds, or empty where it is empty."""
    found = []
    for place in places:
        try:
            value = _getter(place)(trajectory)
        except AttributeError:
            value = None
        told = (len(value) or None) if isinstance(value, tuple) else value
        found.append(Ground(place, "" if told is None or told == "unknown" else f"{told}"))
    return tuple(found)


def fields(trajectory: Trajectory, *places: KeyPath) -> tuple[Ground, ...]:
    """Return the grounds at several key paths; the keys are names, not places in lists."""
    found: list[Ground] = []
    for place in places:
        try:
            value = _getter(place)(trajectory)
        except AttributeError:
            continue
        if value is not None and value != "unknown":
            found.append(Ground(place, f"{value}"))
    return tuple(found)
