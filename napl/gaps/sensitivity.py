"""Owns how far a rank on the agenda hangs on its weights: the most places that it moves when they vary together."""

from collections.abc import Sequence
from itertools import product
from math import inf, log

FIGURES = 9
"""Scores that are equal in so many decimals of their logarithm count as equal: ids then decide, as on the agenda itself."""


def most_places(scored: Sequence[Sequence[tuple[float, float]]], ids: Sequence[str], change: float) -> list[int]:
    """Return for every item, in order of rank, by how many places it moves at most.

    `scored` gives for every item the value and the weight of each factor. Every combination is tried of each weight lower
    by `change`, as it is, or higher by `change`; a factor with one and the same contribution for all items moves nothing and
    is left out. The work is 3 to the power of the factors that differ, times the items.
    """
    most = [0] * len(ids)
    parts = list(zip(*([_power(*one) for one in some] for some in scored), strict=True))
    telling = [column for column in parts if len(set(column)) > 1 or -inf in column]
    for times in product((1 - change, 1.0, 1 + change), repeat=len(telling)):
        sums = [0.0] * len(ids)
        for factor, column in zip(times, telling, strict=True):
            sums = [whole + factor * part for whole, part in zip(sums, column, strict=True)]
        order = sorted(range(len(ids)), key=lambda number: (-round(sums[number], FIGURES), ids[number]))
        for place, number in enumerate(order):
            moved = abs(place - number)
            most[number] = max(most[number], moved)
    return most


def _power(value: float, weight: float) -> float:
    """Return the logarithm of what a factor contributes: of value to the power of weight."""
    if weight == 0:
        return 0.0
    return weight * log(value) if value > 0 else -inf
