"""The first page: what the register is for and the ways into it."""

from collections.abc import Iterator, Mapping, Sequence

from napl.model.kinds.path import Path
from napl.site.context import SiteContext
from napl.site.matrix import excerpt, matrix
from napl.site.page import Instance, Page
from napl.site.sector_states import totals


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    paths = tuple(register.paths[name] for name in context.steps)
    return {
        "today": context.today.isoformat(),
        "paths": paths,
        "by_sector": _by_sector(context, paths),
        "trajectories": context.offered(context.trajectories),
        "providers": len(register.providers),
        "totals": totals(context.cells),
        **_example(context),
    }


def _by_sector(context: SiteContext, paths: Sequence[Path]) -> tuple[tuple[str, tuple[Path, ...]], ...]:
    """Return the title of every sector with its paths in order of title; a path of several sectors stands under each."""
    found = (
        (
            title,
            tuple(sorted((path for path in paths if sector in path.sectors), key=lambda path: path.title.casefold())),
        )
        for sector, title in context.titles.get("sectors", {}).items()
    )
    return tuple((title, some) for title, some in found if some)


def _example(context: SiteContext) -> Mapping[str, object]:
    """Return the path that the first page shows a part of: an established role, of the most sectors."""
    paths = sorted((context.register.paths[name] for name in context.steps), key=lambda path: path.id)
    path = max(
        paths,
        key=lambda path: (path.published, path.kind == "role", len(path.sectors), len(path.aspects)),
        default=None,
    )
    return {"path": path, "matrix": excerpt(matrix(context, path))} if path is not None else {"path": None}


def _instances(context: SiteContext) -> Iterator[Instance]:
    info = context.info
    yield Instance(
        path="index.html",
        title=info.name,
        description=info.tagline or "Register van ontwikkelpaden en trajecten voor leraren.",
        data=lambda: _data(context),
        source="data/register.yaml",
        checked=info.checked,
    )


PAGE = Page(name="home", instances=_instances)
