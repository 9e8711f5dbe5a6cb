"""A review with a date that is still to come cannot have taken place."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.review import Review


def _check(document: Document, context: Context) -> Iterator[Fault]:
    review = document.entity
    assert isinstance(review, Review)
    latest = context.latest.isoformat()
    if review.date > latest:
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("date",),
            message=Text(
                f"{review.date} ligt in de toekomst: vandaag is het {latest}",
                f"{review.date} lies in the future: today is {latest}",
            ),
            advice=Text(
                "schrijf de dag waarop het oordeel is gegeven", "write the day on which the judgement was given"
            ),
        )


_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"

RULE = Rule(
    id="review-in-future",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een beoordeling met een datum in de toekomst", "A review with a date in the future"),
    why=Text(
        "Wat nog moet komen, is niet gebeurd. Zo'n beoordeling telt nergens voor mee, ook niet met een latere peildatum.",
        "What is still to come has not happened. Such a review counts for no verdict, not even as of a later day.",
    ),
    document=_check,
    dated=True,
    kinds=("review",),
    bad=(Example(swap={_REVIEW: ("date: 2025-06-10", "date: 2026-06-02")}, at=(_REVIEW, 7, 7)),),
    good=(Example(), Example(swap={_REVIEW: ("date: 2025-06-10", "date: 2026-06-01")})),
)
