"""Owns which assessments count: by somebody independent, by a framework in force, whole, and the last of its assessor."""

from collections.abc import Iterable, Mapping

import msgspec

from napl.model.kinds.assessor import Assessor
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory
from napl.quality.ties import tied
from napl.quality.yardstick import Ranks, Yardstick


class Counted(msgspec.Struct, frozen=True, gc=False):
    """An assessment that counts, with who gave it, by which yardstick, and its ranks."""

    review: Review
    assessor: Assessor
    yardstick: Yardstick
    ranks: Ranks


class Discounted(msgspec.Struct, frozen=True, gc=False):
    """An assessment that does not count, with the ids of the reasons (`napl.quality.reasons.DISCOUNTED`)."""

    review: Review
    reasons: tuple[str, ...]


def weigh(
    review: Review,
    trajectory: Trajectory,
    assessors: Mapping[str, Assessor],
    yardsticks: Mapping[str, Yardstick],
) -> Counted | Discounted:
    """Return an assessment with its ranks, or with every reason why it does not count on its own."""
    reasons = []
    assessor, yardstick, date = assessors.get(review.assessor), yardsticks.get(review.framework), review.date
    if date < trajectory.submitted:
        reasons.append("before-submission")
    if assessor is None:
        reasons.append("assessor-unknown")
    elif assessor.declaration is None or assessor.declaration > date:
        reasons.append("undeclared")
    if yardstick is None:
        return Discounted(review, (*reasons, "framework-unknown"))
    panel = yardstick.panel
    if assessor is not None and assessor.ties and tied(assessor, trajectory.provider, date, panel.lookback_months):
        reasons.append("tied")
    if not yardstick.first <= date <= yardstick.last:
        reasons.append("framework-not-in-force")
    ranks = yardstick.ranks(review, trajectory)
    if isinstance(ranks, str):
        return Discounted(review, (*reasons, ranks))
    if reasons or assessor is None:
        return Discounted(review, tuple(reasons))
    return Counted(review, assessor, yardstick, ranks)


def watches(
    review: Review,
    trajectory: Trajectory,
    assessors: Mapping[str, Assessor],
    yardsticks: Mapping[str, Yardstick],
) -> bool:
    """Say whether a monitoring is one: with figures, after submission, by somebody declared and without ties."""
    assessor, yardstick = assessors.get(review.assessor), yardsticks.get(review.framework)
    return (
        review.monitoring is not None
        and review.date >= trajectory.submitted
        and assessor is not None
        and assessor.declaration is not None
        and assessor.declaration <= review.date
        and yardstick is not None
        and not tied(assessor, trajectory.provider, review.date, yardstick.panel.lookback_months)
    )


def last_of_each(found: Iterable[Counted]) -> tuple[list[Counted], list[Discounted]]:
    """Return the last assessment of every assessor in a round, and those that it replaces; `found` in order of date."""
    last: dict[str, Counted] = {}
    replaced = []
    for one in found:
        name = one.assessor.id
        if name in last:
            replaced.append(Discounted(last.pop(name).review, ("replaced",)))
        last[name] = one
    return list(last.values()), replaced
