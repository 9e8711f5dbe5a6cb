"""Owns the kind region: an onderwijsregio, for one or more sectors, with who takes part."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Quantity, Source
from napl.model.kind import Kind


class Member(Part, frozen=True, kw_only=True):
    """A board, a teacher-training institute or a representative of the profession; without sectors in all of the region."""

    id: str
    name: str
    sort: Literal["board", "teacher-training", "profession"]
    invented: bool
    sectors: tuple[str, ...] = ()


class Teachers(Part, frozen=True, kw_only=True):
    """How many teachers work in a sector of the region, as a number of people."""

    sector: str
    count: Quantity
    note: str | None = None


class Region(Entity, frozen=True, kw_only=True):
    """A region in which boards, teacher-training institutes and teachers work together."""

    name: str
    sectors: tuple[str, ...]
    national: bool
    sources: tuple[Source, ...]
    members: tuple[Member, ...] = ()
    teachers: tuple[Teachers, ...] = ()
    note: str | None = None
    checked: Date | None = None

    def members_of(self, sort: str) -> tuple[Member, ...]:
        """Return the members of a sort, in order."""
        return tuple(member for member in self.members if member.sort == sort)


KIND = Kind(name="region", place="regions", model=Region, title=Text("Regio", "Region"))
