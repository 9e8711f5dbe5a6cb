"""A judgement counts only from somebody who declared to be independent before judging."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole


def _check(whole: Whole) -> Iterator[Fault]:
    for review in whole.register.reviews.values():
        assessor = whole.register.assessors.get(review.assessor)
        if review.kind == "peer" or assessor is None:
            continue
        declared = assessor.declaration
        file = whole.file("assessor", assessor.id)
        if declared is None:
            message = Text(
                f"`{assessor.id}` heeft geen verklaring van onafhankelijkheid",
                f"`{assessor.id}` has no declaration of independence",
            )
            advice = Text(
                f"zet de datum van de verklaring onder `declaration` in `{file}`, of laat iemand anders beoordelen",
                f"put the date of the declaration under `declaration` in `{file}`, or have somebody else judge",
            )
        elif declared > review.date:
            message = Text(
                f"`{assessor.id}` tekende de verklaring op {declared}, na deze beoordeling van {review.date}",
                f"`{assessor.id}` signed the declaration on {declared}, after this assessment of {review.date}",
            )
            advice = Text(
                f"laat iemand anders beoordelen; klopt een datum niet, verbeter die dan hier of in `{file}`",
                f"have somebody else judge; if a date is wrong, correct it here or in `{file}`",
            )
        else:
            continue
        yield Fault(
            rule=RULE.id,
            file=whole.file("review", review.id),
            where=("assessor",),
            message=message,
            advice=advice,
        )


_ASSESSOR, _REVIEW = "data/assessors/kenner.yaml", "data/reviews/lessenserie-r1-kenner.yaml"

RULE = Rule(
    id="undeclared-assessor",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een beoordelaar zonder verklaring vooraf", "An assessor without a declaration beforehand"),
    why=Text(
        "Zonder verklaring van onafhankelijkheid, getekend voor de beoordeling, telt een oordeel niet mee.",
        "Without a declaration of independence, signed before the assessment, a judgement does not count.",
    ),
    whole=_check,
    bad=(
        Example(swap={_ASSESSOR: ("declaration: 2025-01-01\n", "")}, at=(_REVIEW, 6, 11)),
        Example(swap={_ASSESSOR: ("declaration: 2025-01-01\n", "declaration: 2025-06-11\n")}, at=(_REVIEW, 6, 11)),
    ),
    good=(Example(), Example(swap={_ASSESSOR: ("declaration: 2025-01-01\n", "declaration: 2025-06-10\n")})),
)
