"""Owns the kind provider: an organisation that offers trajectories."""

from napl.core.text import Text
from napl.model.entity import Answer, Date, Entity, Part
from napl.model.kind import Kind


class Complaints(Part, frozen=True, kw_only=True):
    """How a participant complains."""

    available: Answer
    url: str | None = None


class Contact(Part, frozen=True, kw_only=True):
    """Where a teacher can turn to; never a person."""

    desk: str
    url: str | None = None
    email: str | None = None


class Provider(Entity, frozen=True, kw_only=True):
    """An organisation that offers trajectories; `registration` is a number of the chamber of commerce or ``unknown``."""

    name: str
    type: str
    website: str
    registration: str
    sectors: tuple[str, ...]
    complaints: Complaints
    contact: Contact
    description: str | None = None
    checked: Date | None = None


KIND = Kind(name="provider", place="providers", model=Provider, title=Text("Aanbieder", "Provider"))
