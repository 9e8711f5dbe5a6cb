"""The team view: several exported positions laid together in the browser, for a conversation in a team."""

from collections.abc import Iterator

from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _instances(_: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="team.html",
        title="Teamoverzicht",
        description="Leg de plannen van een team naast elkaar, zonder dat er iets naar een server gaat.",
        data=dict,
        scripts=("napl.js", "team.js"),
    )


PAGE = Page(name="team", instances=_instances, menu=Menu(label="Teamoverzicht", path="team.html", rank=7, group="find"))
