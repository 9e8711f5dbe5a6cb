"""Owns the route: what is chosen and why, what it asks together, and for which steps there is nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from napl.route.offer import Offer
from napl.route.search import Search
from napl.route.timing import Timed, timed
from napl.route.wishes import LATE, Fit, Wishes, fit, misfits

Why = Literal["only", "least"]
Open = Literal["white", "sector", "candidate", "edition", "wishes", "bounds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One trajectory of a route: with which run, for which steps, and why.

    ``only`` means that nothing else that fits leads to `step`; ``least`` that the route asks least with it, among `others`
    offers that lead to one of the same steps. `before` are the trajectories of the route that it builds on and that are not over
    when it starts.
    """

    offer: Offer
    run: str
    start: str | None
    steps: tuple[str, ...]
    minutes: int | None
    at_least: int
    cents: int | None
    why: Why
    step: str | None
    others: int
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A step for which the route has nothing, with the reason that comes nearest to something, and the offers concerned.

    ``white``: nothing leads there; ``sector``: only in other sectors; ``candidate``: nothing of it is in the register;
    ``edition``: nothing is planned; ``wishes``: what is planned does not fit; ``bounds``: it does not fit within hours or money.
    """

    step: str
    reason: Open
    offers: tuple[str, ...]
    misfits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A route in the order in which it is followed. Sums are of what is known; what is unknown in part is counted beside them.

    `whole` says whether every combination was looked at.
    """

    legs: tuple[Leg, ...]
    missing: tuple[Missing, ...]
    minutes: int
    minutes_unknown: int
    cents: int
    cents_unknown: int
    whole: bool


def route(offers: Sequence[Offer], wanted: Sequence[str], wishes: Wishes) -> Route:
    """Return the best route to the steps `wanted` (``aspect/level``, the lowest first), by the rule in docs/route.md.

    The same offers, steps and wishes give the same route, whatever the order of the offers.
    """
    steps = tuple(dict.fromkeys(wanted))
    ordered = sorted(offers, key=lambda offer: offer.id)
    fits = [
        found for offer in ordered if _counts(offer, wishes) and (found := fit(offer, steps, wishes)) and found.steps
    ]
    search = Search(fits, steps, wishes)
    chosen = [fits[number] for number in search.run()]
    taken = [(one, _taken_for(one, chosen)) for one in chosen]
    times = zip(taken, timed(taken, steps), strict=True)
    followed = sorted(times, key=lambda pair: _order(pair[0][0], pair[1], steps))
    legs = tuple(_leg(*one, time, fits) for one, time in followed)
    covered = {step for leg in legs for step in leg.steps}
    return Route(
        legs=legs,
        missing=tuple(_missing(step, ordered, fits, wishes) for step in steps if step not in covered),
        minutes=sum(leg.at_least for leg in legs),
        minutes_unknown=sum(leg.minutes is None for leg in legs),
        cents=sum(leg.cents or 0 for leg in legs),
        cents_unknown=sum(leg.cents is None for leg in legs),
        whole=search.whole,
    )


def _counts(offer: Offer, wishes: Wishes) -> bool:
    return offer.holds and (wishes.sector is None or wishes.sector in offer.sectors)


def _order(one: Fit, time: Timed, wanted: Sequence[str]) -> tuple[int, str, int, str]:
    """Return what puts legs in order: the lowest level that they lead to, their start, their first step, their id."""
    first = min(wanted.index(step) for step in one.steps)
    levels = list(dict.fromkeys(step.split("/")[1] for step in wanted))
    return levels.index(wanted[first].split("/")[1]), time.run.start or LATE, first, one.offer.id


def _taken_for(one: Fit, chosen: Sequence[Fit]) -> tuple[str, ...]:
    """Return the steps that an offer is taken for: those that none before it leads to, or all where that leaves none."""
    before = {step for other in chosen[: chosen.index(one)] for step in other.steps}
    return tuple(step for step in one.steps if step not in before) or one.steps


def _leg(one: Fit, steps: tuple[str, ...], time: Timed, fits: Sequence[Fit]) -> Leg:
    others = [other for other in fits if other is not one and not set(other.steps).isdisjoint(one.steps)]
    alone = next((step for step in one.steps if not any(step in other.steps for other in others)), None)
    return Leg(
        offer=one.offer,
        run=time.run.id,
        start=time.run.start,
        steps=steps,
        minutes=one.offer.minutes,
        at_least=one.offer.at_least,
        cents=time.run.price,
        why="least" if alone is None else "only",
        step=alone,
        others=len(others),
        before=time.before,
    )


def _missing(step: str, offers: Sequence[Offer], fits: Sequence[Fit], wishes: Wishes) -> Missing:
    """Return why a step has nothing: the furthest that any offer came."""
    serving = [offer for offer in offers if step in offer.steps]
    in_sector = [offer for offer in serving if wishes.sector is None or wishes.sector in offer.sectors]
    held = [offer for offer in in_sector if offer.holds]
    planned = [offer for offer in held if offer.runs]
    fitting = [one.offer for one in fits if step in one.steps]
    ladder: tuple[tuple[Open, list[Offer], list[Offer]], ...] = (
        ("bounds", fitting, fitting),
        ("wishes", planned, planned),
        ("edition", held, held),
        ("candidate", in_sector, in_sector),
        ("sector", serving, serving),
    )
    for reason, reached, told in ladder:
        if reached:
            wrong = sorted({name for offer in told for run in offer.runs for name in misfits(run, wishes)})
            return Missing(
                step=step,
                reason=reason,
                offers=tuple(offer.id for offer in told),
                misfits=tuple(wrong) if reason == "wishes" else (),
            )
    return Missing(step=step, reason="white", offers=())
