"""Counts the regions in which a lab has started."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = sorted({lab.region for lab in view.started})
    return Figure(value=len(found), told=named(found))


METRIC = Metric(
    id="regions-in-pilots",
    title=Text("Regio's met een lab", "Regions with a lab"),
    unit=Text("regio's", "regions"),
    compute=_compute,
)
