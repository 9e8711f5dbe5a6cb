"""Owns a quality framework made ready for measuring: scores as ranks, criteria as places in a row, bounds on failures."""

from collections.abc import Sequence
from typing import NamedTuple

from napl.model.entity import Date
from napl.model.kinds.quality_framework import Equivalence, QualityFramework
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory
from napl.quality.months import LAST
from napl.quality.standing import State

Ranks = tuple[int, ...]
"""For every criterion, in the order of the framework, the place of its score on the scale, from 0."""


class Outcome(NamedTuple):
    """What a round comes to: state, deciding rule, and how many mandatory and other criteria fail."""

    state: State
    rule: str
    failed_mandatory: int
    failed_other: int


class Yardstick:
    """One framework, ready to measure many reviews, of days from `first` to `last`."""

    def __init__(self, framework: QualityFramework) -> None:
        """Index the scale, the criteria and the equivalences of `framework`."""
        self.framework, self.panel = framework, framework.panel
        self.first, self.last = framework.valid_from, framework.valid_until or LAST
        self.criteria = framework.criterion_ids
        self._in_order = list(self.criteria)
        self.passes = tuple(score.passes for score in framework.scale)
        self._rank = {score.id: place for place, score in enumerate(framework.scale)}
        self._mandatory = tuple(criterion.mandatory for criterion in framework.criteria)
        self._lowest = framework.decision.combine == "lowest"
        self._outcomes: dict[tuple[Ranks, ...], Outcome] = {}

    def given(self, review: Review) -> dict[str, int]:
        """Return the rank that a review gives each criterion, -1 for a score off the scale; the lowest of repeated ones."""
        ranks: dict[str, int] = {}
        rank = self._rank
        for judgement in review.judgements:
            name, place = judgement.criterion, rank.get(judgement.score, -1)
            if name not in ranks or place < ranks[name]:
                ranks[name] = place
        return ranks

    def equivalence(self, criterion: str, trajectory: Trajectory, date: Date) -> Equivalence | None:
        """Return the first equivalence that fills a criterion by a recognition that is valid on `date`, or None."""
        for found in self.framework.equivalences:
            if criterion in found.criteria and found.score in self._rank:
                for held in trajectory.recognition:
                    if held.recognition == found.recognition and (held.valid_until is None or date <= held.valid_until):
                        return found
        return None

    def ranks(self, review: Review, trajectory: Trajectory) -> Ranks | str:
        """Return the ranks of a whole assessment, or the id of the reason why it is not whole.

        A criterion that the review leaves out may be filled by an equivalence; a review that judges nothing itself is
        never whole, so that a recognition is no free pass.
        """
        if [judgement.criterion for judgement in review.judgements] == self._in_order:
            rank = self._rank
            try:
                return tuple([rank[judgement.score] for judgement in review.judgements])
            except KeyError:
                return "score-unknown"
        given = self.given(review)
        if given.keys().isdisjoint(self.criteria):
            return "criteria-missing"
        found = []
        for name in self.criteria:
            if name not in given:
                equivalence = self.equivalence(name, trajectory, review.date)
                if equivalence is None:
                    return "criteria-missing"
                given[name] = self._rank[equivalence.score]
            found.append(given[name])
        return "score-unknown" if -1 in found else tuple(found)

    def combine(self, assessments: Sequence[Ranks]) -> Ranks:
        """Return the ranks of a panel: per criterion the lowest or the median, of an even number the lower of the two."""
        if len(assessments) == 1:
            return assessments[0]
        if self._lowest:
            return tuple(map(min, *assessments))
        return tuple(sorted(ranks)[(len(ranks) - 1) // 2] for ranks in zip(*assessments, strict=True))

    def outcome(self, assessments: tuple[Ranks, ...]) -> Outcome:
        """Return what the assessments of a panel come to by the bounds of the framework."""
        outcome = self._outcomes.get(assessments)
        if outcome is None:
            outcome = self._outcomes[assessments] = self._bounded(self.combine(assessments))
        return outcome

    def _bounded(self, ranks: Ranks) -> Outcome:
        mandatory = other = 0
        for rank, is_mandatory in zip(ranks, self._mandatory, strict=True):
            if not self.passes[rank]:
                mandatory += is_mandatory
                other += not is_mandatory
        bounds = self.framework.decision
        if mandatory <= bounds.admitted.failed_mandatory and other <= bounds.admitted.failed_other:
            return Outcome("admitted", "criteria-met", mandatory, other)
        if mandatory > bounds.conditional.failed_mandatory:
            return Outcome("rejected", "mandatory-failed", mandatory, other)
        if other > bounds.conditional.failed_other:
            return Outcome("rejected", "others-failed", mandatory, other)
        return Outcome("conditional", "conditions-set", mandatory, other)
