"""Owns the feature active learning (KE2): participants try things out, or make something for their own class."""

from napl.classify.facet import Example
from napl.classify.feature import ABSENT, AT_LEAST_PARTLY, OPEN, PRESENT, Bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.label import Ground
from napl.classify.sources import DESIMONE, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.entity import known
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    if frame.shown(trajectory).holds("active"):
        return PRESENT
    practice = known(trajectory.load.practice_hours)
    if practice or trajectory.product not in {"none", "unknown"}:
        return AT_LEAST_PARTLY
    return ABSENT if practice == 0 and trajectory.product == "none" else OPEN


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    return frame.shown(trajectory).quotes("active") or fields(trajectory, ("product",), ("load", "practice_hours"))


FACET = feature_facet(
    feature="actief",
    rank=102,
    title=Text("Actief en onderzoekend leren", "Active learning"),
    rule=Text(
        "een citaat laat zien dat deelnemers oefenen, iets uitvoeren of iets maken; deels bij een product of praktijkuren "
        "zonder citaat",
        "a quote shows that participants practise, try out or make something; partly with a product or practice hours "
        "but no quote",
    ),
    judge=_judge,
    reads=(("product",), ("load", "practice_hours"), ("programme", "elements")),
    because=_because,
    examples=(
        Example(
            facts={"programme": {"elements": [{"element": "oefenen", "quote": "U oefent in uw klas."}]}},
            gives=("present",),
            rule="feature-actief-facts",
        ),
        Example(facts={"product": "lesson"}, gives=("partly",), rule="feature-actief-facts"),
        Example(
            facts={"product": "none", "load": {"practice_hours": 0}}, gives=("absent",), rule="feature-actief-facts"
        ),
    ),
    sources=(DESIMONE, SIMS, PROPOSAL),
)
