"""Owns participation against the plan: its targets by a day, and the share of the teachers that takes part."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from napl.gaps.agenda import agenda_settings
from napl.model.entity import known
from napl.model.kinds.lab import Lab
from napl.model.kinds.participation import Participation
from napl.model.kinds.programme import Target
from napl.model.kinds.region import Region
from napl.model.register import Register
from napl.programme.metric import Figure, metrics
from napl.programme.milestones import Measured, measured_against
from napl.programme.turnout import summed
from napl.programme.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetStanding:
    """A target of the programme with where both of its numbers stand."""

    target: Target
    in_labs: Measured
    others: Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Which share of the teachers was reached since the first year with figures; `teachers` None where that is not known."""

    goal: float
    reached: Figure
    teachers: float | None

    @property
    def value(self) -> float | None:
        """The share, from 0; None where one of its numbers is not known."""
        return self.reached.value / self.teachers if self.reached.value is not None and self.teachers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PilotRegion:
    """A region in which a lab has started, with the sectors of its labs and the share of their teachers that was reached."""

    region: Region
    labs: tuple[Lab, ...]
    sectors: tuple[str, ...]
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Participation as of a day: the targets, the shares of the country, and those of the regions with a lab."""

    targets: tuple[TargetStanding, ...]
    overall: Share
    in_labs: Share
    outside_labs: Share
    regions: tuple[PilotRegion, ...]


def reach(register: Register, as_of: date) -> Reach | None:
    """Return participation against the plan as of a day, or None for a register without a programme."""
    programme = register.programme
    if programme is None:
        return None
    view, shares, teachers = View.of(register, as_of), programme.shares, teachers_of(register)

    def share(goal: float, takes: Callable[[Participation], bool], *, labs: bool = False) -> Share:
        return Share(goal=goal, reached=_reached(view, takes, labs=labs), teachers=teachers)

    return Reach(
        targets=tuple(_target(view, target) for target in programme.targets),
        overall=share(shares.overall, lambda _: True),
        in_labs=share(shares.in_labs, lambda one: one.lab is not None, labs=True),
        outside_labs=share(shares.outside_labs, lambda one: one.lab is None),
        regions=tuple(_regions(view, shares.pilot_region)),
    )


def teachers_of(register: Register) -> float | None:
    """Return how many teachers the sectors have together (the figures of the agenda); None where one is not known."""
    settings = agenda_settings(register)
    return _total([known(one.teachers) for one in settings.sectors]) if settings else None


def _total(counts: Sequence[float | None]) -> float | None:
    some = [count for count in counts if count is not None]
    return sum(some) if some and len(some) == len(counts) else None


def _reached(view: View, takes: Callable[[Participation], bool], *, labs: bool = False) -> Figure:
    return summed(view, lambda one: one.reached, takes=takes, since_target=False, labs=labs)


def _target(view: View, target: Target) -> TargetStanding:
    phases = view.programme.phases if view.programme else ()
    phase = next((one for one in phases if one.start <= target.by <= one.end), None)
    narrowed = view.narrowed(due=target.by)

    def against(metric: str, number: float) -> Measured:
        return measured_against(narrowed, metrics()[metric], number, target.by, phase)

    return TargetStanding(
        target=target,
        in_labs=against("teachers-in-labs", target.in_labs),
        others=against("teachers-outside-labs", target.others),
    )


def _regions(view: View, goal: float) -> Iterator[PilotRegion]:
    for region in view.register.regions.values():
        labs = tuple(lab for lab in view.started if lab.region == region.id)
        if not labs:
            continue
        ids, sectors = {lab.id for lab in labs}, {sector for lab in labs for sector in lab.sectors}
        counts = {one.sector: known(one.count) for one in region.teachers}
        figure = _reached(view, _within(region.id, ids, sectors), labs=True)
        yield PilotRegion(
            region=region,
            labs=labs,
            sectors=tuple(sorted(sectors)),
            share=Share(goal=goal, reached=figure, teachers=_total([counts.get(sector) for sector in sorted(sectors)])),
        )


def _within(region: str, labs: set[str], sectors: set[str]) -> Callable[[Participation], bool]:
    """Return whether participation is in a region: in one of its labs, or outside the labs in their sectors."""
    return lambda one: one.lab in labs if one.lab is not None else one.region == region and one.sector in sectors
