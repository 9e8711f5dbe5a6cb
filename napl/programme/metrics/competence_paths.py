"""Counts the paths from a starting to a full teacher of a sector that are public: with a first version, and not withdrawn."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.pathways import paths_of
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return paths_of(view, "competence")


METRIC = Metric(
    id="competence-paths",
    title=Text("Ontwikkelpaden voor competenties", "Development paths for competences"),
    unit=Text("competentiepaden", "competence paths"),
    compute=_compute,
)
