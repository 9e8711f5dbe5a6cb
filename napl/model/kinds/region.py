"""Owns the kind region: an onderwijsregio, for one or more sectors."""

from napl.core.text import Text
from napl.model.entity import Entity, Source
from napl.model.kind import Kind


class Region(Entity, frozen=True, kw_only=True):
    """A region in which boards, teacher-training institutes and teachers work together."""

    name: str
    sectors: tuple[str, ...]
    national: bool
    sources: tuple[Source, ...]


KIND = Kind(name="region", place="regions", model=Region, title=Text("Regio", "Region"))
