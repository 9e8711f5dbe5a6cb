"""Owns pillar 2 of the report: trajectories that came, were judged or ended in the period, and the white spots then and now."""

from collections import Counter
from dataclasses import dataclass

from napl.gaps.cells import GapCell, count_states
from napl.gaps.change import GapChange, changes
from napl.gaps.state import STATES as CELL_STATES
from napl.model.entity import Date
from napl.model.kinds.trajectory import Trajectory
from napl.programme.periodic.moment import Count, Moment, counts
from napl.quality.standing import STATES, State
from napl.quality.verdict import verdicts

ENDINGS = frozenset({"lapsed", "suspended", "withdrawn"})
"""The states that end, or interrupt, what a verdict gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A round that gave a verdict in the period."""

    trajectory: Trajectory
    outcome: str
    date: Date
    framework: str
    appeal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A trajectory that lapsed, or was suspended or withdrawn, in the period."""

    trajectory: Trajectory
    state: str
    since: Date


@dataclass(frozen=True, slots=True)
class CellChange:
    """What happened to a cell, with the cell as it is now, or as it was where it is gone."""

    change: GapChange
    cell: GapCell


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorCells:
    """How many cells of a sector have each state now."""

    sector: str
    states: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyPart:
    """What came and went, and how the cells stand; `holding` is how many trajectories are in the register proper."""

    submitted: tuple[Trajectory, ...]
    decisions: tuple[Decision, ...]
    ended: tuple[Ended, ...]
    trajectories: tuple[Count, ...]
    holding: Count
    cells: tuple[Count, ...]
    open: Count
    sectors: tuple[SectorCells, ...]
    changes: tuple[CellChange, ...]


def supply_part(before: Moment, now: Moment, start: Date) -> SupplyPart:
    """Return what happened from `start` until now, and the states at both moments."""
    known = now.register.trajectories
    cells_before, cells_now = count_states(before.cells), count_states(now.cells)
    return SupplyPart(
        submitted=tuple(known[name] for name in now.standings if known[name].submitted >= start),
        decisions=_decisions(now, start),
        ended=tuple(
            Ended(trajectory=known[name], state=one.state, since=one.since)
            for name, one in now.standings.items()
            if one.state in ENDINGS and start <= one.since
        ),
        trajectories=counts(STATES, _states(before), _states(now)),
        holding=Count(state="holding", before=_holding(before), now=_holding(now)),
        cells=counts(CELL_STATES, cells_before, cells_now),
        open=Count(
            state="open", before=sum(cell.open for cell in before.cells), now=sum(cell.open for cell in now.cells)
        ),
        sectors=_sectors(before, now),
        changes=_changes(before, now),
    )


def _states(moment: Moment) -> Counter[State]:
    return Counter(one.state for one in moment.standings.values())


def _holding(moment: Moment) -> int:
    return sum(one.holds for one in moment.standings.values())


def _decisions(now: Moment, start: Date) -> tuple[Decision, ...]:
    found = [
        Decision(
            trajectory=now.register.trajectories[one.trajectory],
            outcome=held.outcome,
            date=held.last,
            framework=held.framework,
            appeal=held.appeal,
        )
        for one in verdicts(now.register, now.date)
        for held in one.rounds
        if held.outcome is not None and start <= held.last
    ]
    return tuple(sorted(found, key=lambda one: (one.date, one.trajectory.id)))


def _sectors(before: Moment, now: Moment) -> tuple[SectorCells, ...]:
    found: dict[str, list[GapCell]] = {}
    for cell in now.cells:
        found.setdefault(cell.sector, []).append(cell)
    order = [name for name in now.register.terms("sectors") if name in found]
    order += sorted(found.keys() - set(order))

    def line(sector: str) -> SectorCells:
        was = count_states(cell for cell in before.cells if cell.sector == sector)
        return SectorCells(sector=sector, states=counts(CELL_STATES, was, count_states(found[sector])))

    return tuple(line(sector) for sector in order)


def _changes(before: Moment, now: Moment) -> tuple[CellChange, ...]:
    known = {cell.id: cell for cell in (*before.cells, *now.cells)}
    return tuple(CellChange(one, known[one.id]) for one in changes(before.cells, now.cells))
