"""Adds up the contributions that were granted, in and outside labs, over the years that have ended."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.turnout import summed
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return summed(view, lambda one: one.contributions.number, since_target=False)


METRIC = Metric(
    id="contributions-granted",
    title=Text("Toegekende bijdragen", "Contributions granted"),
    unit=Text("bijdragen", "contributions"),
    compute=_compute,
)
