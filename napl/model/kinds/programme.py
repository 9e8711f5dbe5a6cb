"""Owns the kind programme: the ten-year plan in figures, its phases, labs, targets and contribution."""

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Source
from napl.model.kind import Kind
from napl.model.kinds.lab import ProcessName


class Phase(Part, frozen=True, kw_only=True):
    """One phase, first and last day included."""

    id: str
    title: str
    start: Date
    end: Date


class LabCount(Part, frozen=True, kw_only=True):
    """How many labs there are for the same sectors."""

    sectors: tuple[str, ...]
    count: int


class ProcessPlan(Part, frozen=True, kw_only=True):
    """When a sub-process of a lab should run."""

    process: ProcessName
    start: Date
    end: Date


class LabPhase(Part, frozen=True, kw_only=True):
    """A phase of the pilots: which labs start, and how their sub-processes are planned."""

    phase: int
    labs: tuple[LabCount, ...]
    processes: tuple[ProcessPlan, ...]


class Target(Part, frozen=True, kw_only=True):
    """How many new teachers must have been reached by a day, counted since the target before it."""

    by: Date
    in_labs: int
    others: int


class Shares(Part, frozen=True, kw_only=True):
    """Which share of the teachers takes part, from 0 to 1."""

    pilot_region: float
    overall: float
    in_labs: float
    outside_labs: float


class YearShare(Part, frozen=True, kw_only=True):
    """From a year of the programme on (counted from 1), which share of the amount is left."""

    year: int
    share: float
    note: str | None = None


class Contribution(Part, frozen=True, kw_only=True):
    """What is paid for a participant, in euro, and how it is phased out."""

    amount: int
    schedule: tuple[YearShare, ...]

    def in_year(self, year: int) -> float:
        """Return what is paid for a participant in a year of the programme (from 1), in euro."""
        passed = [step for step in self.schedule if step.year <= year]
        return self.amount * (max(passed, key=lambda step: step.year).share if passed else 1.0)


class Programme(Entity, frozen=True, kw_only=True):
    """The programme as a whole; `start` is the first day of year 1."""

    title: str
    start: Date
    years: int
    phases: tuple[Phase, ...]
    lab_phases: tuple[LabPhase, ...]
    targets: tuple[Target, ...]
    shares: Shares
    contribution: Contribution
    sources: tuple[Source, ...]

    def year_of(self, calendar_year: int) -> int:
        """Return the year of the programme that starts in a calendar year: 1 for the first."""
        return calendar_year - int(self.start[:4]) + 1


KIND = Kind(
    name="programme",
    place="programme/programme.yaml",
    model=Programme,
    title=Text("Programma", "Programme"),
    optional=True,
)
