"""Owns the development agenda of the report: its first places, where they came from, and what left the agenda."""

from dataclasses import dataclass

from napl.core.text import Text
from napl.gaps.agenda import AgendaItem
from napl.gaps.cells import GapCell
from napl.gaps.miss import nearest_miss
from napl.programme.periodic.moment import Moment

SHOWN = 10
"""So many places of the agenda are reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the agenda; `before` is the rank at the earlier moment, None where the cell was not on it."""

    item: AgendaItem
    before: int | None
    miss: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPart:
    """The first places, how many there are then and now, and the cells among the first that are on it no longer."""

    top: tuple[Place, ...]
    total: int
    total_before: int
    left: tuple[GapCell, ...]


def agenda_part(before: Moment, now: Moment) -> AgendaPart:
    """Return the first places of the agenda now, beside the agenda at the earlier moment."""
    ranks = {item.cell.id: item.rank for item in before.agenda}
    still = {item.cell.id for item in now.agenda}
    return AgendaPart(
        top=tuple(_place(item, ranks, now) for item in now.agenda[:SHOWN]),
        total=len(now.agenda),
        total_before=len(before.agenda),
        left=tuple(item.cell for item in before.agenda[:SHOWN] if item.cell.id not in still),
    )


def _place(item: AgendaItem, ranks: dict[str, int], now: Moment) -> Place:
    miss = nearest_miss(now.supply, item.cell)
    return Place(item=item, before=ranks.get(item.cell.id), miss=miss.summary if miss else None)
