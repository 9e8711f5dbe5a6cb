"""Owns what a trajectory needs to come to its next state, or to keep the one it has."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from napl.core.text import Text, counted, listed
from napl.model.kinds.trajectory import Trajectory
from napl.quality.judging import Case, Judging
from napl.quality.reasons import ASSESSOR, NEEDS, PROFILES, filled
from napl.quality.rounds import Lack, Round, lacks
from napl.quality.standing import Standing
from napl.quality.yardstick import Yardstick


class Need(NamedTuple):
    """Something that is needed: its id (`napl.quality.reasons.NEEDS`) and the text."""

    id: str
    text: Text


def needs(judging: Judging, case: Case, standing: Standing) -> Iterator[Need]:
    """Yield what is needed next, the most pressing first."""
    deciding, running = case.rounds.deciding, case.rounds.running
    match standing.state:
        case "withdrawn":
            yield _need("new-entry")
        case "suspended":
            yield from _suspension(case.trajectory)
        case "submitted":
            yield from _first_panel(judging, case.trajectory)
        case "in-review" if standing.rule == "predecessor-cycle":
            yield _need("predecessor")
        case "in-review":
            assert running is not None
            yield from _panel(running.lacking, running.yardstick, case.trajectory)
        case "rejected" | "lapsed":
            assert deciding is not None
            yield from _again(deciding)
        case "admitted" | "conditional":
            assert deciding is not None
            yield from _keeping(deciding, standing, judging.as_of)
    if standing.running is not None and running is not None:
        yield from _panel(running.lacking, running.yardstick, case.trajectory)


def _need(name: str, /, **values: object) -> Need:
    return Need(name, filled(NEEDS[name], **values))


def _suspension(trajectory: Trajectory) -> Iterator[Need]:
    assert trajectory.suspended is not None
    if trajectory.suspended.until is not None:
        yield _need("suspension-ends", date=trajectory.suspended.until)
    else:
        yield _need("suspension-open", by=trajectory.suspended.by)


def _first_panel(judging: Judging, trajectory: Trajectory) -> Iterator[Need]:
    """Yield a whole panel by the framework that a first assessment takes: the newest minimal one in force, else the newest."""
    in_force = [
        yardstick
        for yardstick in judging.yardsticks.values()
        if yardstick.first <= judging.as_of <= yardstick.last and yardstick.framework.status != "superseded"
    ]
    if not in_force:
        yield _need("framework")
        return
    yardstick = max(
        in_force,
        key=lambda one: (one.framework.edition == "minimal", one.framework.valid_from, one.framework.id),
    )
    yield from _panel(lacks(yardstick, (), trajectory), yardstick, trajectory)


def _panel(lacking: Iterable[Lack], yardstick: Yardstick, trajectory: Trajectory) -> Iterator[Need]:
    sectors = Text(listed(trajectory.sectors, "of"), listed(trajectory.sectors, "or"))
    for lack in lacking:
        if lack.profile is None:
            yield _need("assessors", people=counted(lack.missing, *ASSESSOR), framework=yardstick.framework.id)
        else:
            name = "profile-of-sector" if lack.same_sector else "profile"
            profile = PROFILES.get(lack.profile, Text(lack.profile, lack.profile))
            yield _need(name, missing=lack.missing, profile=profile, sectors=sectors)


def _failed(deciding: Round) -> Iterator[Need]:
    yardstick = deciding.yardstick
    combined = yardstick.combine([one.ranks for one in deciding.assessments])
    for criterion, rank in zip(yardstick.framework.criteria, combined, strict=True):
        if not yardstick.passes[rank]:
            yield _need("criterion", criterion=criterion.id, title=criterion.title)


def _again(deciding: Round) -> Iterator[Need]:
    """Yield what a rejected or lapsed trajectory needs; after a rejection also whom an appeal must leave out."""
    if deciding.outcome.state != "admitted":
        yield from _failed(deciding)
    yield _need("new-round")
    if deciding.outcome.state == "rejected":
        people = [f"`{one.assessor.id}`" for one in deciding.assessments]
        yield _need("appeal-panel", assessors=Text(listed(people, "en"), listed(people, "and")))


def _keeping(deciding: Round, standing: Standing, as_of: str) -> Iterator[Need]:
    """Yield what a trajectory in the register needs to stay there, and, where it is conditional, to be admitted."""
    if standing.state == "conditional" and standing.rule != "monitoring-missing":
        for one in deciding.assessments:
            for condition in one.review.conditions:
                name = "condition-overdue" if condition.due < as_of else "condition"
                yield _need(name, due=condition.due, text=condition.text)
        yield from _failed(deciding)
    if standing.monitoring_due is not None:
        yield _need(
            "monitoring-overdue" if standing.monitoring_missing else "monitoring-by", date=standing.monitoring_due
        )
    yield _need("new-round-by", date=standing.grace_until if standing.in_grace else standing.until)
