"""Owns what the programme elements of a trajectory show: lists of the settings and groups of mechanisms, with quotes."""

from collections.abc import Mapping

from napl.classify.label import Ground
from napl.model.kinds.trajectory import Trajectory


class Shown:
    """What the quotes of one trajectory show; an element without a quote is not there, which is not the same as absent."""

    __slots__ = ("_grounds", "_numbers", "names", "trajectory")

    def __init__(self, trajectory: Trajectory, shows: Mapping[str, tuple[str, ...]]) -> None:
        """Index the elements of `trajectory` by what they show; `shows` says that by the id of the element."""
        self.trajectory = trajectory
        self._grounds = [
            Ground(("programme", "elements", number, "quote"), part.quote)
            for number, part in enumerate(trajectory.programme.elements)
        ]
        self._numbers: dict[str, list[int]] = {}
        for number, part in enumerate(trajectory.programme.elements):
            for name in shows.get(part.element, ()):
                self._numbers.setdefault(name, []).append(number)
        self.names = self._numbers.keys()

    def holds(self, *names: str) -> bool | None:
        """Return yes where a quote shows one of `names`; never no: what has no quote is unknown."""
        for name in names:
            if name in self._numbers:
                return True
        return None

    def quotes(self, *names: str) -> tuple[Ground, ...]:
        """Return the quotes that show one of `names`, in the order of the programme."""
        if len(names) == 1:
            return tuple([self._grounds[number] for number in self._numbers.get(names[0], ())])
        found: set[int] = set()
        for name in names:
            found.update(self._numbers.get(name, ()))
        return tuple([self._grounds[number] for number in sorted(found)]) if found else ()
