"""Owns the classification of a trajectory as a whole, and what providers declare that the facts contradict."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

import msgspec

from napl.classify.facet import Facet, facets
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Ground, Label
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

UNSET = Text(
    "het register heeft geen bruikbaar bestand `classification`", "the register has no usable `classification`"
)


class Classification(msgspec.Struct, frozen=True):
    """Every label of a trajectory, in the order of the facets and, within a facet, the primary one first."""

    trajectory: str
    labels: tuple[Label, ...]

    def of(self, facet: str) -> tuple[Label, ...]:
        """Return the labels of a facet, the primary one first; none for a facet that the register does not use."""
        return tuple(label for label in self.labels if label.facet == facet)

    def value(self, facet: str) -> str:
        """Return the main value of a facet, or ``unknown``."""
        return next((label.value for label in self.labels if label.facet == facet), UNKNOWN)

    @property
    def features(self) -> Mapping[str, Label]:
        """The label of every effective feature, by the feature's id."""
        by_facet = {facet.id: facet.feature for facet in facets() if facet.feature is not None}
        return {by_facet[label.facet]: label for label in self.labels if label.facet in by_facet}


class Contradiction(msgspec.Struct, frozen=True):
    """What a provider declares and what the facts say: both sides."""

    facet: Facet
    declared: Ground
    label: Label


def used(frame: Frame | None) -> tuple[Facet, ...]:
    """Return the facets that a register uses: all but those about a feature that its framework does not know."""
    known = facets()
    return (
        known if frame is None else tuple(one for one in known if one.feature is None or one.feature in frame.features)
    )


def classify(trajectory: Trajectory, frame: Frame | None, *, only: AbstractSet[str] | None = None) -> Classification:
    """Return all labels of a trajectory, or those of some facets only; without a frame every label is unknown."""
    if frame is None:
        asked = [facet.id for facet in used(None) if only is None or facet.id in only]
        unset = [Label(name, UNKNOWN, "unknown", f"{name}-{UNKNOWN}", UNSET) for name in asked]
        return Classification(trajectory.id, tuple(unset))
    runs = [run for name, run in _runs(frame) if only is None or name in only]
    labels = [label for run in runs for label in run(trajectory, frame)]
    return Classification(trajectory.id, tuple(labels))


@lru_cache(maxsize=4)
def _runs(frame: Frame) -> tuple[tuple[str, Callable[[Trajectory, Frame], tuple[Label, ...]]], ...]:
    return tuple((facet.id, facet.labels) for facet in used(frame))


def contradictions(trajectory: Trajectory, frame: Frame | None) -> tuple[Contradiction, ...]:
    """Return every declared value that the facts contradict, in order of facet.

    A facet takes a declared value over where the facts allow it; so one that is not the main value is contradicted. A
    value that the facet does not know is left to the rule on references.
    """
    if frame is None or trajectory.declared is None:
        return ()
    found: list[Contradiction] = []
    for facet in used(frame):
        ground = facet.declared(trajectory) if facet.declared is not None else None
        if ground is None or ground.quote not in facet.values(frame):
            continue
        label = facet.labels(trajectory, frame)[0]
        if label.value != ground.quote:
            found.append(Contradiction(facet, ground, label))
    return tuple(found)
