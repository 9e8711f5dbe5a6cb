"""Owns the register: every entity by kind and id, with the indexes that computations share."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar, cast

from napl.model.entity import Date, Entity
from napl.model.kinds.assessor import Assessor
from napl.model.kinds.path import Path
from napl.model.kinds.programme import Programme
from napl.model.kinds.provider import Provider
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.region import Region
from napl.model.kinds.register import RegisterInfo
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory
from napl.model.vocabulary import Term, Vocabulary

E = TypeVar("E", bound=Entity)


class Register:
    """All entities of a register, each kind sorted by id.

    Entities that were refused are absent; references to them are the business of the rules, so every look-up here may
    find nothing.
    """

    def __init__(self, entities: Mapping[str, Iterable[Entity]], written_by: Date | None = None) -> None:
        """Index `entities`, given by the name of their kind; a later entity with the same id does not replace a first.

        `written_by` is the day on which it was read: what is dated later cannot have happened. None where that is not known.
        """
        self.written_by = written_by
        self._entities: dict[str, dict[str, Entity]] = {}
        for kind, found in entities.items():
            by_id: dict[str, Entity] = {}
            for entity in sorted(found, key=lambda entity: entity.id):
                by_id.setdefault(entity.id, entity)
            self._entities[kind] = by_id

    def happened_by(self, as_of: Date) -> Date:
        """Return the last day on which something can have happened, as of a day: not after it, nor after the day of reading."""
        return min(as_of, self.written_by or as_of)

    def of(self, kind: str) -> Mapping[str, Entity]:
        """Return the entities of a kind by id; empty for a kind of which there are none."""
        return self._entities.get(kind, {})

    def _typed(self, kind: str, model: type[E]) -> Mapping[str, E]:
        del model
        return cast("Mapping[str, E]", self.of(kind))

    @property
    def info(self) -> RegisterInfo | None:
        """The register's own entry, or None where it was refused."""
        return self._typed("register", RegisterInfo).get("register")

    @property
    def paths(self) -> Mapping[str, Path]:
        """Development paths by id."""
        return self._typed("path", Path)

    @property
    def trajectories(self) -> Mapping[str, Trajectory]:
        """Trajectories by id."""
        return self._typed("trajectory", Trajectory)

    @property
    def providers(self) -> Mapping[str, Provider]:
        """Providers by id."""
        return self._typed("provider", Provider)

    @property
    def reviews(self) -> Mapping[str, Review]:
        """Reviews by id."""
        return self._typed("review", Review)

    @property
    def assessors(self) -> Mapping[str, Assessor]:
        """Assessors by id."""
        return self._typed("assessor", Assessor)

    @property
    def regions(self) -> Mapping[str, Region]:
        """Regions by id."""
        return self._typed("region", Region)

    @property
    def programme(self) -> Programme | None:
        """The plan in figures, or None where it was refused or there is none."""
        return self._typed("programme", Programme).get("programme")

    @property
    def quality_frameworks(self) -> Mapping[str, QualityFramework]:
        """Quality frameworks by id."""
        return self._typed("quality-framework", QualityFramework)

    def vocabulary(self, name: str) -> Vocabulary[Any] | None:
        """Return a vocabulary of the ordering framework, or None where it was refused."""
        return cast("Vocabulary[Any] | None", self.of(name).get(name))

    def terms(self, name: str) -> Mapping[str, Term]:
        """Return the terms of a vocabulary by id, in order; empty where it was refused."""
        vocabulary = self.vocabulary(name)
        return {} if vocabulary is None else {term.id: term for term in vocabulary.terms}

    @cached_property
    def reviews_of(self) -> Mapping[str, tuple[Review, ...]]:
        """Reviews by the id of their trajectory, in order of date and id."""
        found: dict[str, list[Review]] = {}
        for review in sorted(self.reviews.values(), key=attrgetter("date")):
            found.setdefault(review.trajectory, []).append(review)
        return {name: tuple(some) for name, some in found.items()}

    @cached_property
    def serving(self) -> Mapping[tuple[str, str, str], tuple[Trajectory, ...]]:
        """Trajectories by (path, aspect, level that the step leads to); one that spans two steps counts for both."""
        found: dict[tuple[str, str, str], dict[str, Trajectory]] = {}
        for trajectory in self.trajectories.values():
            for serves in trajectory.serves:
                path = self.paths.get(serves.path)
                if path is None:
                    continue
                for step in path.steps_between(serves.from_level, serves.to_level):
                    for aspect in serves.aspects:
                        found.setdefault((path.id, aspect, step.to_level), {})[trajectory.id] = trajectory
        return {cell: tuple(some.values()) for cell, some in found.items()}

    def level_title(self, path: Path, level: str) -> str:
        """Return the name of a level: the path's own where it has one, else the framework's, else the id."""
        own = next((found.title for found in path.levels if found.id == level), None)
        term = self.terms("levels").get(level)
        return own or (term.title if term else level)
