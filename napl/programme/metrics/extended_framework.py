"""Counts the extended quality frameworks in force: the step after the minimal one."""

from napl.core.text import Text
from napl.programme.metric import Figure, Metric, named
from napl.programme.view import View


def _compute(view: View) -> Figure:
    found = [one.id for one in view.frameworks if one.edition == "extended"]
    waiting = [
        Text(f"`{one.id}`: nog een concept", f"`{one.id}`: still a draft")
        if one.status == "draft"
        else Text(f"`{one.id}`: geldt vanaf {one.valid_from}", f"`{one.id}`: in force from {one.valid_from}")
        for one in view.register.quality_frameworks.values()
        if one.edition == "extended" and one.id not in found and (one.status == "draft" or one.valid_from > view.as_of)
    ]
    return Figure(value=len(found), told=named(found), missing=tuple(waiting))


METRIC = Metric(
    id="extended-framework",
    title=Text("Uitgebreid kwaliteitskader dat geldt", "Extended quality framework in force"),
    unit=Text("uitgebreide kaders", "extended frameworks"),
    compute=_compute,
)
