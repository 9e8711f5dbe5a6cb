"""Owns the kind path: a matrix of what a teacher can do, per aspect and per level."""

from itertools import pairwise
from typing import Literal, NamedTuple

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Quantity, Source
from napl.model.kind import Kind


class LevelSpheres(Part, frozen=True, kw_only=True):
    """How far the work on a level reaches, on the three scales of the framework."""

    publiek: str | None = None
    object: str | None = None
    bereik: str | None = None


class PathLevel(Part, frozen=True, kw_only=True):
    """One level of a path; a level of the path's own carries a title."""

    id: str
    title: str | None = None
    description: str | None = None
    spheres: LevelSpheres | None = None


class Strand(Part, frozen=True, kw_only=True):
    """A line within an aspect that runs over more than one thing."""

    id: str
    title: str


class Statement(Part, frozen=True, kw_only=True):
    """One sentence of a descriptor."""

    text: str
    strand: str | None = None


class Outcome(Part, frozen=True, kw_only=True):
    """A learning outcome that a programme must realise."""

    id: str
    text: str


class Cell(Part, frozen=True, kw_only=True):
    """One aspect on one level."""

    level: str
    descriptor: tuple[Statement, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


class Aspect(Part, frozen=True, kw_only=True):
    """One aspect, with a cell for each level."""

    id: str
    title: str
    cells: tuple[Cell, ...]
    description: str | None = None
    strands: tuple[Strand, ...] = ()

    def cell(self, level: str) -> Cell | None:
        """Return the cell on a level, or None where the aspect has none."""
        return next((cell for cell in self.cells if cell.level == level), None)


class Dimension(Part, frozen=True, kw_only=True):
    """A main line of a path."""

    id: str
    title: str
    aspects: tuple[Aspect, ...]
    description: str | None = None


class ProgrammeFrame(Part, frozen=True, kw_only=True):
    """What a programme for a step needs at least; `hours` in hours, `weeks` in weeks."""

    from_level: str
    to_level: str
    hours: Quantity
    weeks: Quantity
    forms: tuple[str, ...] = ()
    note: str | None = None


class NotApplicable(Part, frozen=True, kw_only=True):
    """A step of an aspect for which no offer is wanted, with the reason and who decided; no sectors means all."""

    aspect: str
    to_level: str
    reason: str
    by: str
    date: Date
    sectors: tuple[str, ...] = ()


class Change(Part, frozen=True, kw_only=True):
    """One version of the path and what changed."""

    version: str
    date: Date
    changes: str


class Step(NamedTuple):
    """From one level to the next."""

    from_level: str
    to_level: str


class Path(Entity, frozen=True, kw_only=True):
    """A development path: a route map that describes work and never certifies a person."""

    kind: Literal["role", "competence"]
    title: str
    summary: str
    sectors: tuple[str, ...]
    task: str
    status: Literal["draft", "consultation", "adopted", "revised", "withdrawn"]
    version: str
    rationale: str
    levels: tuple[PathLevel, ...]
    dimensions: tuple[Dimension, ...]
    role: str | None = None
    owner: str | None = None
    same_as: str | None = None
    programme: tuple[ProgrammeFrame, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    changelog: tuple[Change, ...] = ()
    sources: tuple[Source, ...] = ()
    checked: Date | None = None

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """All aspects, in order of dimension."""
        return tuple(aspect for dimension in self.dimensions for aspect in dimension.aspects)

    @property
    def level_ids(self) -> tuple[str, ...]:
        """The ids of the levels, from low to high."""
        return tuple(level.id for level in self.levels)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps between neighbouring levels: one fewer than there are levels."""
        ids = self.level_ids
        return tuple(Step(*pair) for pair in pairwise(ids))

    def steps_between(self, from_level: str, to_level: str) -> tuple[Step, ...]:
        """Return the steps that lead from one level to a higher one; none where either is not on the path."""
        ids = self.level_ids
        if from_level not in ids or to_level not in ids:
            return ()
        return self.steps[ids.index(from_level) : ids.index(to_level)]

    @property
    def outcome_ids(self) -> frozenset[str]:
        """The ids of all outcomes of the path."""
        return frozenset(outcome.id for aspect in self.aspects for cell in aspect.cells for outcome in cell.outcomes)

    @property
    def first_version(self) -> Date | None:
        """The day of the first version, or None where the changelog is empty."""
        return min((change.date for change in self.changelog), default=None)

    @property
    def published(self) -> bool:
        """Whether the path counts as established: adopted or revised."""
        return self.status in {"adopted", "revised"}


KIND = Kind(name="path", place="paths", model=Path, title=Text("Ontwikkelpad", "Development path"))
