"""Owns the kind trajectory: anything from a workshop series to a master, with its editions."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Answer, Date, Entity, Part, Price, Quantity, known
from napl.model.kind import Kind

Mode = Literal["on-site", "online", "blended", "in-company", "unknown"]


class Entry(Part, frozen=True, kw_only=True):
    """What a participant needs beforehand; `level` may be ``unknown``."""

    level: str
    requirements: str | None = None
    shortfall: Answer = "unknown"


class Serves(Part, frozen=True, kw_only=True):
    """A step on a path that the trajectory leads to, for some aspects."""

    path: str
    aspects: tuple[str, ...]
    from_level: str
    to_level: str
    outcomes: tuple[str, ...] = ()


class ProgrammeElement(Part, frozen=True, kw_only=True):
    """A part of the programme with the sentence that shows it."""

    element: str
    quote: str


class Programme(Part, frozen=True, kw_only=True):
    """How the trajectory is set up; shares run from 0 to 1, `follow_up_weeks` in weeks."""

    agenda_by: Literal["provider", "participant", "together", "unknown"]
    enrolment: Literal["individual", "duo", "team", "school", "unknown"]
    closing: Literal["none", "attendance", "assessment", "recognised-diploma", "unknown"]
    fixed_group: Answer = "unknown"
    asynchronous_share: Quantity = "unknown"
    individual_share: Quantity = "unknown"
    follow_up_weeks: Quantity = "unknown"
    elements: tuple[ProgrammeElement, ...] = ()


class Load(Part, frozen=True, kw_only=True):
    """How much time it takes: hours, number of sessions, weeks, and EC."""

    contact_hours: Quantity
    self_study_hours: Quantity
    practice_hours: Quantity
    sessions: Quantity
    weeks: Quantity
    ec: Quantity

    @property
    def total_hours(self) -> float | None:
        """The sum of the three sorts of hours, or None where one of them is unknown."""
        hours = self._hours
        return None if None in hours else sum(value for value in hours if value is not None)

    @property
    def known_hours(self) -> float:
        """The sum of the sorts of hours that are known: it takes these at least."""
        return sum(value for value in self._hours if value is not None)

    @property
    def _hours(self) -> tuple[float | None, ...]:
        return tuple([known(value) for value in (self.contact_hours, self.self_study_hours, self.practice_hours)])


class Edition(Part, frozen=True, kw_only=True):
    """One time that the trajectory is given; dates that are not known yet are absent."""

    id: str
    mode: Mode
    seats: Quantity
    start: Date | None = None
    end: Date | None = None
    place: str | None = None
    region: str | None = None
    status: Literal["planned", "full", "cancelled", "done"] = "planned"
    price: Price | None = None
    url: str | None = None


class HeldRecognition(Part, frozen=True, kw_only=True):
    """A recognition that the trajectory has."""

    recognition: str
    valid_until: Date | None = None
    url: str | None = None


class Conditions(Part, frozen=True, kw_only=True):
    """What is agreed with the employer."""

    agreement: Answer = "unknown"
    facilities: str | None = None
    pupil_need: Answer = "unknown"


class Evidence(Part, frozen=True, kw_only=True):
    """A source or study that supports the approach."""

    title: str
    design: Literal["theory", "before-after", "comparison", "controlled"]
    url: str | None = None
    independent: Answer = "unknown"
    dutch: Answer = "unknown"
    year: int | None = None


class Evaluation(Part, frozen=True, kw_only=True):
    """One evaluation of the trajectory itself; `months_after` in months after its end."""

    date: Date
    depth: str
    instrument: str
    participants: Quantity = "unknown"
    response: Quantity = "unknown"
    months_after: Quantity = "unknown"
    url: str | None = None


class DeclaredFeature(Part, frozen=True, kw_only=True):
    """A feature of the design by the provider's word, with the sentence that shows it."""

    feature: str
    value: Literal["present", "partly", "absent"]
    quote: str


class Declared(Part, frozen=True, kw_only=True):
    """What the provider says of the ordering; only where it does not follow from the facts."""

    model_type: str | None = None
    formality: str | None = None
    evidence_level: str | None = None
    roles: tuple[str, ...] = ()
    features: tuple[DeclaredFeature, ...] = ()


class Withdrawn(Part, frozen=True, kw_only=True):
    """The provider took the trajectory back."""

    date: Date
    reason: str


class Suspended(Part, frozen=True, kw_only=True):
    """The entry is set aside for a time; without `until` the end is open."""

    date: Date
    reason: str
    by: str
    until: Date | None = None


class Trajectory(Entity, frozen=True, kw_only=True):
    """A professional-development trajectory; what can be derived from its facts is not stored."""

    title: str
    provider: str
    submitted: Date
    summary: str
    description: str
    sectors: tuple[str, ...]
    audience: str
    entry: Entry
    serves: tuple[Serves, ...]
    origin: Literal["provider", "lab"]
    programme: Programme
    load: Load
    mode: Mode
    language: tuple[str, ...]
    price: Price
    editions: tuple[Edition, ...]
    recognition: tuple[HeldRecognition, ...]
    website: str
    checked: Date | None = None
    predecessor: str | None = None
    variant_of: str | None = None
    subject: str | None = None
    outcomes: tuple[str, ...] = ()
    product: str = "unknown"
    conditions: Conditions | None = None
    theory: str | None = None
    evidence: tuple[Evidence, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    declared: Declared | None = None
    withdrawn: Withdrawn | None = None
    suspended: Suspended | None = None


KIND = Kind(name="trajectory", place="trajectories", model=Trajectory, title=Text("Traject", "Trajectory"), bulk=True)
