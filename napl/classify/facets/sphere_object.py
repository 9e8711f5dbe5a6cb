"""Owns the facet object of the work: a lesson, a series of lessons, or a programme."""

from napl.classify.spheres import sphere_facet
from napl.core.text import Text

FACET = sphere_facet(
    "object",
    41,
    Text("Invloedssfeer: object", "Sphere: object"),
    steps=("les", "lessenserie", "leerlijn"),
    products=(("lesson", "les"), ("lesson-series", "lessenserie"), ("curriculum", "leerlijn")),
)
