"""Owns the kind milestone: what the programme promised by a day, and how to see whether it is so."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Source
from napl.model.kind import Kind


class Measure(Part, frozen=True, kw_only=True):
    """How the register computes the milestone: a metric, and the value it must reach.

    With `sectors` the target holds for each of them; `phases` limits labs to phases of the pilots.
    """

    metric: str
    target: int | float
    sectors: tuple[str, ...] = ()
    phases: tuple[int, ...] = ()


class Confirmation(Part, frozen=True, kw_only=True):
    """The signed word of somebody in a function (never a name) that a milestone was reached, or was not."""

    by: str
    date: Date
    reached: bool
    note: str
    invented: bool


class Milestone(Entity, frozen=True, kw_only=True):
    """A milestone: measured by the register, or confirmed by a person."""

    phase: str
    pillar: Literal["1", "2", "3", "4", "general"]
    title: str
    description: str
    due: Date
    sources: tuple[Source, ...]
    measure: Measure | None = None
    confirmation_by: str | None = None
    confirmations: tuple[Confirmation, ...] = ()


KIND = Kind(name="milestone", place="milestones", model=Milestone, title=Text("Mijlpaal", "Milestone"))
