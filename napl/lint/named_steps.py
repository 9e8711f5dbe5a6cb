"""Owns the steps on paths that an entry names, whatever its kind: what a trajectory serves, what people ask for."""

from collections.abc import Iterator
from typing import NamedTuple

from napl.core.text import KeyPath
from napl.model.entity import Entity
from napl.model.kinds.demand import Demand
from napl.model.kinds.landscape import Landscape
from napl.model.kinds.trajectory import Trajectory

KINDS = ("demand", "landscape", "trajectory")
"""The kinds that name steps on paths."""


class NamedStep(NamedTuple):
    """A step on a path at a key path; `from_level` is None where only the level that it leads to is named."""

    where: KeyPath
    path: str
    aspects: tuple[str, ...]
    from_level: str | None
    to_level: str


def named_steps(entity: Entity) -> Iterator[NamedStep]:
    """Yield the steps that an entity names; none for a kind that names none."""
    if isinstance(entity, Trajectory):
        for number, serves in enumerate(entity.serves):
            yield NamedStep(("serves", number), serves.path, serves.aspects, serves.from_level, serves.to_level)
    elif isinstance(entity, Demand):
        for number, need in enumerate(entity.needs):
            yield NamedStep(("needs", number), need.path, need.aspects, None, need.to_level)
    elif isinstance(entity, Landscape):
        for place, arrangement in enumerate(entity.arrangements):
            for number, serves in enumerate(arrangement.serves):
                where = ("arrangements", place, "serves", number)
                yield NamedStep(where, serves.path, serves.aspects, serves.from_level, serves.to_level)
