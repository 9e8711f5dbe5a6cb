"""Owns bars on pages: how long each part is, so that a template can draw it; what they tell stands beside them as text."""

from collections.abc import Mapping
from dataclasses import dataclass

from napl.gaps.state import STATES, WORDS, State

WIDTH = 160
"""How wide a bar is, in units of its drawing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: the state that it stands for, where it begins and how long it is, and the number of cells."""

    state: State
    symbol: str
    start: float
    length: float
    count: int


def state_bar(counts: Mapping[State, int], width: float = WIDTH, whole: int | None = None) -> tuple[Part, ...]:
    """Return the states of cells as parts of a bar, worst first; `whole` is how many cells fill it, all of them by default."""
    total = sum(counts.values()) if whole is None else whole
    parts: list[Part] = []
    before = 0
    for state in STATES:
        count = counts.get(state, 0)
        if count:
            start, end = (round(width * number / total, 1) for number in (before, before + count))
            parts.append(Part(state, WORDS[state].symbol, start, round(end - start, 1), count))
        before += count
    return tuple(parts)


def share(value: float | None, target: float | None, width: float = WIDTH) -> float | None:
    """Return how long the filled part of a bar is, at most all of it; None where value or target is not known."""
    if value is None or not target:
        return None
    return round(width * min(max(value / target, 0), 1), 1)
