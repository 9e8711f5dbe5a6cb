"""Owns the kind quality framework: criteria, scale, panel, validity and the rules of the verdict."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Source
from napl.model.kind import Kind


class Score(Part, frozen=True, kw_only=True):
    """One score of the scale; `passes` says whether a criterion with it is met."""

    id: str
    title: str
    passes: bool


class Criterion(Part, frozen=True, kw_only=True):
    """One criterion; a mandatory one must be met for admission."""

    id: str
    title: str
    description: str
    mandatory: bool
    sources: tuple[Source, ...] = ()


class PanelProfile(Part, frozen=True, kw_only=True):
    """How many people of a profile a panel needs; `same_sector`: from a sector of the trajectory."""

    profile: str
    minimum: int
    same_sector: bool = False


class Panel(Part, frozen=True, kw_only=True):
    """Who judges: number of people, profiles, how many months a past tie counts, and when a complete round closes."""

    assessors: int
    profiles: tuple[PanelProfile, ...]
    lookback_months: int
    closing_days: int = 30


class Validity(Part, frozen=True, kw_only=True):
    """How long a verdict holds, in months, and what an admission becomes when its monitoring is missing."""

    admitted_months: int
    conditional_months: int
    grace_months: int
    monitoring_months: int
    without_monitoring: Literal["admitted", "conditional"] = "conditional"


class Bound(Part, frozen=True, kw_only=True):
    """How many criteria may fail at most."""

    failed_mandatory: int
    failed_other: int


class Decision(Part, frozen=True, kw_only=True):
    """How the verdict follows from the scores; `combine` says how several scores on a criterion become one."""

    combine: Literal["lowest", "median"]
    admitted: Bound
    conditional: Bound


class Equivalence(Part, frozen=True, kw_only=True):
    """Criteria that a recognition has shown already, each with the score that it then gets."""

    recognition: str
    criteria: tuple[str, ...]
    score: str
    reason: str


class QualityFramework(Entity, frozen=True, kw_only=True):
    """One version of the national set of criteria."""

    title: str
    edition: Literal["minimal", "extended"]
    version: str
    status: str
    valid_from: Date
    description: str
    scale: tuple[Score, ...]
    criteria: tuple[Criterion, ...]
    panel: Panel
    validity: Validity
    decision: Decision
    sources: tuple[Source, ...]
    valid_until: Date | None = None
    equivalences: tuple[Equivalence, ...] = ()
    checked: Date | None = None

    @property
    def criterion_ids(self) -> tuple[str, ...]:
        """The ids of the criteria, in order."""
        return tuple(criterion.id for criterion in self.criteria)


KIND = Kind(
    name="quality-framework",
    place="quality",
    model=QualityFramework,
    title=Text("Kwaliteitskader", "Quality framework"),
)
