"""Owns what the rule knows of a trajectory: the steps it leads to, what it asks, and when and where it can be followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

from napl.gaps.supply import Supply
from napl.model.coming import coming, euros, price_of
from napl.model.kinds.path import Path
from napl.model.kinds.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One time that it can still be followed; `start`, `end` and `region` are None where they are not known or do not matter.

    `price` is in cents, None where it is not known; `note` says for whom it holds, where that is told.
    """

    id: str
    start: str | None
    end: str | None
    region: str | None
    place: str | None
    mode: str
    price: int | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A trajectory on one path. `steps` are written ``aspect/level`` (the level that the step leads to), in order of the path.

    `holds` says whether it is in the register today, under conditions or not. `minutes` is the whole load, None where a part
    of it is not known; `at_least` is the part that is known.
    """

    id: str
    title: str
    provider: str
    sectors: tuple[str, ...]
    steps: tuple[str, ...]
    holds: bool
    minutes: int | None
    at_least: int
    runs: tuple[Run, ...]


def offers(supply: Supply, path: Path) -> tuple[Offer, ...]:
    """Return everything that serves a path on the day of the supply, in order of id; what is withdrawn is left out."""
    return tuple(_offers(supply, path))


def _offers(supply: Supply, path: Path) -> Iterator[Offer]:
    for trajectory, steps in _serving(supply, path):
        found = supply.of(trajectory)
        if found is None:
            continue
        provider = supply.register.providers.get(trajectory.provider)
        yield Offer(
            id=trajectory.id,
            title=trajectory.title,
            provider=provider.name if provider else trajectory.provider,
            sectors=trajectory.sectors,
            steps=tuple(steps),
            holds=found.holds,
            minutes=whole(trajectory.load.total_hours, 60),
            at_least=whole(trajectory.load.known_hours, 60) or 0,
            runs=tuple(_runs(trajectory, supply.as_of)),
        )


def _serving(supply: Supply, path: Path) -> Iterator[tuple[Trajectory, list[str]]]:
    """Yield what leads to steps of a path in order of id, with these steps: the lowest first and then in order of aspect."""
    serving, trajectories = supply.register.serving, supply.register.trajectories
    found: dict[str, list[str]] = {}
    for step, aspect in product(path.steps, path.aspects):
        for trajectory in serving.get((path.id, aspect.id, step.to_level), ()):
            found.setdefault(trajectory.id, []).append(f"{aspect.id}/{step.to_level}")
    for name, steps in sorted(found.items()):
        yield trajectories[name], steps


def _runs(trajectory: Trajectory, today: str) -> Iterator[Run]:
    for edition in coming(trajectory, today):
        price = price_of(trajectory, edition)
        yield Run(
            id=edition.id,
            start=edition.start,
            end=edition.end,
            region=edition.region,
            place=edition.place,
            mode=edition.mode,
            price=whole(euros(price), 100),
            note=price.note,
        )


def whole(value: float | None, unit: int) -> int | None:
    """Return a quantity in whole units, so that Python and the browser add up the same; halves go up."""
    return None if value is None else int((Decimal(str(value)) * unit).to_integral_value(ROUND_HALF_UP))
