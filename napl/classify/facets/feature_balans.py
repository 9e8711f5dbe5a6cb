"""Owns the feature balance (KE10): an element with a quote in each of the four groups of mechanisms."""

from napl.classify.facet import Example
from napl.classify.feature import Bounds, bounds, feature_facet
from napl.classify.frame import MECHANISM, Frame
from napl.classify.label import Ground
from napl.classify.sources import EEF, PROPOSAL, SIMS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

GROUPS = ("kennis", "motivatie", "technieken", "inbedden")


def _judge(trajectory: Trajectory, frame: Frame) -> Bounds:
    shown = frame.shown(trajectory)
    return bounds(*[shown.holds(group) for group in GROUPS])


def _because(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    return frame.shown(trajectory).quotes(MECHANISM)


def _elements(*names: str) -> dict[str, object]:
    return {"programme": {"elements": [{"element": name, "quote": "Zo staat het er."} for name in names]}}


FACET = feature_facet(
    feature="balans",
    rank=110,
    title=Text("Balans in mechanismen", "Balance of mechanisms"),
    rule=Text(
        "in elk van de vier groepen (kennis, motivatie, technieken, inbedden) laat een citaat een onderdeel zien; deels in "
        "minder groepen",
        "in each of the four groups (knowledge, motivation, techniques, embedding) a quote shows an element; partly in "
        "fewer groups",
    ),
    judge=_judge,
    reads=(("programme", "elements"),),
    because=_because,
    examples=(
        Example(
            facts=_elements("herhalen", "eigen-doel", "voordoen", "actieplan"),
            gives=("present",),
            rule="feature-balans-facts",
        ),
        Example(facts=_elements("herhalen", "voordoen"), gives=("partly",), rule="feature-balans-facts"),
        Example(facts=_elements("werkbezoek"), gives=("unknown",), rule="feature-balans-unknown"),
    ),
    sources=(EEF, SIMS, PROPOSAL),
)
