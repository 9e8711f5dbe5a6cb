"""Owns the feature school conditions (KE8): the employer gives time, a role or means."""

from napl.classify.facet import Example
from napl.classify.feature import AT_LEAST_PARTLY, OPEN, PRESENT, Bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.sources import PROPOSAL, SIMS, TIMPERLEY, VAN_VEEN
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    del frame
    conditions = trajectory.conditions
    if conditions is None:
        return OPEN
    return PRESENT if conditions.facilities else AT_LEAST_PARTLY if conditions.agreement == "yes" else OPEN


FACET = feature_facet(
    feature="schoolvoorwaarden",
    rank=108,
    title=Text("Voorwaarden in de school", "Conditions in the school"),
    rule=Text(
        "tijd, rol of middelen van de werkgever zijn genoemd; deels als er alleen een afspraak met de leidinggevende is",
        "time, role or means given by the employer are named; partly if there is only an agreement with the school leader",
    ),
    judge=_judge,
    reads=(("conditions", "facilities"), ("conditions", "agreement")),
    because=lambda trajectory, _: fields(trajectory, ("conditions", "facilities"), ("conditions", "agreement")),
    examples=(
        Example(
            facts={"conditions": {"facilities": "Twee uur per week."}},
            gives=("present",),
            rule="feature-schoolvoorwaarden-facts",
        ),
        Example(facts={"conditions": {"agreement": "yes"}}, gives=("partly",), rule="feature-schoolvoorwaarden-facts"),
        Example(
            facts={"conditions": {"agreement": "no"}}, gives=("unknown",), rule="feature-schoolvoorwaarden-unknown"
        ),
    ),
    sources=(TIMPERLEY, VAN_VEEN, SIMS, PROPOSAL),
)
