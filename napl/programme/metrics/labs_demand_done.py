"""Counts the labs that have gathered the demand and finished designing in teams."""

from napl.core.text import Text
from napl.programme.lab_counts import labs_done
from napl.programme.metric import Figure, Metric
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return labs_done(view, ("demand", "teams"))


METRIC = Metric(
    id="labs-demand-done",
    title=Text("Labs die klaar zijn met vraag en ontwerp", "Labs that have finished demand and design"),
    unit=Text("labs", "labs"),
    compute=_compute,
)
