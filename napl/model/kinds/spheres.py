"""Owns the vocabulary of spheres."""

from napl.core.text import Text
from napl.model.entity import Part
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class SphereStep(Part, frozen=True, kw_only=True):
    """One step of a scale, from small to large."""

    id: str
    title: str


class Sphere(Term, frozen=True, kw_only=True):
    """One of the spheres."""

    steps: tuple[SphereStep, ...]


class Spheres(Vocabulary[Sphere], frozen=True, kw_only=True):
    """The vocabulary of spheres."""


KIND = Kind(
    name="spheres",
    place="framework/spheres.yaml",
    model=Spheres,
    title=Text("Invloedssferen", "Spheres"),
)
