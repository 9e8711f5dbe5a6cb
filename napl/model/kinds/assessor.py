"""Owns the kind assessor: somebody who judges trajectories, known by background and ties only."""

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part
from napl.model.kind import Kind


class Tie(Part, frozen=True, kw_only=True):
    """A tie with a provider; without `end` it still holds."""

    provider: str
    sort: str
    start: Date
    end: Date | None = None


class Assessor(Entity, frozen=True, kw_only=True):
    """Somebody who judges; without `declaration` of independence a judgement does not count."""

    title: str
    profile: str
    sectors: tuple[str, ...]
    ties: tuple[Tie, ...]
    expertise: tuple[str, ...] = ()
    declaration: Date | None = None


KIND = Kind(name="assessor", place="assessors", model=Assessor, title=Text("Beoordelaar", "Assessor"))
