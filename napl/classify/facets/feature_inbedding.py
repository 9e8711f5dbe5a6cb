"""Owns the feature embedding (KE7): a plan for one's own work, and guidance that goes on after the last meeting."""

from napl.classify.answers import at_least
from napl.classify.facet import Example
from napl.classify.feature import Bounds, bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import field
from napl.classify.label import Ground
from napl.classify.sources import EEF, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    follow_up = at_least(trajectory.programme.follow_up_weeks, frame.thresholds.follow_up_weeks)
    return bounds(frame.shown(trajectory).holds("action_plan"), follow_up)


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    return field(trajectory, "programme", "follow_up_weeks") + frame.shown(trajectory).quotes("action_plan")


_PLAN = {"element": "actieplan", "quote": "U schrijft een plan voor uw lessen."}

FACET = feature_facet(
    feature="inbedding",
    rank=107,
    title=Text("Inbedding in het werk", "Embedding in the work"),
    rule=Text(
        "een citaat laat een actieplan zien, en er is minstens {follow_up_weeks} weken begeleiding na de laatste bijeenkomst; "
        "deels als één van beide klopt",
        "a quote shows an action plan, and guidance goes on for at least {follow_up_weeks} weeks after the last meeting; "
        "partly if one of the two holds",
    ),
    judge=_judge,
    reads=(("programme", "follow_up_weeks"), ("programme", "elements")),
    because=_because,
    examples=(
        Example(
            facts={"programme": {"follow_up_weeks": 4, "elements": [_PLAN]}},
            gives=("present",),
            rule="feature-inbedding-facts",
        ),
        Example(
            facts={"programme": {"follow_up_weeks": 3, "elements": [_PLAN]}},
            gives=("partly",),
            rule="feature-inbedding-facts",
        ),
        Example(facts={"programme": {"follow_up_weeks": 3}}, gives=("unknown",), rule="feature-inbedding-unknown"),
    ),
    sources=(EEF, SIMS, PROPOSAL),
)
