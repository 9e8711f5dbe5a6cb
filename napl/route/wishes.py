"""Owns what somebody asks of a route, and which runs of an offer fit it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from napl.route.offer import Offer, Run

Measure = Literal["hours", "price"]
LATE = "9999-12-31"
"""Stands for a start that is not known: it comes after every start that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a route must keep to; None or an empty tuple means that it does not matter.

    `minutes` and `cents` are bounds on the whole route; `start` is the first day that suits.
    """

    sector: str | None = None
    region: str | None = None
    modes: tuple[str, ...] = ()
    start: str | None = None
    minutes: int | None = None
    cents: int | None = None
    by: Measure = "hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """An offer with the runs that fit, the best first, and the steps of those wanted that it leads to."""

    offer: Offer
    runs: tuple[Run, ...]
    steps: tuple[str, ...]

    @property
    def run(self) -> Run:
        """The run that suits best; the set is weighed with it."""
        return self.runs[0]

    def cost(self, by: Measure) -> int | None:
        """Return what it asks in minutes or cents; None where that is not known."""
        return self.offer.minutes if by == "hours" else self.run.price

    def at_least(self, by: Measure) -> int:
        """Return what is known of what it asks, in minutes or cents."""
        return self.offer.at_least if by == "hours" else self.run.price or 0


def misfits(run: Run, wishes: Wishes) -> Iterator[str]:
    """Yield what keeps a run from fitting: ``start``, ``mode``, ``region``.

    An online run fits every region; so does one on the own school, unless it names the region of these schools.
    """
    if wishes.start is not None and run.start is not None and run.start < wishes.start:
        yield "start"
    if wishes.modes and run.mode not in wishes.modes:
        yield "mode"
    if wishes.region is not None and run.region != wishes.region and not _anywhere(run):
        yield "region"


def _anywhere(run: Run) -> bool:
    return run.mode == "online" or (run.mode == "in-company" and run.region is None)


def fit(offer: Offer, wanted: tuple[str, ...], wishes: Wishes) -> Fit | None:
    """Return an offer with the runs that fit, or None: the cheapest first where the route goes by price, else the earliest."""
    fitting = [run for run in offer.runs if not any(misfits(run, wishes))]
    if not fitting:
        return None

    def order(run: Run) -> tuple[int, int, str, str]:
        unknown = run.price is None
        price = (unknown, run.price or 0) if wishes.by == "price" else (0, 0)
        return (*price, run.start or LATE, run.id)

    steps = tuple(step for step in wanted if step in offer.steps)
    return Fit(offer=offer, runs=tuple(sorted(fitting, key=order)), steps=steps)
