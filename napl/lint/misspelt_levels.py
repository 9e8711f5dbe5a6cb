"""Owns which levels of a path are misspelt where they are declared: told there once, and read as they are meant elsewhere."""

from collections.abc import Collection, Mapping

from napl.core.nearest import nearest
from napl.model.kinds.path import Path


def misspelt_levels(path: Path, framework: Collection[str]) -> Mapping[str, str]:
    """Return what the declared levels of a path mean that are misspelt, by their id.

    No cell is on such a level, while cells are on one like it that is not declared; or it has no title of its own and is like a
    level of the ordering framework.
    """
    used = {cell.level for aspect in path.aspects for cell in aspect.cells}
    strange = used.difference(path.level_ids)
    found: dict[str, str] = {}
    for level in path.levels:
        close = None if level.id in used else nearest(level.id, strange.difference(found.values()))
        if close is None and level.title is None and level.id not in framework:
            close = nearest(level.id, set(framework).difference(path.level_ids, found.values()))
        if close is not None:
            found[level.id] = close
    return found


def meant_levels(path: Path, framework: Collection[str]) -> tuple[str, ...]:
    """Return the levels of a path from low to high, each as it is meant."""
    misspelt = misspelt_levels(path, framework)
    return tuple(misspelt.get(level, level) for level in path.level_ids)
