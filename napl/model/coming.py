"""Owns what can still be followed of a trajectory: its coming editions, and what these cost."""

from collections.abc import Sequence

from napl.model.entity import Date, Price, known
from napl.model.kinds.trajectory import Edition, Trajectory


def coming(trajectory: Trajectory, today: Date) -> list[Edition]:
    """Return the editions that somebody can still follow: planned, and not begun before today or without a date."""
    return [one for one in trajectory.editions if one.status == "planned" and (one.start is None or one.start >= today)]


def price_of(trajectory: Trajectory, edition: Edition) -> Price:
    """Return what an edition costs: without a price of its own what the trajectory says."""
    return edition.price or trajectory.price


def every_price(trajectory: Trajectory, today: Date) -> list[Price]:
    """Return the price of each coming edition; without any, what the trajectory says."""
    return [price_of(trajectory, edition) for edition in coming(trajectory, today)] or [trajectory.price]


def prices(trajectory: Trajectory, today: Date) -> tuple[Price, ...]:
    """Return what the coming editions cost, each amount once and the lowest first; what is not known comes last."""
    return by_amount(every_price(trajectory, today))


def by_amount(found: Sequence[Price]) -> tuple[Price, ...]:
    """Return some prices, at least one, each amount once and the lowest first; what is not known comes last."""
    if all(one is found[0] for one in found):
        return (found[0],)
    first = {euros(one): one for one in reversed(found)}
    return tuple(first[key] for key in sorted(first, key=lambda amount: (amount is None, amount or 0)))


def euros(value: Price) -> float | None:
    """Return a price as a number, 0 where it is free; None where it is not known."""
    return 0.0 if value.free else known(value.amount)
