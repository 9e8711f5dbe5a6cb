"""Owns the facet reach of the work: from one's own class to the whole world."""

from napl.classify.spheres import sphere_facet
from napl.core.text import Text

FACET = sphere_facet(
    "bereik",
    42,
    Text("Invloedssfeer: bereik", "Sphere: reach"),
    steps=("eigen-klas", "team", "school", "regio", "landelijk", "internationaal"),
    products=(("policy-plan", "school"),),
)
