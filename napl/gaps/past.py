"""Owns the white spots at an earlier moment: how many cells had each state, and the places on the agenda."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from napl.demand.national import demand_factors
from napl.gaps.agenda import agenda
from napl.gaps.cells import cells, count_states
from napl.gaps.state import State
from napl.gaps.supply import Supply
from napl.model.entity import Date
from napl.model.register import Register

QUARTERS = 8
"""So many quarters are looked back."""
LARGE = 2_000
"""From so many trajectories on, earlier moments are not computed: each would cost as much as the whole of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The white spots as of a day: cells by state, and rank on the agenda by cell id.

    `committed` is the day of the commit that they come from; None where they were computed from the present data.
    """

    day: Date
    committed: Date | None
    counts: Mapping[State, int]
    ranks: Mapping[str, int]


def past_of(register: Register, day: date, committed: Date | None = None) -> Past:
    """Return the white spots of a register as of a day."""
    supply = Supply(register, day)
    some = cells(supply)
    items = agenda(supply, some, demand_factors(register, day))
    return Past(
        day=day.isoformat(),
        committed=committed,
        counts=count_states(some),
        ranks={item.cell.id: item.rank for item in items},
    )


def quarter_ends(as_of: date, number: int = QUARTERS) -> tuple[date, ...]:
    """Return the last days of the last `number` quarters that had ended by a day, the oldest first."""
    first = date(as_of.year, as_of.month - (as_of.month - 1) % 3, 1)
    following = as_of + timedelta(days=1)
    if (following.month, following.day) in {(1, 1), (4, 1), (7, 1), (10, 1)}:
        first = following
    months = first.year * 12 + first.month - 1
    starts = [months - 3 * back for back in reversed(range(number))]
    return tuple(date(month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in starts)
