"""How the route planner chooses: the published rule, in plain words."""

from collections.abc import Iterator

from napl.route.search import LOOKS
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _instances(context: SiteContext) -> Iterator[Instance]:
    paths = sorted((context.register.paths[name] for name in context.steps), key=lambda path: path.title.casefold())
    yield Instance(
        path="route.html",
        title="Mijn plan en route",
        description="Maak een plan bij een pad, en lees hoe de routeplanner trajecten kiest.",
        data=lambda: {"paths": paths, "looks": LOOKS},
    )


PAGE = Page(
    name="route",
    instances=_instances,
    menu=Menu(label="Mijn plan", path="route.html", rank=3, group="find", top=True),
)
