"""Owns the feature duration (KE4): enough contact hours, spread over enough weeks; both are rules of thumb."""

from napl.classify.answers import at_least
from napl.classify.facet import Example
from napl.classify.feature import Bounds, bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.sources import DESIMONE, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    load, thresholds = trajectory.load, frame.thresholds
    return bounds(at_least(load.contact_hours, thresholds.contact_hours), at_least(load.weeks, thresholds.weeks))


FACET = feature_facet(
    feature="duur",
    rank=104,
    title=Text("Voldoende duur", "Sufficient duration"),
    rule=Text(
        "minstens {contact_hours} contacturen en minstens {weeks} weken; deels als één van beide klopt",
        "at least {contact_hours} contact hours and at least {weeks} weeks; partly if one of the two holds",
    ),
    judge=_judge,
    reads=(("load", "contact_hours"), ("load", "weeks")),
    because=lambda trajectory, _: fields(trajectory, ("load", "contact_hours"), ("load", "weeks")),
    examples=(
        Example(facts={"load": {"contact_hours": 20, "weeks": 8}}, gives=("present",), rule="feature-duur-facts"),
        Example(facts={"load": {"contact_hours": 19, "weeks": 8}}, gives=("partly",), rule="feature-duur-facts"),
        Example(facts={"load": {"contact_hours": 6, "weeks": 1}}, gives=("absent",), rule="feature-duur-facts"),
        Example(facts={"load": {"contact_hours": 6}}, gives=("unknown",), rule="feature-duur-unknown"),
    ),
    sources=(DESIMONE, SIMS, PROPOSAL),
)
