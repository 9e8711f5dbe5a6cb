"""Owns the kind lab: a co-creation lab in a region, where it stands in its four sub-processes, and what it delivered."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Source
from napl.model.kind import Kind

ProcessName = Literal["demand", "selection", "teams", "sharing"]
PROCESSES: tuple[ProcessName, ...] = ("demand", "selection", "teams", "sharing")
"""The four sub-processes of a lab, in order (the plan, pillar 3)."""
PROCESS_NAMES: dict[ProcessName, Text] = {
    "demand": Text("vraagarticulatie", "demand articulation"),
    "selection": Text("analyse en selectie", "analysis and selection"),
    "teams": Text("co-creatieteams", "co-creation teams"),
    "sharing": Text("delen", "sharing"),
}
"""What the plan calls them (pillar 3); the English words are translations."""


class Placement(Part, frozen=True, kw_only=True):
    """How the lab came to its region; an invented one is marked."""

    invented: bool
    note: str


class Team(Part, frozen=True, kw_only=True):
    """A co-creation team, which designs for at least two boards; `boards` are members of the region."""

    id: str
    title: str
    boards: tuple[str, ...]
    landscape: str | None = None


class Process(Part, frozen=True, kw_only=True):
    """One sub-process: as planned, and as it went."""

    process: ProcessName
    state: Literal["planned", "running", "done"]
    planned_start: Date
    planned_end: Date
    start: Date | None = None
    end: Date | None = None
    note: str | None = None


class Product(Part, frozen=True, kw_only=True):
    """Something that the lab delivered, with what it is in the register."""

    title: str
    date: Date
    trajectory: str | None = None
    knowledge: str | None = None
    landscape: str | None = None


class Lab(Entity, frozen=True, kw_only=True):
    """A co-creation lab; `phase` is the phase of the pilots in which it starts."""

    title: str
    region: str
    phase: int
    sectors: tuple[str, ...]
    placement: Placement
    boards: tuple[str, ...]
    teams: tuple[Team, ...]
    processes: tuple[Process, ...]
    products: tuple[Product, ...]
    sources: tuple[Source, ...]
    started: Date | None = None
    checked: Date | None = None

    def process(self, name: str) -> Process | None:
        """Return a sub-process, or None where the lab does not plan it."""
        return next((found for found in self.processes if found.process == name), None)


KIND = Kind(name="lab", place="labs", model=Lab, title=Text("Co-creatielab", "Co-creation lab"))
