"""Computes which share of the trajectories in the register proper is monitored in time, from 0 to 1."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.view import View


def _compute(view: View) -> Figure:
    held = {name: standing for name, standing in view.standings.items() if standing.holds}
    late = [view.register.trajectories[name].title for name, standing in held.items() if standing.monitoring_missing]
    missing = [Text(f"{title}: monitoring te laat", f"{title}: monitoring overdue") for title in late]
    if not held:
        return Figure(value=None, told=Text("er is nog niets opgenomen", "nothing is admitted yet"))
    told = Text(
        f"{len(held) - len(late)} van {len(held)} trajecten", f"{len(held) - len(late)} of {len(held)} trajectories"
    )
    return Figure(value=1 - len(late) / len(held), told=told, missing=tuple(missing))


METRIC = Metric(
    id="monitoring-share",
    title=Text(
        "Deel van de opgenomen trajecten met tijdige monitoring",
        "Share of the admitted trajectories that is monitored in time",
    ),
    unit=Text("opgenomen trajecten", "admitted trajectories"),
    compute=_compute,
    whole=False,
)
