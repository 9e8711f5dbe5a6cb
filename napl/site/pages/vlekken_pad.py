"""The white spots of one path: a table a sector, with in every open cell what is missing and where somebody can help."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

from napl.gaps.cells import GapCell
from napl.model.kinds.path import KIND
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.spots import path_spots


def _data(context: SiteContext, some: tuple[GapCell, ...]) -> Mapping[str, object]:
    (found,) = path_spots(context, some, context.supply)
    return {
        "found": found,
        "path": found.path,
        "today": context.today.isoformat(),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for name, found in groupby(context.cells, lambda cell: cell.path.id):
        some = tuple(found)
        title = some[0].path.title
        yield Instance(
            path=Links().spots(name),
            title=f"Witte vlekken op het pad {title}",
            description=f"Voor welke stappen van het pad {title} aanbod ontbreekt, en wat er nodig is, per sector.",
            data=partial(_data, context, some),
            crumbs=(Crumb("Witte vlekken", "witte-vlekken.html"),),
            source=KIND.file_of(name),
            checked=some[0].path.checked,
        )


PAGE = Page(name="vlekken_pad", instances=_instances, section="witte_vlekken")
