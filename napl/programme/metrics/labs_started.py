"""Counts the labs that have started."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = {lab.id for lab in view.started}
    waiting = [
        Text(f"`{lab.id}`: niet gestart", f"`{lab.id}`: not started") for lab in view.labs if lab.id not in found
    ]
    return Figure(value=len(found), told=named(sorted(found)), missing=tuple(waiting))


METRIC = Metric(
    id="labs-started",
    title=Text("Labs die zijn gestart", "Labs that have started"),
    unit=Text("labs", "labs"),
    compute=_compute,
)
