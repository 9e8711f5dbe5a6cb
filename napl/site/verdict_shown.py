"""Owns how a verdict is shown: the rule in words, what every criterion got from whom, and what is needed next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.quality_framework import QualityFramework
from napl.quality.explanation import ConditionSet, CriterionVerdict
from napl.quality.reasons import DISCOUNTED
from napl.quality.verdict import Verdict
from napl.site.context import SiteContext
from napl.site.standings import ShownStanding, shown_standing
from napl.site.telling import Piece, pieces, written
from napl.site.words import word

OTHER_PEOPLE = Piece("Bij bezwaar: een panel van andere mensen dan die nu hebben beoordeeld.")
"""What stands for a need that names assessors: the site shows roles, never persons."""
_APART = {"condition", "condition-overdue"}
"""Needs that the list of conditions shows already."""


@dataclass(frozen=True, slots=True)
class ShownJudgement:
    """One judgement on a criterion: by which role, when (None for a recognition), the score and why."""

    role: str
    date: str | None
    score: str
    motivation: str


@dataclass(frozen=True, slots=True)
class ShownCriterion:
    """A criterion with the combined score and the judgements that it is made of."""

    criterion: CriterionVerdict
    score: str
    judgements: tuple[ShownJudgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVerdict:
    """A verdict in words; `panel` are the roles of who judged, with the day.

    `used` are the reviews whose judgements stand with the criteria, `refused` says why others do not count.
    """

    verdict: Verdict
    standing: ShownStanding
    beneath: ShownStanding | None
    reason: str
    framework: QualityFramework | None
    criteria: tuple[ShownCriterion, ...]
    panel: tuple[tuple[str, str], ...]
    conditions: tuple[ConditionSet, ...]
    needs: tuple[tuple[Piece, ...], ...]
    used: frozenset[str]
    refused: dict[str, tuple[str, ...]]

    @property
    def failed(self) -> tuple[ShownCriterion, ...]:
        """The criteria that are not met."""
        return tuple([one for one in self.criteria if not one.criterion.passes])


def shown_verdict(context: SiteContext, trajectory: str) -> ShownVerdict | None:
    """Return the verdict on a trajectory as the site shows it; None where it was not submitted yet."""
    verdict = context.verdicts.of(trajectory)
    if verdict is None:
        return None
    framework = _framework(context, verdict)
    scores = {score.id: score.title for score in framework.scale} if framework else {}
    return ShownVerdict(
        verdict=verdict,
        standing=shown_standing(verdict),
        beneath=shown_standing(verdict.beneath) if verdict.beneath else None,
        reason=written(verdict.reason.nl),
        framework=framework,
        criteria=tuple(_criteria(context, verdict, scores)),
        panel=tuple(_panel(verdict)),
        conditions=verdict.conditions,
        needs=tuple(_needs(context, verdict)),
        used=frozenset(judged.review for one in verdict.criteria for judged in one.judgements),
        refused={one.review.id: tuple(DISCOUNTED[name].nl for name in one.reasons) for one in verdict.discounted},
    )


def _framework(context: SiteContext, verdict: Verdict) -> QualityFramework | None:
    """Return the framework of the criteria shown: also beneath a suspension or a withdrawal."""
    name = verdict.framework or (verdict.beneath.framework if verdict.beneath else None)
    return context.register.quality_frameworks.get(name) if name else None


def _panel(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """Yield the role and the day of every assessment that the verdict rests on, the first day first."""
    found = {judged.review: (judged.date, judged.profile) for one in verdict.criteria for judged in one.judgements}
    for date, profile in sorted(found.values()):
        yield word(profile, "profile"), date


def _criteria(context: SiteContext, verdict: Verdict, scores: Mapping[str, str]) -> Iterator[ShownCriterion]:
    for one in verdict.criteria:
        judgements = [
            ShownJudgement(
                word(judged.profile, "profile"), judged.date, scores.get(judged.score, judged.score), judged.motivation
            )
            for judged in one.judgements
        ]
        if one.equivalence is not None:
            filled = one.equivalence
            role = f"erkenning {context.title('recognitions', filled.recognition)}"
            judgements.append(ShownJudgement(role, None, scores.get(filled.score, filled.score), filled.reason))
        yield ShownCriterion(one, scores.get(one.score, one.score), tuple(judgements))


def _needs(context: SiteContext, verdict: Verdict) -> Iterator[tuple[Piece, ...]]:
    for need in verdict.needs:
        if need.id == "appeal-panel":
            yield (OTHER_PEOPLE,)
        elif need.id not in _APART:
            yield pieces(context, need.text.nl)
