"""Owns the kind agenda: the weights by which white spots become a ranked development agenda."""

from napl.core.text import Text
from napl.model.entity import Entity, Part, Quantity, Source
from napl.model.kind import Kind


class Weights(Part, frozen=True, kw_only=True):
    """The power to which each factor is raised; 0 switches a factor off."""

    demand: float
    target: float
    learners: float
    age: float
    state: float


class Neutral(Part, frozen=True, kw_only=True):
    """What stands in for a factor of which nothing is known."""

    demand: float
    target: float
    learners: float
    age: float


class StateValue(Part, frozen=True, kw_only=True):
    """How much a state of a cell counts, from 0 to 1."""

    state: str
    value: float


class SectorFigures(Part, frozen=True, kw_only=True):
    """Figures of a sector: `target` as a share of its teachers, `teachers` as a number of people."""

    sector: str
    target: Quantity
    teachers: Quantity
    note: str | None = None


class LevelShare(Part, frozen=True, kw_only=True):
    """Which share of the teachers of a sector stands before a step from this level."""

    from_level: str
    share: Quantity


class Sensitivity(Part, frozen=True, kw_only=True):
    """By which share a weight is varied on trial, and from how many places of change on a rank is called uncertain."""

    change: float
    places: int


class Agenda(Entity, frozen=True, kw_only=True):
    """How the development agenda is ranked; `age_unit_months` in months."""

    title: str
    description: str
    weights: Weights
    neutral: Neutral
    states: tuple[StateValue, ...]
    sectors: tuple[SectorFigures, ...]
    share_of_teachers: tuple[LevelShare, ...]
    age_unit_months: float
    sensitivity: Sensitivity
    sources: tuple[Source, ...]


KIND = Kind(
    name="agenda",
    place="framework/agenda.yaml",
    model=Agenda,
    title=Text("Weging van de ontwikkelagenda", "Agenda weights"),
)
