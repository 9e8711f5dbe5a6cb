"""Owns the register's own entry: name, publisher, language, demonstration switch and thresholds."""

from napl.core.text import Language, Text
from napl.model.entity import Date, Entity, Part, Source
from napl.model.kind import Kind


class Publisher(Part, frozen=True, kw_only=True):
    """Who publishes the register."""

    name: str
    url: str | None = None


class Thresholds(Part, frozen=True, kw_only=True):
    """Numbers that rules and computations rest on.

    `hours_per_ec` in hours; `hours_tolerance` and `duplicate_share` as shares from 0 to 1; `minimum_group` as a number of
    people: no figure that rests on fewer is published; the others in months.
    """

    hours_per_ec: int | float
    hours_tolerance: int | float
    duplicate_share: int | float
    availability_months: int
    lapsing_months: int
    minimum_group: int = 5


class RegisterInfo(Entity, frozen=True, kw_only=True):
    """The register as a whole; `as_of` is the day that a demonstration takes for today."""

    name: str
    publisher: Publisher
    address: str
    language: Language
    demonstration: bool
    thresholds: Thresholds
    tagline: str | None = None
    repository: str | None = None
    as_of: Date | None = None
    sources: tuple[Source, ...] = ()
    checked: Date | None = None


KIND = Kind(name="register", place="register.yaml", model=RegisterInfo, title=Text("Register", "Register"))
