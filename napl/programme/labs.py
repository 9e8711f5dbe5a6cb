"""Owns where a lab stands on a day: its four sub-processes, what is late and by how much, and what it delivered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, cast

from napl.model.entity import Date, Entity
from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.lab import PROCESSES, Lab, Process, ProcessName, Product
from napl.model.kinds.landscape import Landscape
from napl.model.kinds.programme import ProcessPlan
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.programme.landscapes import Picture, picture

E = TypeVar("E", bound=Entity)
State = Literal["unknown", "planned", "running", "done"]
"""Where a sub-process stands; ``unknown`` where the lab does not plan it."""
Against = Literal["plan", "phase"]
"""What a sub-process is late against: the lab's own plan, or what the programme plans for labs of its phase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """A sub-process that had to start or end by `due` and did not, or did so afterwards.

    `days` is how many days late it was, or is by now; `settled` says that it happened in the end.
    """

    against: Against
    what: Literal["start", "end"]
    due: Date
    days: int
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStanding:
    """A sub-process on a day; `plan` is the lab's own entry, `phase` that of the programme, each None where there is none."""

    process: ProcessName
    state: State
    plan: Process | None
    phase: ProcessPlan | None
    delays: tuple[Delay, ...]

    @property
    def late(self) -> bool:
        """Whether it is behind now: what happened in the end, does not count."""
        return any(not delay.settled for delay in self.delays)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabStanding:
    """A lab on a day: what is dated later is left out.

    `trajectories` have origin ``lab`` and are a product of the lab or stand in one of its landscapes; `known_phase` says whether
    the register holds what the programme plans for this phase.
    """

    lab: Lab
    as_of: Date
    started: bool
    known_phase: bool
    processes: tuple[ProcessStanding, ...]
    products: tuple[Product, ...]
    trajectories: tuple[Trajectory, ...]
    knowledge: tuple[Knowledge, ...]
    pictures: tuple[Picture, ...]

    @property
    def current(self) -> tuple[ProcessName, ...]:
        """The sub-processes that run."""
        return tuple(one.process for one in self.processes if one.state == "running")

    @property
    def late(self) -> tuple[ProcessStanding, ...]:
        """The sub-processes that are behind now."""
        return tuple(one for one in self.processes if one.late)


def labs_of(register: Register) -> dict[str, Lab]:
    """Return the labs of a register by id."""
    return _of(register, "lab", Lab)


def lab_standings(register: Register, today: date) -> tuple[LabStanding, ...]:
    """Return where every lab stands on a day, in order of phase and id."""
    labs = sorted(labs_of(register).values(), key=lambda lab: (lab.phase, lab.id))
    return tuple(lab_standing(register, lab, today) for lab in labs)


def lab_standing(register: Register, lab: Lab, today: date) -> LabStanding:
    """Return where a lab stands on a day."""
    day = today.isoformat()
    plans = _phase_plans(register, lab)
    landscapes = [one for one in _of(register, "landscape", Landscape).values() if one.lab == lab.id]
    products = tuple(sorted((one for one in lab.products if one.date <= day), key=lambda one: (one.date, one.title)))
    pictures = tuple(picture(register, one, day) for one in landscapes)
    return LabStanding(
        lab=lab,
        as_of=day,
        started=lab.started is not None and lab.started <= day,
        known_phase=plans is not None,
        processes=tuple(_process(lab, name, (plans or {}).get(name), day) for name in PROCESSES),
        products=products,
        trajectories=_trajectories(register, products, pictures, day),
        knowledge=tuple(
            one
            for one in sorted(_of(register, "knowledge", Knowledge).values(), key=lambda one: (one.date, one.id))
            if lab.id in one.labs and one.date <= day
        ),
        pictures=pictures,
    )


def _of(register: Register, kind: str, model: type[E]) -> dict[str, E]:
    del model
    return cast("dict[str, E]", dict(register.of(kind)))


def _phase_plans(register: Register, lab: Lab) -> dict[ProcessName, ProcessPlan] | None:
    """Return what the programme plans for labs of this phase; None where the register does not say."""
    programme = register.programme
    phases = programme.lab_phases if programme else ()
    found = next((one for one in phases if one.phase == lab.phase), None)
    return {plan.process: plan for plan in found.processes} if found else None


def _process(lab: Lab, name: ProcessName, phase: ProcessPlan | None, day: Date) -> ProcessStanding:
    plan = lab.process(name)
    state = _state(plan, day)
    delays: list[Delay] = []
    if plan is not None:
        delays += _delays("plan", (plan.planned_start, plan.planned_end), plan, state, day)
        if phase is not None:
            delays += _delays("phase", (phase.start, phase.end), plan, state, day)
    return ProcessStanding(process=name, state=state, plan=plan, phase=phase, delays=tuple(delays))


def _state(plan: Process | None, day: Date) -> State:
    """Return where a sub-process stood on a day: what happened later did not happen yet."""
    if plan is None:
        return "unknown"
    if plan.state == "done" and (plan.end or plan.planned_end) <= day:
        return "done"
    begun = plan.state != "planned" and (plan.start or plan.planned_start) <= day
    return "running" if begun else "planned"


def _delays(against: Against, due: tuple[Date, Date], plan: Process, state: State, day: Date) -> Iterator[Delay]:
    """Yield what was or is late; both days are the last on which it is still in time."""
    start, end = due
    began = plan.start or plan.planned_start if state in {"running", "done"} else None
    ended = plan.end or plan.planned_end if state == "done" else None
    if (began or day) > start:
        yield Delay(
            against=against, what="start", due=start, days=_days(start, began or day), settled=began is not None
        )
    if (ended or day) > end:
        yield Delay(against=against, what="end", due=end, days=_days(end, ended or day), settled=ended is not None)


def _days(due: Date, actual: Date) -> int:
    return (date.fromisoformat(actual) - date.fromisoformat(due)).days


def _trajectories(
    register: Register, products: tuple[Product, ...], pictures: tuple[Picture, ...], day: Date
) -> tuple[Trajectory, ...]:
    named = {one.trajectory for one in products}
    named |= {placed.arrangement.trajectory for found in pictures for placed in found.placed}
    return tuple(
        one
        for one in register.trajectories.values()
        if one.id in named and one.origin == "lab" and one.submitted <= day
    )
