"""Owns the judging of one register on one day: from reviews to where every trajectory stands."""

from collections.abc import Mapping
from datetime import date

import msgspec

from napl.model.entity import Date
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.quality.counting import Counted, Discounted, watches, weigh
from napl.quality.months import next_day, plus
from napl.quality.rounds import Round, Rounds, rounds
from napl.quality.standing import Standing
from napl.quality.yardstick import Yardstick


class Case(msgspec.Struct, frozen=True, gc=False):
    """A trajectory with what had been written about it by the day, its rounds, and its last monitoring (else submission)."""

    trajectory: Trajectory
    reviews: tuple[Review, ...]
    discounted: tuple[Discounted, ...]
    rounds: Rounds
    monitored: Date


class Judging:
    """What all verdicts of a register on one day share.

    What is dated later than that day does not exist yet, and what is dated later than the day of reading never did: a date
    in the future admits nothing, not even as of a day beyond it.
    """

    def __init__(self, register: Register, as_of: date) -> None:
        """Prepare the frameworks, and find predecessors that go round in a circle."""
        self.register = register
        self.as_of: Date = as_of.isoformat()
        self._known = register.happened_by(self.as_of)
        self._reviews_of, self._assessors = register.reviews_of, register.assessors
        self.yardsticks = {name: Yardstick(framework) for name, framework in register.quality_frameworks.items()}
        self._circular = circular(register.trajectories)

    def case(self, trajectory: Trajectory) -> Case | None:
        """Return the case of a trajectory, or None where it was not submitted yet."""
        if trajectory.submitted > self._known:
            return None
        reviews = self._reviews_of.get(trajectory.id, ())
        if reviews and reviews[-1].date > self._known:
            reviews = tuple(review for review in reviews if review.date <= self._known)
        counted: dict[int, list[Counted]] = {}
        discounted: list[Discounted] = []
        monitored = trajectory.submitted
        for review in reviews:
            if review.kind == "assessment":
                weighed = weigh(review, trajectory, self._assessors, self.yardsticks)
                if isinstance(weighed, Counted):
                    counted.setdefault(review.round, []).append(weighed)
                else:
                    discounted.append(weighed)
            elif review.kind == "monitoring" and watches(review, trajectory, self._assessors, self.yardsticks):
                monitored = review.date
        return Case(trajectory, reviews, tuple(discounted), rounds(counted, trajectory), monitored)

    def standing(self, case: Case) -> Standing:
        """Return where the trajectory of a case stands: withdrawal goes before suspension, and that before the reviews."""
        trajectory = case.trajectory
        beneath = self._reviewed(case)
        if trajectory.id in self._circular and beneath.holds:
            beneath = Standing(
                state="in-review",
                rule="predecessor-cycle",
                since=beneath.since,
                round=beneath.round,
                framework=beneath.framework,
            )
        if trajectory.withdrawn is not None and trajectory.withdrawn.date <= self.as_of:
            return Standing(state="withdrawn", rule="withdrawn", since=trajectory.withdrawn.date, beneath=beneath)
        suspended = trajectory.suspended
        if suspended is not None and suspended.date <= self.as_of <= (suspended.until or self.as_of):
            return Standing(
                state="suspended", rule="suspended", since=suspended.date, until=suspended.until, beneath=beneath
            )
        return beneath

    def _reviewed(self, case: Case) -> Standing:
        """Return where the reviews alone put a trajectory."""
        deciding, running = case.rounds.deciding, case.rounds.running
        if deciding is not None:
            standing = self._decided(deciding, case)
            if running is None:
                return standing
            if standing.state != "lapsed":
                return msgspec.structs.replace(standing, running=running.number)
        if running is not None:
            return Standing(
                state="in-review",
                rule="panel-incomplete",
                since=running.first,
                round=running.number,
                framework=running.yardstick.framework.id,
            )
        return Standing(state="submitted", rule="awaiting-assessment", since=case.trajectory.submitted)

    def _decided(self, deciding: Round, case: Case) -> Standing:
        """Return the standing that a complete round gives, on the day: in force, in grace, or lapsed."""
        framework, outcome, since = deciding.yardstick.framework, deciding.outcome, deciding.last
        if outcome.state == "rejected":
            return Standing(
                state="rejected", rule=outcome.rule, since=since, round=deciding.number, framework=framework.id
            )
        terms = framework.validity
        until = plus(since, terms.admitted_months if outcome.state == "admitted" else terms.conditional_months)
        grace_until = plus(until, terms.grace_months)
        if self.as_of > grace_until:
            return Standing(
                state="lapsed",
                rule="expired",
                since=next_day(grace_until),
                until=until,
                grace_until=grace_until,
                round=deciding.number,
                framework=framework.id,
            )
        monitoring_due = plus(max(since, case.monitored), terms.monitoring_months)
        missing = self.as_of > monitoring_due
        unwatched = missing and outcome.state == "admitted" and terms.without_monitoring == "conditional"
        return Standing(
            state="conditional" if unwatched else outcome.state,
            rule="monitoring-missing" if unwatched else outcome.rule,
            since=next_day(monitoring_due) if unwatched else since,
            until=until,
            grace_until=grace_until,
            in_grace=self.as_of > until,
            round=deciding.number,
            framework=framework.id,
            monitoring_due=monitoring_due,
            monitoring_missing=missing,
            condition_overdue=outcome.state == "conditional" and _overdue(deciding, self.as_of),
        )


def _overdue(deciding: Round, as_of: Date) -> bool:
    return any(condition.due < as_of for one in deciding.assessments for condition in one.review.conditions)


def circular(trajectories: Mapping[str, Trajectory]) -> frozenset[str]:
    """Return the trajectories that are, by way of predecessors, a predecessor of themselves."""
    found: set[str] = set()
    seen: set[str] = set()
    for start in trajectories:
        walked: dict[str, None] = {}
        name: str | None = start
        while name is not None and name not in seen:
            seen.add(name)
            walked[name] = None
            following = trajectories.get(name)
            name = following.predecessor if following is not None else None
        if name in walked:
            way = tuple(walked)
            found.update(way[way.index(name) :])
    return frozenset(found)


def states(register: Register, as_of: date) -> Mapping[str, Standing]:
    """Return where every trajectory that was submitted by `as_of` stands, by id and sorted by it."""
    judging = Judging(register, as_of)
    found = {}
    for trajectory in register.trajectories.values():
        case = judging.case(trajectory)
        if case is not None:
            found[trajectory.id] = judging.standing(case)
    return found
