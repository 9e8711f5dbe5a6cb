"""A review rests on the framework of its day; one outside its validity used criteria that did not hold yet or any more."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import Date
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.review import Review
from napl.model.register import Register


def _holds(framework: QualityFramework, date: Date) -> bool:
    return framework.valid_from <= date and (framework.valid_until is None or date <= framework.valid_until)


def _advice(frame: Register, date: Date) -> Text:
    holding = [f"`{name}`" for name, framework in frame.quality_frameworks.items() if _holds(framework, date)]
    if not holding:
        return Text("controleer de datum", "check the date")
    return Text(
        f"controleer de datum, of gebruik een kader dat toen gold: {listed(holding, 'of')}",
        f"check the date, or use a framework that held then: {listed(holding, 'or')}",
    )


def _check(document: Document, context: Context) -> Iterator[Fault]:
    review = document.entity
    assert isinstance(review, Review)
    framework = context.frame.quality_frameworks.get(review.framework)
    if framework is None or _holds(framework, review.date):
        return
    if review.date < framework.valid_from:
        when = Text(f"geldt pas vanaf {framework.valid_from}", f"holds only from {framework.valid_from}")
    else:
        when = Text(f"gold tot en met {framework.valid_until}", f"held until {framework.valid_until}")
    yield Fault(
        rule=RULE.id,
        file=document.file,
        where=("date",),
        message=Text(
            f"kader `{framework.id}` {when.nl}; deze beoordeling is van {review.date}",
            f"framework `{framework.id}` {when.en}; this review is of {review.date}",
        ),
        advice=_advice(context.frame, review.date),
    )


_FRAMEWORK = "data/quality/minimaal-1.yaml"
_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
_FROM = "valid_from: 2024-01-01\n"

RULE = Rule(
    id="review-outside-framework",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een beoordeling buiten de geldigheid van het kader", "A review outside the validity of its framework"),
    why=Text(
        "Trajecten zijn alleen te vergelijken als ieder is beoordeeld met het kader dat op dat moment gold.",
        "Trajectories compare only if each was judged with the framework that held at the time.",
    ),
    document=_check,
    kinds=("review",),
    bad=(
        Example(swap={_FRAMEWORK: (_FROM, f"{_FROM}valid_until: 2025-06-09\n")}, at=(_REVIEW, 7, 7)),
        Example(
            swap={_FRAMEWORK: (_FROM, "valid_from: 2025-06-02\n")},
            at=("data/reviews/lessenserie-r1-leraar.yaml", 7, 7),
        ),
    ),
    good=(
        Example(swap={_FRAMEWORK: (_FROM, f"{_FROM}valid_until: 2025-06-10\n")}),
        Example(),
    ),
)
