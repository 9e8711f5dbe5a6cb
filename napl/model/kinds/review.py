"""Owns the kind review: one judgement, advice or monitoring of one trajectory by one assessor."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Quantity
from napl.model.kind import Kind


class Judgement(Part, frozen=True, kw_only=True):
    """A score on one criterion, with its reason."""

    criterion: str
    score: str
    motivation: str


class Condition(Part, frozen=True, kw_only=True):
    """What a provider still has to arrange, and by when."""

    text: str
    due: Date
    criterion: str | None = None


class Monitoring(Part, frozen=True, kw_only=True):
    """Figures over a year."""

    year: int
    participants: Quantity
    response: Quantity
    findings: str
    depth: str | None = None


class Review(Entity, frozen=True, kw_only=True):
    """An assessment (leads to a verdict), a peer review (advises) or a yearly monitoring."""

    trajectory: str
    kind: Literal["assessment", "peer", "monitoring"]
    framework: str
    round: int
    assessor: str
    date: Date
    judgements: tuple[Judgement, ...]
    appeal: bool = False
    conditions: tuple[Condition, ...] = ()
    monitoring: Monitoring | None = None
    advice: str | None = None


KIND = Kind(name="review", place="reviews", model=Review, title=Text("Beoordeling", "Review"), bulk=True)
