"""Owns the verdicts in full, made in blocks when pages ask for them: neighbours are rendered after one another."""

from datetime import date

from napl.model.register import Register
from napl.quality.verdict import Verdict, verdicts

BLOCK = 250
"""Verdicts made at once: few enough to keep memory small, enough to share what all verdicts of a day share."""


class VerdictBook:
    """The verdicts of a register on a day; it holds one block of them, that of the trajectory last asked for."""

    def __init__(self, register: Register, as_of: date) -> None:
        """Put the trajectories in order; no verdict is made yet."""
        self._register, self._as_of = register, as_of
        self._names = tuple(register.trajectories)
        self._places = {name: place for place, name in enumerate(self._names)}
        self._held: tuple[int, dict[str, Verdict]] = (-1, {})

    def of(self, trajectory: str) -> Verdict | None:
        """Return the verdict on a trajectory of the register; None where it was not submitted yet."""
        number = self._places[trajectory] // BLOCK
        if self._held[0] != number:
            names = self._names[number * BLOCK : (number + 1) * BLOCK]
            self._held = (number, {one.trajectory: one for one in verdicts(self._register, self._as_of, names)})
        return self._held[1].get(trajectory)
