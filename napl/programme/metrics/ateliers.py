"""Counts the ateliers that work: different owners of the paths that are there."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, listing
from napl.programme.pathways import undated
from napl.programme.view import View


def _compute(view: View) -> Figure:
    owners = sorted({path.owner for path in view.paths if path.owner is not None})
    ownerless = [
        Text(f"`{path.id}`: geen atelier als eigenaar", f"`{path.id}`: no atelier that owns it")
        for path in view.paths
        if path.owner is None
    ]
    return Figure(
        value=len(owners),
        told=listing(owners),
        missing=(*ownerless, *undated(view)),
        least=bool(ownerless) or bool(view.undated),
    )


METRIC = Metric(
    id="ateliers",
    title=Text("Ateliers", "Ateliers"),
    unit=Text("ateliers", "ateliers"),
    compute=_compute,
)
