"""Owns the feature theory of improvement (KE9): how activities reach pupils through the teacher, with sources."""

from napl.classify.facet import Example
from napl.classify.feature import Bounds, bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import field
from napl.classify.label import Ground
from napl.classify.sources import PROPOSAL, SIMS, VAN_VEEN
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    del frame
    return bounds(True if trajectory.theory else None, True if trajectory.evidence else None)


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    del frame
    sources = (Ground(("evidence", number, "title"), one.title) for number, one in enumerate(trajectory.evidence))
    return (*field(trajectory, "theory"), *sources)


FACET = feature_facet(
    feature="theorie",
    rank=109,
    title=Text("Uitgewerkte werkhypothese", "Theory of improvement"),
    rule=Text(
        "de weg van activiteit via leraar naar leerling is beschreven, met bronnen; deels als één van beide er is",
        "the way from activity through teacher to pupil is described, with sources; partly if one of the two is there",
    ),
    judge=_judge,
    reads=(("theory",), ("evidence",)),
    because=_because,
    examples=(
        Example(
            facts={
                "theory": "Wie oefent, legt beter uit, en dat merken leerlingen.",
                "evidence": [{"title": "Een overzicht van onderzoek", "design": "theory"}],
            },
            gives=("present",),
            rule="feature-theorie-facts",
        ),
        Example(
            facts={"theory": "Wie oefent, legt beter uit, en dat merken leerlingen."},
            gives=("partly",),
            rule="feature-theorie-facts",
        ),
    ),
    sources=(VAN_VEEN, SIMS, PROPOSAL),
)
