"""Owns the feature feedback and coaching (KE6): an expert looks at a lesson or a product more than once."""

from napl.classify.facet import Example
from napl.classify.feature import AT_LEAST_PARTLY, OPEN, PRESENT, Bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.label import Ground
from napl.classify.sources import EEF, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    shown = frame.shown(trajectory)
    if shown.holds("expert_feedback"):
        moments = sum(frame.repetition.times(one.quote) for one in shown.quotes("expert_feedback", "observation"))
        return PRESENT if moments >= frame.thresholds.feedback_moments else AT_LEAST_PARTLY
    return AT_LEAST_PARTLY if shown.holds("observation", "colleague_feedback") else OPEN


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    return frame.shown(trajectory).quotes("expert_feedback", "observation", "colleague_feedback")


def _elements(*parts: tuple[str, str]) -> dict[str, object]:
    return {"programme": {"elements": [{"element": element, "quote": quote} for element, quote in parts]}}


FACET = feature_facet(
    feature="feedback",
    rank=106,
    title=Text("Feedback en coaching", "Feedback and coaching"),
    rule=Text(
        "citaten laten minstens {feedback_moments} keer feedback van een deskundige zien; deels bij minder, bij feedback van "
        "een collega of bij een lesbezoek waarvan het gesprek niet genoemd is",
        "quotes show feedback by an expert at least {feedback_moments} times; partly with less, with feedback by a colleague, "
        "or with a lesson visit without a stated conversation",
    ),
    judge=_judge,
    reads=(("programme", "elements"),),
    because=_because,
    examples=(
        Example(
            facts=_elements(("feedback-van-expert", "Een vakdidacticus geeft twee keer feedback.")),
            gives=("present",),
            rule="feature-feedback-facts",
        ),
        Example(
            facts=_elements(("feedback-van-expert", "De docent geeft feedback op uw plan.")),
            gives=("partly",),
            rule="feature-feedback-facts",
        ),
        Example(
            facts=_elements(("feedback-van-collega", "Elke week kijkt een collega mee.")),
            gives=("partly",),
            rule="feature-feedback-facts",
        ),
    ),
    sources=(EEF, SIMS, PROPOSAL),
)
