"""Adds up the new teachers who took part outside the labs since the target before, over the years that have ended."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.turnout import summed
from napl.programme.view import View


def _compute(view: View) -> Figure:
    return summed(view, lambda one: one.reached, takes=lambda one: one.lab is None)


METRIC = Metric(
    id="teachers-outside-labs",
    title=Text("Leraren die buiten de labs meedoen", "Teachers who take part outside the labs"),
    unit=Text("leraren", "teachers"),
    compute=_compute,
)
