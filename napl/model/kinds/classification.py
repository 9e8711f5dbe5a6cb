"""Owns the kind classification: the thresholds, order and words with which trajectories are classified."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Entity, Part, Source
from napl.model.kind import Kind


class ClassificationThresholds(Part, frozen=True, kw_only=True):
    """Numbers from which something counts; shares run from 0 to 1."""

    training_sessions: int
    asynchronous_share: int | float
    individual_share: int | float
    workplace_share: int | float
    plg_sessions: int
    observation_rounds: int
    contact_hours: int
    weeks: int
    follow_up_weeks: int
    feedback_moments: int
    controlled_studies: int


class DurationClass(Part, frozen=True, kw_only=True):
    """A class of study load; without `up_to_hours` it has no upper bound."""

    id: str
    title: str
    up_to_hours: int | float | None = None


class GrowthDirection(Part, frozen=True, kw_only=True):
    """One of the three directions in which a teacher can grow."""

    id: Literal["beter-lesgeven", "meer-taken", "grotere-invloedssfeer"]
    title: str


class NamedStep(Part, frozen=True, kw_only=True):
    """The name of a step; without `from_level` it is work on one level, without both on any level."""

    id: str
    title: str
    from_level: str | None = None
    to_level: str | None = None


class ElementLists(Part, frozen=True, kw_only=True):
    """Which programme elements show what."""

    active: tuple[str, ...]
    assignment: tuple[str, ...]
    own_practice: tuple[str, ...]
    observation: tuple[str, ...]
    expert_feedback: tuple[str, ...]
    colleague_feedback: tuple[str, ...]
    colleagues: tuple[str, ...]
    joint_design: tuple[str, ...]
    revision: tuple[str, ...]
    question: tuple[str, ...]
    data: tuple[str, ...]
    passing_on: tuple[str, ...]
    standard: tuple[str, ...]
    workplace: tuple[str, ...]
    action_plan: tuple[str, ...]


class ProductMeaning(Part, frozen=True, kw_only=True):
    """What a product says of the task and the spheres; `material` says that it can be used in lessons."""

    product: str
    material: bool = False
    task: str | None = None
    publiek: str | None = None
    object: str | None = None
    bereik: str | None = None


class SubjectWords(Part, frozen=True, kw_only=True):
    """Answers that name no subject: `none` for not one subject, `any` for the participant's own."""

    none: tuple[str, ...]
    any: tuple[str, ...]


class RepetitionWords(Part, frozen=True, kw_only=True):
    """Words that show that something in a quote happens more than once; `numbers` counts up from two."""

    numbers: tuple[str, ...]
    ordinals: tuple[str, ...]
    counted: tuple[str, ...]
    each: tuple[str, ...]
    moments: tuple[str, ...]


class ClassificationSettings(Entity, frozen=True, kw_only=True):
    """What the facets of the classification rest on, apart from the vocabularies."""

    title: str
    description: str
    thresholds: ClassificationThresholds
    duration_classes: tuple[DurationClass, ...]
    growth_directions: tuple[GrowthDirection, ...]
    steps: tuple[NamedStep, ...]
    precedence: tuple[str, ...]
    elements: ElementLists
    practice_depth: str
    products: tuple[ProductMeaning, ...]
    subjects: SubjectWords
    repetition: RepetitionWords
    sources: tuple[Source, ...] = ()


KIND = Kind(
    name="classification",
    place="framework/classification.yaml",
    model=ClassificationSettings,
    title=Text("Ordening", "Classification"),
)
