"""Owns the feature content focus (KE1): a named subject, and pupils' learning in it as the goal."""

from napl.classify.answers import Truth, said
from napl.classify.facet import Example
from napl.classify.feature import Bounds, bounds, feature_facet
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.sources import DESIMONE, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _subject(trajectory: Trajectory, frame: Frame) -> Truth:
    subject = (trajectory.subject or "unknown").casefold()
    words = frame.settings.subjects
    if subject == "unknown" or subject in words.any:
        return None
    return subject not in words.none


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    need = said(trajectory.conditions.pupil_need) if trajectory.conditions else None
    return bounds(_subject(trajectory, frame), need)


FACET = feature_facet(
    feature="vakinhoud",
    rank=101,
    title=Text("Vakinhoud en vakdidactiek", "Content focus"),
    rule=Text(
        "er is een vak of leergebied genoemd en het begint bij wat leerlingen nodig hebben; deels als één van beide klopt",
        "a subject is named and it starts from what pupils need; partly if one of the two holds",
    ),
    judge=_judge,
    reads=(("subject",), ("conditions", "pupil_need")),
    because=lambda trajectory, _: fields(trajectory, ("subject",), ("conditions", "pupil_need")),
    examples=(
        Example(
            facts={"subject": "wiskunde", "conditions": {"pupil_need": "yes"}},
            gives=("present",),
            rule="feature-vakinhoud-facts",
        ),
        Example(facts={"subject": "wiskunde"}, gives=("partly",), rule="feature-vakinhoud-facts"),
        Example(
            facts={"subject": "vakoverstijgend", "conditions": {"pupil_need": "no"}},
            gives=("absent",),
            rule="feature-vakinhoud-facts",
        ),
        Example(facts={"subject": "alle vakken"}, gives=("unknown",), rule="feature-vakinhoud-unknown"),
    ),
    sources=(DESIMONE, SIMS, PROPOSAL),
)
