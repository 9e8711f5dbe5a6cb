"""Owns participation in the report: teachers reached by year, against the targets, and the contribution that is paid."""

from collections.abc import Iterable
from dataclasses import dataclass

from napl.demand.protection import HIDDEN, Hidden, minimum_group
from napl.model.entity import Date, Quantity, known
from napl.model.kinds.participation import Participation
from napl.model.kinds.programme import Phase, Programme
from napl.programme.metric import Figure, metrics
from napl.programme.milestones import State, expected_on, state_of
from napl.programme.periodic.moment import Moment

Told = float | None | Hidden
"""A figure of people: a number, None where nothing is known, or hidden because it rests on too few people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """Participation in a calendar year; `running` where it has not ended, so that its figures are provisional.

    `partial` tells that a figure of the year is not known, so that its sums are lower bounds.
    """

    year: int
    in_labs: Told
    outside: Told
    granted: Told
    amount: float | None
    running: bool
    partial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLine:
    """What must be reached by a day, in labs or outside them, and how far that is; `since` is the first day that counts."""

    by: Date
    since: Date
    begun: bool
    labs: bool
    target: int
    figure: Figure
    expected: float
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePart:
    """Participation by year, the targets, and for every year of the programme what is paid for a participant, in euro."""

    years: tuple[YearLine, ...]
    targets: tuple[TargetLine, ...]
    programme: Programme | None
    paid: tuple[tuple[int, float], ...]


def people_part(now: Moment) -> PeoplePart:
    """Return participation as of the moment; of a year that runs only what is known on the very day of reading."""
    programme = now.view.programme
    first = int(programme.start[:4]) if programme else 0
    span = range(1, programme.years + 1) if programme else range(0)
    return PeoplePart(
        years=_protected(_years(now), minimum_group(now.register)),
        targets=_targets(now, programme) if programme else (),
        programme=programme,
        paid=tuple((first + year - 1, programme.contribution.in_year(year)) for year in span) if programme else (),
    )


def _years(now: Moment) -> list[YearLine]:
    this = int(now.day[:4])
    ended = this if now.day.endswith("-12-31") else this - 1
    latest = this if now.day == now.register.written_by else ended
    some = [one for one in now.view.every_participation if one.year <= latest]
    return [
        _year(now, year, [one for one in some if one.year == year], ended)
        for year in sorted({one.year for one in some})
    ]


def _year(now: Moment, year: int, some: list[Participation], ended: int) -> YearLine:
    opened = any(lab.started is not None and lab.started <= f"{year}-12-31" for lab in now.view.started)
    inside = [one.reached for one in some if one.lab is not None]
    outside = [one.reached for one in some if one.lab is None]
    granted = [one.contributions.number for one in some]
    return YearLine(
        year=year,
        in_labs=_sum(inside) if inside or opened else 0.0,
        outside=_sum(outside),
        granted=_sum(granted),
        amount=_sum([one.contributions.amount for one in some]),
        running=year > ended,
        partial=any(known(value) is None for value in (*inside, *outside, *granted)) or (opened and not inside),
    )


def _sum(values: Iterable[Quantity]) -> float | None:
    some = [value for value in map(known, values) if value is not None]
    return sum(some) if some else None


def _protected(years: list[YearLine], minimum: int) -> tuple[YearLine, ...]:
    """Return the years without figures that rest on too few people.

    Where one year of a column is hidden, so is the smallest other: else the total over the years would tell it.
    """
    in_labs = _veiled([one.in_labs for one in years], minimum)
    outside = _veiled([one.outside for one in years], minimum)
    granted = _veiled([one.granted for one in years], minimum)
    return tuple(
        YearLine(
            year=one.year,
            in_labs=in_labs[place],
            outside=outside[place],
            granted=granted[place],
            amount=None if granted[place] == HIDDEN else one.amount,
            running=one.running,
            partial=one.partial,
        )
        for place, one in enumerate(years)
    )


def _veiled(values: list[Told], minimum: int) -> list[Told]:
    small = {place for place, value in enumerate(values) if isinstance(value, float) and 0 < value < minimum}
    rest = [(value, place) for place, value in enumerate(values) if isinstance(value, float) and value >= minimum]
    if len(small) == 1 and rest:
        small.add(min(rest)[1])
    return [HIDDEN if place in small else value for place, value in enumerate(values)]


def _targets(now: Moment, programme: Programme) -> tuple[TargetLine, ...]:
    found: list[TargetLine] = []
    start = programme.start
    for target in sorted(programme.targets, key=lambda one: one.by):
        own = Phase(id="", title="", start=start, end=target.by)
        phase = next((one for one in programme.phases if one.end == target.by), own)
        for labs, wanted in ((True, target.in_labs), (False, target.others)):
            name = "teachers-in-labs" if labs else "teachers-outside-labs"
            figure = metrics()[name].compute(now.view.narrowed(due=target.by))
            expected = (
                wanted if now.day > target.by else expected_on(wanted, phase, figure.up_to or now.day, whole=True)
            )
            found.append(
                TargetLine(
                    by=target.by,
                    since=start,
                    begun=now.day >= start,
                    labs=labs,
                    target=wanted,
                    figure=figure,
                    expected=float(expected),
                    state=state_of(figure, wanted, expected),
                )
            )
        start = f"{int(target.by[:4]) + 1}-01-01"
    return tuple(found)
