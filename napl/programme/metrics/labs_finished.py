"""Counts the labs that have ended all four sub-processes."""

from napl.core.text import Text
from napl.model.kinds.lab import PROCESSES
from napl.programme.lab_counts import labs_done
from napl.programme.metric import Figure, Metric
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return labs_done(view, PROCESSES)


METRIC = Metric(
    id="labs-finished",
    title=Text("Labs die klaar zijn", "Labs that have finished"),
    unit=Text("labs", "labs"),
    compute=_compute,
)
