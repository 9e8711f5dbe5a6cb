"""Owns what the report asks of the steering group: decisions that follow from the figures, by fixed rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from napl.model.kinds.trajectory import Trajectory
from napl.programme.milestones import Progress
from napl.programme.periodic.labs import LabLine, LabsPart
from napl.programme.periodic.moment import Moment
from napl.programme.periodic.people import PeoplePart
from napl.programme.periodic.priorities import AgendaPart, Place
from napl.programme.periodic.quality import QualityPart
from napl.quality.months import plus

Sort = Literal["overdue", "behind", "confirm", "labs", "agenda", "waiting", "tended", "figures"]
CONFIRM_MONTHS = 12
"""A confirmation is asked for when its milestone is due within so many months."""
PLACES = 3
"""So many places of the agenda are put before the steering group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing that is asked, with what it is about; only the field that belongs to its sort is filled."""

    sort: Sort
    milestones: tuple[Progress, ...] = ()
    labs: tuple[LabLine, ...] = ()
    places: tuple[Place, ...] = ()
    trajectories: tuple[Trajectory, ...] = ()
    years: tuple[int, ...] = ()


def asks(now: Moment, agenda: AgendaPart, labs: LabsPart, quality: QualityPart, people: PeoplePart) -> tuple[Ask, ...]:
    """Return what is asked, most pressing first.

    Milestones past their date ask for a decision, others that are behind for adjustment; late labs for an agreement; the first
    places of the agenda for an owner; trajectories without assessors, monitoring or fulfilled conditions for action.
    """
    return tuple(_asks(now, agenda, labs, quality, people))


def _asks(now: Moment, agenda: AgendaPart, labs: LabsPart, quality: QualityPart, people: PeoplePart) -> Iterator[Ask]:
    behind = [one for one in now.milestones if one.state == "behind"]
    if overdue := tuple(one for one in behind if one.overdue):
        yield Ask(sort="overdue", milestones=overdue)
    if coming := tuple(one for one in behind if not one.overdue):
        yield Ask(sort="behind", milestones=coming)
    if labs.late:
        yield Ask(sort="labs", labs=labs.late)
    if agenda.top:
        yield Ask(sort="agenda", places=agenda.top[:PLACES])
    if quality.waiting:
        yield Ask(sort="waiting", trajectories=quality.waiting)
    tended = {one.id: one for one in (*quality.unmonitored, *quality.conditions)}
    if tended:
        yield Ask(sort="tended", trajectories=tuple(tended[name] for name in sorted(tended)))
    soon = plus(now.day, CONFIRM_MONTHS)
    words = tuple(
        one
        for one in now.milestones
        if one.state == "unknown" and one.milestone.confirmation_by is not None and one.milestone.due <= soon
    )
    if words:
        yield Ask(sort="confirm", milestones=words)
    if years := tuple(one.year for one in people.years if one.partial and not one.running):
        yield Ask(sort="figures", years=years)
