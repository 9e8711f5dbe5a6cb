"""Owns the steps of the paths as the site shows them: one page for all sectors, with the state of the cell in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from napl.gaps.cells import GapCell
from napl.gaps.supply import Supply
from napl.model.kinds.path import Aspect, Path, Step
from napl.model.kinds.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCells:
    """One aspect and one step: its cell in every sector of the path, and every trajectory on offer for it."""

    path: Path
    aspect: Aspect
    step: Step
    cells: tuple[GapCell, ...]
    trajectories: tuple[Trajectory, ...]


def steps_of(supply: Supply, cells: Sequence[GapCell]) -> Mapping[str, tuple[StepCells, ...]]:
    """Return the steps of every path that is not withdrawn, by path id, in order of aspect and then of step."""
    by_step: dict[tuple[str, str, str], list[GapCell]] = {}
    for cell in cells:
        by_step.setdefault((cell.path.id, cell.aspect.id, cell.step.to_level), []).append(cell)
    return {
        path.id: tuple(
            StepCells(
                path=path,
                aspect=aspect,
                step=step,
                cells=tuple(by_step.get((path.id, aspect.id, step.to_level), ())),
                trajectories=_on_offer(supply, path.id, aspect.id, step.to_level),
            )
            for aspect in path.aspects
            for step in path.steps
        )
        for path in supply.register.paths.values()
        if path.status != "withdrawn"
    }


def _on_offer(supply: Supply, path: str, aspect: str, level: str) -> tuple[Trajectory, ...]:
    """Return what serves a step in any sector; what is withdrawn or not submitted yet is left out."""
    found = ((one, supply.standings.get(one.id)) for one in supply.register.serving.get((path, aspect, level), ()))
    return tuple(one for one, standing in found if standing is not None and standing.state != "withdrawn")
