"""Two judgements of one person on one criterion contradict each other or count twice."""

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
    seen: dict[str, int] = {}
    for number, judgement in enumerate(review.judgements):
        first = seen.setdefault(judgement.criterion, number)
        if first != number:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=("judgements", number, "criterion"),
                message=Text(
                    f"over `{judgement.criterion}` staat er al een oordeel: nummer {first + 1} onder `judgements`",
                    f"there is a judgement on `{judgement.criterion}` already: number {first + 1} under `judgements`",
                ),
                advice=Text(
                    "voeg de twee oordelen samen, of noem hier het criterium dat u bedoelt",
                    "merge the two judgements, or name the criterion that you mean here",
                ),
            )


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"

RULE = Rule(
    id="repeated-judgement",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Twee oordelen over hetzelfde criterium", "Two judgements on the same criterion"),
    why=Text(
        "Eén persoon geeft één score per criterium; bij twee is niet te zeggen welke telt.",
        "One person gives one score on a criterion; of two nobody can say which one counts.",
    ),
    document=_check,
    kinds=("review",),
    suppressible=False,
    bad=(Example(swap={_REVIEW: ("criterion: KK03", "criterion: KK01")}, at=(_REVIEW, 12, 16)),),
    good=(Example(),),
)
