"""Owns the facet family: to which family of model types the main form belongs."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Label, Rule
from napl.classify.model_types import main_label
from napl.classify.sources import KENNEDY, PLAN, PROPOSAL
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

OF_FORM = Rule(
    "family", "family-form", Text("de hoofdvorm hoort bij deze familie", "the main form belongs to this family")
)
NONE = Rule("family", "family-unknown", Text("er is geen vorm bekend", "no form is known"))


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    form = main_label(trajectory, frame)
    if form.value not in frame.model_types:
        return (frame.label(NONE, UNKNOWN, (), "unknown"),)
    return (frame.label(OF_FORM, frame.model_types[form.value].family, form.because, form.certainty),)


FACET = Facet(
    id="family",
    perspective="approach",
    rank=20,
    title=Text("Familie van vormen", "Family of model types"),
    classify=_classify,
    reads=(("programme", "agenda_by"), ("programme", "elements"), ("load", "sessions"), ("declared", "model_type")),
    values=lambda frame: {term.family: term.family.capitalize() for term in frame.model_types.values()},
    rules=(OF_FORM, NONE),
    examples=(
        Example(facts={"load": {"sessions": 1}}, gives=("overdragend",), rule="family-form"),
        Example(facts={"programme": {"closing": "recognised-diploma"}}, gives=("vormbaar",), rule="family-form"),
        Example(facts={"declared": {"model_type": "transformatief"}}, gives=("transformatief",), rule="family-form"),
        Example(gives=(UNKNOWN,), rule="family-unknown"),
    ),
    sources=(KENNEDY, PLAN, PROPOSAL),
)
