"""An assessment that leaves out a criterion gives no verdict: every criterion of the framework needs a score."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.entity import Date
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Trajectory


def _shown(framework: QualityFramework, trajectory: Trajectory | None, date: Date) -> frozenset[str]:
    """Return the criteria that a recognition has shown on `date`; all that any could show for an unknown trajectory."""
    held = None
    if trajectory is not None:
        held = {
            found.recognition
            for found in trajectory.recognition
            if found.valid_until is None or found.valid_until >= date
        }
    return frozenset(
        criterion
        for equivalence in framework.equivalences
        if held is None or equivalence.recognition in held
        for criterion in equivalence.criteria
    )


def _missing(whole: Whole, review: Review) -> tuple[str, ...]:
    """Return the criteria without a judgement; none where as many judgements may have meant them but name another."""
    framework = whole.register.quality_frameworks.get(review.framework)
    if review.kind != "assessment" or framework is None or not review.judgements:
        return ()
    judged = {judgement.criterion for judgement in review.judgements}
    if judged.issuperset(framework.criterion_ids):
        return ()
    shown = _shown(framework, whole.register.trajectories.get(review.trajectory), review.date)
    missing = tuple(name for name in framework.criterion_ids if name not in judged and name not in shown)
    strays = len(review.judgements) - len(judged.intersection(framework.criterion_ids))
    return missing if len(missing) > strays else ()


def _check(whole: Whole) -> Iterator[Fault]:
    for review in whole.register.reviews.values():
        missing = _missing(whole, review)
        if not missing:
            continue
        quoted = [f"`{criterion}`" for criterion in missing]
        yield Fault(
            rule=RULE.id,
            file=whole.file("review", review.id),
            where=("judgements",),
            at="key",
            message=Text(
                f"er is geen oordeel over {listed(quoted, 'en')} van `{review.framework}`",
                f"there is no judgement on {listed(quoted, 'and')} of `{review.framework}`",
            ),
            advice=Text(
                f"voeg onder `judgements` een score met motivering toe voor {listed(quoted, 'en')}",
                f"add a score with its reason on {listed(quoted, 'and')} under `judgements`",
            ),
        )


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
_FRAMEWORK, _TRAJECTORY = "data/quality/minimaal-1.yaml", "data/trajectories/lessenserie.yaml"
_SHOWN = (
    "equivalences:\n  - recognition: nvao\n    criteria:\n      - KK03\n    score: voldoende\n"
    "    reason: De NVAO beoordeelt dit al.\nsources: []\n"
)
_SECOND = "  - criterion: KK03\n    score: voldoende\n    motivation: De aanpak steunt op een bron.\n"

RULE = Rule(
    id="incomplete-assessment",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een beoordeling die criteria overslaat", "An assessment that skips criteria"),
    why=Text(
        "De uitslag volgt uit de scores op alle criteria; een overgeslagen criterium maakt een uitslag onmogelijk.",
        "The verdict follows from the scores on all criteria; a criterion that is skipped makes a verdict impossible.",
    ),
    whole=_check,
    bad=(Example(swap={_REVIEW: (_SECOND, "")}, at=(_REVIEW, 8, 1), also=((_FRAMEWORK, "  - id: KK"),)),),
    good=(
        Example(),
        Example(swap={_REVIEW: ("criterion: KK03", "criterion: KK30")}),
        Example(
            swap={
                _REVIEW: (_SECOND, ""),
                _FRAMEWORK: ("sources: []\n", _SHOWN),
                _TRAJECTORY: ("recognition: []\n", "recognition:\n  - recognition: nvao\n"),
            }
        ),
    ),
)
