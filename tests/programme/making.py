"""Owns the making of small registers for the programme: entities of the tiny one, changed, and nothing else."""

from functools import cache
from typing import Any

from msgspec.structs import replace

from napl.model.entity import Entity
from napl.model.kinds.lab import Lab, Process, ProcessName
from napl.model.kinds.milestone import Confirmation, Measure, Milestone
from napl.model.kinds.participation import Contributions, Participation
from napl.model.kinds.path import Change, Path
from napl.model.kinds.programme import Phase, Programme, Target
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY

PHASES = (
    Phase(id="een", title="Opstart", start="2024-01-01", end="2025-12-31"),
    Phase(id="twee", title="Labs", start="2026-01-01", end="2028-12-31"),
    Phase(id="drie", title="Invoering", start="2029-01-01", end="2033-12-31"),
)
TARGETS = (Target(by="2028-12-31", in_labs=300, others=100), Target(by="2033-12-31", in_labs=500, others=900))


@cache
def shelf() -> Register:
    """Return the tiny register."""
    return open_register(TINY, today=TODAY, jobs=1).register


def plan(**changed: Any) -> Programme:
    """Return a programme of three phases with two targets."""
    made = shelf().of("programme")["programme"]
    assert isinstance(made, Programme)
    return replace(made, **{"phases": PHASES, "targets": TARGETS, **changed})


def path(name: str, *dates: str, **changed: Any) -> Path:
    """Return a role path with a version on each of these days: 1.0.0, 1.1.0 and so on."""
    versions = tuple(Change(version=f"1.{rank}.0", date=day, changes="Nieuw.") for rank, day in enumerate(dates))
    first = next(iter(shelf().paths.values()))
    return replace(first, **{"id": name, "kind": "role", "changelog": versions, "status": "adopted", **changed})


def lab(name: str, started: str | None = None, ends: dict[ProcessName, str] | None = None, **changed: Any) -> Lab:
    """Return a lab for the vo; `ends` says which sub-processes ended when, each begun on 2026-01-01."""
    made = shelf().of("lab")["lab-noord"]
    assert isinstance(made, Lab)
    processes = tuple(_process(one, (ends or {}).get(one.process)) for one in made.processes)
    return replace(made, **{"id": name, "started": started, "processes": processes, **changed})


def _process(one: Process, end: str | None) -> Process:
    return replace(one, state="done" if end else "planned", start="2026-01-01" if end else None, end=end)


def people(year: int, reached: Any, lab_id: str | None = None, sector: str = "vo", number: Any = 0) -> Participation:
    """Return what is known of a year: teachers reached, and contributions granted."""
    return Participation(
        id=f"{year}-{sector}-{lab_id or 'anders'}",
        year=year,
        sector=sector,
        reached=reached,
        contributions=Contributions(number=number, amount="unknown"),
        lab=lab_id,
    )


def milestone(name: str = "mijlpaal", due: str = "2028-12-31", phase: str = "twee", **changed: Any) -> Milestone:
    """Return a milestone without measure or confirmation, unless `changed` gives one."""
    plain = Milestone(
        id=name, phase=phase, pillar="3", title="Een mijlpaal", description="Iets wat af moet.", due=due, sources=()
    )
    return replace(plain, **changed)


def measured(metric: str, target: float, **limits: Any) -> Measure:
    """Return the measure of a milestone."""
    return Measure(metric=metric, target=target, **limits)


def signed(day: str, *, reached: bool) -> Confirmation:
    """Return the word of the chair on a day."""
    return Confirmation(by="Voorzitter", date=day, reached=reached, note="Gezien.", invented=True)


KINDS = {
    Path: "path",
    Lab: "lab",
    Participation: "participation",
    Milestone: "milestone",
    Programme: "programme",
}


def register(*entities: Entity, base: Register | None = None) -> Register:
    """Return a register of these entities; `base` gives those of kinds that are not among them."""
    found: dict[str, list[Entity]] = {}
    for entity in (plan(), *entities):
        found.setdefault(KINDS.get(type(entity)) or "quality-framework", []).append(entity)
    if base is not None:
        kinds = ("register", "path", "trajectory", "review", "assessor", "provider", "quality-framework", "levels")
        extra = ("sectors", "classification", "region", "model-types", "recognitions", "features", "roles", "tasks")
        for kind in (*kinds, *extra):
            found.setdefault(kind, list(base.of(kind).values()))
    return Register(found)
