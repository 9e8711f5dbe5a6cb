"""Owns what falls due: verdicts and times of grace that end, conditions, monitoring, suspensions."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from napl.model.entity import Date
from napl.model.register import Register
from napl.quality.judging import Case, Judging
from napl.quality.standing import Standing


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

    Only trajectories in the register, and suspended ones, have dates to keep; a trajectory that waits for assessors has
    none, and is found by its state.
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

    holding = standing
    if standing.state == "suspended":
        if standing.until is not None:
            yield at(standing.until, "suspension-ends")
        holding = standing.beneath or standing
    if not holding.holds:
        return
    ends = {"verdict-ends": holding.until, "grace-ends": holding.grace_until, "monitoring-due": holding.monitoring_due}
    for what, day in ends.items():
        if day is not None:
            yield at(day, what)
    if holding.state == "conditional" and case.rounds.deciding is not None:
        for one in case.rounds.deciding.assessments:
            for number, condition in enumerate(one.review.conditions, 1):
                yield at(condition.due, "condition-due", f"{one.review.id}-{number}", condition.text)
