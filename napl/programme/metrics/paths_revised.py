"""Counts the paths that were revised on experience: their status says so, and a later version exists by the day."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = [
        path.id
        for path in view.paths
        if path.status == "revised" and len({one.version for one in path.changelog if one.date <= view.as_of}) > 1
    ]
    waiting = [path.id for path in view.paths if path.id not in found]
    missing = [Text(f"`{name}`: nog niet herzien", f"`{name}`: not revised yet") for name in waiting]
    return Figure(value=len(found), told=named(found), missing=tuple(missing))


METRIC = Metric(
    id="paths-revised",
    title=Text("Ontwikkelpaden die zijn herzien", "Development paths that were revised"),
    unit=Text("paden", "paths"),
    compute=_compute,
)
