"""Owns the feature coherence (KE3): tied to what the school wants, or to a development path."""

from napl.classify.answers import said
from napl.classify.facet import Example
from napl.classify.feature import ABSENT, AT_LEAST_PARTLY, OPEN, PARTLY, PRESENT, Bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import field
from napl.classify.label import Ground
from napl.classify.sources import DESIMONE, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    del frame
    agreed = said(trajectory.conditions.agreement) if trajectory.conditions else None
    if agreed or any(serves.outcomes for serves in trajectory.serves):
        return PRESENT
    if trajectory.serves:
        return AT_LEAST_PARTLY if agreed is None else PARTLY
    return OPEN if agreed is None else ABSENT


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    del frame
    paths = tuple(Ground(("serves", number, "path"), serves.path) for number, serves in enumerate(trajectory.serves))
    return field(trajectory, "conditions", "agreement") + paths


FACET = feature_facet(
    feature="samenhang",
    rank=103,
    title=Text("Samenhang met school en pad", "Coherence with school and path"),
    rule=Text(
        "er is een afspraak met de leidinggevende, of het traject werkt aan eindtermen van een ontwikkelpad; deels als "
        "alleen het pad genoemd is",
        "there is an agreement with the school leader, or outcomes of a development path are served; partly if only the "
        "path is named",
    ),
    judge=_judge,
    reads=(("conditions", "agreement"), ("serves",)),
    because=_because,
    examples=(
        Example(facts={"conditions": {"agreement": "yes"}}, gives=("present",), rule="feature-samenhang-facts"),
        Example(
            facts={
                "serves": [
                    {"path": "voorbeeldpad", "from_level": "vakbekwaam", "to_level": "expert", "aspects": ["een"]}
                ]
            },
            gives=("partly",),
            rule="feature-samenhang-facts",
        ),
        Example(facts={"conditions": {"agreement": "no"}}, gives=("absent",), rule="feature-samenhang-facts"),
    ),
    sources=(DESIMONE, SIMS, PROPOSAL),
)
