"""About the register: what it is for, what it rests on, what a demonstration is, and the licence."""

from collections.abc import Iterator, Mapping

from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    return {
        "today": context.today.isoformat(),
        "paths": len(context.steps),
        "trajectories": context.told(context.trajectories),
        "providers": len(register.providers),
        "regions": len(register.regions),
        "minimum": context.info.thresholds.minimum_group,
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="over.html",
        title="Over dit register",
        description="Waarvoor dit register er is, waarop het steunt, en onder welke licentie je de gegevens gebruikt.",
        data=lambda: _data(context),
        source="data/register.yaml",
        checked=context.info.checked,
    )


PAGE = Page(
    name="over",
    instances=_instances,
    menu=Menu(label="Over dit register", path="over.html", rank=1, group="about"),
)
