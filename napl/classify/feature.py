"""Owns how an effective feature is judged: what the facts allow at least and at most, and the provider's word between.

A feature is *present in the design*; that never means that a trajectory is proven effective (Sims and Fletcher-Wood 2020).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from napl.classify.answers import Truth
from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Ground, Label, Rule
from napl.core.text import KeyPath, Text
from napl.model.entity import Source
from napl.model.kinds.trajectory import Trajectory

VALUES = ("absent", "partly", "present")
TITLES: Mapping[str, str] = {"present": "aanwezig", "partly": "deels aanwezig", "absent": "afwezig"}


class Bounds(NamedTuple):
    """What the facts allow: at least and at most, as numbers of `VALUES`."""

    least: int
    most: int


PRESENT = Bounds(2, 2)
PARTLY = Bounds(1, 1)
AT_LEAST_PARTLY = Bounds(1, 2)
ABSENT = Bounds(0, 0)
OPEN = Bounds(0, 2)


def bounds(*conditions: Truth) -> Bounds:
    """Return what a feature is that needs all `conditions`, and is partly there with one of them."""
    return _bounds(conditions.count(True), len(conditions) - conditions.count(False), len(conditions))


@cache
def _bounds(sure: int, possible: int, needed: int) -> Bounds:
    least, most = (2 if met == needed else 1 if met else 0 for met in (sure, possible))
    return Bounds(least, most)


_SHARED = (
    (
        "declared",
        Text(
            "de aanbieder geeft dit op met een citaat, en de gegevens sluiten het niet uit",
            "the provider declares this with a quote, and the facts do not rule it out",
        ),
    ),
    ("unknown", Text("de gegevens zeggen hier te weinig over", "the facts say too little about this")),
)
"""The rules that every feature has besides its own."""

Judge = Callable[[Trajectory, Frame], Bounds]
Because = Callable[[Trajectory, Frame], tuple[Ground, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feature:
    """How one feature is judged."""

    id: str
    facts: Rule
    word: Rule
    silent: Rule
    judge: Judge
    because: Because

    def classify(self, trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
        found = self.judge(trajectory, frame)
        if found.least != found.most and trajectory.declared is not None:
            for number, one in enumerate(trajectory.declared.features):
                if one.feature == self.id and found.least <= VALUES.index(one.value) <= found.most:
                    ground = Ground(("declared", "features", number, "quote"), one.quote)
                    return (frame.label(self.word, one.value, (ground,), "declared"),)
        if found.least == found.most or found.least:
            return (frame.label(self.facts, VALUES[found.least], self.because(trajectory, frame)),)
        return (frame.label(self.silent, UNKNOWN, self.because(trajectory, frame), "unknown"),)

    def declared(self, trajectory: Trajectory) -> Ground | None:
        if trajectory.declared is not None:
            for number, one in enumerate(trajectory.declared.features):
                if one.feature == self.id:
                    return Ground(("declared", "features", number, "value"), one.value)
        return None


def feature_facet(
    *,
    feature: str,
    rank: int,
    title: Text,
    rule: Text,
    judge: Judge,
    because: Because,
    reads: tuple[KeyPath, ...],
    examples: tuple[Example, ...],
    sources: tuple[Source, ...],
) -> Facet:
    """Return the facet of a feature: `rule` says when it is present and when partly, `judge` decides.

    The provider's word counts where it lies within what the facts allow.
    """
    facet = f"feature-{feature}"
    rules = tuple(Rule(facet, f"{facet}-{name}", text) for name, text in (("facts", rule), *_SHARED))
    one = _Feature(id=feature, facts=rules[0], word=rules[1], silent=rules[2], judge=judge, because=because)
    return Facet(
        id=facet,
        perspective="approach",
        rank=rank,
        title=title,
        classify=one.classify,
        reads=reads,
        values=lambda _: TITLES,
        rules=rules,
        examples=(*examples, *_declared_examples(feature)),
        sources=sources,
        declared=one.declared,
        feature=feature,
    )


def _declared_examples(feature: str) -> tuple[Example, ...]:
    """Return the examples that every feature shares: nothing known, and nothing known but the provider's word."""
    return (
        Example(gives=(UNKNOWN,), rule=f"feature-{feature}-unknown"),
        *(
            Example(
                facts={
                    "declared": {
                        "features": [{"feature": feature, "value": value, "quote": "Dit staat in de studiegids."}]
                    }
                },
                gives=(value,),
                rule=f"feature-{feature}-declared",
            )
            for value in VALUES
        ),
    )
