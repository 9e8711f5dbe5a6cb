"""Owns on which day a trajectory stopped holding, for the age of a gap."""

from datetime import date

import msgspec

from napl.model.entity import Date
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.quality.judging import Judging
from napl.quality.standing import Standing


class Endings:
    """Tells for trajectories that do not hold on which day they stopped; what is asked twice is judged once."""

    def __init__(self, register: Register) -> None:
        """Look into `register`; each day that is asked about is prepared once."""
        self._register = register
        self._days: dict[Date, Judging] = {}
        self._told: dict[str, Date | None] = {}

    def of(self, trajectory: Trajectory, standing: Standing | None) -> Date | None:
        """Return the last day before it lapsed (the end of grace), or the day on which what held was withdrawn or suspended.

        What did not hold any more when it was withdrawn stopped earlier, on the day that it gives without the withdrawal.
        None for what holds, or never held.
        """
        if trajectory.id not in self._told:
            self._told[trajectory.id] = self._stopped(trajectory, standing)
        return self._told[trajectory.id]

    def _stopped(self, trajectory: Trajectory, standing: Standing | None) -> Date | None:
        if standing is None:
            return None
        if standing.state == "lapsed":
            return standing.grace_until
        if standing.state == "withdrawn":
            bare = msgspec.structs.replace(trajectory, withdrawn=None)
        elif standing.state == "suspended":
            bare = msgspec.structs.replace(trajectory, withdrawn=None, suspended=None)
        else:
            return None
        before = self._standing(bare, standing.since)
        return standing.since if before is not None and before.holds else self._stopped(bare, before)

    def _standing(self, trajectory: Trajectory, day: Date) -> Standing | None:
        """Return where a trajectory stood on a day."""
        if day not in self._days:
            self._days[day] = Judging(self._register, date.fromisoformat(day))
        case = self._days[day].case(trajectory)
        return None if case is None else self._days[day].standing(case)
