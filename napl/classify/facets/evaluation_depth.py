"""Owns the facet evaluation depth: how far the deepest evaluation of a trajectory goes."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Ground, Label, Rule
from napl.classify.sources import GUSKEY
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

DEEPEST = Rule(
    "evaluation-depth", "depth-deepest", Text("de evaluatie die het verst gaat", "the evaluation that goes furthest")
)
NONE = Rule(
    "evaluation-depth",
    "depth-unknown",
    Text("er staat geen evaluatie in het register", "the register holds no evaluation"),
)


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    rank = frame.depth_rank
    found = [(rank[one.depth], -number) for number, one in enumerate(trajectory.evaluations) if one.depth in rank]
    if not found:
        return (frame.label(NONE, UNKNOWN, (), "unknown"),)
    number = -max(found)[1]
    deepest = trajectory.evaluations[number]
    because = (
        Ground(("evaluations", number, "depth"), deepest.depth),
        Ground(("evaluations", number, "instrument"), deepest.instrument),
    )
    return (frame.label(DEEPEST, deepest.depth, because),)


def _of(*depths: str) -> Example:
    evaluations = [{"date": "2026-01-01", "depth": depth, "instrument": "Vragenlijst"} for depth in depths]
    return Example(facts={"evaluations": evaluations}, gives=(max(depths),), rule="depth-deepest")


FACET = Facet(
    id="evaluation-depth",
    perspective="approach",
    rank=210,
    title=Text("Diepte van evaluatie", "Evaluation depth"),
    classify=_classify,
    reads=(("evaluations",),),
    values=lambda frame: {name: term.title for name, term in frame.depths.items()},
    rules=(DEEPEST, NONE),
    examples=(
        *map(_of, ("D0", "D1", "D2", "D3", "D4", "D5")),
        _of("D4", "D1"),
        Example(gives=(UNKNOWN,), rule="depth-unknown"),
    ),
    sources=(GUSKEY,),
)
