"""Owns the verdicts in full, each made when its page asks for it, by what all verdicts of the day share."""

from collections.abc import Iterator
from datetime import date

from napl.model.register import Register
from napl.quality.counting import Discounted
from napl.quality.judging import Judging
from napl.quality.verdict import Verdict, explained


class VerdictBook:
    """The verdicts of a register on a day; it keeps none of them, for every verdict stands on one page."""

    def __init__(self, register: Register, as_of: date) -> None:
        """Prepare what verdicts share; no verdict is made yet."""
        self._trajectories = register.trajectories
        self._judging = Judging(register, as_of)

    def of(self, trajectory: str) -> Verdict | None:
        """Return the verdict on a trajectory of the register; None where it was not submitted yet."""
        return explained(self._judging, self._trajectories[trajectory])

    def discounted(self) -> Iterator[Discounted]:
        """Yield every assessment that does not count, by trajectory."""
        for trajectory in self._trajectories.values():
            case = self._judging.case(trajectory)
            if case is not None:
                yield from (*case.discounted, *case.rounds.discounted)
