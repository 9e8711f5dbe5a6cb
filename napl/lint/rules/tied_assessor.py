"""Nobody judges the work of an organisation that they are, or lately were, tied to: the judgement would not be independent."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kinds.assessor import Tie
from napl.quality.ties import counts

_SORTS = {
    "employment": Text("een dienstverband", "employment"),
    "contract": Text("een opdracht", "a contract"),
    "authorship": Text("auteurschap", "authorship"),
    "shares": Text("aandelen", "shares"),
    "coaching": Text("begeleiding", "coaching"),
}


def _tie_text(tie: Tie) -> Text:
    sort = _SORTS.get(tie.sort, Text(tie.sort, tie.sort))
    if tie.end is None:
        return Text(f"{sort.nl} sinds {tie.start}", f"{sort.en} since {tie.start}")
    return Text(f"{sort.nl} van {tie.start} tot en met {tie.end}", f"{sort.en} from {tie.start} to {tie.end}")


def _check(whole: Whole) -> Iterator[Fault]:
    register = whole.register
    for review in register.reviews.values():
        trajectory = register.trajectories.get(review.trajectory)
        assessor = register.assessors.get(review.assessor)
        if review.kind == "peer" or trajectory is None or assessor is None or not assessor.ties:
            continue
        framework = register.quality_frameworks.get(review.framework)
        lookback = framework.panel.lookback_months if framework is not None else 0
        for tie in assessor.ties:
            if tie.provider == trajectory.provider and counts(tie, review.date, lookback):
                text = _tie_text(tie)
                yield Fault(
                    rule=RULE.id,
                    file=whole.file("review", review.id),
                    where=("assessor",),
                    message=Text(
                        f"`{assessor.id}` heeft een band met `{tie.provider}`: {text.nl}",
                        f"`{assessor.id}` has a tie with `{tie.provider}`: {text.en}",
                    ),
                    advice=Text(
                        f"laat iemand beoordelen zonder band met de aanbieder in de {lookback} maanden voor {review.date}",
                        f"have somebody judge without a tie with the provider in the {lookback} months before {review.date}",
                    ),
                )
                break


_TIE = "ties:\n  - provider: academie\n    sort: employment\n    start: 2019-08-01\n"
_ASSESSOR, _REVIEW = "data/assessors/kenner.yaml", "data/reviews/lessenserie-r1-kenner.yaml"
_TRAJECTORY = "data/trajectories/lessenserie.yaml"

RULE = Rule(
    id="tied-assessor",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een beoordelaar met een band met de aanbieder", "An assessor with a tie with the provider"),
    why=Text(
        "Een oordeel telt alleen als wie het geeft los staat van de aanbieder, nu en in de periode die het kader noemt.",
        "A judgement counts only if whoever gives it is free of the provider, now and in the time that the framework names.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            swap={_ASSESSOR: ("ties: []\n", _TIE)},
            at=(_REVIEW, 6, 11),
            also=((_REVIEW, "date:"), (_TRAJECTORY, "provider:")),
        ),
        Example(swap={_ASSESSOR: ("ties: []\n", f"{_TIE}    end: 2022-06-11\n")}, at=(_REVIEW, 6, 11)),
    ),
    good=(Example(), Example(swap={_ASSESSOR: ("ties: []\n", f"{_TIE}    end: 2022-06-10\n")})),
)
