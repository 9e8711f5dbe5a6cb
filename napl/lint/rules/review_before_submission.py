"""A review that is older than the entry that it judges belongs to another trajectory or has a wrong date."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole


def _check(whole: Whole) -> Iterator[Fault]:
    for review in whole.register.reviews.values():
        trajectory = whole.register.trajectories.get(review.trajectory)
        if trajectory is not None and review.date < trajectory.submitted:
            yield Fault(
                rule=RULE.id,
                file=whole.file("review", review.id),
                where=("date",),
                message=Text(
                    f"de beoordeling is van {review.date}, maar `{trajectory.id}` is pas aangemeld op {trajectory.submitted}",
                    f"the review is of {review.date}, but `{trajectory.id}` was submitted only on {trajectory.submitted}",
                ),
                advice=Text(
                    f"schrijf een datum vanaf {trajectory.submitted}, of noem onder `trajectory` het beoordeelde traject",
                    f"write a date from {trajectory.submitted} on, or name the trajectory that was judged under `trajectory`",
                ),
            )


_TRAJECTORY, _REVIEW = "data/trajectories/lessenserie.yaml", "data/reviews/lessenserie-r1-leraar.yaml"

RULE = Rule(
    id="review-before-submission",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een beoordeling van voor de aanmelding", "A review from before the submission"),
    why=Text(
        "Wat nog niet was aangemeld, kon niemand beoordelen; er klopt dan een datum niet, of het traject.",
        "Nobody could judge what was not submitted yet; so a date is wrong, or the trajectory is.",
    ),
    whole=_check,
    bad=(Example(swap={_TRAJECTORY: ("submitted: 2025-02-01", "submitted: 2025-06-02")}, at=(_REVIEW, 7, 7)),),
    good=(Example(), Example(swap={_TRAJECTORY: ("submitted: 2025-02-01", "submitted: 2025-06-01")})),
)
