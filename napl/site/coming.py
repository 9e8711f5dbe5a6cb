"""Owns what can still be followed of a trajectory: its coming editions, and what these cost."""

from napl.model.entity import Price, known
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext
from napl.site.words import price


def coming(context: SiteContext, trajectory: Trajectory) -> list[Edition]:
    """Return the editions that somebody can still follow: planned, and not begun before today or without a date."""
    today = context.today.isoformat()
    return [one for one in trajectory.editions if one.status == "planned" and (one.start is None or one.start >= today)]


def every_price(context: SiteContext, trajectory: Trajectory) -> list[Price]:
    """Return the price of each coming edition; without any, what the trajectory says.

    An edition without a price of its own costs what the trajectory says.
    """
    own = trajectory.price
    return [edition.price or own for edition in coming(context, trajectory)] or [own]


def prices(context: SiteContext, trajectory: Trajectory) -> tuple[Price, ...]:
    """Return what `every_price` gives, each amount once and the lowest first; what is not known comes last."""
    found = every_price(context, trajectory)
    if all(one is found[0] for one in found):
        return (found[0],)
    by_amount = {euros(one): one for one in reversed(found)}
    return tuple(by_amount[key] for key in sorted(by_amount, key=lambda amount: (amount is None, amount or 0)))


def euros(value: Price) -> float | None:
    """Return a price as a number, 0 where it is free; None where it is not known."""
    return 0.0 if value.free else known(value.amount)


def price_span(found: tuple[Price, ...]) -> str:
    """Return prices as `prices` gives them in a few words: ``€ 30``, ``€ 30 tot € 85``, ``€ 30 of onbekend``."""
    amounts = [price(one) for one in found]
    if len(amounts) > 1 and amounts[-1] == UNKNOWN:
        return f"{price_span(found[:-1])} of {UNKNOWN}"
    return amounts[0] if len(amounts) == 1 else f"{amounts[0]} tot {amounts[-1]}"
