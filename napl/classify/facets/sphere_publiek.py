"""Owns the facet audience of the work: for pupils, or for colleagues."""

from napl.classify.spheres import sphere_facet
from napl.core.text import Text

FACET = sphere_facet(
    "publiek",
    40,
    Text("Invloedssfeer: publiek", "Sphere: audience"),
    steps=("leerlingen", "collegas"),
    products=(("policy-plan", "collegas"),),
)
