"""Counts the paths for expert roles that are public: with a first version, and not withdrawn."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.pathways import paths_of
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return paths_of(view, "role")


METRIC = Metric(
    id="role-paths",
    title=Text("Ontwikkelpaden voor rollen", "Development paths for roles"),
    unit=Text("rolpaden", "role paths"),
    compute=_compute,
)
