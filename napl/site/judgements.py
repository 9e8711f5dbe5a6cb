"""Owns how reviews are shown: by the role of whoever judged, never by person."""

from dataclasses import dataclass

from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.review import Review
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext
from napl.site.words import word


@dataclass(frozen=True, slots=True)
class Verdict:
    """The score on one criterion in words, with its motivation; `criterion_id` is None for one that the framework lacks."""

    criterion: str
    criterion_id: str | None
    score: str
    passes: bool | None
    motivation: str


@dataclass(frozen=True, slots=True)
class ShownReview:
    """A review as the site shows it."""

    review: Review
    role: str
    framework: QualityFramework | None
    judgements: tuple[Verdict, ...]
    depth: str | None


def shown_reviews(context: SiteContext, trajectory: str) -> tuple[ShownReview, ...]:
    """Return the reviews of a trajectory, newest first."""
    found = context.register.reviews_of.get(trajectory, ())
    return tuple(_shown(context, review) for review in reversed(found))


def _shown(context: SiteContext, review: Review) -> ShownReview:
    assessor = context.register.assessors.get(review.assessor)
    framework = context.register.quality_frameworks.get(review.framework)
    depth = review.monitoring.depth if review.monitoring else None
    return ShownReview(
        review=review,
        role=word(assessor.profile, "profile") if assessor else UNKNOWN,
        framework=framework,
        judgements=_judged(review, framework),
        depth=context.title("evaluation-depths", depth) if depth else None,
    )


def _judged(review: Review, framework: QualityFramework | None) -> tuple[Verdict, ...]:
    titles = {criterion.id: criterion.title for criterion in framework.criteria} if framework else {}
    scale = {score.id: score for score in framework.scale} if framework else {}
    verdicts = []
    for judgement in review.judgements:
        score = scale.get(judgement.score)
        verdicts.append(
            Verdict(
                titles.get(judgement.criterion, judgement.criterion),
                judgement.criterion if judgement.criterion in titles else None,
                score.title if score else judgement.score,
                score.passes if score else None,
                judgement.motivation,
            )
        )
    return tuple(verdicts)
