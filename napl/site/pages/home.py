"""The first page: what the register is for and the ways into it."""

from collections.abc import Iterator, Mapping

from napl.site.context import SiteContext, offered
from napl.site.page import Instance, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    cells = [cell for found in context.coverage.values() for cell in found.cells]
    return {
        "today": context.today.isoformat(),
        "paths": tuple(register.paths[name] for name in context.coverage),
        "trajectories": offered(context.trajectories),
        "providers": len(register.providers),
        "steps": len(cells),
        "white": sum(cell.white for cell in cells),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    info = context.info
    yield Instance(
        path="index.html",
        title=info.name,
        description=info.tagline or "Register van ontwikkelpaden en trajecten voor leraren.",
        data=lambda: _data(context),
        source="data/register.yaml",
    )


PAGE = Page(name="home", instances=_instances)
