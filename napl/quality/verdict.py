"""Owns the verdict with its full explanation: who judged which criterion, what did not count, and what is needed next."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date
from napl.model.kinds.quality_framework import Criterion
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.quality.counting import Counted, Discounted
from napl.quality.explanation import ConditionSet, CriterionVerdict, Filled, JudgedBy, RoundHeld
from napl.quality.judging import Case, Judging
from napl.quality.needs import Need, needs
from napl.quality.reasons import ALL_MET, RULES, failures, filled
from napl.quality.rounds import Round
from napl.quality.standing import Standing


class Verdict(Standing, frozen=True, kw_only=True):
    """Where a trajectory stands, with the reason in words and everything that it rests on.

    `criteria`, `conditions` and `discounted` are those of the round that decided, or that runs where nothing was decided;
    `discounted` holds the assessments of every round. `peers` and `monitorings` are shown only.
    """

    trajectory: str
    reason: Text
    criteria: tuple[CriterionVerdict, ...]
    conditions: tuple[ConditionSet, ...]
    discounted: tuple[Discounted, ...]
    rounds: tuple[RoundHeld, ...]
    peers: tuple[Review, ...]
    monitorings: tuple[Review, ...]
    needs: tuple[Need, ...]


def verdict(register: Register, trajectory: str, as_of: date) -> Verdict | None:
    """Return the verdict on one trajectory as of a day; None where it is unknown, or was not submitted yet."""
    return next(iter(verdicts(register, as_of, (trajectory,))), None)


def verdicts(register: Register, as_of: date, trajectories: tuple[str, ...] | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts on trajectories that were submitted by `as_of`: those asked for, in that order, or all by id."""
    judging = Judging(register, as_of)
    wanted = register.trajectories if trajectories is None else trajectories
    found = (explained(judging, register.trajectories[name]) for name in wanted if name in register.trajectories)
    return tuple(one for one in found if one is not None)


def explained(judging: Judging, trajectory: Trajectory) -> Verdict | None:
    """Return the verdict on a trajectory by what all verdicts of a day share; None where it was not submitted yet."""
    case = judging.case(trajectory)
    if case is None:
        return None
    standing = judging.standing(case)
    shown = case.rounds.deciding or case.rounds.running
    discounted = sorted((*case.discounted, *case.rounds.discounted), key=lambda one: (one.review.date, one.review.id))
    criteria = () if shown is None else tuple(_criteria(shown, case))
    conditions = () if shown is None else tuple(_conditions(shown, judging.as_of))
    return Verdict(
        **{name: getattr(standing, name) for name in Standing.__struct_fields__},
        trajectory=case.trajectory.id,
        reason=_reason(standing, case),
        criteria=criteria,
        conditions=conditions,
        discounted=tuple(discounted),
        rounds=tuple(_held(one, case) for one in case.rounds.all),
        peers=tuple(review for review in case.reviews if review.kind == "peer"),
        monitorings=tuple(review for review in case.reviews if review.kind == "monitoring"),
        needs=tuple(needs(judging, case, standing)),
    )


def _reason(standing: Standing, case: Case) -> Text:
    """Return the deciding rule in words, with its figures."""
    values: dict[str, object] = {
        name: getattr(standing, name) for name in ("round", "until", "grace_until", "monitoring_due")
    }
    deciding = case.rounds.deciding
    if deciding is not None:
        outcome, bounds = deciding.outcome, deciding.yardstick.framework.decision
        bound = bounds.admitted if outcome.state == "admitted" else bounds.conditional
        if standing.rule == "criteria-met" and not outcome.failed_mandatory + outcome.failed_other:
            return ALL_MET
        values |= failures(outcome.failed_mandatory, outcome.failed_other)
        values |= {"bound_mandatory": bound.failed_mandatory, "bound_other": bound.failed_other}
    if standing.state == "withdrawn" and case.trajectory.withdrawn is not None:
        values["reason"] = case.trajectory.withdrawn.reason
    if standing.state == "suspended" and case.trajectory.suspended is not None:
        values |= {"reason": case.trajectory.suspended.reason, "by": case.trajectory.suspended.by}
    return filled(RULES[standing.rule], **values)


def _criteria(shown: Round, case: Case) -> Iterator[CriterionVerdict]:
    yardstick = shown.yardstick
    combined = yardstick.combine([one.ranks for one in shown.assessments])
    given = [(one, yardstick.given(one.review)) for one in shown.assessments]
    for criterion, rank in zip(yardstick.framework.criteria, combined, strict=True):
        yield CriterionVerdict(
            id=criterion.id,
            title=criterion.title,
            mandatory=criterion.mandatory,
            score=yardstick.framework.scale[rank].id,
            passes=yardstick.passes[rank],
            judgements=tuple(_judged_by(shown, criterion)),
            equivalence=_filled_by(shown, criterion, case, given),
        )


def _judged_by(shown: Round, criterion: Criterion) -> Iterator[JudgedBy]:
    for one in shown.assessments:
        for judgement in one.review.judgements:
            if judgement.criterion == criterion.id:
                yield JudgedBy(
                    review=one.review.id,
                    assessor=one.assessor.id,
                    profile=one.assessor.profile,
                    date=one.review.date,
                    score=judgement.score,
                    motivation=judgement.motivation,
                )


def _filled_by(
    shown: Round, criterion: Criterion, case: Case, given: Iterable[tuple[Counted, Mapping[str, int]]]
) -> Filled | None:
    """Return the equivalence that some assessment of the round left the criterion to; None where all judged it.

    `given` holds the assessments with the criteria that each judged.
    """
    for one, ranks in given:
        if criterion.id not in ranks:
            found = shown.yardstick.equivalence(criterion.id, case.trajectory, one.review.date)
            if found is not None:
                held = (held for held in case.trajectory.recognition if held.recognition == found.recognition)
                return Filled(
                    recognition=found.recognition,
                    valid_until=next(held).valid_until,
                    score=found.score,
                    reason=found.reason,
                )
    return None


def _conditions(shown: Round, as_of: Date) -> Iterator[ConditionSet]:
    for one in shown.assessments:
        for condition in one.review.conditions:
            yield ConditionSet(
                review=one.review.id,
                text=condition.text,
                due=condition.due,
                overdue=condition.due < as_of,
                criterion=condition.criterion,
            )


def _held(one: Round, case: Case) -> RoundHeld:
    decided = not one.lacking and not one.void
    role: Literal["deciding", "earlier", "incomplete", "void"] = "earlier" if decided else "incomplete"
    return RoundHeld(
        number=one.number,
        framework=one.yardstick.framework.id,
        appeal=one.appeal,
        first=one.first,
        last=one.last,
        assessors=tuple(assessment.assessor.id for assessment in one.assessments),
        role="void" if one.void else "deciding" if one is case.rounds.deciding else role,
        outcome=one.outcome.state if decided else None,
    )
