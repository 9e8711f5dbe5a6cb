"""Owns one side of the comparison: a register on a day, and how it is known what the register held then."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from napl.core.text import Text
from napl.demand.national import demand_factors
from napl.gaps.agenda import AgendaItem, agenda
from napl.gaps.cells import GapCell
from napl.gaps.supply import Supply
from napl.model.entity import Date
from napl.model.register import Register
from napl.programme.labs import LabStanding, lab_standings
from napl.programme.milestones import Progress, progress
from napl.programme.view import View
from napl.quality.standing import Standing

S = TypeVar("S", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """How the earlier side is known: from a git revision, or, with the reason why not, from what the register holds now.

    `broken` is how many files of that revision could not be read and so do not count.
    """

    revision: str | None = None
    committed: Date | None = None
    broken: int = 0
    why: Text | None = None


class Moment:
    """A register on a day; everything is computed once, and only where it is asked for."""

    def __init__(self, register: Register, day: Date) -> None:
        """Look at `register` as of a day."""
        self.register = register
        self.day = day
        self.date = dt.date.fromisoformat(day)

    @cached_property
    def view(self) -> View:
        """What figures are computed from."""
        return View.of(self.register, self.date)

    @property
    def supply(self) -> Supply:
        """Everything on offer."""
        return self.view.seen.supply

    @property
    def cells(self) -> tuple[GapCell, ...]:
        """Every cell with its state."""
        return self.view.seen.cells

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Where every trajectory stands that was submitted by the day."""
        return self.supply.standings

    @cached_property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The development agenda; empty where the register has no weights for it."""
        return agenda(self.supply, self.cells, demand_factors(self.register, self.date))

    @cached_property
    def milestones(self) -> tuple[Progress, ...]:
        """Where every milestone stands."""
        return progress(self.register, self.date)

    @cached_property
    def labs(self) -> tuple[LabStanding, ...]:
        """Where every lab stands, by phase and id."""
        return lab_standings(self.register, self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many things were in a state before the period, and how many are now."""

    state: str
    before: int
    now: int


def counts(states: tuple[S, ...], before: Mapping[S, int], now: Mapping[S, int]) -> tuple[Count, ...]:
    """Return the counts per state in the order of `states`; states that nothing is in, then or now, are left out."""
    every = (Count(state=state, before=before.get(state, 0), now=now.get(state, 0)) for state in states)
    return tuple(one for one in every if one.before or one.now)
