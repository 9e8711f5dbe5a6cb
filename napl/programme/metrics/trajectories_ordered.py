"""Counts the trajectories that have a place on a path: they serve a step of a path that is there on the day."""

from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    paths = {path.id: path for path in view.paths}

    def placed(trajectory: Trajectory) -> bool:
        on = [(paths[one.path], one) for one in trajectory.serves if one.path in paths]
        return any(
            path.steps_between(one.from_level, one.to_level) and set(path.sectors) & set(trajectory.sectors)
            for path, one in on
        )

    ordered: list[str] = []
    without: list[str] = []
    for name in view.standings:
        (ordered if placed(view.register.trajectories[name]) else without).append(name)
    missing = [Text(f"`{name}`: geen plaats op een pad", f"`{name}`: no place on a path") for name in without]
    return Figure(value=len(ordered), told=named(ordered), missing=tuple(missing))


METRIC = Metric(
    id="trajectories-ordered",
    title=Text("Trajecten met een plaats op een pad", "Trajectories with a place on a path"),
    unit=Text("trajecten", "trajectories"),
    compute=_compute,
)
