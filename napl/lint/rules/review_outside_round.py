"""A judgement that falls outside its round counts for nothing; whoever gave it should hear so, and why."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kinds.review import Review
from napl.model.register import Register
from napl.quality.judging import Judging
from napl.quality.reasons import DISCOUNTED

_ADVICE = {
    "round-closed": Text(
        "geef het oordeel in een nieuwe ronde, met een compleet panel",
        "give the judgement in a new round, with a complete panel",
    ),
    "round-out-of-order": Text(
        "verbeter de datum, of geef de ronde een nummer naar de volgorde in de tijd",
        "mend the date, or number the rounds in order of time",
    ),
    "other-framework": Text(
        "beoordeel volgens het kader van de ronde, of begin een nieuwe ronde",
        "judge by the framework of the round, or begin a new one",
    ),
    "appeal-same-panel": Text(
        "laat het bezwaar horen door mensen die dit traject nog niet beoordeelden",
        "have the appeal heard by people who have not judged this trajectory yet",
    ),
}


def _check(whole: Whole) -> Iterator[Fault]:
    judging = Judging(whole.register, whole.today)
    for name in _at_risk(whole.register):
        case = judging.case(whole.register.trajectories[name])
        for found in case.rounds.discounted if case is not None else ():
            for reason in found.reasons:
                if reason in _ADVICE:
                    yield _fault(whole, found.review, reason)


def _fault(whole: Whole, review: Review, reason: str) -> Fault:
    told = DISCOUNTED[reason]
    return Fault(
        rule=RULE.id,
        file=whole.file("review", review.id),
        where=("date",) if reason in {"round-closed", "round-out-of-order"} else ("round",),
        message=Text(
            f"dit oordeel telt niet mee in ronde {review.round}: {told.nl}",
            f"this judgement does not count in round {review.round}: {told.en}",
        ),
        advice=_ADVICE[reason],
    )


def _at_risk(register: Register) -> Iterator[str]:
    """Yield the trajectories with more judgements than the smallest panel, or more than one round or framework."""
    smallest = min((one.panel.assessors for one in register.quality_frameworks.values()), default=1)
    for name, reviews in register.reviews_of.items():
        some = [one for one in reviews if one.kind == "assessment"]
        if name in register.trajectories and (
            len(some) > smallest or len({(one.round, one.framework) for one in some}) > 1
        ):
            yield name


_FIRST, _SECOND = "data/reviews/lessenserie-r1-leraar.yaml", "data/reviews/lessenserie-r1-kenner.yaml"
_LATE = "data/reviews/lessenserie-r1-laat.yaml"
_PERSON = "data/assessors/derde.yaml"
_THIRD = {
    _PERSON: "id: derde\ntitle: Nog een kenner\nprofile: expert\nsectors:\n  - vo\ndeclaration: 2025-01-01\nties: []\n",
}


def _review(assessor: str, day: str, number: int, more: str = "") -> dict[str, str]:
    """Return the files of a third review, of this day and round."""
    judgements = "".join(
        f"  - criterion: {name}\n    score: onvoldoende\n    motivation: De bron ontbreekt.\n"
        for name in ("KK01", "KK03")
    )
    head = (
        f"id: lessenserie-r1-laat\ntrajectory: lessenserie\nkind: assessment\nframework: minimaal-1\nround: {number}\n"
    )
    return {**_THIRD, _LATE: f"{head}{more}assessor: {assessor}\ndate: {day}\njudgements:\n{judgements}"}


RULE = Rule(
    id="review-outside-round",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een oordeel dat buiten zijn ronde valt", "A judgement that falls outside its round"),
    why=Text(
        "Een ronde sluit als het panel compleet is en de termijn voorbij is. Wat daarna komt, verandert de uitslag niet. "
        "Rondes volgen elkaar op, elk met één kader, en een bezwaar vraagt een ander panel.",
        "A round closes when its panel is complete and the term is over. What comes later does not change the verdict. Rounds "
        "follow one another, each by one framework, and an appeal needs another panel.",
    ),
    whole=_check,
    dated=True,
    bad=(
        Example(files=_review("derde", "2025-07-11", 1), at=(_LATE, 7, 7), also=((_SECOND, "date:"),)),
        Example(files=_review("derde", "2025-06-09", 2), at=(_LATE, 7, 7)),
        Example(files=_review("kenner", "2025-09-01", 2, "appeal: true\n"), at=(_LATE, 5, 8)),
    ),
    good=(
        Example(files=_review("derde", "2025-07-10", 1)),
        Example(files=_review("derde", "2025-07-11", 2)),
        Example(files=_review("derde", "2025-09-01", 2, "appeal: true\n")),
    ),
)
