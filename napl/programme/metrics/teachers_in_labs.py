"""Adds up the new teachers reached in labs since the target before, over the years that have ended."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric
from napl.programme.turnout import summed
from napl.programme.view import View


def _compute(view: View) -> Figure:
    phase_of = {lab.id: lab.phase for lab in view.every_lab}
    return summed(
        view,
        lambda one: one.reached,
        takes=lambda one: one.lab is not None and (not view.phases or phase_of.get(one.lab) in view.phases),
        labs=True,
    )


METRIC = Metric(
    id="teachers-in-labs",
    title=Text("Leraren bereikt in labs", "Teachers reached in labs"),
    unit=Text("leraren", "teachers"),
    compute=_compute,
)
