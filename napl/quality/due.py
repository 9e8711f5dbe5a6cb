"""Owns what falls due: verdicts and times of grace that end, conditions, monitoring, suspensions."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from napl.model.entity import Date
from napl.model.kinds.review import Condition
from napl.model.register import Register
from napl.quality.judging import Case, Judging
from napl.quality.standing import Standing

WAITING = frozenset({"submitted", "in-review"})
"""The states in which a trajectory waits for assessors."""


class Due(NamedTuple):
    """One thing that falls due.

    `what` is an id (`napl.quality.reasons.DUE`); `key` tells it from others of its sort on the same trajectory, and stays
    the same as long as the thing does; `detail` is the text of a condition; `overdue` once the date is past.
    """

    date: Date
    trajectory: str
    what: str
    key: str
    state: str
    overdue: bool
    detail: str | None = None


def due(register: Register, as_of: date, until: Date) -> tuple[Due, ...]:
    """Return what falls due up to and including `until`, and what is overdue, in order of date and trajectory.

    Trajectories in the register, and suspended ones, have dates to keep; one that waits for assessors needs a review now,
    so on the day itself.
    """
    judging = Judging(register, as_of)
    found = []
    for trajectory in register.trajectories.values():
        case = judging.case(trajectory)
        if case is not None:
            found += [one for one in _dates(case, judging.standing(case), judging.as_of) if one.date <= until]
    return tuple(sorted(found, key=lambda one: (one.date, one.trajectory, one.what, one.key)))


def _dates(case: Case, standing: Standing, as_of: Date) -> Iterator[Due]:
    name = case.trajectory.id

    def at(date: Date, what: str, key: str = "", detail: str | None = None) -> Due:
        return Due(date, name, what, key, standing.state, date < as_of, detail)

    if standing.state in WAITING or standing.running is not None:
        yield at(as_of, "review-needed")
    suspended = standing.state == "suspended"
    if suspended and standing.until is not None:
        yield at(standing.until, "suspension-ends")
    holding = (standing.beneath if suspended else None) or standing
    if not holding.holds:
        return
    ends = {"verdict-ends": holding.until, "grace-ends": holding.grace_until, "monitoring-due": holding.monitoring_due}
    for what, day in ends.items():
        if day is not None:
            yield at(day, what)
    for review, number, condition in _conditions(case) if holding.state == "conditional" else ():
        yield at(condition.due, "condition-due", f"{review}-{number}", condition.text)


def _conditions(case: Case) -> Iterator[tuple[str, int, Condition]]:
    """Yield the conditions of the round that decided, with the id of their review and their number in it from 1."""
    for one in case.rounds.deciding.assessments if case.rounds.deciding is not None else ():
        for number, condition in enumerate(one.review.conditions, 1):
            yield one.review.id, number, condition
