"""A plan on one path: place yourself per aspect, say where you want to go, and find the trajectories that lead there."""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

import msgspec

from napl.model.kinds.path import KIND, Path
from napl.route.offer import offers
from napl.site.assets import data_script
from napl.site.context import SiteContext
from napl.site.finder.facets import MODES
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page, TextFile
from napl.site.words import word

VERSION = 1
"""Version of the data; `site/scripts/plan.js` reads this one."""


def _shown(context: SiteContext) -> tuple[Path, ...]:
    return tuple(context.register.paths[name] for name in context.steps)


def _file(context: SiteContext, path: Path) -> TextFile:
    """Return what the rule of the route knows of everything on a path, as a script that hands it over."""
    told = {
        "version": VERSION,
        "path": path.id,
        "path_version": path.version,
        "title": path.title,
        "levels": [(level, context.register.level_title(path, level)) for level in path.level_ids],
        "aspects": [(aspect.id, aspect.title) for aspect in path.aspects],
        "offers": offers(context.supply, path),
    }
    return TextFile(*data_script(f"plan-{path.id}", msgspec.json.encode(told).decode()))


@lru_cache(maxsize=1)
def _files(context: SiteContext) -> Mapping[str, TextFile]:
    """Return the data of every path by its id; made once, since pages name the files after what they hold."""
    return {path.id: _file(context, path) for path in _shown(context)}


def _data(context: SiteContext, path: Path) -> Mapping[str, object]:
    return {
        "path": path,
        "levels": tuple((level, context.register.level_title(path, level)) for level in path.level_ids),
        "file": _files(context)[path.id].path,
        "sectors": tuple((sector, context.title("sectors", sector)) for sector in path.sectors),
        "regions": tuple(
            (one.id, one.name) for one in context.regions if not set(one.sectors).isdisjoint(path.sectors)
        ),
        "modes": tuple((mode, word(mode, "mode")) for mode in MODES if mode != "unknown"),
        "today": context.today.isoformat(),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for path in _shown(context):
        yield Instance(
            path=Links().plan(path.id),
            title=f"Mijn plan: {path.title}",
            description=f"Bepaal waar je staat op het pad {path.title}, waar je heen wilt, en welke trajecten je daar brengen.",
            data=partial(_data, context, path),
            crumbs=(Crumb("Paden", "paden.html"), Crumb(path.title, Links().path(path.id))),
            source=KIND.file_of(path.id),
            checked=path.checked,
            scripts=("napl.js", "plan.js"),
            later=("route.js", "route-told.js"),
        )


PAGE = Page(
    name="plan", instances=_instances, section="route", late=True, files=lambda context: _files(context).values()
)
