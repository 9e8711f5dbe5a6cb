"""Counts the quality frameworks in force: no draft, and the day within their validity."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = [one.id for one in view.frameworks]
    return Figure(value=len(found), told=named(found))


METRIC = Metric(
    id="quality-frameworks",
    title=Text("Kwaliteitskaders die gelden", "Quality frameworks in force"),
    unit=Text("kwaliteitskaders", "quality frameworks"),
    compute=_compute,
)
