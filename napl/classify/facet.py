"""Owns what a facet is: one way to order trajectories, with its rules and the examples that prove them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import msgspec

from napl.classify.frame import Frame
from napl.classify.grounds import looked_at
from napl.classify.label import Ground, Label, Rule
from napl.core.declared import declared
from napl.core.text import KeyPath, Text
from napl.model.entity import Source
from napl.model.kinds.trajectory import Trajectory

Perspective = Literal["path", "approach"]
"""Two of the leading perspectives of the plan; the third, judgements, is the verdict's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Facts of a trajectory of which nothing else is known, and the values that they give, the primary one first.

    `path` replaces keys of the example path ``voorbeeldpad``, on which `facts` may serve a step; `rule` is the rule of
    the primary label.
    """

    gives: tuple[str, ...]
    rule: str
    facts: Mapping[str, object] = field(default_factory=dict)
    path: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet; `classify` gives its labels, the primary one first, and always at least one.

    `reads` names the fields that it looks at: a label for which no field speaks rests on these, with what they say or on
    their being empty.
    `rank` is its place within its perspective, from small to large. `values` gives every value that the facet can have,
    apart from ``unknown``, with its Dutch name. `declared` returns what the provider says of it and where. `feature` names
    the effective feature that the facet is about.
    """

    id: str
    perspective: Perspective
    rank: int
    title: Text
    classify: Callable[[Trajectory, Frame], tuple[Label, ...]]
    reads: tuple[KeyPath, ...]
    values: Callable[[Frame], Mapping[str, str]]
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]
    sources: tuple[Source, ...]
    declared: Callable[[Trajectory], Ground | None] | None = None
    feature: str | None = None

    def labels(self, trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
        """Return the labels of a trajectory, the primary one first; each with the fields that it rests on."""
        found = self.classify(trajectory, frame)
        if all(label.because for label in found):
            return found
        read = looked_at(trajectory, self.reads)
        return tuple(label if label.because else msgspec.structs.replace(label, because=read) for label in found)


@cache
def facets() -> tuple[Facet, ...]:
    """Return every facet: first those of the paths, then those of the approach, each in order of rank."""
    found = declared("napl.classify.facets", "FACET", Facet)
    return tuple(sorted(found, key=lambda facet: (facet.perspective != "path", facet.rank)))
