"""The first page: what the register is for and the ways into it."""

from collections.abc import Iterator, Mapping

from napl.site.context import SiteContext
from napl.site.matrix import matrix
from napl.site.page import Instance, Page
from napl.site.sector_states import totals


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    return {
        "today": context.today.isoformat(),
        "paths": tuple(register.paths[name] for name in context.steps),
        "trajectories": context.offered(context.trajectories),
        "providers": len(register.providers),
        "totals": totals(context.cells),
        **_example(context),
    }


def _example(context: SiteContext) -> Mapping[str, object]:
    """Return the path that the first page shows whole, with its matrix: an established role, of the most sectors."""
    paths = sorted((context.register.paths[name] for name in context.steps), key=lambda path: path.id)
    path = max(
        paths,
        key=lambda path: (path.published, path.kind == "role", len(path.sectors), len(path.aspects)),
        default=None,
    )
    return {"path": path, "matrix": matrix(context, path)} if path is not None else {"path": None}


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
