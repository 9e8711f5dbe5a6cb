"""Owns the feature collective participation (KE5): with colleagues, or in a fixed group."""

from napl.classify.answers import said
from napl.classify.facet import Example
from napl.classify.feature import ABSENT, AT_LEAST_PARTLY, OPEN, PARTLY, PRESENT, Bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.label import Ground
from napl.classify.sources import DESIMONE, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    programme = trajectory.programme
    fixed = said(programme.fixed_group)
    if fixed or programme.enrolment in {"duo", "team", "school"}:
        return PRESENT
    alone = programme.enrolment == "individual" and fixed is False
    if frame.shown(trajectory).holds("colleagues"):
        return PARTLY if alone else AT_LEAST_PARTLY
    return ABSENT if alone else OPEN


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    chosen = fields(trajectory, ("programme", "enrolment"), ("programme", "fixed_group"))
    return chosen + frame.shown(trajectory).quotes("colleagues")


FACET = feature_facet(
    feature="collectief",
    rank=105,
    title=Text("Samen leren", "Collective participation"),
    rule=Text(
        "collega's schrijven zich samen in, of er is een vaste groep; deels als alleen een citaat samenwerking laat zien",
        "colleagues enrol together, or there is a fixed group; partly if only a quote shows work with others",
    ),
    judge=_judge,
    reads=(("programme", "enrolment"), ("programme", "fixed_group"), ("programme", "elements")),
    because=_because,
    examples=(
        Example(facts={"programme": {"enrolment": "team"}}, gives=("present",), rule="feature-collectief-facts"),
        Example(
            facts={"programme": {"elements": [{"element": "intervisie", "quote": "U bespreekt een situatie."}]}},
            gives=("partly",),
            rule="feature-collectief-facts",
        ),
        Example(
            facts={"programme": {"enrolment": "individual", "fixed_group": "no"}},
            gives=("absent",),
            rule="feature-collectief-facts",
        ),
    ),
    sources=(DESIMONE, SIMS, PROPOSAL),
)
