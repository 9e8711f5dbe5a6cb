"""Owns pillar 3 of the report: what labs did in the period, what is late, and what regions asked for, small groups hidden."""

from dataclasses import dataclass
from typing import cast

from napl.demand.national import national_demand
from napl.demand.protection import minimum_group, shows_group
from napl.demand.regional import demands_of
from napl.gaps.cells import GapCell
from napl.model.entity import Date
from napl.model.kinds.demand import PERSPECTIVES, Perspective
from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.lab import ProcessName, Product
from napl.programme.labs import LabStanding
from napl.programme.periodic.moment import Moment

NEEDS = 5
"""So many of the cells that are asked for most are reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabLine:
    """A lab with what it began, ended and delivered in the period."""

    standing: LabStanding
    begun: tuple[ProcessName, ...]
    ended: tuple[ProcessName, ...]
    products: tuple[Product, ...]

    @property
    def moved(self) -> bool:
        """Whether anything happened in the period."""
        return bool(self.begun or self.ended or self.products)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardInPeriod:
    """What one perspective was asked in the period: groups, and people in those that are large enough to be told.

    `participants` is None where every group is too small; `hidden` says that some are.
    """

    perspective: Perspective
    groups: int
    participants: int | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cell that is asked for: the sum of the pressures that regions publish, and the cell as it stands."""

    cell: GapCell
    pressure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LabsPart:
    """The labs by phase and id, what regions asked for in the period, and what is asked for most up to now."""

    lines: tuple[LabLine, ...]
    heard: tuple[HeardInPeriod, ...]
    regions: tuple[str, ...]
    wanted: tuple[Wanted, ...]
    knowledge: tuple[Knowledge, ...]
    minimum: int

    @property
    def late(self) -> tuple[LabLine, ...]:
        """The labs of which a sub-process is behind now."""
        return tuple(one for one in self.lines if one.standing.late)


def labs_part(now: Moment, start: Date) -> LabsPart:
    """Return what labs and regions did from `start` until now, and where they stand."""
    register = now.register
    asked = [one for one in demands_of(register, now.date) if one.date >= start]
    every = cast("list[Knowledge]", list(register.of("knowledge").values()))
    return LabsPart(
        lines=tuple(_line(one, start) for one in now.labs),
        heard=tuple(_heard(now, start)),
        regions=tuple(sorted({one.region for one in asked})),
        wanted=_wanted(now),
        knowledge=tuple(
            sorted((one for one in every if start <= one.date <= now.day), key=lambda one: (one.date, one.id))
        ),
        minimum=minimum_group(register),
    )


def _line(standing: LabStanding, start: Date) -> LabLine:
    def within(day: Date | None) -> bool:
        return day is not None and start <= day <= standing.as_of

    some = [one for one in standing.processes if one.plan is not None]
    return LabLine(
        standing=standing,
        begun=tuple(one.process for one in some if one.plan and one.state != "planned" and within(one.plan.start)),
        ended=tuple(one.process for one in some if one.plan and one.state == "done" and within(one.plan.end)),
        products=tuple(one for one in standing.products if within(one.date)),
    )


def _heard(now: Moment, start: Date) -> list[HeardInPeriod]:
    minimum = minimum_group(now.register)
    asked = [one for one in demands_of(now.register, now.date) if one.date >= start]
    found = []
    for perspective in PERSPECTIVES:
        some = [one for one in asked if one.perspective == perspective]
        counting = [one.participants for one in some if shows_group(one, minimum)]
        if some:
            people = sum(counting) if counting else None
            hidden = len(counting) < len(some)
            found.append(HeardInPeriod(perspective=perspective, groups=len(some), participants=people, hidden=hidden))
    return found


def _wanted(now: Moment) -> tuple[Wanted, ...]:
    pressures = national_demand(now.register, now.date)
    known = {cell.id: cell for cell in now.cells}
    ranked = sorted(pressures.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Wanted(known[name], pressure) for name, pressure in ranked if name in known)[:NEEDS]
