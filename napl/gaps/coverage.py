"""Owns coverage: for every aspect and step of a path, the trajectories that serve it and their providers."""

from dataclasses import dataclass

from napl.model.kinds.path import Aspect, NotApplicable, Path, Step
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCoverage:
    """One aspect and one step: what serves it, by id; `not_applicable` where the path wants no offer in any sector."""

    aspect: Aspect
    step: Step
    trajectories: tuple[Trajectory, ...]
    not_applicable: NotApplicable | None

    @property
    def providers(self) -> tuple[str, ...]:
        """The ids of the providers, sorted."""
        return tuple(sorted({trajectory.provider for trajectory in self.trajectories}))

    @property
    def white(self) -> bool:
        """Whether nothing serves the cell while something should."""
        return not self.trajectories and self.not_applicable is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathCoverage:
    """A path with the coverage of its cells, in order of aspect and then of step."""

    path: Path
    cells: tuple[CellCoverage, ...]

    @property
    def white_count(self) -> int:
        """How many cells are white."""
        return sum(cell.white for cell in self.cells)


def cover(register: Register) -> tuple[PathCoverage, ...]:
    """Return the coverage of every path that is not withdrawn, sorted by id; withdrawn trajectories serve nothing."""
    return tuple(_covered(register, path) for path in register.paths.values() if path.status != "withdrawn")


def _covered(register: Register, path: Path) -> PathCoverage:
    cells = []
    for aspect in path.aspects:
        for step in path.steps:
            serving = register.serving.get((path.id, aspect.id, step.to_level), ())
            cells.append(
                CellCoverage(
                    aspect=aspect,
                    step=step,
                    trajectories=tuple(found for found in serving if found.withdrawn is None),
                    not_applicable=_excused(path, aspect.id, step.to_level),
                )
            )
    return PathCoverage(path=path, cells=tuple(cells))


def _excused(path: Path, aspect: str, level: str) -> NotApplicable | None:
    """Return the path's own word that a cell needs no offer in any of its sectors."""
    for excuse in path.not_applicable:
        everywhere = not excuse.sectors or set(path.sectors) <= set(excuse.sectors)
        if excuse.aspect == aspect and excuse.to_level == level and everywhere:
            return excuse
    return None
