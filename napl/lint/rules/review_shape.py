"""A review must hold what its sort is about: an assessment judges, a monitoring gives figures."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.review import Review


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    review = document.entity
    assert isinstance(review, Review)
    if review.kind == "assessment" and not review.judgements:
        message = Text("deze beoordeling bevat geen enkel oordeel", "this assessment holds no judgement at all")
        advice = Text(
            "voeg onder `judgements` voor elk criterium een score met motivering toe",
            "add a score with its reason on every criterion under `judgements`",
        )
    elif review.kind == "monitoring" and review.monitoring is None:
        message = Text("deze monitoring bevat geen cijfers", "this monitoring holds no figures")
        advice = Text(
            "voeg `monitoring` toe met jaar, deelnemers, respons en uitkomst, of kies een andere `kind`",
            "add `monitoring` with year, participants, response and findings, or choose another `kind`",
        )
    else:
        return
    yield Fault(rule=RULE.id, file=document.file, where=("kind",), message=message, advice=advice)


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
_KIND = "kind: assessment\n"

RULE = Rule(
    id="review-shape",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een beoordeling zonder inhoud", "A review without content"),
    why=Text(
        "Een beoordeling zonder oordelen of een monitoring zonder cijfers zegt niets over een traject.",
        "An assessment without judgements or a monitoring without figures says nothing about a trajectory.",
    ),
    document=_check,
    kinds=("review",),
    suppressible=False,
    bad=(
        Example(
            files={
                "data/reviews/lessenserie-r2-kenner.yaml": (
                    "id: lessenserie-r2-kenner\ntrajectory: lessenserie\nkind: assessment\nframework: minimaal-1\n"
                    "round: 2\nassessor: kenner\ndate: 2026-02-10\njudgements: []\n"
                )
            },
            at=("data/reviews/lessenserie-r2-kenner.yaml", 3, 7),
        ),
        Example(
            files={
                "data/reviews/lessenserie-m2025-kenner.yaml": (
                    "id: lessenserie-m2025-kenner\ntrajectory: lessenserie\nkind: monitoring\nframework: minimaal-1\n"
                    "round: 1\nassessor: kenner\ndate: 2026-02-10\njudgements: []\n"
                )
            },
            at=("data/reviews/lessenserie-m2025-kenner.yaml", 3, 7),
        ),
    ),
    good=(
        Example(
            files={
                "data/reviews/lessenserie-r2-kenner.yaml": (
                    "id: lessenserie-r2-kenner\ntrajectory: lessenserie\nkind: assessment\nframework: minimaal-1\n"
                    "round: 2\nassessor: kenner\ndate: 2026-02-10\njudgements:\n"
                    "  - criterion: KK01\n    score: voldoende\n    motivation: De uitkomsten zijn helder en toetsbaar.\n"
                    "  - criterion: KK03\n    score: voldoende\n    motivation: De aanpak steunt op een bron.\n"
                )
            }
        ),
        Example(),
        Example(swap={_REVIEW: (_KIND, "kind: peer\n")}),
    ),
)
