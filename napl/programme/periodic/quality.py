"""Owns pillar 4 of the report: reviews in the period, what is missing now, and what falls due in the half year after."""

from collections import Counter
from dataclasses import dataclass

from napl.model.entity import Date
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.trajectory import Trajectory
from napl.programme.periodic.moment import Moment
from napl.quality.due import Due, due
from napl.quality.months import plus

AHEAD = 6
"""So many months ahead the report looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPart:
    """Reviews by kind, trajectories of which something is missing, and what is coming until `until`.

    `assessors` is how many people gave the reviews; `frameworks` those in force.
    """

    reviews: dict[str, int]
    assessors: int
    frameworks: tuple[QualityFramework, ...]
    waiting: tuple[Trajectory, ...]
    unmonitored: tuple[Trajectory, ...]
    conditions: tuple[Trajectory, ...]
    grace: tuple[Trajectory, ...]
    until: Date
    coming: tuple[Due, ...]


def quality_part(now: Moment, start: Date) -> QualityPart:
    """Return the reviews from `start` until now, and what is missing or coming."""
    register = now.register
    seen = [one for one in register.reviews.values() if start <= one.date <= now.day]
    until = plus(now.day, AHEAD)
    every = due(register, now.date, until)
    known = register.trajectories
    return QualityPart(
        reviews=dict(sorted(Counter(one.kind for one in seen).items())),
        assessors=len({one.assessor for one in seen}),
        frameworks=now.view.frameworks,
        waiting=tuple(known[one.trajectory] for one in every if one.what == "review-needed"),
        unmonitored=tuple(known[name] for name, one in now.standings.items() if one.holds and one.monitoring_missing),
        conditions=tuple(known[name] for name, one in now.standings.items() if one.holds and one.condition_overdue),
        grace=tuple(known[name] for name, one in now.standings.items() if one.holds and one.in_grace),
        until=until,
        coming=tuple(one for one in every if not one.overdue and one.what != "review-needed"),
    )
