"""Counts the trajectories in the register proper: admitted, or admitted under conditions."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = [name for name, standing in view.standings.items() if standing.holds]
    return Figure(value=len(found), told=named(found))


METRIC = Metric(
    id="admitted-trajectories",
    title=Text("Opgenomen trajecten", "Admitted trajectories"),
    unit=Text("trajecten", "trajectories"),
    compute=_compute,
)
