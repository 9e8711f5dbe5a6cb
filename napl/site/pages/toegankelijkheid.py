"""The accessibility statement: the aim, what is tested and what is not, known limits, and how to complain."""

from collections.abc import Iterator

from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _instances(_: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="toegankelijkheid.html",
        title="Toegankelijkheid",
        description="Wat deze site wil halen, wat er getoetst is en wat niet, welke gebreken bekend zijn en waar je die meldt.",
        data=dict,
    )


PAGE = Page(
    name="toegankelijkheid",
    instances=_instances,
    menu=Menu(label="Toegankelijkheid", path="toegankelijkheid.html", rank=5, group="about"),
)
